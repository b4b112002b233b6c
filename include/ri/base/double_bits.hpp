// SPDX-License-Identifier: MIT
//
/// @file
/// Doubles looked at as their bits (IEEE 754 binary64).
///
/// A comparison such as `value != value` means nothing where the compiler is told that there is no
/// NaN (-ffast-math), and 5e-324 equals 0 where the processor takes denormals for zero, which
/// start-up code of -Ofast sets for the whole program. Bits are what they are in both.
///
/// Doubles that may be NaN or infinite are passed by reference: Clang takes one that a function has
/// as a parameter or returns for undefined under -ffast-math.

#ifndef RI_BASE_DOUBLE_BITS_HPP
#define RI_BASE_DOUBLE_BITS_HPP

#include <cstdint>
#include <cstring>
#include <limits>

#include <ri/base/compiler.hpp>

namespace ri::detail {

class DoubleBits {
 public:
  static_assert(std::numeric_limits<double>::is_iec559 && sizeof(double) == sizeof(std::uint64_t),
                "doubles are binary64");

#if defined(RI_DETAIL_BIT_CAST)
  explicit constexpr DoubleBits(const double& value) noexcept
      : bits_(RI_DETAIL_BIT_CAST(std::uint64_t, value)) {}
#else
  explicit DoubleBits(const double& value) noexcept { std::memcpy(&bits_, &value, sizeof bits_); }
#endif

  static constexpr DoubleBits zero(bool negative) noexcept { return {0, negative}; }
  static constexpr DoubleBits infinite(bool negative) noexcept { return {exponent_mask, negative}; }
  static constexpr DoubleBits not_a_number() noexcept {
    return {exponent_mask | hidden_bit >> 1, false};
  }

  void copy_to(double& value) const noexcept { std::memcpy(&value, &bits_, sizeof bits_); }

  constexpr bool negative() const noexcept { return (bits_ & sign) != 0; }
  constexpr bool is_finite() const noexcept { return magnitude() < exponent_mask; }
  constexpr bool is_nan() const noexcept { return magnitude() > exponent_mask; }
  constexpr bool is_zero() const noexcept { return magnitude() == 0; }

  constexpr DoubleBits absolute() const noexcept { return {magnitude(), false}; }
  constexpr DoubleBits with_sign(bool negative) const noexcept { return {magnitude(), negative}; }

  // A finite value is significand() * 2^exponent(), but for its sign.
  constexpr std::uint64_t significand() const noexcept {
    const std::uint64_t fraction = bits_ & (hidden_bit - 1);
    return magnitude() < hidden_bit ? fraction : fraction | hidden_bit;
  }
  constexpr int exponent() const noexcept {
    const auto biased = static_cast<int>(magnitude() >> fraction_bits);
    return (biased == 0 ? 1 : biased) - 1075;
  }

  // Whether the value is an integer below 2^64, but for its sign, which `integer` then is.
  constexpr bool is_integer(std::uint64_t& integer) const noexcept {
    const std::uint64_t digits = significand();
    const int shift = exponent();
    integer = 0;
    if (digits == 0) return true;
    if (shift > 11 || shift < -fraction_bits) return false;
    integer = shift >= 0 ? digits << shift : digits >> -shift;
    return shift >= 0 || integer << -shift == digits;
  }

  // Whether the value is at least 2^exponent, but for its sign. NaN is, too.
  constexpr bool at_least_power(int exponent) const noexcept {
    return magnitude() >= static_cast<std::uint64_t>(exponent + 1023) << fraction_bits;
  }

  // Equal as numbers are, so -0 is 0; and NaN is NaN.
  friend constexpr bool same_number(const DoubleBits& a, const DoubleBits& b) noexcept {
    return a.bits_ == b.bits_ || (a.is_zero() && b.is_zero()) || (a.is_nan() && b.is_nan());
  }

 private:
  static constexpr int fraction_bits = 52;
  static constexpr std::uint64_t hidden_bit = std::uint64_t{1} << fraction_bits;
  static constexpr std::uint64_t sign = std::uint64_t{1} << 63;
  static constexpr std::uint64_t exponent_mask = std::uint64_t{0x7FF} << fraction_bits;

  constexpr DoubleBits(std::uint64_t magnitude, bool negative) noexcept
      : bits_(magnitude | (negative ? sign : 0)) {}

  constexpr std::uint64_t magnitude() const noexcept { return bits_ & ~sign; }

  std::uint64_t bits_ = 0;
};

}  // namespace ri::detail

#undef RI_DETAIL_BIT_CAST

#endif  // RI_BASE_DOUBLE_BITS_HPP
