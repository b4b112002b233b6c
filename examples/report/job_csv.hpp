// Jobs as CSV.

#ifndef EXAMPLES_REPORT_JOB_CSV_HPP
#define EXAMPLES_REPORT_JOB_CSV_HPP

#include <chrono>
#include <string>

#include <ri/values.hpp>

#include "report/csv.hpp"

namespace tools {

// Seconds with as many digits as it takes: `863.517644`.
std::string seconds_text(std::chrono::nanoseconds duration);

// The header: job_id, job_type, status, creation_time, start_time, completion_time,
// elapsed_seconds, progress_done, progress_total, progress_unit, error_msg.
const std::string& job_csv_header(CsvRecord& record);

// A job; what it does not have is an empty field.
const std::string& job_csv_line(CsvRecord& record, const ri::JobMetadata& job,
                                const ri::Timestamp& now);

}  // namespace tools

#endif  // EXAMPLES_REPORT_JOB_CSV_HPP
