// SPDX-License-Identifier: MIT
//
/// @file
/// Numbers as JSON writes them (RFC 8259, section 6): grammar, 64-bit integers, doubles.

#ifndef RI_SUPPORT_DETAIL_NUMBER_HPP
#define RI_SUPPORT_DETAIL_NUMBER_HPP

#include <cfloat>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

// Reading doubles is the standard library's work where it has std::from_chars for them. Where it
// has not (libc++ before 20), nlohmann/json reads them; this is the only place that needs it so.
// So it does on 32-bit x86, where GCC's library calculates on the x87 stack and rounds twice.
#if !defined(RI_JOB_METADATA_PORTABLE_DOUBLES) && !defined(__i386__) && \
    (defined(__cpp_lib_to_chars) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 200000))
#  define RI_DETAIL_FROM_CHARS 1
#else
#  include <nlohmann/json.hpp>
#endif

namespace ri::detail {

inline bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }

// A number as it is written. Its value is `digits * 10^exponent`, unless there are too many digits.
struct Number {
  std::string_view text;     // the whole number
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
[[gnu::always_inline]] inline const char* scan_digits(const char* p, const char* end,
                                                      std::uint64_t& digits) noexcept {
  for (; p != end && is_digit(*p); ++p) {
    digits = digits * 10 + static_cast<std::uint64_t>(*p - '0');
  }
  return p;
}

// The exponent at `p`, behind the `e`; far beyond every double where it is absurd.
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
[[gnu::always_inline]] inline const char* scan_number(const char* p, const char* end,
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

// The double nearest to `number`; infinite where it is too great, zero where it is too small.
inline double to_double(const Number& number) {
  constexpr double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  // Both factors are exact, so that the one rounding of the product or quotient is right.
  constexpr bool rounds_once = FLT_EVAL_METHOD == 0 && FLT_RADIX == 2 && DBL_MANT_DIG == 53;
  if (rounds_once && number.exact() && number.digits <= (std::uint64_t{1} << 53) &&
      number.exponent >= -22 && number.exponent <= 22) {
    const auto digits = static_cast<double>(number.digits);
    const double value = number.exponent < 0 ? digits / powers_of_ten[-number.exponent]
                                             : digits * powers_of_ten[number.exponent];
    return number.negative ? -value : value;
  }
  if (number.significant == 0) return number.negative ? -0.0 : 0.0;

  const char* const begin = number.text.data();
  const char* const end = begin + number.text.size();
#if defined(RI_DETAIL_FROM_CHARS)
  double value = 0;
  if (std::from_chars(begin, end, value).ec == std::errc()) return value;
  const double limit = number.magnitude() > 0 ? std::numeric_limits<double>::infinity() : 0.0;
  return number.negative ? -limit : limit;
#else
  const auto value = nlohmann::json::parse(begin, end, nullptr, /*allow_exceptions=*/false);
  if (value.is_number()) return value.template get<double>();
  const double limit = std::numeric_limits<double>::infinity();
  return number.negative ? -limit : limit;
#endif
}

enum class IntegerOutcome : unsigned char { good, not_integer, out_of_range };

// The integer that a double is. -2^63 counts as out of range: trees of nlohmann/json hold integers
// somewhat below it as that double, and those must not pass for the least integer.
inline IntegerOutcome to_int64(double number, std::int64_t& value) noexcept {
  constexpr double limit = 9223372036854775808.0;  // 2^63
  if (!(number > -limit && number < limit)) {
    return number != number ? IntegerOutcome::not_integer : IntegerOutcome::out_of_range;
  }
  const auto truncated = static_cast<std::int64_t>(number);
  if (static_cast<double>(truncated) != number) return IntegerOutcome::not_integer;
  value = truncated;
  return IntegerOutcome::good;
}

// The integer that `number` is. `1.0` and `1e2` are integers; a number with a fraction or an
// exponent stands for the double nearest to it, as in every JSON library.
inline IntegerOutcome to_int64(const Number& number, std::int64_t& value) {
  if (!number.integer) return to_int64(to_double(number), value);
  constexpr auto greatest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (!number.exact() || number.digits > greatest + number.negative) {
    return IntegerOutcome::out_of_range;
  }
  // Negated as an unsigned number: the least value has no positive counterpart.
  value = static_cast<std::int64_t>(number.negative ? 0 - number.digits : number.digits);
  return IntegerOutcome::good;
}

// Whether the value of `number` is an integer of any size.
inline bool is_integer(const Number& number) {
  if (number.integer) return true;
  std::int64_t value = 0;
  return to_int64(to_double(number), value) != IntegerOutcome::not_integer;
}

}  // namespace ri::detail

#undef RI_DETAIL_FROM_CHARS

#endif  // RI_SUPPORT_DETAIL_NUMBER_HPP
