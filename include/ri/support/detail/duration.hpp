// SPDX-License-Identifier: MIT
//
/// @file
/// Spans of time out of what a message holds, where nothing may be thrown.

#ifndef RI_SUPPORT_DETAIL_DURATION_HPP
#define RI_SUPPORT_DETAIL_DURATION_HPP

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>

#include <ri/base/double_bits.hpp>
#include <ri/support/timestamp.hpp>

namespace ri::detail {

// Whether there is a time, and not the year 1 that means "never".
inline bool is_set(const std::optional<Timestamp>& time) noexcept {
  return time && *time != (Timestamp::min)();
}

// To the nearest nanosecond, 0 for what is negative; nothing where 64 bits cannot count them.
inline std::optional<std::chrono::nanoseconds> to_nanoseconds(const double& seconds) noexcept {
  constexpr double two_to_63 = 9223372036854775808.0;
  constexpr double limit = two_to_63 / 1e9;
  if (!DoubleBits(seconds).is_finite() || seconds >= limit || seconds < -limit) return std::nullopt;
  const double exact = seconds * 1e9;
  if (exact <= 0) return std::chrono::nanoseconds(0);
  if (exact >= two_to_63) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(exact);
  return std::chrono::nanoseconds(exact - static_cast<double>(whole) < 0.5 ? whole : whole + 1);
}

// 0 where `end` is before `begin`; nothing where 64 bits cannot count the nanoseconds.
inline std::optional<std::chrono::nanoseconds> time_between(const Timestamp& begin,
                                                            const Timestamp& end) noexcept {
  constexpr std::int64_t most_seconds = (std::numeric_limits<std::int64_t>::max)() / 1'000'000'000;
  if (end <= begin) return std::chrono::nanoseconds(0);
  if (end.seconds() - begin.seconds() >= most_seconds) return std::nullopt;
  return end - begin;
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_DURATION_HPP
