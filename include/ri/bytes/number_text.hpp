// SPDX-License-Identifier: MIT
//
/// @file
/// A number as text, for messages and pointers.

#ifndef RI_BYTES_NUMBER_TEXT_HPP
#define RI_BYTES_NUMBER_TEXT_HPP

#include <cstddef>
#include <string_view>

namespace ri::detail {

// The decimal digits of a number.
class NumberText {
 public:
  explicit NumberText(std::size_t number) noexcept {
    do {
      digits_[--begin_] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
  }

  operator std::string_view() const noexcept {  // NOLINT: it is a text
    return {digits_ + begin_, most_digits - begin_};
  }

 private:
  static constexpr std::size_t most_digits = 20;

  std::size_t begin_ = most_digits;
  char digits_[most_digits] = {};
};

}  // namespace ri::detail

#endif  // RI_BYTES_NUMBER_TEXT_HPP
