// SPDX-License-Identifier: MIT
//
/// @file
/// What a JSON string or number means as a value of the API. Written once for JSON text and for
/// JSON trees: each function returns nullptr, or what is wrong.

#ifndef RI_WIRE_VALUE_OF_JSON_HPP
#define RI_WIRE_VALUE_OF_JSON_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/double_bits.hpp>
#include <ri/json/number.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/rfc3339.hpp>

namespace ri::detail {

using ErrorText = const char*;

inline ErrorText timestamp_of_string(std::string_view text, Timestamp& value, bool allow_space,
                                     LastDate& last) {
  switch (parse_rfc3339(text, value, allow_space, last)) {
    case TimestampOutcome::ok:
      return nullptr;
    case TimestampOutcome::out_of_range:
      return outside_years;
    case TimestampOutcome::malformed:
      break;
  }
  return "expected an RFC 3339 time such as 2024-03-01T12:00:00Z";
}

// A string that holds a number and nothing else.
inline bool number_of_string(std::string_view text, Number& number) noexcept {
  const char* const end = text.data() + text.size();
  return scan_number(text.data(), end, number) == end;
}

inline ErrorText error_text_of(IntegerOutcome outcome) noexcept {
  switch (outcome) {
    case IntegerOutcome::ok:
      return nullptr;
    case IntegerOutcome::out_of_range:
      return "an integer outside the range of 64 bits";
    case IntegerOutcome::not_integer:
      break;
  }
  return "expected an integer, found a number with a fraction";
}

inline ErrorText int64_of_number(const Number& number, std::int64_t& value) {
  return error_text_of(to_int64(number, value));
}

inline ErrorText int64_of_string(std::string_view text, std::int64_t& value) {
  Number number;
  if (!number_of_string(text, number)) return "expected an integer, found other text in the string";
  return int64_of_number(number, value);
}

inline ErrorText double_of_number(const Number& number, double& value) {
  if (to_double_at_once(number, value)) return nullptr;
  to_double(number, value);
  return DoubleBits(value).is_finite() ? nullptr : too_large_for_double.data();
}

RI_DETAIL_COLD inline ErrorText double_of_string(std::string_view text, double& value) {
  if (text == "NaN") {
    DoubleBits::not_a_number().copy_to(value);
  } else if (text == "Infinity") {
    DoubleBits::infinite(false).copy_to(value);
  } else if (text == "-Infinity") {
    DoubleBits::infinite(true).copy_to(value);
  } else {
    Number number;
    if (!number_of_string(text, number)) return "expected a number, found other text in the string";
    return double_of_number(number, value);
  }
  return nullptr;
}

}  // namespace ri::detail

#endif  // RI_WIRE_VALUE_OF_JSON_HPP
