// A picture of jobs over time.

#ifndef EXAMPLES_REPORT_GANTT_HPP
#define EXAMPLES_REPORT_GANTT_HPP

#include <optional>
#include <string>
#include <vector>

#include <ri/values.hpp>

namespace tools {

// A job as a bar: what of it is drawn, so that the picture of many jobs does not hold them whole.
struct Bar {
  std::string id;
  std::string type;         // short name
  std::string status_name;  // short name
  ri::JobStatus status = ri::JobStatus::UNSPECIFIED;
  std::optional<ri::Timestamp> created;  // the queued part begins
  std::optional<ri::Timestamp> started;  // the running part begins
  std::optional<ri::Timestamp> ended;    // both end; for a job that is not over: now
  std::string elapsed;                   // `1h 02m`; empty where it never started
};

// The bar of a job. A time of year 1, which a Go server sends for "never", counts as absent. A
// finished job without a completion time ends its run time after its start.
Bar bar_of(const ri::JobMetadata& job, const ri::Timestamp& now);

// An SVG picture, complete in itself: a row a job, by the beginnings of the bars if `by_beginning`,
// else in the order given; the queued part light, the running part in the colour and hatch of
// the status; a time axis in UTC; a legend. It holds no script and loads nothing.
std::string gantt_svg(std::vector<Bar> bars, bool by_beginning);

}  // namespace tools

#endif  // EXAMPLES_REPORT_GANTT_HPP
