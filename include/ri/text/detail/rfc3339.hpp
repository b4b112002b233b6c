// SPDX-License-Identifier: MIT
//
/// @file
/// Timestamps as RFC 3339 text. The calendar is Howard Hinnant's date library.

#ifndef RI_TEXT_DETAIL_RFC3339_HPP
#define RI_TEXT_DETAIL_RFC3339_HPP

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/support/timestamp.hpp>

namespace ri::detail {

enum class TimestampOutcome : unsigned char { good, malformed, out_of_range };

// Reads digits at fixed places and remembers whether all of them were digits.
class FixedDigits {
 public:
  explicit FixedDigits(const char* text) noexcept : text_(text) {}

  unsigned two(std::size_t i) noexcept { return digit(i) * 10 + digit(i + 1); }
  unsigned four(std::size_t i) noexcept { return two(i) * 100 + two(i + 2); }
  bool good() const noexcept { return good_; }

 private:
  unsigned digit(std::size_t i) noexcept {
    const auto value = static_cast<unsigned>(static_cast<unsigned char>(text_[i])) - '0';
    good_ &= value < 10;
    return value;
  }

  const char* text_;
  bool good_ = true;
};

inline TimestampOutcome parse_rfc3339(std::string_view text, Timestamp& out) {
  constexpr std::size_t shortest = std::string_view("2024-03-01T12:00:00Z").size();
  if (text.size() < shortest) return TimestampOutcome::malformed;
  const char* const t = text.data();
  FixedDigits digits(t);
  const unsigned year = digits.four(0), month = digits.two(5), day = digits.two(8);
  const unsigned hour = digits.two(11), minute = digits.two(14), second = digits.two(17);
  const bool separated =
      t[4] == '-' && t[7] == '-' && (t[10] | 0x20) == 't' && t[13] == ':' && t[16] == ':';
  const date::year_month_day ymd{date::year(static_cast<int>(year)), date::month(month),
                                 date::day(day)};
  if (!digits.good() || !separated || !ymd.ok() || hour > 23 || minute > 59 || second > 59) {
    return TimestampOutcome::malformed;
  }

  std::size_t i = 19;
  std::int32_t nanoseconds = 0;
  if (text[i] == '.') {
    std::size_t count = 0;
    unsigned value = 0;
    for (++i; i < text.size() && count < 9; ++i, ++count) {
      const auto digit = static_cast<unsigned>(static_cast<unsigned char>(t[i])) - '0';
      if (digit > 9) break;
      value = value * 10 + digit;
    }
    if (count == 0) return TimestampOutcome::malformed;
    constexpr unsigned scale[] = {0, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1};
    nanoseconds = static_cast<std::int32_t>(value * scale[count]);
  }

  std::int64_t offset_minutes = 0;
  const std::size_t left = text.size() - i;
  if (left == 6 && (t[i] == '+' || t[i] == '-') && t[i + 3] == ':') {
    FixedDigits zone(t + i);
    const unsigned hours = zone.two(1), minutes = zone.two(4);
    if (!zone.good() || hours > 23 || minutes > 59) return TimestampOutcome::malformed;
    offset_minutes = static_cast<std::int64_t>(hours) * 60 + minutes;
    if (t[i] == '-') offset_minutes = -offset_minutes;
  } else if (left != 1 || (t[i] | 0x20) != 'z') {
    return TimestampOutcome::malformed;
  }

  const std::int64_t days = date::sys_days(ymd).time_since_epoch().count();
  const std::int64_t seconds = days * 86400 + static_cast<std::int64_t>(hour) * 3600 +
                               static_cast<std::int64_t>(minute) * 60 + second -
                               offset_minutes * 60;
  if (seconds < Timestamp::min().seconds() || seconds > Timestamp::max().seconds()) {
    return TimestampOutcome::out_of_range;
  }
  out = Timestamp::from_unix(seconds, nanoseconds);
  return TimestampOutcome::good;
}

inline constexpr std::size_t rfc3339_size =
    std::string_view("2024-03-01T12:00:00.123456789Z").size();

inline char* write_two_digits(char* p, unsigned value) noexcept {
  p[0] = static_cast<char>('0' + value / 10);
  p[1] = static_cast<char>('0' + value % 10);
  return p + 2;
}

// Writes at most rfc3339_size characters, in UTC with 0, 3, 6 or 9 digits of fraction.
inline char* write_rfc3339(char* p, const Timestamp& time) noexcept {
  constexpr std::int64_t day_seconds = 86400;
  // Floored division; a day's second is never negative.
  const std::int64_t day = time.seconds() / day_seconds - (time.seconds() % day_seconds < 0);
  const auto second = static_cast<unsigned>(time.seconds() - day * day_seconds);
  const date::year_month_day ymd{date::sys_days(date::days(day))};
  const auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
  p = write_two_digits(p, year / 100);
  p = write_two_digits(p, year % 100);
  *p++ = '-';
  p = write_two_digits(p, static_cast<unsigned>(ymd.month()));
  *p++ = '-';
  p = write_two_digits(p, static_cast<unsigned>(ymd.day()));
  *p++ = 'T';
  p = write_two_digits(p, second / 3600);
  *p++ = ':';
  p = write_two_digits(p, second / 60 % 60);
  *p++ = ':';
  p = write_two_digits(p, second % 60);
  if (time.nanoseconds() != 0) {
    auto fraction = static_cast<unsigned>(time.nanoseconds());
    std::size_t count = 9;
    for (; fraction % 1000 == 0; fraction /= 1000) count -= 3;
    *p = '.';
    for (std::size_t i = count; i != 0; --i, fraction /= 10) {
      p[i] = static_cast<char>('0' + fraction % 10);
    }
    p += 1 + count;
  }
  *p++ = 'Z';
  return p;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_RFC3339_HPP
