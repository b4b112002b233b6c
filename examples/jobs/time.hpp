// Times that are known, and arithmetic on them that stops at the ends instead of overflowing.

#ifndef EXAMPLES_JOBS_TIME_HPP
#define EXAMPLES_JOBS_TIME_HPP

#include <chrono>
#include <optional>

#include <ri/support/timestamp.hpp>

namespace tools {

// The time; nothing for one of the year 1, which a Go server sends for "never".
std::optional<ri::Timestamp> known_time(const std::optional<ri::Timestamp>& time);

// The sum of two durations that are not negative.
std::chrono::nanoseconds sum_of(std::chrono::nanoseconds a, std::chrono::nanoseconds b);

// The time that comes `duration`, which is not negative, after another one.
ri::Timestamp time_after(const ri::Timestamp& time, std::chrono::nanoseconds duration);

// The seconds from one time to another, as exact as a double is.
double seconds_between(const ri::Timestamp& from, const ri::Timestamp& to);

// The time from one to another; none where the second is not after the first.
std::chrono::nanoseconds time_between(const ri::Timestamp& from, const ri::Timestamp& to);

}  // namespace tools

#endif  // EXAMPLES_JOBS_TIME_HPP
