// Durations for people.

#ifndef EXAMPLES_JOBS_DURATION_HPP
#define EXAMPLES_JOBS_DURATION_HPP

#include <chrono>
#include <string>

namespace tools {

// `12.3s`, `4m 05s`, `1h 02m`, `3d 04h`. What is left of the last unit is cut off, so that a job
// never seems to have run longer than it did. Negative durations count as none.
std::string duration_text(std::chrono::nanoseconds duration);

}  // namespace tools

#endif  // EXAMPLES_JOBS_DURATION_HPP
