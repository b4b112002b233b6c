// SPDX-License-Identifier: MIT
//
/// @file
/// The names of members as they stand in JSON text, made at compile time.

#ifndef RI_TEXT_DETAIL_KEY_TEXT_HPP
#define RI_TEXT_DETAIL_KEY_TEXT_HPP

#include <array>
#include <cstddef>
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

// `"jobId": ` and `"job_id": `, with bytes behind them for copying in whole moves.
template <class T, std::size_t I>
class SpelledKeyTexts {
 public:
  constexpr SpelledKeyTexts() {
    fill(0, camel_case);
    fill(snake_case_at, snake_case);
  }

  std::string_view get(MemberNames names) const noexcept {
    return names == MemberNames::snake_case
               ? std::string_view(texts_.data() + snake_case_at, snake_case.size() + 4)
               : std::string_view(texts_.data(), camel_case.size() + 4);
  }

 private:
  static constexpr std::string_view camel_case = schema::message<T>.members[I].name;
  static constexpr std::string_view snake_case = snake_case_names<T>()[I];

  // Behind the other one, or the same if both are.
  static constexpr std::size_t snake_case_at =
      snake_case.size() == camel_case.size() ? 0 : camel_case.size() + 4;

  constexpr void fill(std::size_t at, std::string_view name) {
    texts_[at++] = '"';
    for (const char c : name) texts_[at++] = c;
    texts_[at++] = '"';
    texts_[at++] = ':';
    texts_[at++] = ' ';
  }

  std::array<char, snake_case_at + whole_moves(snake_case.size() + 4)> texts_{};
};

template <class T, std::size_t I>
inline constexpr SpelledKeyTexts<T, I> spelled_key_texts{};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_KEY_TEXT_HPP
