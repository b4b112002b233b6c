// SPDX-License-Identifier: MIT
//
/// @file
/// The wording of errors that readers and writers of text and of trees share.

#ifndef RI_WIRE_ERROR_TEXT_HPP
#define RI_WIRE_ERROR_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace ri::detail {

inline constexpr std::string_view not_utf8 = "a string that is not valid UTF-8";
inline constexpr std::string_view name_not_utf8 = "the name of an unknown field is not valid UTF-8";
inline constexpr std::string_view too_large_for_double = "a number too large for a double";
inline constexpr std::string_view too_large_for_tree =
    "a number too large for the numbers of this tree";
inline constexpr std::string_view duplicate_member = "duplicate member";
inline constexpr std::string_view no_such_member = "no member of this message";
inline constexpr std::string_view no_enum_value = "a number that is no value of this enum";

// The name of the type that a JSON value starting with `first` has.
inline std::string_view kind_of_value(char first) noexcept {
  switch (first) {
    case '{':
      return "an object";
    case '[':
      return "an array";
    case '"':
      return "a string";
    case 't':
    case 'f':
      return "a boolean";
    case 'n':
      return "null";
    default:
      return "a number";
  }
}

inline std::string expected_but_found(std::string_view expected, std::string_view found) {
  std::string text;
  text.reserve(expected.size() + found.size() + 24);
  text.append("expected ").append(expected).append(", found ").append(found);
  return text;
}

// Names at most 64 bytes of the value, cut between characters.
inline std::string unknown_enum_value(std::string_view value) {
  constexpr std::size_t most = 64;
  const bool cut = value.size() > most;
  if (cut) {
    std::size_t size = most;
    while ((static_cast<unsigned char>(value[size]) & 0xC0) == 0x80) --size;
    value = value.substr(0, size);
  }
  return std::string("no value of this enum: ").append(value).append(cut ? "..." : "");
}

}  // namespace ri::detail

#endif  // RI_WIRE_ERROR_TEXT_HPP
