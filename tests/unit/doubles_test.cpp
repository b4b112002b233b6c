// Doubles: the shortest text in ECMAScript's layout, and exactly the same value back.

#include <clocale>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <support/catch.hpp>
#include <support/library.hpp>
#include <support/random.hpp>

namespace {

std::string text_of(double value) {
  ri::ColumnTypeInfo info;
  info.min_unique_prop = value;
  const std::string text = ri::to_json(info);
  const std::size_t begin = text.find(':') + 1;
  return text.substr(begin, text.size() - begin - 1);
}

double value_of(const std::string& text) {
  return *ri::from_json<ri::ColumnTypeInfo>("{\"minUniqueProp\":" + text + '}').min_unique_prop;
}

std::uint64_t bits_of(double value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

double of_bits(std::uint64_t bits) {
  double value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

// What strtod makes of the text, which it wants with the decimal point of the locale.
double nearest_double(std::string text) {
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, std::localeconv()->decimal_point);
  return std::strtod(text.c_str(), nullptr);
}

// The fewest significant digits that strtod reads back as `value`.
int fewest_digits(double value) {
  char text[64];
  for (int digits = 1; digits < 17; ++digits) {
    std::snprintf(text, sizeof text, "%.*e", digits - 1, value);
    if (std::strtod(text, nullptr) == value) return digits;
  }
  return 17;
}

int significant_digits(std::string_view text) {
  std::string digits;
  for (const char c : text.substr(0, text.find('e'))) {
    if (c >= '0' && c <= '9') digits += c;
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t last = digits.find_last_not_of('0');
  return first == std::string::npos ? 1 : static_cast<int>(last - first + 1);
}

// Those that nlohmann/json finds, in the place of std::to_chars, are not always the fewest.
#if defined(RI_JOB_METADATA_PORTABLE_DOUBLES)
constexpr bool fewest_are_promised = false;
#else
constexpr bool fewest_are_promised = true;
#endif

bool not_the_promised_digits(std::string_view text, double value) {
  const int digits = significant_digits(text);
  return fewest_are_promised ? digits != fewest_digits(value) : digits > 17;
}

}  // namespace

TEST_CASE("doubles are laid out as ECMAScript does") {
  using Limits = std::numeric_limits<double>;
  const std::pair<double, std::string_view> table[] = {
      {0.0, "0"},
      {-0.0, "-0"},
      {1, "1"},
      {-1, "-1"},
      {12, "12"},
      {100, "100"},
      {1.5, "1.5"},
      {-123.456, "-123.456"},
      {0.1, "0.1"},
      {0.3, "0.3"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1.0 / 3, "0.3333333333333333"},
      {2.0 / 3, "0.6666666666666666"},
      {0.001, "0.001"},
      {0.00001, "0.00001"},
      {0.000001, "0.000001"},
      {0.0000012, "0.0000012"},
      {0.0000001, "1e-7"},
      {0.00000012, "1.2e-7"},
      {-1.5e-10, "-1.5e-10"},
      {123456789, "123456789"},
      {9007199254740991, "9007199254740991"},
      {9007199254740992, "9007199254740992"},
      {9007199254740994, "9007199254740994"},
      {1e15, "1000000000000000"},
      {1e16, "10000000000000000"},
      {123456789012345680, "123456789012345680"},
      {1e20, "100000000000000000000"},
      {123456789012345680000.0, "123456789012345680000"},
      {999999999999999900000.0, "999999999999999900000"},
      {1e21, "1e+21"},
      {1.5e21, "1.5e+21"},
      {1e22, "1e+22"},
      {1e100, "1e+100"},
      {1.25e-100, "1.25e-100"},
      {4.35, "4.35"},
      {5e-324, "5e-324"},
      {Limits::max(), "1.7976931348623157e+308"},
      {Limits::lowest(), "-1.7976931348623157e+308"},
      {Limits::min(), "2.2250738585072014e-308"},
      {2.225073858507201e-308, "2.225073858507201e-308"},
      {Limits::epsilon(), "2.220446049250313e-16"},
      {9223372036854775808.0, "9223372036854776000"}};
  for (const auto& [value, text] : table) {
    CHECK(text_of(value) == text);
    CHECK(bits_of(value_of(std::string(text))) == bits_of(value));
  }
}

TEST_CASE("every double reads back bit for bit, from the fewest digits") {
  ri_test::Random random(1);
  for (int i = 0; i < 20000; ++i) {
    const double value = of_bits(random.bits());
    if (!std::isfinite(value)) continue;
    const std::string text = text_of(value);
    if (bits_of(value_of(text)) != bits_of(value)) FAIL_CHECK("not the same value: " << text);
    if (i % 8 == 0 && not_the_promised_digits(text, value))
      FAIL_CHECK("not the promised digits: " << text);
  }
}

TEST_CASE("doubles around powers of two and of ten read back bit for bit") {
  for (int exponent = -1074; exponent < 1024; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    for (const double value : {power, std::nextafter(power, 0.0), std::nextafter(power, 1e308)}) {
      for (const double signed_value : {value, -value}) {
        if (bits_of(value_of(text_of(signed_value))) != bits_of(signed_value)) {
          CHECK(signed_value == std::nan(""));
        }
      }
    }
  }
  for (int exponent = -323; exponent <= 308; ++exponent) {
    const std::string text = "1e" + std::to_string(exponent);
    const double power = nearest_double(text);
    CHECK(value_of(text) == power);
    for (const double value : {power, std::nextafter(power, 0.0), std::nextafter(power, 1e308)}) {
      if (bits_of(value_of(text_of(value))) != bits_of(value)) CHECK(value == std::nan(""));
    }
  }
}

TEST_CASE("numbers with a few decimals are written with those, and their neighbours exactly") {
  ri_test::Random random(3);
  for (int i = 0; i < 20000; ++i) {
    const std::size_t decimals = random.below(8);  // also more than the short way takes
    const std::string digits = std::to_string(random.bits() >> (19 + random.below(45)));
    std::string text = std::string(decimals, '0') + digits;
    text.insert(text.size() - decimals, ".");
    const double value = nearest_double(text);
    for (const double near : {value, std::nextafter(value, 0.0), std::nextafter(value, 1e308)}) {
      const std::string written = text_of(near);
      if (bits_of(value_of(written)) != bits_of(near))
        FAIL_CHECK("not the same value: " << written);
      if (not_the_promised_digits(written, near))
        FAIL_CHECK("not the promised digits: " << written);
    }
  }
}

TEST_CASE("numbers of every form read as the double nearest to them") {
  ri_test::Random random(2);
  const auto digits = [&](std::size_t count) {
    std::string text;
    for (; count != 0; --count) text += static_cast<char>('0' + random.below(10));
    return text;
  };
  for (int i = 0; i < 10000; ++i) {
    std::string text = random.one_in(2) ? "-" : "";
    text += random.one_in(3) ? "0"
                             : static_cast<char>('1' + random.below(9)) + digits(random.below(25));
    if (random.one_in(2))
      text += '.' + std::string(random.below(12), '0') + digits(random.below(25) + 1);
    if (random.one_in(2)) {
      text += random.one_in(2) ? 'e' : 'E';
      text += random.one_in(3) ? "" : random.one_in(2) ? "-" : "+";
      text += std::to_string(random.below(random.one_in(2) ? 30 : 330));
    }
    const double expected = nearest_double(text);
    ri::Error error;
    const auto info = ri::from_json<ri::ColumnTypeInfo>("{\"minUniqueProp\":" + text + '}', error);
    if (!std::isfinite(expected)) {
      if (info || error.code() != ri::ErrorCode::value) FAIL_CHECK("not refused: " << text);
    } else if (!info || bits_of(*info->min_unique_prop) != bits_of(expected)) {
      FAIL_CHECK("not the nearest double: " << text);
    }
  }
}

TEST_CASE("hard cases of reading doubles") {
  const std::pair<std::string, double> table[] = {
      {"9007199254740993", 9007199254740992.0},  // a tie, to even
      {"9007199254740995", 9007199254740996.0},
      {"9007199254740993.0000000000000000000000000000000000000000001", 9007199254740994.0},
      {"2.2250738585072011e-308", 2.225073858507201e-308},
      {"2.2250738585072012e-308", 2.2250738585072014e-308},
      {"4.9406564584124654e-324", 5e-324},
      {"2.4703282292062327e-324", 0.0},
      {"2.4703282292062328e-324", 5e-324},
      {"1.7976931348623158079e308", 1.7976931348623157e308},
      {"0." + std::string(400, '0') + "1e401", 1.0},
      {"1" + std::string(400, '0') + "e-400", 1.0},
      {"1" + std::string(400, '0') + ".5e-400", 1.0},
      {"0e99999999999999999999", 0.0},
      {"0.0e-99999999999999999999", 0.0},
      {"1e-99999999999999999999", 0.0},
      {"123456789012345678901234567890e-29", 1.2345678901234567890123456789},
      {"0.500000000000000166533453693773481063544750213623046875", 0.5000000000000002},
      {"3.518437208883201171875e13", 35184372088832.01171875},
      {"1" + std::string(1000, '0') + "1e-1001", 1.0}};
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(bits_of(value_of(text)) == bits_of(expected));
    CHECK(bits_of(value_of('"' + text + '"')) == bits_of(expected));
    CHECK(bits_of(value_of('-' + text)) == bits_of(-expected));
  }
  for (const std::string& text :
       {std::string("1.7976931348623159e308"), std::string("1.797693134862315808e308"),
        "1" + std::string(400, '0'), "0." + std::string(100, '0') + "1e500",
        std::string("1e99999999999999999999")}) {
    INFO(text);
    ri::Error error;
    CHECK_FALSE(ri::from_json<ri::ColumnTypeInfo>("{\"minUniqueProp\":" + text + '}', error));
    CHECK(error.code() == ri::ErrorCode::value);
  }
}
