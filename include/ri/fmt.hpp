// SPDX-License-Identifier: MIT
//
/// @file
/// Formatting with {fmt}, version 9 or newer: `fmt::format("{:s}", job.status)`. This header needs
/// `<fmt/format.h>` and is included by no other.
///
/// - a message: compact JSON, or with `{:2}` JSON that is indented by two spaces (0 to 16)
/// - an enum: its name on the wire, or with `{:s}` its short name, `running`
/// - a Timestamp: RFC 3339 text
///
/// Enums and timestamps take the fill, alignment, width and precision of a string too: `{:>10s}`.
/// Every other spec is refused: by the compiler where fmt checks formats at compile time (from
/// C++20 on), else with `fmt::format_error`. Formatting a message throws what to_json() throws.

#ifndef RI_FMT_HPP
#define RI_FMT_HPP

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <ri/base/raise.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/enums.hpp>
#include <ri/text/detail/format_spec.hpp>
#include <ri/text/timestamp.hpp>

/// @cond
/// Formats a message as JSON.
template <class T>
struct fmt::formatter<T, char, std::enable_if_t<ri::is_message_v<T>>> {
  /// Reads the spec: nothing, or how many spaces to indent by.
  template <class ParseContext>
  constexpr auto parse(ParseContext& context) {
    auto at = context.begin();
    indent_ = ri::detail::parse_indent(at, context.end());
    if (indent_ < 0) throw_format_error("a message takes {} or {:2}, how far to indent");
    return at;
  }

  /// Writes the JSON.
  template <class Context>
  auto format(const T& message, Context& context) const {
    const std::string text = ri::detail::formatted_json(message, indent_);
    return std::copy(text.begin(), text.end(), context.out());
  }

 private:
  // Not constexpr, so that the compiler refuses a format that leads here.
  [[noreturn]] static void throw_format_error(const char* what) {
    ri::detail::raise(fmt::format_error(what));
  }

  int indent_ = 0;
};

/// Formats an enum value by its name.
template <class E>
struct fmt::formatter<E, char, std::enable_if_t<ri::is_enum_v<E>>>
    : fmt::formatter<fmt::string_view, char> {
  /// Reads the spec of a string; its type `s` means the short name.
  template <class ParseContext>
  constexpr auto parse(ParseContext& context) {
    const auto begin = context.begin();
    const auto end = fmt::formatter<fmt::string_view, char>::parse(context);
    short_ = ri::detail::asks_for_short_name(begin, end);
    return end;
  }

  /// Writes the name.
  template <class Context>
  auto format(E value, Context& context) const {
    std::string buffer;
    const std::string_view text = ri::detail::enum_text(value, short_, buffer);
    return fmt::formatter<fmt::string_view, char>::format({text.data(), text.size()}, context);
  }

 private:
  bool short_ = false;
};

/// Formats a timestamp as RFC 3339 text.
template <>
struct fmt::formatter<ri::Timestamp, char> : fmt::formatter<fmt::string_view, char> {
  /// Writes the text.
  template <class Context>
  auto format(const ri::Timestamp& time, Context& context) const {
    const std::string text = ri::to_string(time);
    return fmt::formatter<fmt::string_view, char>::format({text.data(), text.size()}, context);
  }
};
/// @endcond

#endif  // RI_FMT_HPP
