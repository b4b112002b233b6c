// Lists the jobs on standard input that have failed, each as a line of JSON with its id and why.
// Only what it needs is read: the rest of each job is checked and skipped.
//
//   list_failed < jobs.ndjson

#include <iostream>
#include <optional>
#include <string>

#include <ri/job_metadata.hpp>

// What this program wants to know about a job, and a table that says so.
struct Failure {
  std::optional<std::string> job_id;
  ri::JobStatus status = ri::JobStatus::UNSPECIFIED;
  std::optional<std::string> error_msg;
  ri::UnknownFields unknown_fields;
};

template <>
inline constexpr auto ri::schema::message<Failure> =
    ri::schema::describe("Failure", "What is to be known about a failed job.",
                         ri::schema::member<&Failure::job_id>("jobId", "Which job it is."),
                         ri::schema::member<&Failure::status>("status", "Whether it failed."),
                         ri::schema::member<&Failure::error_msg>("errorMsg", "Why."));

int main() {
  std::ios::sync_with_stdio(false);  // so that std::cin has a buffer
  ri::ReaderOptions options;
  options.read.unknown_members = ri::UnknownPolicy::ignore;
  ri::MessageReader<Failure> reader(std::cin, options);
  Failure job;
  ri::Error error;
  bool good = true;
  while (reader.next(job, error) || error) {
    if (error) {
      std::cerr << "standard input: " << error.what() << '\n';
      good = false;
    } else if (job.status == ri::JobStatus::FAILED) {
      std::cout << ri::to_json(job) << '\n';
    }
  }
  return good && std::cout.flush() ? 0 : 1;
}
