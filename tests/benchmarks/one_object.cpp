// SPDX-License-Identifier: MIT
//
// Reading job after job into one object, and reading two members only, against from_json.
//
//   one_object_benchmark [--rounds 41]

#include <CLI/CLI.hpp>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <ri/job_metadata.hpp>

#if defined(RI_BENCHMARK_SIMDJSON)
#  include <simdjson.h>
#endif

#include "corpus.hpp"
#include "ways.hpp"

namespace benchmark {
namespace {

// What a program wants that only asks whether jobs are done.
struct Status {
  std::optional<std::string> job_id;
  ri::JobStatus status = ri::JobStatus::UNSPECIFIED;
  ri::UnknownFields unknown_fields;
};

}  // namespace
}  // namespace benchmark

template <>
inline constexpr auto ri::schema::message<benchmark::Status> = ri::schema::describe(
    "Status", "Two members of a job.",
    ri::schema::member<&benchmark::Status::job_id>("jobId", "The job."),
    ri::schema::member<&benchmark::Status::status>("status", "How far it is."));

namespace benchmark {
namespace {

#if defined(RI_BENCHMARK_SIMDJSON)

namespace ondemand = simdjson::ondemand;

void set(Status& status, std::string_view name, ondemand::value value) {
  if (name == "jobId") {
    status.job_id = std::string_view(value.get_string());
  } else if (name == "status") {
    const std::string_view text(value.get_string());
    status.status = ri::from_string<ri::JobStatus>(text).value_or(ri::JobStatus::UNSPECIFIED);
  }
}

// Looks at each member, as this library does, and so finds what is wrong between them.
void read_all_members(ondemand::document& document, Status& status) {
  for (auto field : document.get_object()) {
    const std::string_view name = field.unescaped_key();
    set(status, name, field.value());
  }
}

// Stops at the second of the two; what follows may be anything with matching quotes.
void read_two_members(ondemand::document& document, Status& status) {
  for (const char* const name : {"jobId", "status"}) {
    ondemand::value value;
    if (document.find_field(name).get(value) == simdjson::SUCCESS) set(status, name, value);
  }
}

template <class Read>
std::size_t with_simdjson(const std::vector<simdjson::padded_string>& texts, Read read) {
  static ondemand::parser parser;
  std::size_t jobs = 0;
  for (const simdjson::padded_string& text : texts) {
    ondemand::document document = parser.iterate(text);
    Status status;
    read(document, status);
    jobs += status.job_id.has_value();
  }
  return jobs;
}

#endif

template <class T>
std::size_t read_each(const std::vector<std::string>& texts, const ri::ReadOptions& options = {}) {
  std::size_t jobs = 0;
  for (const std::string& text : texts) jobs += ri::from_json<T>(text, options).job_id.has_value();
  return jobs;
}

template <class T>
std::size_t read_over(const std::vector<std::string>& texts, const ri::ReadOptions& options = {}) {
  std::size_t jobs = 0;
  T job;
  for (const std::string& text : texts) {
    ri::read_json(text, job, options);
    jobs += job.job_id.has_value();
  }
  return jobs;
}

void compare(const Jobs& corpus, int rounds) {
  const std::vector<std::string>& texts = corpus.texts;
  const std::vector<std::string> same(texts.size(), texts.front());
  ri::ReadOptions ignoring;
  ignoring.unknown_members = ri::UnknownPolicy::ignore;

  std::vector<Way> ways = {
      {"from_json", [&] { return read_each<ri::JobMetadata>(texts); }},
      {"read_json into one object", [&] { return read_over<ri::JobMetadata>(texts); }},
      {"copying the values",
       [&] {
         std::size_t jobs = 0;
         for (const ri::JobMetadata& value : corpus.values) {
           const ri::JobMetadata copy = value;
           jobs += copy.job_id.has_value();
         }
         return jobs;
       }},
      {"two members, from_json", [&] { return read_each<Status>(texts, ignoring); }},
      {"two members, read_json", [&] { return read_over<Status>(texts, ignoring); }},
  };
#if defined(RI_BENCHMARK_SIMDJSON)
  const std::vector<simdjson::padded_string> padded(texts.begin(), texts.end());
  ways.push_back({"two members, simdjson, looking at all",
                  [&] { return with_simdjson(padded, read_all_members); }});
  ways.push_back({"two members, simdjson, stopping at the second",
                  [&] { return with_simdjson(padded, read_two_members); }});
#endif
  const std::size_t jobs = race(ways, rounds);
  std::cout << jobs << ' ' << corpus.name << " jobs, " << corpus.bytes() << " bytes, median of "
            << rounds << " rounds\n\n";
  print_speeds(ways, corpus.bytes());
  std::cout << '\n';

  std::vector<Way> poll = {
      {"from_json", [&] { return read_each<ri::JobMetadata>(same); }},
      {"read_json into one object", [&] { return read_over<ri::JobMetadata>(same); }},
  };
  race(poll, rounds);
  std::cout << "the first of them again and again, as a program polls it\n\n";
  print_speeds(poll, same.size() * same.front().size());
  std::cout << '\n';
}

}  // namespace
}  // namespace benchmark

int main(int argc, char* argv[]) {
  CLI::App app{"What reading into one object, and of two members only, takes."};
  int rounds = 41;
  app.add_option("--rounds", rounds, "How often each way is measured, all in turn");
  CLI11_PARSE(app, argc, argv);
  benchmark::compare(benchmark::basic_jobs(1000), rounds);
  benchmark::compare(benchmark::full_jobs(400), rounds);
}
