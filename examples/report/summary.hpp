// Counts and times of many jobs.

#ifndef EXAMPLES_REPORT_SUMMARY_HPP
#define EXAMPLES_REPORT_SUMMARY_HPP

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <ri/values.hpp>

namespace tools {

// The value that `percent` of the values do not exceed, the nearest-rank way: always one of the
// values. They must be sorted, and at least one.
std::chrono::nanoseconds percentile(const std::vector<std::chrono::nanoseconds>& sorted,
                                    int percent);

// Adds jobs up; takes eight bytes a job.
class Summary {
 public:
  struct Row {
    std::string type;    // short name; "all" in the last row
    std::string status;  // short name; "all" in the last row
    std::size_t jobs = 0;
    std::vector<std::chrono::nanoseconds> elapsed;  // sorted; of the jobs that have one
  };

  void add(const ri::JobMetadata& job, const ri::Timestamp& now);

  // A row for each type and status that occurs, in alphabetical order, and one for all jobs.
  std::vector<Row> rows() const;

 private:
  std::map<std::pair<std::string, std::string>, Row> rows_;
};

// The summary as a table, as CSV, as a JSON array, and as JSON Lines; times in seconds but in the
// table.
std::string summary_table(const Summary& summary);
std::string summary_csv(const Summary& summary);
std::string summary_json(const Summary& summary);
std::string summary_ndjson(const Summary& summary);

}  // namespace tools

#endif  // EXAMPLES_REPORT_SUMMARY_HPP
