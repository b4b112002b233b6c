// SPDX-License-Identifier: MIT
//
/// @file
/// Timestamps as RFC 3339 text. The calendar is Howard Hinnant's date library.

#ifndef RI_WIRE_RFC3339_HPP
#define RI_WIRE_RFC3339_HPP

#include <date/date.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/words.hpp>
#include <ri/json/number.hpp>
#include <ri/support/timestamp.hpp>

namespace ri::detail {

enum class TimestampOutcome : unsigned char { ok, malformed, out_of_range };

// Eight characters at fixed places, some of them digits, as one word: the first character is the
// lowest byte.
class FixedText {
 public:
  // Precondition: eight bytes can be read at `p`.
  explicit FixedText(const char* p) noexcept : word_(load_word(p)) {}
  explicit FixedText(std::uint64_t word) noexcept : word_(word) {}

  // Whether the text is like the pattern, where `0` matches any digit, `T` matches `T` and `t`, and
  // any other character matches itself.
  template <char... Pattern>
  bool matches() const noexcept {
    static_assert(sizeof...(Pattern) == 8, "eight characters");
    // Constants, since GCC does not unroll the loop that makes them before -O3.
    constexpr Masks masks({Pattern...});
    // The high halves of digits are compared as the other characters are, which leaves `:` to `?`,
    // 0x3A to 0x3F, to be told from digits. Six added to a low half carries into the high half from
    // ten upwards: for `9` it gives 0x9 + 0x6 = 0x0F, for `:` 0xA + 0x6 = 0x10. (simdjson has this
    // carry in its is_made_of_eight_digits_fast.)
    constexpr std::uint64_t six = 0x0606060606060606;
    constexpr std::uint64_t digits = masks.digits;
    const std::uint64_t too_large = ((word_ & digits) + (six & digits)) & ~digits;
    return (((word_ & masks.fixed) ^ masks.expected) | too_large) == 0;
  }

  // The number that the digits at `i` and `i + 1` make; some number where they are none.
  unsigned two_digits(unsigned i) const noexcept {
    const std::uint64_t digits = word_ & 0x0F0F0F0F0F0F0F0F;
    return static_cast<unsigned>((digits * 10 + (digits >> 8)) >> (8 * i)) & 0xFF;
  }

  // The number that all eight digits make. Precondition: they are digits.
  std::int32_t eight_digits() const noexcept {
    const std::uint64_t digits = word_ & 0x0F0F0F0F0F0F0F0F;
    const std::uint64_t pairs = digits * 10 + (digits >> 8);  // in every other byte
    const std::uint64_t low = 0x000000FF000000FF;
    // For `12345678` bytes 0, 2, 4 and 6 are 12, 34, 56 and 78. Each product has two of them in its
    // upper half: 12 * 1000000 + 56 * 100 and 34 * 10000 + 78 * 1. Their sum is the number. (By
    // @aqrit, as fast_float says of its parse_eight_digits_unrolled.)
    const std::uint64_t number = (pairs & low) * (100 + (std::uint64_t{1000000} << 32)) +
                                 ((pairs >> 16) & low) * (1 + (std::uint64_t{10000} << 32));
    return static_cast<std::int32_t>(number >> 32);
  }

 private:
  // A pattern: the bits that it fixes, what they are, and the low halves of the bytes of digits.
  struct Masks {
    std::uint64_t fixed = 0, expected = 0, digits = 0;

    constexpr explicit Masks(const char (&pattern)[8]) noexcept {
      for (unsigned i = 0; i < 8; ++i) {
        const std::uint64_t bits = pattern[i] == '0' ? 0xF0 : pattern[i] == 'T' ? 0xDF : 0xFF;
        fixed |= bits << (8 * i);
        expected |= static_cast<std::uint64_t>(pattern[i]) << (8 * i);
        if (pattern[i] == '0') digits |= std::uint64_t{0x0F} << (8 * i);
      }
    }
  };

