#include "jobs/watch_text.hpp"

#include <fmt/format.h>

#include <ri/job_metadata.hpp>

#include "jobs/duration.hpp"
#include "jobs/names.hpp"
#include "jobs/time.hpp"
#include "terminal/visible.hpp"

namespace tools {
namespace {

constexpr std::size_t bar_width = 20;

// Before its start a job has waited since its creation, which is no run time and is said so.
std::string elapsed_text(const ri::JobMetadata& job, const ri::Timestamp& now,
                         std::chrono::nanoseconds since) {
  const bool waits = job.status == ri::JobStatus::PENDING || job.status == ri::JobStatus::REQUESTED;
  const auto created = known_time(job.creation_time);
  if (waits && created) {
    return "queued for " + duration_text(time_between(*created, now));
  }
  auto elapsed = ri::elapsed(job, now);
  if (!elapsed) return {};
  // Where the server counts, its count has stood still since it was asked.
  if (job.status == ri::JobStatus::RUNNING && job.running_time_secs) {
    elapsed = sum_of(*elapsed, since);
  }
  return duration_text(*elapsed);
}

}  // namespace

Colour colour_of(ri::JobStatus status) {
  switch (status) {
    case ri::JobStatus::SUCCEEDED:
      return Colour::green;
    case ri::JobStatus::FAILED:
      return Colour::red;
    case ri::JobStatus::CANCELLED:
      return Colour::yellow;
    case ri::JobStatus::RUNNING:
      return Colour::blue;
    case ri::JobStatus::PENDING:
    case ri::JobStatus::REQUESTED:
    case ri::JobStatus::UNSPECIFIED:
      break;
  }
  return Colour::none;
}

std::string progress_text(const ri::JobMetadata& job) {
  const auto progress = ri::progress(job);
  if (!progress) return {};
  return fmt::format("{} / {} {}", progress->done, progress->total, progress->unit);
}

std::string bar(double fraction, std::size_t width) {
  const auto done = static_cast<std::size_t>(fraction * static_cast<double>(width));
  return "[" + std::string(done, '#') + std::string(width - done, '-') + "]";
}

std::string live_line(const ri::JobMetadata& job, const ri::Timestamp& now,
                      std::chrono::nanoseconds since) {
  std::string line = status_name(job);
  if (const auto progress = ri::progress(job)) {
    line += "  " + bar(progress->fraction(), bar_width) + "  " + progress_text(job);
  }
  const std::string elapsed = elapsed_text(job, now, since);
  if (!elapsed.empty()) line += "  " + elapsed;
  return line;
}

std::string change_line(const ri::JobMetadata& job, const ri::Timestamp& now) {
  std::string line = status_name(job);
  for (const std::string& part :
       {progress_text(job), elapsed_text(job, now, std::chrono::nanoseconds(0))}) {
    if (!part.empty()) line += ", " + part;
  }
  return line;
}

std::string outcome(const ri::JobMetadata& job, const ri::Timestamp& now, bool colour) {
  std::string text = coloured(status_name(job), colour ? colour_of(job.status) : Colour::none);
  if (const auto elapsed = ri::elapsed(job, now)) text += " after " + duration_text(*elapsed);
  text += '\n';
  if (job.status != ri::JobStatus::FAILED) return text;
  if (const auto reason = ri::failure(job)) {
    text += "reason: " + visible_lines(*reason, "        ") + '\n';
  }
  if (const auto logs = ri::archived_logs(job, now)) {
    text += logs->expired ? "logs: the link has expired\n" : "logs: " + visible(logs->url) + '\n';
  }
  return text;
}

Stand stand_of(const ri::JobMetadata& job) { return {status_name(job), progress_text(job)}; }

}  // namespace tools
