#include "report/job_csv.hpp"

#include <fmt/format.h>

#include <ri/job_metadata.hpp>

#include "jobs/names.hpp"

namespace tools {
namespace {

void add_time(CsvRecord& record, const std::optional<ri::Timestamp>& time) {
  record.add_plain(time ? ri::to_string(*time) : std::string());
}

void add_text(CsvRecord& record, const std::optional<std::string>& text) {
  record.add(text ? std::string_view(*text) : std::string_view());
}

}  // namespace

std::string seconds_text(std::chrono::nanoseconds duration) {
  const auto count = duration.count();
  std::string text = fmt::format("{}.{:09}", count / 1'000'000'000, count % 1'000'000'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

const std::string& job_csv_header(CsvRecord& record) {
  for (const char* const name :
       {"job_id", "job_type", "status", "creation_time", "start_time", "completion_time",
        "elapsed_seconds", "progress_done", "progress_total", "progress_unit", "error_msg"}) {
    record.add(name);
  }
  return record.line();
}

const std::string& job_csv_line(CsvRecord& record, const ri::JobMetadata& job,
                                const ri::Timestamp& now) {
  add_text(record, job.job_id);
  record.add(type_name(job)).add(status_name(job));
  add_time(record, job.creation_time);
  add_time(record, job.start_time);
  add_time(record, job.completion_time);
  const auto elapsed = ri::elapsed(job, now);
  record.add_plain(elapsed ? seconds_text(*elapsed) : std::string());
  if (const auto progress = ri::progress(job)) {
    record.add_plain(std::to_string(progress->done))
        .add_plain(std::to_string(progress->total))
        .add_plain(progress->unit);
  } else {
    record.add_plain("").add_plain("").add_plain("");
  }
  add_text(record, job.error_msg);
  return record.line();
}

}  // namespace tools
