// SPDX-License-Identifier: MIT
//
/// @file
/// Enum values that this version does not know, whose text is kept in `unknown_fields`.

#ifndef RI_SUPPORT_DETAIL_KEPT_ENUM_HPP
#define RI_SUPPORT_DETAIL_KEPT_ENUM_HPP

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/scan.hpp>
#include <ri/support/detail/strings.hpp>
#include <ri/support/detail/text.hpp>
#include <ri/support/enums.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri::detail {

// What a piece of text says of an enum.
enum class EnumText : unsigned char {
  known,    // the name of a value
  unknown,  // another string, or an integer
  invalid   // nothing that an enum may be
};

// What a checked token is to an enum with these names; `value` is the number it is read as.
inline EnumText enum_of_token(std::string_view token, const NameLookup& names, std::size_t& value) {
  value = 0;
  if (token.front() == '"') {
    const std::string_view content = token.substr(1, token.size() - 2);
    const bool escaped = content.find('\\') != std::string_view::npos;
    const std::size_t found = names.find(escaped ? std::string_view(unescaped(content)) : content);
    if (found == not_found) return EnumText::unknown;
    value = found;
    return EnumText::known;
  }
  Number number;
  const char* const end = token.data() + token.size();
  const bool integer = scan_number(token.data(), end, number) == end && is_integer(number);
  return integer ? EnumText::unknown : EnumText::invalid;
}

template <class E>
bool stands_for_list(std::string_view text, const std::vector<E>& values) {
  struct Elements : ScanListener {
    const std::vector<E>& values;
    std::size_t count = 0;
    bool same = true;
    bool unknown = false;

    explicit Elements(const std::vector<E>& expected) : values(expected) {}

    void token(std::string_view token) {
      if (token == "[" || token == "," || token == "]") return;
      std::size_t read = 0;
      const EnumText kind = enum_of_token(token, enum_table<E>.lookup(), read);
      unknown = unknown || kind == EnumText::unknown;
      same = same && kind != EnumText::invalid && count < values.size() &&
             values[count] == static_cast<E>(read);
      ++count;
    }
  } elements(values);
  Text whole{text.data(), text.data() + text.size(), 1};
  return text.front() == '[' && scan_value(whole, whole.begin, 0, elements) != nullptr &&
         elements.same && elements.unknown && elements.count == values.size();
}

template <class Value>
inline constexpr bool is_enum_list_v = false;
template <class E>
inline constexpr bool is_enum_list_v<std::optional<std::vector<E>>> = is_enum_v<E>;

// Whether a reader that finds `text` gives the member the value that it has, and keeps the text:
// for an enum an unknown value, for a list of enums a list with at least one.
template <class Value>
bool stands_for(std::string_view text, const Value& value) {
  if constexpr (is_enum_v<Value>) {
    std::size_t read = 0;
    return value == Value{} &&
           enum_of_token(text, enum_table<Value>.lookup(), read) == EnumText::unknown;
  } else if constexpr (is_enum_list_v<Value>) {
    return value && stands_for_list(text, *value);
  } else {
    return false;
  }
}

// The text to write in the place of member `I`, or nullptr where its value is to be written.
template <std::size_t I, class T>
const RawJson* kept_text(const T& message) {
  if (message.unknown_fields.empty()) return nullptr;
  const RawJson* const kept = message.unknown_fields.find(schema::message<T>.members[I].name);
  return kept != nullptr && stands_for(kept->text(), member_at<I>(message)) ? kept : nullptr;
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_KEPT_ENUM_HPP