  std::uint64_t word_;
};

// Reads the digits of a fraction of a second at `p`, up to nine of them; returns their end, or
// nullptr where there is none. Precondition: at least nine bytes of the text precede `end`, since
// the fast path loads the eight bytes at `end - 9`.
inline const char* parse_fraction(const char* p, const char* end,
                                  std::int32_t& nanoseconds) noexcept {
  static constexpr std::int32_t scale[] = {0,     100000000, 10000000, 1000000, 100000,
                                           10000, 1000,      100,      10,      1};
  // The usual end, `Z`, tells how many digits there should be: take the last eight at once.
  const auto count = static_cast<std::size_t>(end - 1 - p);
  if (count >= 1 && count <= 9) {
    const std::uint64_t before = count < 8 ? ~std::uint64_t{0} >> (8 * count) : 0;
    constexpr std::uint64_t zeros = 0x3030303030303030;
    const FixedText digits((load_word(end - 9) & ~before) | (zeros & before));
    const char first = count == 9 ? *p : '0';
    if (digits.matches<'0', '0', '0', '0', '0', '0', '0', '0'>() && is_digit(first)) {
      const auto value = digits.eight_digits() + (first - '0') * 100000000;
      nanoseconds = value * scale[count];
      return p + count;
    }
  }
  const char* const begin = p;
  std::uint64_t value = 0;
  p = scan_digits(p, end - p > 9 ? p + 9 : end, value);
  if (p == begin) return nullptr;
  nanoseconds = static_cast<std::int32_t>(value) * scale[p - begin];
  return p;
}

// The offset from UTC that [p, end) is, such as `+01:00`, in minutes.
RI_DETAIL_NOINLINE inline bool parse_offset(const char* p, const char* end,
                                            std::int64_t& minutes_east) noexcept {
  if (end - p != 6 || (*p != '+' && *p != '-') || p[3] != ':') return false;
  if (!is_digit(p[1]) || !is_digit(p[2]) || !is_digit(p[4]) || !is_digit(p[5])) return false;
  const auto digit = [p](std::size_t i) { return p[i] - '0'; };
  const int hours = digit(1) * 10 + digit(2), minutes = digit(4) * 10 + digit(5);
  const int from_utc = hours * 60 + minutes;
  minutes_east = *p == '-' ? -from_utc : from_utc;
  return hours <= 23 && minutes <= 59;
}

// The date that was read last, as text and as a number: the times of a job are mostly of one day.
struct LastDate {
  std::uint64_t year_and_month = 0;                // `2024-03-`
  std::uint32_t day_of_month = ~std::uint32_t{0};  // `01`; at first no text
  std::int64_t days = 0;                           // from 1970-01-01
};

// The date that the two words begin with, in `last`; false where they are none.
RI_DETAIL_NOINLINE inline bool parse_date(std::uint64_t head_word, std::uint64_t middle_word,
                                          LastDate& last) noexcept {
  const FixedText head(head_word), middle(middle_word);
  const unsigned year = head.two_digits(0) * 100 + head.two_digits(2);
  const date::year_month_day ymd{date::year(static_cast<int>(year)),
                                 date::month(head.two_digits(5)), date::day(middle.two_digits(0))};
  if (!head.matches<'0', '0', '0', '0', '-', '0', '0', '-'>() || !ymd.ok()) return false;
  last.year_and_month = head_word;
  last.day_of_month = middle_word & 0xFFFF;
  last.days = date::sys_days(ymd).time_since_epoch().count();
  return true;
}

// With `allow_space` there may be a space in the place of the `T`.
inline TimestampOutcome parse_rfc3339(std::string_view text, Timestamp& out, bool allow_space,
                                      LastDate& last) {
  constexpr std::size_t shortest = std::string_view("2024-03-01T12:00:00Z").size();
  if (text.size() < shortest) return TimestampOutcome::malformed;
  const char* const t = text.data();
  const std::uint64_t head_word = load_word(t);
  std::uint64_t middle_word = load_word(t + 8);
  if (allow_space && t[10] == ' ') middle_word ^= std::uint64_t{' ' ^ 'T'} << 16;
  const FixedText middle(middle_word), tail(t + 11);
  const unsigned hour = tail.two_digits(0), minute = tail.two_digits(3),
                 second = tail.two_digits(6);
  if (!middle.matches<'0', '0', 'T', '0', '0', ':', '0', '0'>() ||
      !tail.matches<'0', '0', ':', '0', '0', ':', '0', '0'>() || hour > 23 || minute > 59 ||
      second > 59) {
    return TimestampOutcome::malformed;
  }
  const bool same_date =
      head_word == last.year_and_month && (middle_word & 0xFFFF) == last.day_of_month;
  if (!same_date && !parse_date(head_word, middle_word, last)) return TimestampOutcome::malformed;

  const char* p = t + 19;
  const char* const end = t + text.size();
  std::int32_t nanoseconds = 0;
  if (*p == '.') {
    p = parse_fraction(p + 1, end, nanoseconds);
    if (p == nullptr) return TimestampOutcome::malformed;
  }

  std::int64_t offset_minutes = 0;
  const bool utc = end - p == 1 && (*p | 0x20) == 'z';
  if (!utc && !parse_offset(p, end, offset_minutes)) return TimestampOutcome::malformed;

  const std::int64_t seconds = last.days * 86400 + static_cast<std::int64_t>(hour) * 3600 +
                               static_cast<std::int64_t>(minute) * 60 + second -
                               offset_minutes * 60;
  if (seconds < (Timestamp::min)().seconds() || seconds > (Timestamp::max)().seconds()) {
    return TimestampOutcome::out_of_range;
  }
  out = Timestamp::from_unix(seconds, nanoseconds);
  return TimestampOutcome::ok;
}

inline TimestampOutcome parse_rfc3339(std::string_view text, Timestamp& out,
                                      bool allow_space = false) {
  LastDate none;
  return parse_rfc3339(text, out, allow_space, none);
}

inline constexpr std::size_t rfc3339_size =
    std::string_view("2024-03-01T12:00:00.123456789Z").size();

// Four numbers, one in every other byte, as eight digits. Precondition: they are below 100.
inline std::uint64_t digit_pairs(std::uint64_t numbers) noexcept {
  // Division by ten: below 179, n * 103 / 1024 has the whole part of n / 10. Of 78 it is 8034 /
  // 1024, which is 7; 78 - 7 * 10 is the other digit.
  const std::uint64_t tens = ((numbers * 103) >> 10) & 0x000F000F000F000F;
  return 0x3030303030303030 | tens | (numbers - tens * 10) << 8;
}

// What digit_pairs() takes.
inline std::uint64_t four_numbers(unsigned a, unsigned b, unsigned c, unsigned d) noexcept {
  return a | std::uint64_t{b} << 16 | std::uint64_t{c} << 32 | std::uint64_t{d} << 48;
}

// Eight digits of a number. Precondition: it is below 10^8.
inline std::uint64_t digits_of(std::uint32_t number) noexcept {
  const std::uint64_t high = number / 10000;
  const std::uint64_t halves = high | (number - high * 10000) << 32;
  // Division by a hundred: below 10^4, n * 5243 / 2^19 has the whole part of n / 100.
  const std::uint64_t hundreds = ((halves * 5243) >> 19) & 0x0000007F0000007F;
  return digit_pairs(hundreds | (halves - hundreds * 100) << 16);
}

// Writes a fraction of a second with 3, 6 or 9 digits. Precondition: there is room for nine, all of
// which may be written.
inline char* write_fraction(char* p, std::uint32_t nanoseconds) noexcept {
  const std::uint32_t first = nanoseconds / 100000000;
  *p = static_cast<char>('0' + first);
  store_word(p + 1, digits_of(nanoseconds - first * 100000000));
  return p + (nanoseconds % 1000 != 0 ? 9 : nanoseconds % 1000000 != 0 ? 6 : 3);
}

// The date of a day as text, which is worth keeping: the times of a job are mostly of one day.
struct DateText {
  std::uint32_t day = ~std::uint32_t{0};  // counted from 0001-01-01
  std::uint64_t head = 0;                 // `2024-03-`
  std::uint64_t tail = 0;                 // `01T`, then zeros
};

// The character as the byte at `i` of a word.
constexpr std::uint64_t character(char c, unsigned i) noexcept {
  return std::uint64_t{static_cast<unsigned char>(c)} << (8 * i);
}

inline constexpr std::int64_t first_day = -719162;  // 0001-01-01, counted from 1970-01-01

inline void set_date(DateText& text, std::uint32_t day) noexcept {
  const date::year_month_day ymd{date::sys_days(date::days(day + first_day))};
  const auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
  const std::uint64_t date =
      digit_pairs(four_numbers(year / 100, year % 100, static_cast<unsigned>(ymd.month()),
                               static_cast<unsigned>(ymd.day())));
  text.day = day;
  text.head =
      (date & 0xFFFFFFFF) | character('-', 4) | (date >> 32 & 0xFFFF) << 40 | character('-', 7);
  text.tail = date >> 48 | character('T', 2);
}

// Writes at most rfc3339_size characters, in UTC with 0, 3, 6 or 9 digits of fraction. `last` holds
// the date that was written before. Precondition: there is room for rfc3339_size, all of which may
// be written.
inline char* write_rfc3339(char* p, const Timestamp& time, DateText& last) noexcept {
  constexpr std::uint32_t day_seconds = 86400;
  // Counted from 0001-01-01, no number is negative, and divisions are simple ones.
  const auto seconds = static_cast<std::uint64_t>(time.seconds() - first_day * day_seconds);
  const auto days = static_cast<std::uint32_t>(seconds / day_seconds);
  const auto second = static_cast<std::uint32_t>(seconds - std::uint64_t{days} * day_seconds);
  if (days != last.day) set_date(last, days);
  const std::uint64_t clock =
      digit_pairs(four_numbers(second / 3600, second / 60 - second / 3600 * 60, second % 60, 0));
  // Three words: `2024-03-`, `01T12:00`, and `:00.` with four zero bytes, which the fraction or the
  // `Z` overwrites. The `Z` replaces a point that no digit follows.
  store_word(p, last.head);
  store_word(p + 8,
             last.tail | (clock & 0xFFFF) << 24 | character(':', 5) | (clock >> 16 & 0xFFFF) << 48);
  store_word(p + 16, character(':', 0) | (clock >> 32 & 0xFFFF) << 8 | character('.', 3));
  p += 19;
  if (time.nanoseconds() != 0) {
    p = write_fraction(p + 1, static_cast<std::uint32_t>(time.nanoseconds()));
  }
  *p++ = 'Z';
  return p;
}

inline char* write_rfc3339(char* p, const Timestamp& time) noexcept {
  DateText none;
  return write_rfc3339(p, time, none);
}

}  // namespace ri::detail

#endif  // RI_WIRE_RFC3339_HPP
