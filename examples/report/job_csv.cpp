#include "report/job_csv.hpp"

#include <fmt/compile.h>
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

// A known name is a constant; only the text of an unknown value has to be made.
template <class Enum>
void add_name(CsvRecord& record, const ri::JobMetadata& job, Enum value,
              std::string (*unknown_name)(const ri::JobMetadata&)) {
  if (value != Enum::UNSPECIFIED) {
    record.add_plain(ri::short_name(value));
  } else {
    record.add(unknown_name(job));
  }
}

}  // namespace

std::string seconds_text(std::chrono::nanoseconds duration) {
  const auto count = duration.count();
  fmt::memory_buffer text;
  fmt::format_to(fmt::appender(text), FMT_COMPILE("{}.{:09}"), count / 1'000'000'000,
                 count % 1'000'000'000);
  std::string_view digits(text.data(), text.size());
  while (digits.back() == '0') digits.remove_suffix(1);
  if (digits.back() == '.') digits.remove_suffix(1);
  return std::string(digits);
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
  add_name(record, job, job.job_type, type_name);
  add_name(record, job, job.status, status_name);
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
