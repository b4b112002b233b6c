// Everything that the library offers, in a program that is built with every warning which is not
// noise (see run_matrix.sh), each an error. The headers are included as the program's own.

#include <chrono>
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#if __has_include(<fmt/format.h>)
#  include <ri/fmt.hpp>
#endif
#include <ri/format.hpp>
#include <ri/hash.hpp>
#include <ri/job_metadata.hpp>

namespace {

int failures = 0;

void check(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "strict: %s\n", what);
  ++failures;
}

const char* const text =
    R"({"jobId":"j","status":"JOB_STATUS_RUNNING","runningTimeSecs":0.1,"new":[1.10]})";

void check_texts() {
  ri::Error error;
  const ri::JobMetadata job = ri::from_json(text);
  check(ri::from_json(text, error) == job, "from_json");
  ri::JobMetadata other;
  ri::read_json(text, other);
  check(ri::read_json(text, other, error) && other == job, "read_json");
  ri::WriteOptions options;
  options.indent = 2;
  options.names = ri::MemberNames::snake_case;
  check(ri::from_json(ri::to_json(job, options)) == job && ri::to_json(job) == text, "to_json");
  std::ostringstream out;
  out << job << job.status << ri::Timestamp();
  check(out.str() == std::string(text) + "JOB_STATUS_RUNNING1970-01-01T00:00:00Z", "operator<<");

  std::istringstream in(std::string(text) + '\n' + text);
  ri::MessageReader<> reader(in);
  check(reader.next() == job && reader.next(other) && other == job, "MessageReader");
  check(!reader.next(other, error) && !error && reader.document() == 2, "MessageReader's end");
  int count = 0;
  ri::MessageReader<> again(std::string_view{text});
  for (auto i = again.begin(); i != again.end(); i++) ++count;
  check(count == 1 && ri::split_lines(text, 2).size() == 1, "iterators of a MessageReader");
}

void check_trees() {
  ri::Error error;
  const ri::JobMetadata job = ri::from_json(text);
  const nlohmann::json tree = job;
  check(ri::to_dict(job) == tree && ri::from_dict(tree) == job, "trees");
  check(ri::from_dict(tree, error) == job && tree.get<ri::JobMetadata>() == job, "trees");
  check(ri::from_dict(ri::to_dict<nlohmann::ordered_json>(job)) == job, "ordered trees");
  check(nlohmann::json(job.status).get<ri::JobStatus>() == job.status, "an enum in a tree");
  check(!ri::json_schema<ri::JobMetadata>().empty(), "json_schema");
}

void check_values() {
  const ri::JobMetadata job = ri::from_json(text);
  ri::JobMetadata other = job;
  other.unknown_fields.set("new", ri::RawJson("[2]"));
  check(other != job && ri::differences(other, job).size() == 1, "differences");
  other = ri::JobMetadata();
  int members = 0;
  ri::for_each_member(job, [&](std::string_view, const auto&) { ++members; });
  check(members > 5, "for_each_member");
  check(ri::from_short_name<ri::JobStatus>(ri::short_name(job.status)) == job.status, "names");
  check(!ri::is_terminal(job) && !ri::can_cancel(job) && !ri::progress(job), "questions");
  check(ri::elapsed(job, ri::Timestamp::max()).has_value(), "elapsed");

  using Seconds = std::chrono::duration<double>;
  const ri::Timestamp time(ri::Timestamp::sys_time<Seconds>(Seconds(1.5)));
  check(time.to_sys_time<std::chrono::milliseconds>().time_since_epoch().count() == 1500, "times");
  check(ri::from_string<ri::Timestamp>("1970-01-01T00:00:01.5Z") == time, "a time in a text");
  check(std::hash<ri::Timestamp>()(time) != std::hash<ri::ID>()(ri::ID()), "hashes");
#if __has_include(<fmt/format.h>)
  check(fmt::format("{} {:s} {}", job, job.status, ri::Timestamp()).size() > 30, "fmt::format");
#endif
}

}  // namespace

int main() {
  check_texts();
  check_trees();
  check_values();
  if (failures == 0) std::puts("strict: all good");
  return failures == 0 ? 0 : 1;
}
