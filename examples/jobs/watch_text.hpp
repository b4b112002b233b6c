// What watch_job says about a job.

#ifndef EXAMPLES_JOBS_WATCH_TEXT_HPP
#define EXAMPLES_JOBS_WATCH_TEXT_HPP

#include <chrono>
#include <optional>
#include <string>

#include <ri/values.hpp>

#include "terminal/terminal.hpp"

namespace tools {

// The colour of a status: green, red, yellow, blue for succeeded, failed, cancelled, running.
Colour colour_of(ri::JobStatus status);

// `3 / 7 tests`; empty where no progress is known.
std::string progress_text(const ri::JobMetadata& job);

// `[######--------------]`, `width` characters between the brackets; full only when all is done.
std::string bar(double fraction, std::size_t width);

// `running  [#####-----]  3 / 7 tests  1m 05s`: one line of a terminal. `since` is how long ago the
// job was asked for; a job that runs has grown older by that. It begins with the status.
std::string live_line(const ri::JobMetadata& job, const ri::Timestamp& now,
                      std::chrono::nanoseconds since);

// `running, 3 / 7 tests, 1m 05s`: the same where no line is rewritten.
std::string change_line(const ri::JobMetadata& job, const ri::Timestamp& now);

// The outcome: status and elapsed; for a failure also the reason and where the logs are. Ends with
// a line end.
std::string outcome(const ri::JobMetadata& job, const ri::Timestamp& now, bool colour);

// What makes a change: status and progress.
struct Stand {
  std::string status;
  std::string progress;

  friend bool operator==(const Stand& a, const Stand& b) {
    return a.status == b.status && a.progress == b.progress;
  }
};

Stand stand_of(const ri::JobMetadata& job);

}  // namespace tools

#endif  // EXAMPLES_JOBS_WATCH_TEXT_HPP
