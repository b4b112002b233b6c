// SPDX-License-Identifier: MIT
//
/// @file
/// The format specs of messages and enums, for `std::format` and for fmt.

#ifndef RI_TEXT_DETAIL_FORMAT_SPEC_HPP
#define RI_TEXT_DETAIL_FORMAT_SPEC_HPP

#include <string>
#include <string_view>

#include <ri/support/options.hpp>
#include <ri/table/enums.hpp>
#include <ri/text/write.hpp>

namespace ri::detail {

inline constexpr int largest_format_indent = 16;

// The indentation that the spec of a message asks for: one or two digits, at most 16, or nothing.
// Moves `at` after them; a negative result means that the spec is wrong.
template <class Iterator>
constexpr int parse_indent(Iterator& at, Iterator end) noexcept {
  int indent = 0;
  for (int digits = 0; at != end && *at != '}'; ++digits, ++at) {
    if (*at < '0' || *at > '9' || digits == 2) return -1;
    indent = indent * 10 + (*at - '0');
  }
  return indent <= largest_format_indent ? indent : -1;
}

// The JSON of a message, indented by what its spec asks for.
template <class T>
std::string formatted_json(const T& message, int indent) {
  WriteOptions options;
  options.indent = indent;
  return to_json(message, options);
}

// Whether the spec of a string, which has been checked, ends in its type, `s`.
template <class Iterator>
constexpr bool asks_for_short_name(Iterator begin, Iterator end) noexcept {
  return begin != end && *(end - 1) == 's';
}

// The text of an enum value; its number, put into `buffer`, if it is no value of the enum.
template <class E>
std::string_view enum_text(E value, bool short_form, std::string& buffer) {
  const std::string_view name = short_form ? short_name(value) : to_string(value);
  if (!name.empty()) return name;
  buffer = std::to_string(static_cast<int>(value));
  return buffer;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_FORMAT_SPEC_HPP
