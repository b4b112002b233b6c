// SPDX-License-Identifier: MIT
//
/// @file
/// Numbers as JSON writes them (RFC 8259, section 6): grammar, 64-bit integers, doubles.

#ifndef RI_JSON_NUMBER_HPP
#define RI_JSON_NUMBER_HPP

#include <cfloat>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>

// The standard library reads doubles where it has std::from_chars for them. Where it has not
// (libc++ before 20), nlohmann/json reads them; this is the only place that needs it for reading
// text. It also does on 32-bit x86, where GCC's library calculates on the x87 stack and rounds
// twice.
#if !defined(RI_JOB_METADATA_PORTABLE_DOUBLES) && !defined(__i386__) && \
    (defined(__cpp_lib_to_chars) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 200000))
#  define RI_DETAIL_FROM_CHARS 1
#else
#  include <nlohmann/json.hpp>
#endif

// With these options compilers may make a division a multiplication by a reciprocal, which rounds
// twice.
#if defined(__FAST_MATH__) || defined(__RECIPROCAL_MATH__)
#  define RI_DETAIL_INEXACT_DIVISION 1
#endif

namespace ri::detail {

inline bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }

// A number as it is written. Its value is `digits * 10^exponent`, unless there are too many digits.
struct Number {
  std::string_view text{};   // the whole number
  std::uint64_t digits = 0;  // all significant digits as one integer; modulo 2^64 if too many
  std::int64_t exponent = 0;
  std::size_t significant = 0;  // digits from the first one that is not 0
  bool negative = false;
  bool integer = true;  // neither fraction nor exponent

  // Whether `digits` holds them all.
  bool exact() const noexcept { return significant <= 19; }

  // The value is at least 10^(magnitude - 1) and below 10^magnitude.
  std::int64_t magnitude() const noexcept {
    return exponent + static_cast<std::int64_t>(significant);
  }
};

// Takes the digits at `p` into `digits` and returns their end.
RI_DETAIL_ALWAYS_INLINE const char* scan_digits(const char* p, const char* end,
                                                std::uint64_t& digits) noexcept {
  for (; p != end && is_digit(*p); ++p) {
    digits = digits * 10 + static_cast<std::uint64_t>(*p - '0');
  }
  return p;
}

// The exponent at `p`, after the `e`; one of very many digits is cut to one far beyond every
// double.
inline const char* scan_exponent(const char* p, const char* end, std::int64_t& exponent) noexcept {
  bool negative = false;
  if (p != end && (*p == '+' || *p == '-')) negative = *p++ == '-';
  if (p == end || !is_digit(*p)) return nullptr;
  constexpr std::int64_t enough = 1'000'000'000'000'000;
  std::int64_t value = 0;
  for (; p != end && is_digit(*p); ++p) {
    if (value < enough) value = value * 10 + (*p - '0');
  }
  exponent += negative ? -value : value;
  return p;
}

// Reads the number at `p` and returns its end; nullptr where there is none.
RI_DETAIL_NOINLINE inline const char* scan_number(const char* p, const char* end,
                                                  Number& number) noexcept {
  const char* const begin = p;
  if (p != end && *p == '-') {
    number.negative = true;
    ++p;
  }
  if (p == end || !is_digit(*p)) return nullptr;
  const char* const first = p;
  p = *p == '0' ? p + 1 : scan_digits(p, end, number.digits);
  number.significant = *first == '0' ? 0 : static_cast<std::size_t>(p - first);
  if (p != end && *p == '.') {
    number.integer = false;
    const char* const fraction = ++p;
    p = scan_digits(p, end, number.digits);
    if (p == fraction) return nullptr;
    number.exponent = fraction - p;
    const char* leading = fraction;
    if (number.significant == 0) {
      while (leading != p && *leading == '0') ++leading;
    }
    number.significant += static_cast<std::size_t>(p - leading);
  }
  if (p != end && (*p == 'e' || *p == 'E')) {
    number.integer = false;
    p = scan_exponent(p + 1, end, number.exponent);
    if (p == nullptr) return nullptr;
  }
  number.text = std::string_view(begin, static_cast<std::size_t>(p - begin));
  return p;
}

// The double nearest to a number of few digits and a small exponent; false for any other.
inline bool to_double_at_once(const Number& number, double& value) noexcept {
#if !defined(RI_DETAIL_INEXACT_DIVISION)
  constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  // Both factors are exact, so that the one rounding of the product or quotient is right.
  constexpr bool rounds_once = FLT_EVAL_METHOD == 0 && FLT_RADIX == 2 && DBL_MANT_DIG == 53;
  if (rounds_once && number.exact() && number.digits <= (std::uint64_t{1} << 53) &&
      number.exponent >= -22 && number.exponent <= 22) {
    const auto digits = static_cast<double>(number.digits);
    const double positive = number.exponent < 0 ? digits / powers_of_ten[-number.exponent]
                                                : digits * powers_of_ten[number.exponent];
    DoubleBits(positive).with_sign(number.negative).copy_to(value);
    return true;
  }
#endif
  static_cast<void>(number);
  static_cast<void>(value);
  return false;
}

