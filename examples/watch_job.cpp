// Waits for the end of a job: polls it, shows how it goes on, and says how it ended.
//
//   export RI_URL=https://rime.example.com RI_API_KEY=...
//   watch_job 64f8a1c2-31d0-4c0e-8b9a-2f7f5b0a6d31 && echo done
//
// docs/tools.md has the options and the exit statuses.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <ri/job_metadata.hpp>
#include <string>

#include "http/api.hpp"
#include "http/client.hpp"
#include "http/options.hpp"
#include "jobs/watch_text.hpp"
#include "program/failure.hpp"
#include "program/interrupt.hpp"
#include "program/output.hpp"
#include "program/run.hpp"
#include "terminal/status_line.hpp"
#include "terminal/terminal.hpp"
#include "terminal/visible.hpp"

namespace {

using Clock = std::chrono::steady_clock;

ri::Timestamp now() { return std::chrono::system_clock::now(); }

// How the job goes on, on standard error: a line that is rewritten, or a line a change.
class Display {
 public:
  Display() {
    if (tools::can_rewrite(STDERR_FILENO)) line_.emplace(STDERR_FILENO);
  }

  void show(const ri::JobMetadata& job, bool changed) {
    job_ = &job;
    asked_ = Clock::now();
    if (!line_ && changed) std::cerr << tools::change_line(job, now()) << std::endl;
    tick();
  }

  // The time that the line shows goes on.
  void tick() {
    if (!line_ || job_ == nullptr) return;
    const std::string status = tools::stand_of(*job_).status;
    line_->show(tools::live_line(*job_, now(), Clock::now() - asked_), status.size(),
                tools::colour_of(job_->status));
  }

  void message(const std::string& text) {
    clear();
    std::cerr << text << std::endl;
    tick();
  }

  void clear() {
    if (line_) line_->clear();
  }

 private:
  std::optional<tools::StatusLine> line_;
  const ri::JobMetadata* job_ = nullptr;
  Clock::time_point asked_;
};

int exit_status_of(ri::JobStatus status) {
  if (status == ri::JobStatus::SUCCEEDED) return static_cast<int>(tools::ExitStatus::good);
  if (status == ri::JobStatus::FAILED) return static_cast<int>(tools::ExitStatus::job_failed);
  return static_cast<int>(tools::ExitStatus::job_cancelled);
}

int watch(const tools::Connection& connection, const std::string& job_id, double interval,
          bool json) {
  const tools::Interrupt interrupt;
  tools::Output out(STDOUT_FILENO);
  ri::JobMetadata job;
  Display display;
  tools::Client client(
      connection, interrupt,
      {[&] { display.tick(); }, [&](const std::string& reason) { display.message(reason); }});
  const auto pause = std::chrono::ceil<std::chrono::milliseconds>(tools::Seconds(interval));
  for (std::optional<tools::Stand> before;;) {
    job = tools::get_job(client, job_id);
    const tools::Stand stand = tools::stand_of(job);
    const bool changed = !(before == stand);
    before = stand;
    const bool over = ri::is_terminal(job);
    display.show(job, changed);
    if (over) display.clear();
    if (json && changed) {
      const std::string line = ri::to_json(job);
      display.clear();
      out.write(out.is_terminal() ? tools::visible(line) : line);
      out.write("\n");
      out.flush();
      if (!over) display.tick();
    }
    if (over) break;
    client.pause(pause);
  }
  if (!json) out.write(tools::outcome(job, now(), tools::can_colour(STDOUT_FILENO)));
  out.flush();
  return exit_status_of(job.status);
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app{"Waits for the end of a job and says how it ended.", "watch_job"};
  app.footer(
      "Exit status: 0 succeeded, 1 failed, 2 cancelled, 3 timeout, 4 no answer that helps,\n"
      "64 wrong usage, 130 interrupted.");
  tools::ConnectionOptions options(app);
  std::string job_id;
  double interval = 5;
  bool json = false;
  app.add_option("job_id", job_id, "The job")->required()->type_name("JOB_ID");
  tools::add_seconds(app, "--interval", interval, "Time between two requests")
      ->capture_default_str();
  app.add_flag("--json", json, "Write a line of JSON for each change instead of the outcome");
  return tools::run(app, argc, argv, [&] {
    const tools::Connection connection = options.connection();
    tools::check_identifier(job_id, "JOB_ID");
    return watch(connection, job_id, interval, json);
  });
}
