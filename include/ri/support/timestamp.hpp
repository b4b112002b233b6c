// SPDX-License-Identifier: MIT
//
/// @file
/// An instant with nanosecond digits, from year 1 to year 9999.
///
/// ```cpp
/// ri::Timestamp started = std::chrono::system_clock::now();
/// auto since = ri::Timestamp(std::chrono::system_clock::now()) - started;
/// ```
/// Reading and printing the RFC 3339 text is in ri/text/timestamp.hpp.

#ifndef RI_SUPPORT_TIMESTAMP_HPP
#define RI_SUPPORT_TIMESTAMP_HPP

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <type_traits>

#include <ri/base/double_bits.hpp>
#include <ri/base/raise.hpp>
#include <ri/support/error.hpp>

#if defined(__cpp_impl_three_way_comparison) && __has_include(<compare>)
#  include <compare>
#endif

namespace ri {

/// An instant from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, exact to the
/// nanosecond. That is the range of a google.protobuf.Timestamp; a 64-bit count of nanoseconds
/// would only reach from 1677 to 2262, and a Go backend sends year 1 for "never".
class Timestamp {
 public:
  /// The instant of a `std::chrono::system_clock` or `date::sys_time`, in UTC without leap seconds.
  template <class Duration>
  using sys_time = std::chrono::time_point<std::chrono::system_clock, Duration>;

  /// 1970-01-01T00:00:00Z.
  constexpr Timestamp() noexcept = default;

  /// The instant of `time`; digits below the nanosecond are cut off towards the past.
  /// Throws Error (ErrorCode::value) outside the range.
  template <class Duration>
  constexpr Timestamp(sys_time<Duration> time)  // NOLINT: a time is a timestamp
      : Timestamp(from_duration(time.time_since_epoch())) {}

  /// The instant `seconds` after 1970-01-01T00:00:00Z (before, if negative) and `nanoseconds`,
  /// which are from 0 to 999,999,999, after that: the two numbers of a google.protobuf.Timestamp.
  /// Throws Error (ErrorCode::value) outside either range.
  static constexpr Timestamp from_unix(std::int64_t seconds, std::int32_t nanoseconds = 0) {
    if (nanoseconds < 0 || nanoseconds >= nanos_per_second) throw_bad_nanoseconds();
    if (seconds < min_seconds || seconds > max_seconds) throw_out_of_range();
    return Timestamp(seconds, nanoseconds);
  }

  // In parentheses, as all of these names are, against the macros that <windows.h> has.

  /// 0001-01-01T00:00:00Z.
  static constexpr Timestamp(min)() noexcept { return Timestamp(min_seconds, 0); }

  /// 9999-12-31T23:59:59.999999999Z.
  static constexpr Timestamp(max)() noexcept {
    return Timestamp(max_seconds, nanos_per_second - 1);
  }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
  constexpr std::int64_t seconds() const noexcept { return seconds_; }

  /// Nanoseconds after seconds(): 0 to 999,999,999.
  constexpr std::int32_t nanoseconds() const noexcept { return nanoseconds_; }

  /// The instant as a time in `Duration`, `to_sys_time<std::chrono::milliseconds>()` for example;
  /// finer digits are cut off towards the past. Throws Error (ErrorCode::value) where `Duration`
  /// cannot hold it, as 64-bit nanoseconds cannot hold the year 1.
  template <class Duration = std::chrono::nanoseconds>
  constexpr sys_time<Duration> to_sys_time() const {
    return sys_time<Duration>(to_duration<Duration>(seconds_, nanoseconds_));
  }

  /// The same as to_sys_time().
  template <class Duration>
  constexpr explicit operator sys_time<Duration>() const {
    return to_sys_time<Duration>();
  }

  /// The time from `b` to `a`. Throws Error (ErrorCode::value) where it does not fit a 64-bit count
  /// of nanoseconds, that is, beyond 292 years; compare seconds() then.
  friend constexpr std::chrono::nanoseconds operator-(const Timestamp& a, const Timestamp& b);

  /// Whether both are the same instant.
  friend constexpr bool operator==(const Timestamp& a, const Timestamp& b) noexcept {
    return a.seconds_ == b.seconds_ && a.nanoseconds_ == b.nanoseconds_;
  }
  /// Whether `a` is before `b`.
  friend constexpr bool operator<(const Timestamp& a, const Timestamp& b) noexcept {
    return a.seconds_ != b.seconds_ ? a.seconds_ < b.seconds_ : a.nanoseconds_ < b.nanoseconds_;
  }
  /// Whether the instants differ.
  friend constexpr bool operator!=(const Timestamp& a, const Timestamp& b) noexcept {
    return !(a == b);
  }
  /// Whether `a` is after `b`.
  friend constexpr bool operator>(const Timestamp& a, const Timestamp& b) noexcept { return b < a; }
  /// Whether `a` is not after `b`.
  friend constexpr bool operator<=(const Timestamp& a, const Timestamp& b) noexcept {
    return !(b < a);
  }
  /// Whether `a` is not before `b`.
  friend constexpr bool operator>=(const Timestamp& a, const Timestamp& b) noexcept {
    return !(a < b);
  }
#if defined(__cpp_impl_three_way_comparison) && __has_include(<compare>)
  /// Whether `a` is before, the same as or after `b`; from C++20 on.
  friend constexpr std::strong_ordering operator<=>(const Timestamp& a,
                                                    const Timestamp& b) noexcept {
    if (a == b) return std::strong_ordering::equal;
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
  }
#endif

