// How a tool ends: the exit statuses, and the exception that carries one to main().

#ifndef EXAMPLES_PROGRAM_FAILURE_HPP
#define EXAMPLES_PROGRAM_FAILURE_HPP

#include <stdexcept>
#include <string>

namespace tools {

// What the shell sees. The numbers from 64 on are those of <sysexits.h>.
enum class ExitStatus : int {
  good = 0,
  bad_document = 1,  // round_trip, jobs_report: some document was refused
  job_failed = 1,    // watch_job
  job_cancelled = 2,
  timeout = 3,
  no_answer = 4,  // no answer that helps
  usage = 64,
  no_input = 66,
  internal = 70,
  output = 74,       // standard output could not be written
  interrupted = 130  // SIGINT, as shells say it
};

// Ends the program with a status and a line on standard error.
class Failure : public std::runtime_error {
 public:
  Failure(ExitStatus status, const std::string& message)
      : std::runtime_error(message), status_(status) {}

  ExitStatus status() const { return status_; }

 private:
  ExitStatus status_;
};

}  // namespace tools

#endif  // EXAMPLES_PROGRAM_FAILURE_HPP
