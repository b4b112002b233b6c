// Where the ticks of a time axis stand and what they say.

#ifndef EXAMPLES_REPORT_TIME_AXIS_HPP
#define EXAMPLES_REPORT_TIME_AXIS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include <ri/support/timestamp.hpp>

namespace tools {

struct Tick {
  ri::Timestamp time;
  std::string label;
};

// Ticks at round times of UTC between two times, both included: at most `most` of them (at least
// 2), and as many as round steps allow. A label says what changes from tick to tick: `12:00:30`,
// `12:30`, `Mar 5`, `2024-03`, `2024`; the first one and the first of a day, or of a year, say
// which one that is.
std::vector<Tick> ticks_between(const ri::Timestamp& first, const ri::Timestamp& last,
                                std::size_t most);

}  // namespace tools

#endif  // EXAMPLES_REPORT_TIME_AXIS_HPP
