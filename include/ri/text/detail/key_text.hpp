// SPDX-License-Identifier: MIT
//
/// @file
/// The names of members as they stand in JSON text, made at compile time.

#ifndef RI_TEXT_DETAIL_KEY_TEXT_HPP
#define RI_TEXT_DETAIL_KEY_TEXT_HPP

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include <ri/support/detail/bytes.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/options.hpp>
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

// `"jobId": ` and `"job_id": `, each in whole moves.
template <class T, std::size_t I>
class SpelledKeyTexts {
 public:
  static constexpr std::size_t width = whole_moves(snake_case_names<T>()[I].size() + 4);

  constexpr SpelledKeyTexts() {
    fill(camel_case_, camel_case_name);
    fill(snake_case_, snake_case_name);
  }

  // Copies the text, with its space or without, and some bytes behind it to `p`, where `width`
  // bytes have room.
  char* copy(MemberNames names, bool space, char* p) const noexcept {
    const bool snake_case = names == MemberNames::snake_case;
    std::memcpy(p, snake_case ? snake_case_.data() : camel_case_.data(), width);
    return p + (snake_case ? snake_case_name.size() : camel_case_name.size()) + 3 + space;
  }

 private:
  using Text = std::array<char, width>;

  static constexpr std::string_view camel_case_name = schema::message<T>.members[I].name;
  static constexpr std::string_view snake_case_name = snake_case_names<T>()[I];

  static constexpr void fill(Text& text, std::string_view name) {
    std::size_t i = 0;
    text[i++] = '"';
    for (const char c : name) text[i++] = c;
    text[i++] = '"';
    text[i++] = ':';
    text[i++] = ' ';
  }

  Text camel_case_{};
  Text snake_case_{};
};

template <class T, std::size_t I>
inline constexpr SpelledKeyTexts<T, I> spelled_key_texts{};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_KEY_TEXT_HPP
