// SPDX-License-Identifier: MIT
//
/// @file
/// The wording of errors that readers and writers of text and of trees share.

#ifndef RI_WIRE_ERROR_TEXT_HPP
#define RI_WIRE_ERROR_TEXT_HPP

#include <cstddef>
#include <string_view>

#include <ri/bytes/number_text.hpp>
#include <ri/bytes/utf8.hpp>
#include <ri/json/fault_text.hpp>

namespace ri::detail {

inline constexpr std::string_view not_utf8 = "a string that is not valid UTF-8";
inline constexpr std::string_view name_not_utf8 = "the name of an unknown field is not valid UTF-8";
inline constexpr std::string_view too_large_for_double = "a number too large for a double";
inline constexpr std::string_view too_large_for_tree =
    "a number too large for the numbers of this tree";
inline constexpr std::string_view duplicate_member = "duplicate member";
inline constexpr std::string_view no_such_member = "no member of this message";
inline constexpr std::string_view no_enum_value = "a number that is no value of this enum";

// What the types of JSON are called in errors, each with its article.
namespace json_type {
inline constexpr std::string_view object = "an object";
inline constexpr std::string_view array = "an array";
inline constexpr std::string_view string = "a string";
inline constexpr std::string_view boolean = "a boolean";
inline constexpr std::string_view number = "a number";
inline constexpr std::string_view integer = "an integer";
inline constexpr std::string_view null = "null";
}  // namespace json_type

// The name of the type that a JSON value starting with `first` has.
inline std::string_view type_name(char first) noexcept {
  switch (first) {
    case '{':
      return json_type::object;
    case '[':
      return json_type::array;
    case '"':
      return json_type::string;
    case 't':
    case 'f':
      return json_type::boolean;
    case 'n':
      return json_type::null;
    default:
      return json_type::number;
  }
}

inline FaultText expected_but_found(std::string_view expected, std::string_view found) {
  return FaultText({"expected ", expected, ", found ", found});
}

inline FaultText too_many_elements(std::size_t max_elements) {
  return FaultText({"more than ", NumberText(max_elements), " list elements in one document"});
}

// Names at most 64 bytes of the value, cut between characters. Precondition: it is valid UTF-8.
inline FaultText unknown_enum_value(std::string_view value) {
  constexpr std::size_t most = 64;
  const bool cut = value.size() > most;
  if (cut) {
    std::size_t size = most;
    while (is_continuation(value[size])) --size;
    value = value.substr(0, size);
  }
  return FaultText({"no value of this enum: ", value, cut ? "..." : ""});
}

}  // namespace ri::detail

#endif  // RI_WIRE_ERROR_TEXT_HPP
