// SPDX-License-Identifier: MIT
//
/// @file
/// Denormal doubles as text, in integers alone: the standard libraries ask the processor about
/// them, which takes them for zero where it flushes denormals.

#ifndef RI_WIRE_DENORMAL_TEXT_HPP
#define RI_WIRE_DENORMAL_TEXT_HPP

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>
#include <ri/json/number.hpp>

namespace ri::detail {

// The significant digits of a positive, finite double: its value is 0.DIGITS * 10^point.
struct DecimalDigits {
  char digits[32];
  int count = 0;
  int point = 0;
};

// All digits of a denormal double, `significand * 2^-1074`.
class DenormalDigits {
 public:
  explicit DenormalDigits(std::uint64_t significand) {
    // The same number is significand * 5^1074 / 10^1074.
    for (; significand != 0; significand /= base) limbs_[count_++] = significand % base;
    constexpr std::uint64_t power = 1'220'703'125;  // 5^13
    for (int left = 1074; left != 0;) {
      const int step = left < 13 ? left : 13;
      std::uint64_t factor = power;
      for (int i = step; i < 13; ++i) factor /= 5;
      multiply(factor);
      left -= step;
    }
    for (std::size_t i = count_; i-- != 0;) {
      char limb[10];
      const auto size =
          static_cast<std::size_t>(std::to_chars(limb, limb + sizeof limb, limbs_[i]).ptr - limb);
      if (i + 1 != count_) text_.append(9 - size, '0');
      text_.append(limb, size);
    }
  }

  // The value rounded to `count` digits.
  DecimalDigits rounded(std::size_t count) const {
    DecimalDigits decimal;
    decimal.point = static_cast<int>(text_.size()) - 1074;
    decimal.count = static_cast<int>(count);
    std::memcpy(decimal.digits, text_.data(), count);
    // The value is never half way between two: its last digit, some 700 places on, is a 5.
    bool up = text_[count] >= '5';
    for (std::size_t i = count; up && i-- != 0;) {
      up = decimal.digits[i] == '9';
      decimal.digits[i] = up ? '0' : static_cast<char>(decimal.digits[i] + 1);
    }
    if (up) {
      decimal.digits[0] = '1';
      ++decimal.point;
    }
    while (decimal.count > 1 && decimal.digits[decimal.count - 1] == '0') --decimal.count;
    return decimal;
  }

 private:
  static constexpr std::uint64_t base = 1'000'000'000;

  void multiply(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i != count_; ++i) {
      carry += limbs_[i] * factor;
      limbs_[i] = carry % base;
      carry /= base;
    }
    for (; carry != 0; carry /= base) limbs_[count_++] = carry % base;
  }

  std::uint64_t limbs_[88] = {};  // 767 digits at most, nine a limb
  std::size_t count_ = 0;
  std::string text_{};
};

// The fewest digits that read back the same.
RI_DETAIL_COLD inline DecimalDigits shortest_digits_of_denormal(const DoubleBits& bits) {
  const DenormalDigits digits(bits.significand());
  for (std::size_t count = 1;; ++count) {
    const DecimalDigits decimal = digits.rounded(count);
    std::string text(decimal.digits, static_cast<std::size_t>(decimal.count));
    text += "e-" + std::to_string(decimal.count - decimal.point);
    Number number;
    scan_number(text.data(), text.data() + text.size(), number);
    double read = 0;
    to_double(number, read);
    if (count == 17 || same_number(DoubleBits(read), bits)) return decimal;
  }
}

}  // namespace ri::detail

#endif  // RI_WIRE_DENORMAL_TEXT_HPP
