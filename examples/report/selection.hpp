// Which jobs a report is about, and in which order.

#ifndef EXAMPLES_REPORT_SELECTION_HPP
#define EXAMPLES_REPORT_SELECTION_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/values.hpp>

namespace tools {

struct Selection {
  std::vector<std::string> statuses;   // wire names; empty: any
  std::vector<std::string> types;      // wire names; empty: any
  std::optional<ri::Timestamp> since;  // created then or later
  std::optional<ri::Timestamp> until;  // created then or earlier

  // Whether the job is meant. One without a creation time is neither since nor until anything.
  bool holds(const ri::JobMetadata& job) const;
};

enum class Order { as_read, created, elapsed, status };

// Sorts jobs, those of equal rank as they came: by creation, by elapsed time, or by status from
// requested over pending and running to the ends. What has no such time comes last.
void sort_jobs(std::vector<ri::JobMetadata>& jobs, Order order, const ri::Timestamp& now);

// A time that a person wrote: RFC 3339, or a date, which is its first instant in UTC.
std::optional<ri::Timestamp> time_from(std::string_view text);

}  // namespace tools

#endif  // EXAMPLES_REPORT_SELECTION_HPP
