// Timestamps against Howard Hinnant's date library, which formats and parses on its own here, and
// against RFC 3339's grammar as a pattern.

#include <date/date.h>

#include <cctype>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/exact_text.hpp>

#include "fuzz.hpp"

namespace {

using ri::Timestamp;

// Whether each character fits its place: `0` a digit, `T` and `Z` letters of either case.
bool fits(std::string_view text, std::string_view pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool good = pattern[i] == '0' ? std::isdigit(c) != 0 : std::toupper(c) == pattern[i];
    if (!good) return false;
  }
  return true;
}

// The instant of an RFC 3339 text, read by date.
std::optional<Timestamp> parse_with_date(std::string_view text) {
  constexpr std::string_view date_and_time = "0000-00-00T00:00:00";
  if (!fits(text.substr(0, date_and_time.size()), date_and_time)) return std::nullopt;
  std::string whole(text.substr(0, date_and_time.size()));
  whole[10] = 'T';
  std::string_view rest = text.substr(date_and_time.size());

  std::string fraction;
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    while (!rest.empty() && std::isdigit(static_cast<unsigned char>(rest.front())) != 0) {
      fraction += rest.front();
      rest.remove_prefix(1);
    }
    if (fraction.empty() || fraction.size() > 9) return std::nullopt;
  }
  fraction.resize(9, '0');

  if (fits(rest, "Z")) {
    whole += "+00:00";
  } else if (fits(rest, "+00:00") || fits(rest, "-00:00")) {
    if (rest.substr(1, 2) > "23" || rest.substr(4, 2) > "59") return std::nullopt;
    whole += rest;
  } else {
    return std::nullopt;
  }
  // date takes the second 60 of a leap second for the next minute; the API refuses it.
  if (text.substr(17, 2) > "59" || text.substr(11, 2) > "23") return std::nullopt;

  std::istringstream in(whole);
  date::sys_seconds time;
  in >> date::parse("%Y-%m-%dT%H:%M:%S%Ez", time);
  if (in.fail()) return std::nullopt;
  try {
    return Timestamp::from_unix(time.time_since_epoch().count(), std::stoi(fraction));
  } catch (const ri::Error&) {
    return std::nullopt;
  }
}

void check_text(std::string_view text) {
  const std::optional<Timestamp> read = ri::from_string<Timestamp>(text);
  RI_FUZZ_CHECK(read == parse_with_date(text));
  if (read) RI_FUZZ_CHECK(ri::from_string<Timestamp>(ri::to_string(*read)) == read);
}

void check_instant(std::int64_t seconds, std::int32_t nanoseconds) {
  const date::sys_seconds whole{std::chrono::seconds(seconds)};
  std::string expected = date::format("%Y-%m-%dT%H:%M:%S", whole);
  if (nanoseconds != 0) {
    std::string digits = std::to_string(nanoseconds);
    digits.insert(0, 9 - digits.size(), '0');
    while (digits.compare(digits.size() - 3, 3, "000") == 0) digits.resize(digits.size() - 3);
    expected += "." + digits;
  }
  expected += "Z";
  const Timestamp time = Timestamp::from_unix(seconds, nanoseconds);
  RI_FUZZ_CHECK(ri::to_string(time) == expected);
  RI_FUZZ_CHECK(ri::from_string<Timestamp>(expected) == time);
  RI_FUZZ_CHECK(time.to_sys_time<std::chrono::seconds>() == whole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ri_test::ExactText text(ri::fuzz::as_text(data, size));
  check_text(text);

  // The same bytes as digits for the places of a time, so that most of them are one or nearly.
  std::string shaped = "0000-00-00T00:00:00.000000000+00:00";
  ri::fuzz::Bytes shape(data, size);
  for (char& c : shaped) {
    if (c == '0') c = static_cast<char>('0' + shape.below(10));
  }
  shaped[5] = static_cast<char>('0' + shape.below(2));
  shaped[8] = static_cast<char>('0' + shape.below(4));
  shaped[11] = static_cast<char>('0' + shape.below(3));
  shaped[14] = static_cast<char>('0' + shape.below(6));
  shaped[17] = static_cast<char>('0' + shape.below(7));
  shaped[30] = static_cast<char>('0' + shape.below(3));
  if (shape.byte() % 2 != 0) shaped[29] = '-';
  if (const unsigned kept = shape.below(10); kept != 9) shaped.erase(20 + kept, 9 - kept);
  check_text(shaped);

  ri::fuzz::Bytes bytes(data, size);
  const std::int64_t first = Timestamp::min().seconds();
  const auto count = static_cast<std::uint64_t>(Timestamp::max().seconds() - first) + 1;
  const auto second = first + static_cast<std::int64_t>(bytes.word() % count);
  check_instant(second, static_cast<std::int32_t>(bytes.word() % 1'000'000'000));
  return 0;
}
