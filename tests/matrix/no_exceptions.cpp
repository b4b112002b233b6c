// A program that is compiled with -fno-exceptions and -fno-rtti: what does not throw works, and
// what would throw ends the program with its message.

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include <ri/job_metadata.hpp>

namespace {

int failures = 0;

void check(bool good, const std::string& what) {
  if (good) return;
  std::fprintf(stderr, "no_exceptions: %s\n", what.c_str());
  ++failures;
}

const char* const good_text =
    R"({"jobId":"j","status":"JOB_STATUS_RUNNING","startTime":"2024-03-01T12:00:00.500Z",)"
    R"("runningTimeSecs":0.1,"new":[1.10,"\u00e9"]})";
const char* const bad_text = "{\"jobId\":\n 1}";
const char* const bad_text_message = "/jobId: expected a string, found a number (line 2, column 2)";

void check_values() {
  ri::JobMetadata job;
  job.job_id = "j";
  job.creation_time = ri::Timestamp::from_unix(1);
  ri::JobMetadata other = job;
  check(other == job, "a copy is equal");
  other.unknown_fields.set("new", ri::RawJson("[1.10]"));
  check(other != job, "an unknown member counts");
  check(!ri::differences(other, job).empty(), "differences");
  check(!ri::is_terminal(job), "a question");
  check(ri::from_string<ri::JobStatus>(ri::to_string(ri::JobStatus::RUNNING)) ==
            ri::JobStatus::RUNNING,
        "an enum and its text");
}

void check_texts() {
  ri::Error error;
  const auto job = ri::from_json(good_text, error);
  check(job && !error && ri::to_json(*job) == good_text, "text comes back as it was");
  check(!ri::from_json(bad_text, error) && error.what() == std::string(bad_text_message),
        "a refused text");
  ri::JobMetadata into;
  check(ri::read_json(good_text, into, error) && into == job, "a text read over a message");
  check(!ri::read_json(bad_text, into, error) && into == ri::JobMetadata(),
        "a refused text read over a message");

  std::istringstream lines(std::string(good_text) + "\n{\"jobId\":7}\n" + good_text + "\n");
  ri::MessageReader<> reader(lines);
  std::string outcome;
  while (reader.next(into, error) || error) outcome += error ? 'x' : 'o';
  check(outcome == "oxo", "a stream with a bad document: " + outcome);
}

void check_trees() {
  ri::Error error;
  const auto job = ri::from_json(good_text, error);
  const nlohmann::json tree = ri::to_dict(*job);
  check(ri::from_dict(tree, error) == job, "a tree comes back as the same value");
  check(tree.get<ri::JobMetadata>() == job, "nlohmann/json's own way");
  check(!ri::from_dict(nlohmann::json{{"jobId", 1}}, error) && error.pointer() == "/jobId",
        "a refused tree");
}

struct Ending {
  void (*call)();
  const char* message;
};

ri::MessageReader<> bad_reader() { return ri::MessageReader<>(std::string_view(bad_text)); }

const Ending endings[] = {
    {[] { ri::from_json(bad_text); }, bad_text_message},
    {[] {
       ri::JobMetadata job;
       ri::read_json(bad_text, job);
     },
     bad_text_message},
    {[] { bad_reader().next(); }, bad_text_message},
    {[] {
       ri::JobMetadata job;
       bad_reader().next(job);
     },
     bad_text_message},
    {[] {
       ri::JobMetadata job;
       job.job_id = "\xFF";
       ri::to_json(job);
     },
     "/jobId: a string that is not valid UTF-8"},
    {[] {
       ri::from_dict(nlohmann::json{{"jobId", 1}});
     },
     "/jobId: expected a string"},
    {[] { nlohmann::json(true).get<ri::JobStatus>(); }, "expected a string, found a boolean"},
    {[] { static_cast<void>(nlohmann::json(static_cast<ri::JobStatus>(200))); },
     "a number that is no value of this enum"},
    {[] { ri::RawJson("{"); }, "the text ends too early"},
    {[] { ri::Timestamp::from_unix(0, -1); }, "nanoseconds outside 0 to 999,999,999"},
    {[] { ri::Timestamp::from_unix(300'000'000'000); }, "a time outside the years 1 to 9999"},
    {[] { ri::Timestamp::min().to_sys_time(); }, "a time that the wanted unit cannot count"},
    {[] { ri::WriteOptions().indent = -1; }, "an indentation outside 0 to 1,000,000"},
};

// In a process of its own: what it prints, and that it aborts.
void check_ending(const Ending& ending) {
  int ends[2];
  if (pipe(ends) != 0) std::abort();
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDERR_FILENO);
    ending.call();
    _exit(0);
  }
  close(ends[1]);
  std::string printed;
  char buffer[512];
  for (ssize_t size = 0; (size = read(ends[0], buffer, sizeof buffer)) > 0;) {
    printed.append(buffer, static_cast<std::size_t>(size));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  check(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT,
        std::string("goes on after: ") + ending.message);
  check(printed.rfind(std::string("ri: ") + ending.message, 0) == 0 && printed.back() == '\n',
        std::string("expected \"") + ending.message + "\", printed: " + printed);
}

}  // namespace

int main() {
  check_values();
  check_texts();
  check_trees();
  for (const Ending& ending : endings) check_ending(ending);
  if (failures == 0) std::puts("no_exceptions: all good");
  return failures == 0 ? 0 : 1;
}