 private:
  static constexpr std::int64_t min_seconds = -62'135'596'800;
  static constexpr std::int64_t max_seconds = 253'402'300'799;
  static constexpr std::int32_t nanos_per_second = 1'000'000'000;

  constexpr Timestamp(std::int64_t seconds, std::int32_t nanoseconds) noexcept
      : seconds_(seconds), nanoseconds_(nanoseconds) {}

  [[noreturn]] static void throw_out_of_range() {
    detail::raise(Error(ErrorCode::value, {}, "a time outside the years 1 to 9999"));
  }

  [[noreturn]] static void throw_bad_nanoseconds() {
    detail::raise(Error(ErrorCode::value, {}, "nanoseconds outside 0 to 999,999,999"));
  }

  template <class Duration>
  static constexpr Timestamp from_duration(const Duration& since_epoch) {
    using std::chrono::duration;
    if constexpr (std::is_same_v<typename Duration::rep, float>) {
      // A double holds what a float of seconds comes to in nanoseconds; another float does not.
      return from_duration(duration<double, typename Duration::period>(since_epoch));
    } else {
      return from_counted(since_epoch);
    }
  }

  template <class Duration>
  static constexpr Timestamp from_counted(const Duration& since_epoch) {
    using std::chrono::duration;
    // In the unit itself and in floating point, so that nothing overflows on the way to the check.
    // A long double is exact enough at both limits for every unit down to the nanosecond.
    if constexpr (std::is_floating_point_v<typename Duration::rep>) {
      const auto count = static_cast<double>(since_epoch.count());
      if (!detail::DoubleBits(count).is_finite()) throw_out_of_range();
    }
    const long double approximate = duration<long double>(since_epoch).count();
    if (!(approximate >= static_cast<long double>(min_seconds) - 1 &&
          approximate <= static_cast<long double>(max_seconds) + 2)) {
      throw_out_of_range();
    }
    // Towards zero first: the second below may be one that `Duration` cannot hold.
    using Nanoseconds = duration<std::int64_t, std::nano>;
    const auto whole = std::chrono::duration_cast<duration<std::int64_t>>(since_epoch);
    const auto rest = std::chrono::floor<Nanoseconds>(since_epoch - whole).count();
    const bool before = rest < 0;
    return from_unix(whole.count() - (before ? 1 : 0),
                     static_cast<std::int32_t>(rest + (before ? nanos_per_second : 0)));
  }

  // `nanoseconds` are from 0 to 999,999,999.
  template <class Duration>
  static constexpr Duration to_duration(std::int64_t seconds, std::int32_t nanoseconds) {
    using std::chrono::duration;
    using Rep = typename Duration::rep;
    using Period = typename Duration::period;
    const duration<std::int64_t> whole(seconds);
    const duration<std::int64_t, std::nano> rest(nanoseconds);
    if constexpr (std::chrono::treat_as_floating_point_v<Rep>) {
      return std::chrono::duration_cast<Duration>(whole) +
             std::chrono::duration_cast<Duration>(rest);
    } else if constexpr (std::ratio_greater_equal_v<Period, std::ratio<1>>) {
      const auto floored = std::chrono::floor<duration<std::int64_t, Period>>(whole);
      return Duration(narrow<Rep>(floored.count()));
    } else {
      static_assert(Period::num == 1, "a unit that divides a second");
      constexpr std::int64_t per_second = Period::den;
      const auto fraction =
          std::chrono::duration_cast<duration<std::int64_t, Period>>(rest).count();
      // From the second above when negative, so that the product does not overflow on its own.
      const bool before = seconds < 0;
      const std::int64_t base = before ? seconds + 1 : seconds;
      constexpr std::int64_t greatest = (std::numeric_limits<std::int64_t>::max)();
      constexpr std::int64_t least = (std::numeric_limits<std::int64_t>::min)();
      if (base > greatest / per_second || base < least / per_second) throw_too_far();
      const std::int64_t product = base * per_second;
      const std::int64_t more = before ? fraction - per_second : fraction;
      if (more > 0 ? product > greatest - more : product < least - more) throw_too_far();
      return Duration(narrow<Rep>(product + more));
    }
  }

  template <class Rep>
  static constexpr Rep narrow(std::int64_t count) {
    if (static_cast<std::int64_t>(static_cast<Rep>(count)) != count ||
        (static_cast<Rep>(count) < Rep{}) != (count < 0)) {
      throw_too_far();
    }
    return static_cast<Rep>(count);
  }

  [[noreturn]] static void throw_too_far() {
    detail::raise(
        Error(ErrorCode::value, {}, "a time that the wanted unit cannot count in its integer"));
  }

  std::int64_t seconds_ = 0;
  std::int32_t nanoseconds_ = 0;
};

// After the class, where to_duration() is defined: Clang finds it in constant expressions then.
constexpr std::chrono::nanoseconds operator-(const Timestamp& a, const Timestamp& b) {
  const bool borrow = a.nanoseconds_ < b.nanoseconds_;
  return Timestamp::to_duration<std::chrono::nanoseconds>(
      a.seconds_ - b.seconds_ - (borrow ? 1 : 0),
      a.nanoseconds_ - b.nanoseconds_ + (borrow ? Timestamp::nanos_per_second : 0));
}

}  // namespace ri

#endif  // RI_SUPPORT_TIMESTAMP_HPP
