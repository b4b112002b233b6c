// SPDX-License-Identifier: MIT
//
/// @file
/// `std::format` of messages, enums and timestamps, where the standard library has `<format>`
/// (C++20); elsewhere this header declares nothing.
///
/// - a message: compact JSON, or with `{:2}` JSON that is indented by two spaces (0 to 16)
/// - an enum: its name on the wire, or with `{:s}` its short name, `running`
/// - a Timestamp: RFC 3339 text
///
/// Enums and timestamps take the fill, alignment, width and precision of a string too: `{:>10s}`.
/// Every other spec is refused by the compiler. Formatting a message throws what to_json() throws.

#ifndef RI_FORMAT_HPP
#define RI_FORMAT_HPP

#if __has_include(<version>)
#  include <version>
#endif

#if defined(__cpp_lib_format) && __cpp_lib_format >= 201907L
#  include <format>
#endif

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <ri/base/raise.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/enums.hpp>
#include <ri/text/detail/format_spec.hpp>
#include <ri/text/timestamp.hpp>

#if defined(__cpp_lib_format) && __cpp_lib_format >= 201907L

/// Formats a message as JSON.
template <class T>
requires ri::is_message_v<T> struct std::formatter<T, char> {
  /// Reads the spec: nothing, or how many spaces to indent by.
  constexpr auto parse(std::format_parse_context& context) {
    auto at = context.begin();
    indent_ = ri::detail::parse_indent(at, context.end());
    if (indent_ < 0) {
      ri::detail::raise(std::format_error("a message takes {} or {:2}, how far to indent"));
    }
    return at;
  }

  /// Writes the JSON.
  template <class Context>
  auto format(const T& message, Context& context) const {
    const std::string text = ri::detail::formatted_json(message, indent_);
    return std::copy(text.begin(), text.end(), context.out());
  }

 private:
  int indent_ = 0;
};

/// Formats an enum value by its name.
template <class E>
requires ri::is_enum_v<E> struct std::formatter<E, char> : std::formatter<std::string_view, char> {
  /// Reads the spec of a string; its type `s` means the short name.
  constexpr auto parse(std::format_parse_context& context) {
    const auto begin = context.begin();
    const auto end = std::formatter<std::string_view, char>::parse(context);
    short_ = ri::detail::asks_for_short_name(begin, end);
    return end;
  }

  /// Writes the name.
  template <class Context>
  auto format(E value, Context& context) const {
    std::string buffer;
    return std::formatter<std::string_view, char>::format(
        ri::detail::enum_text(value, short_, buffer), context);
  }

 private:
  bool short_ = false;
};

/// Formats a timestamp as RFC 3339 text.
template <>
struct std::formatter<ri::Timestamp, char> : std::formatter<std::string_view, char> {
  /// Writes the text.
  template <class Context>
  auto format(const ri::Timestamp& time, Context& context) const {
    return std::formatter<std::string_view, char>::format(ri::to_string(time), context);
  }
};

#endif

#endif  // RI_FORMAT_HPP
