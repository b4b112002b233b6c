// SPDX-License-Identifier: MIT
//
/// @file
/// Doubles as text: the shortest digits that read back the same, laid out as ECMAScript does.

#ifndef RI_WIRE_DOUBLE_TEXT_HPP
#define RI_WIRE_DOUBLE_TEXT_HPP

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>
#include <ri/wire/denormal_text.hpp>

// The standard library writes doubles where it has std::to_chars for them. Elsewhere nlohmann/json
// does, whose digits read back the same, though they are not always the shortest.
#if !defined(RI_JOB_METADATA_PORTABLE_DOUBLES) && \
    (defined(__cpp_lib_to_chars) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 140000))
#  define RI_DETAIL_TO_CHARS 1
#else
#  include <nlohmann/json.hpp>
#endif

namespace ri::detail {

// Takes digits, point and exponent out of `1.25e-07`, `125.0` and the like.
inline DecimalDigits to_decimal_digits(const char* p, const char* end) noexcept {
  DecimalDigits decimal;
  bool fraction = false;
  for (; p != end && *p != 'e'; ++p) {
    if (*p == '.') {
      fraction = true;
      continue;
    }
    if (decimal.count == 0 && *p == '0') {
      decimal.point -= fraction;
      continue;
    }
    decimal.digits[decimal.count++] = *p;
    decimal.point += !fraction;
  }
  if (p != end) {
    ++p;
    const bool negative = *p == '-';
    if (*p == '-' || *p == '+') ++p;
    int exponent = 0;
    for (; p != end; ++p) exponent = exponent * 10 + (*p - '0');
    decimal.point += negative ? -exponent : exponent;
  }
  while (decimal.count > 1 && decimal.digits[decimal.count - 1] == '0') --decimal.count;
  return decimal;
}

// Finds the digits of a number with at most six decimals, such as a count of seconds. Since
// different decimals of at most 15 digits are different doubles, no shorter ones read the same.
inline bool few_decimals(const double& value, DecimalDigits& decimal) noexcept {
  const DoubleBits bits(value);
  const int shift = -bits.exponent();
  if (shift > 62 || !(value < 1e9)) return false;               // below 0.001: not worth more bits
  auto digits = static_cast<std::uint64_t>(value * 1e6 + 0.5);  // NOLINT: checked below
  if (digits == 0) return false;
  // They read as the value where they are less than half a unit of its last place from it: where
  // `digits / 10^6` is `significand / 2^shift` but for less than `1 / 2^(shift + 1)`. The
  // difference times 2^shift fits 64 bits, though what it is made of does not.
  const auto difference =
      static_cast<std::int64_t>((digits << shift) - bits.significand() * 1'000'000);
  // Half a unit is 10^6 / 2. Below a power of two doubles lie twice as close, so that nothing below
  // one is taken.
  const bool power_of_two = (bits.significand() & (bits.significand() - 1)) == 0;
  const std::int64_t least = power_of_two ? 0 : -499'999;
  if (difference < least || difference > 499'999) return false;
  decimal.point = -6;
  for (; digits % 10 == 0; digits /= 10) ++decimal.point;
  decimal.count = static_cast<int>(
      std::to_chars(decimal.digits, decimal.digits + sizeof decimal.digits, digits).ptr -
      decimal.digits);
  decimal.point += decimal.count;
  return true;
}

// Precondition: `value` is positive and finite.
inline DecimalDigits shortest_digits(const double& value) {
  DecimalDigits decimal;
  if (few_decimals(value, decimal)) return decimal;
  char text[64];
#if defined(RI_DETAIL_TO_CHARS)
  const char* const end =
      std::to_chars(text, text + sizeof text, value, std::chars_format::scientific).ptr;
#else
  const char* const end = nlohmann::detail::to_chars(text, text + sizeof text, value);
#endif
  decimal = to_decimal_digits(text, end);
  // No digits: a denormal, which to_chars takes for zero where the processor flushes those.
  return decimal.count != 0 ? decimal : shortest_digits_of_denormal(DoubleBits(value));
}

inline constexpr std::size_t double_text_size = 32;

// Writes at most double_text_size characters, as Number::toString of ECMA-262 does, but that -0
// keeps its sign. Precondition: `value` is finite.
inline char* write_double(char* p, const double& value) {
  const DoubleBits bits(value);
  if (bits.negative()) *p++ = '-';
  std::uint64_t integer = 0;
  if (!bits.at_least_power(53) && bits.is_integer(integer)) {
    return std::to_chars(p, p + double_text_size - 1, integer).ptr;
  }

  double positive = 0;
  bits.absolute().copy_to(positive);
  const DecimalDigits decimal = shortest_digits(positive);
  const auto count = static_cast<std::size_t>(decimal.count);
  const auto put = [&p](const char* text, std::size_t size) {
    std::memcpy(p, text, size);
    p += size;
  };
  const auto zeros = [&p](std::size_t size) {
    std::memset(p, '0', size);
    p += size;
  };
  const int point = decimal.point;
  if (point >= decimal.count && point <= 21) {
    put(decimal.digits, count);
    zeros(static_cast<std::size_t>(point - decimal.count));
  } else if (point > 0 && point <= 21) {
    put(decimal.digits, static_cast<std::size_t>(point));
    *p++ = '.';
    put(decimal.digits + point, static_cast<std::size_t>(decimal.count - point));
  } else if (point > -6 && point <= 0) {
    put("0.", 2);
    zeros(static_cast<std::size_t>(-point));
    put(decimal.digits, count);
  } else {
    *p++ = decimal.digits[0];
    if (count > 1) {
      *p++ = '.';
      put(decimal.digits + 1, count - 1);
    }
    const int exponent = point - 1;
    *p++ = 'e';
    *p++ = exponent < 0 ? '-' : '+';
    p = std::to_chars(p, p + 4, exponent < 0 ? -exponent : exponent).ptr;
  }
  return p;
}

// What ProtoJSON writes, as strings, for doubles that JSON has no number for.
inline std::string_view not_finite_name(const double& value) noexcept {
  const DoubleBits bits(value);
  if (bits.is_nan()) return "NaN";
  return bits.negative() ? "-Infinity" : "Infinity";
}

}  // namespace ri::detail

#undef RI_DETAIL_TO_CHARS

#endif  // RI_WIRE_DOUBLE_TEXT_HPP