// The double nearest to `number`; infinite where it is too large, zero where it is too small.
inline void to_double(const Number& number, double& value) {
  if (to_double_at_once(number, value)) return;
  if (number.significant == 0) {
    DoubleBits::zero(number.negative).copy_to(value);
    return;
  }
  const char* const begin = number.text.data();
  const char* const end = begin + number.text.size();
#if defined(RI_DETAIL_FROM_CHARS)
  if (std::from_chars(begin, end, value).ec == std::errc()) return;
  const bool too_large = number.magnitude() > 0;
#else
  const auto tree = nlohmann::json::parse(begin, end, nullptr, /*allow_exceptions=*/false);
  if (tree.is_number_float()) {
    value = tree.template get_ref<const double&>();
    return;
  }
  if (tree.is_number()) {
    value = tree.template get<double>();
    return;
  }
  const bool too_large = true;
#endif
  (too_large ? DoubleBits::infinite(number.negative) : DoubleBits::zero(number.negative))
      .copy_to(value);
}

enum class IntegerOutcome : unsigned char { ok, not_integer, out_of_range };

// The integer of that size and sign.
inline IntegerOutcome to_int64(std::uint64_t size, bool negative, std::int64_t& value) noexcept {
  constexpr auto largest = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
  if (size > largest + negative) return IntegerOutcome::out_of_range;
  // Negated as an unsigned number: the least value has no positive counterpart.
  value = static_cast<std::int64_t>(negative ? 0 - size : size);
  return IntegerOutcome::ok;
}

// The integer that a double is. -2^63 counts as out of range: trees of nlohmann/json hold integers
// somewhat below it as that double, and those must not pass for the least integer.
inline IntegerOutcome to_int64(const DoubleBits& number, std::int64_t& value) noexcept {
  if (number.is_nan()) return IntegerOutcome::not_integer;
  if (number.at_least_power(63)) return IntegerOutcome::out_of_range;
  std::uint64_t size = 0;
  if (!number.is_integer(size)) return IntegerOutcome::not_integer;
  return to_int64(size, number.negative(), value);
}

inline IntegerOutcome to_int64(const double& number, std::int64_t& value) noexcept {
  return to_int64(DoubleBits(number), value);
}

// A number's value as `0.DIGITS * 10^point`, with neither the first nor the last digit 0; no digits
// for zero.
struct SignificantDigits {
  std::string_view text{};  // the digits, perhaps with a decimal point between them
  std::int64_t point = 0;
  std::size_t count = 0;
};

inline SignificantDigits significant_digits(const Number& number) noexcept {
  const std::string_view mantissa = number.text.substr(0, number.text.find_first_of("eE"));
  constexpr std::string_view nonzero = "123456789";
  const std::size_t first = mantissa.find_first_of(nonzero);
  if (first == std::string_view::npos) return {};
  SignificantDigits digits{mantissa.substr(first, mantissa.find_last_of(nonzero) + 1 - first),
                           number.magnitude()};
  const bool has_point = digits.text.find('.') != std::string_view::npos;
  digits.count = digits.text.size() - (has_point ? 1 : 0);
  return digits;
}

// The integer that `number` is, from its decimal digits. `1.0` and `1e2` are integers.
inline IntegerOutcome to_int64(const Number& number, std::int64_t& value) noexcept {
  if (number.integer) {
    return number.exact() ? to_int64(number.digits, number.negative, value)
                          : IntegerOutcome::out_of_range;
  }
  const SignificantDigits digits = significant_digits(number);
  if (digits.point < static_cast<std::int64_t>(digits.count)) return IntegerOutcome::not_integer;
  if (digits.point > 19) return IntegerOutcome::out_of_range;
  std::uint64_t size = 0;
  for (const char c : digits.text) {
    if (c != '.') size = size * 10 + static_cast<std::uint64_t>(c - '0');
  }
  for (auto zeros = digits.point - static_cast<std::int64_t>(digits.count); zeros > 0; --zeros) {
    size *= 10;
  }
  return to_int64(size, number.negative, value);
}

// Whether `number` is an integer of any size, as a tree of nlohmann/json would have it.
inline bool is_integer(const Number& number) {
  if (number.integer) return true;
  double value = 0;
  to_double(number, value);
  std::int64_t integer = 0;
  return to_int64(DoubleBits(value), integer) != IntegerOutcome::not_integer;
}

}  // namespace ri::detail

#undef RI_DETAIL_FROM_CHARS
#undef RI_DETAIL_INEXACT_DIVISION

#endif  // RI_JSON_NUMBER_HPP
