// SPDX-License-Identifier: MIT
//
/// @file
/// The names of members as they stand in JSON text, made at compile time.

#ifndef RI_TEXT_DETAIL_KEY_TEXT_HPP
#define RI_TEXT_DETAIL_KEY_TEXT_HPP

#include <array>
#include <cstddef>
#include <string_view>

#include <ri/support/schema.hpp>

namespace ri::detail {

// `,"jobId":` - a writer copies it as it is, a reader compares all but the comma.
template <class T, std::size_t I>
constexpr auto make_key_text() {
  constexpr std::string_view name = schema::message<T>.members[I].name;
  std::array<char, name.size() + 4> text{};
  std::size_t i = 0;
  text[i++] = ',';
  text[i++] = '"';
  for (const char c : name) text[i++] = c;
  text[i++] = '"';
  text[i++] = ':';
  return text;
}

template <class T, std::size_t I>
inline constexpr auto key_text = make_key_text<T, I>();

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_KEY_TEXT_HPP
