// Timestamp over its whole range, with the date library as the oracle.

#include <date/date.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>
#include <ratio>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/text/ostream.hpp>
#include <ri/text/timestamp.hpp>
#include <support/catch.hpp>
#include <support/generate.hpp>
#include <support/random.hpp>

namespace {

using ri::ErrorCode;
using ri::Timestamp;
using std::chrono::duration;
using std::chrono::nanoseconds;
using std::chrono::seconds;

using Picoseconds = duration<std::int64_t, std::pico>;
using DoubleSeconds = duration<double>;
using DoubleDays = duration<double, std::ratio<86400>>;
using FloatHours = duration<float, std::ratio<3600>>;

template <class Function>
ErrorCode code_of(Function function) {
  try {
    function();
  } catch (const ri::Error& error) {
    CHECK_FALSE(std::string(error.what()).empty());
    CHECK(error.pointer().empty());
    return error.code();
  }
  return ErrorCode::none;
}

// What the date library makes of the two numbers: seconds in its own calendar, the fraction by
// hand.
std::string by_date(const Timestamp& time, int digits) {
  std::ostringstream out;
  out << date::format("%FT%T", date::sys_seconds(seconds(time.seconds())));
  std::string text = out.str();
  if (digits != 0) {
    const std::string fraction = std::to_string(1'000'000'000 + time.nanoseconds()).substr(1);
    CHECK(fraction.find_first_not_of('0', static_cast<std::size_t>(digits)) == std::string::npos);
    text += '.' + fraction.substr(0, static_cast<std::size_t>(digits));
  }
  return text + 'Z';
}

int digits_of(std::int32_t nanosecond) {
  if (nanosecond == 0) return 0;
  if (nanosecond % 1'000'000 == 0) return 3;
  return nanosecond % 1'000 == 0 ? 6 : 9;
}

struct SecondsAndNanos {
  bool in_range;
  std::int64_t seconds;
  std::int64_t nanoseconds;
};

// `count` of a unit that is a multiple or a part of a second.
template <class Duration>
SecondsAndNanos by_hand(typename Duration::rep count) {
  constexpr std::int64_t num = Duration::period::num, den = Duration::period::den;
  const long double approximate = static_cast<long double>(count) * num / den;
  if (!(approximate > -1e11L && approximate < 1e12L)) return {false, 0, 0};
  SecondsAndNanos result{};
  if constexpr (den == 1) {
    result.seconds = static_cast<std::int64_t>(count) * num;
  } else {
    using Rep = typename Duration::rep;
    const auto unit = static_cast<Rep>(den);
    Rep rest = count % unit;
    result.seconds = static_cast<std::int64_t>(count / unit);
    if (rest < Rep{}) {
      rest += unit;
      --result.seconds;
    }
    constexpr std::int64_t giga = 1'000'000'000;
    const auto part = static_cast<std::int64_t>(rest);
    result.nanoseconds = den > giga ? part / (den / giga) : part * giga / den;
  }
  result.in_range =
      result.seconds >= Timestamp::min().seconds() && result.seconds <= Timestamp::max().seconds();
  return result;
}

// The time counted in a unit that is a multiple or a part of a second, rounded to the past;
// nothing where 64 bits do not hold it.
template <class Duration>
std::optional<std::int64_t> count_by_hand(const Timestamp& time) {
  constexpr std::int64_t num = Duration::period::num, den = Duration::period::den;
  constexpr std::int64_t giga = 1'000'000'000;
  if (den == 1) {
    return time.seconds() / num - (time.seconds() % num < 0 ? 1 : 0);
  }
  const std::int64_t part =
      den > giga ? time.nanoseconds() * (den / giga) : time.nanoseconds() * den / giga;
  // Counted from the second above where that is nearer to 0, so that nothing overflows too early.
  const bool before = time.seconds() < 0;
  std::int64_t count = 0;
  if (__builtin_mul_overflow(time.seconds() + (before ? 1 : 0), den, &count) ||
      __builtin_add_overflow(count, part - (before ? den : 0), &count)) {
    return std::nullopt;
  }
  return count;
}

std::vector<Timestamp> instants() {
  std::vector<Timestamp> times = {Timestamp::min(), Timestamp::max(), Timestamp()};
  // Both sides of the start of every year and of every March, where leap days tell.
  for (int year = 1; year <= 9999; year += year % 100 == 99 || year % 4 == 3 ? 1 : 2) {
    for (const unsigned month : {1U, 3U}) {
      const auto day = date::sys_days(date::year(year) / static_cast<int>(month) / 1);
      const auto second = std::chrono::duration_cast<seconds>(day.time_since_epoch()).count();
      times.push_back(Timestamp::from_unix(second));
      if (second > Timestamp::min().seconds()) {
        times.push_back(Timestamp::from_unix(second - 1, 999'999'999));
      }
    }
  }
  ri_test::Random random(1);
  for (int i = 0; i < 2000; ++i) times.push_back(ri_test::generate_timestamp(random));
  return times;
}

}  // namespace

TEST_CASE("the text of a timestamp is what the date library formats") {
  std::size_t wrong = 0;
  for (const Timestamp& time : instants()) {
    const std::string expected = by_date(time, digits_of(time.nanoseconds()));
    if (ri::to_string(time) != expected) {
      ++wrong;
      CHECK(ri::to_string(time) == expected);
    }
    if (ri::from_string<Timestamp>(expected) != time) {
      ++wrong;
      CHECK(ri::from_string<Timestamp>(expected) == time);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a timestamp reads as the date library parses it, offset and all") {
  ri_test::Random random(2);
  for (int i = 0; i < 2000; ++i) {
    const Timestamp local = ri_test::generate_timestamp(random);
    const std::string text = by_date(Timestamp::from_unix(local.seconds()), 0);
    char offset[16];
    const int minutes = static_cast<int>(random.below(2 * 24 * 60 - 1)) - (24 * 60 - 1);
    std::snprintf(offset, sizeof offset, "%c%02d:%02d", minutes < 0 ? '-' : '+',
                  std::abs(minutes) / 60, std::abs(minutes) % 60);
    const std::string with_offset = text.substr(0, text.size() - 1) + offset;
    INFO(with_offset);

    std::istringstream in(with_offset);
    date::sys_seconds expected;
    in >> date::parse("%FT%T%Ez", expected);
    REQUIRE_FALSE(in.fail());

    const auto time = ri::from_string<Timestamp>(with_offset);
    const std::int64_t second = expected.time_since_epoch().count();
    if (second < Timestamp::min().seconds() || second > Timestamp::max().seconds()) {
      CHECK_FALSE(time);
    } else {
      REQUIRE(time);
      CHECK(time->to_sys_time<seconds>() == expected);
    }
  }
}

TEST_CASE("the limits of the range") {
  CHECK(ri::to_string(Timestamp::min()) == "0001-01-01T00:00:00Z");
  CHECK(ri::to_string(Timestamp::max()) == "9999-12-31T23:59:59.999999999Z");
  CHECK(ri::to_string(Timestamp()) == "1970-01-01T00:00:00Z");
  CHECK(ri::from_string<Timestamp>("0001-01-01T00:00:00Z") == Timestamp::min());
  CHECK(ri::from_string<Timestamp>("9999-12-31T23:59:59.999999999Z") == Timestamp::max());

  const std::int64_t first = Timestamp::min().seconds(), last = Timestamp::max().seconds();
  CHECK(date::sys_seconds(seconds(first)) == date::sys_days(date::year(1) / 1 / 1));
  CHECK(date::sys_seconds(seconds(last + 1)) == date::sys_days(date::year(10000) / 1 / 1));
  CHECK(Timestamp::from_unix(first) == Timestamp::min());
  CHECK(Timestamp::from_unix(last, 999'999'999) == Timestamp::max());
  CHECK(code_of([&] { Timestamp::from_unix(first - 1, 999'999'999); }) == ErrorCode::value);
  CHECK(code_of([&] { Timestamp::from_unix(last + 1); }) == ErrorCode::value);
  CHECK(code_of([&] { Timestamp::from_unix(0, -1); }) == ErrorCode::value);
  CHECK(code_of([&] { Timestamp::from_unix(0, 1'000'000'000); }) == ErrorCode::value);
  CHECK(code_of([] { Timestamp::from_unix(std::numeric_limits<std::int64_t>::min()); }) ==
        ErrorCode::value);
  CHECK(code_of([] { Timestamp::from_unix(std::numeric_limits<std::int64_t>::max()); }) ==
        ErrorCode::value);
}

TEMPLATE_TEST_CASE("a timestamp converts from a time in any unit, or refuses it", "", date::days,
                   std::chrono::hours, std::chrono::minutes, seconds, std::chrono::milliseconds,
                   std::chrono::microseconds, nanoseconds, Picoseconds, date::weeks, date::months,
                   (duration<std::int32_t>), (duration<std::int64_t, std::ratio<1, 3>>),
                   (duration<std::uint64_t>), (duration<std::uint64_t, std::nano>),
                   (duration<std::int64_t, std::femto>),
                   (duration<std::int16_t, date::years::period>)) {
  using Duration = TestType;
  using Rep = typename Duration::rep;
  using Limits = std::numeric_limits<Rep>;
  const auto check = [](Rep count) {
    CAPTURE(count);
    const date::sys_time<Duration> time{Duration(count)};
    const SecondsAndNanos expected = by_hand<Duration>(count);
    if (!expected.in_range) {
      CHECK(code_of([&] { static_cast<void>(Timestamp(time)); }) == ErrorCode::value);
      return;
    }
    const Timestamp timestamp = time;
    CHECK(timestamp.seconds() == expected.seconds);
    CHECK(timestamp.nanoseconds() == expected.nanoseconds);
  };
  for (const int count : {0, 1, 2, 59, 32000, -1, -2, -32000}) {
    if (count >= 0 || Limits::is_signed) check(static_cast<Rep>(count));
  }
  for (const Rep edge : {Limits::min(), Limits::max()}) {
    check(edge);
    check(static_cast<Rep>(edge / 2));
    check(static_cast<Rep>(edge == Limits::max() ? edge - 1 : edge + 1));
  }
  ri_test::Random random(3);
  for (int i = 0; i < 300; ++i) {
    check(static_cast<Rep>(static_cast<std::int64_t>(random.bits()) >> random.below(64)));
  }
}

TEMPLATE_TEST_CASE("a timestamp to a time is exact, cut off to the past, or refused", "",
                   date::days, std::chrono::hours, std::chrono::minutes, seconds,
                   std::chrono::milliseconds, std::chrono::microseconds, nanoseconds, Picoseconds,
                   (duration<std::int32_t>), (duration<std::uint64_t>),
                   (duration<std::int64_t, std::ratio<1, 4>>), (duration<std::int64_t, std::femto>),
                   (duration<std::int16_t, date::days::period>)) {
  using Duration = TestType;
  using Limits = std::numeric_limits<typename Duration::rep>;
  ri_test::Random random(4);
  std::vector<Timestamp> times = {Timestamp::min(),
                                  Timestamp::max(),
                                  Timestamp(),
                                  Timestamp::from_unix(-1, 999'999'999),
                                  Timestamp::from_unix(-9'223'372'037, 145'224'192),
                                  Timestamp::from_unix(-9'223'372'037, 145'224'191),
                                  Timestamp::from_unix(9'223'372'036, 854'775'807),
                                  Timestamp::from_unix(9'223'372'036, 854'775'808),
                                  Timestamp::from_unix(2'147'483'647, 999'999'999),
                                  Timestamp::from_unix(2'147'483'648)};
  for (int i = 0; i < 300; ++i) times.push_back(ri_test::generate_timestamp(random));
  for (const Timestamp& time : times) {
    INFO(ri::to_string(time));
    const std::optional<std::int64_t> expected = count_by_hand<Duration>(time);
    const bool fits =
        expected && (Limits::is_signed ? *expected >= static_cast<std::int64_t>(Limits::min()) &&
                                             *expected <= static_cast<std::int64_t>(Limits::max())
                                       : *expected >= 0);
    if (!fits) {
      CHECK(code_of([&] { static_cast<void>(time.to_sys_time<Duration>()); }) == ErrorCode::value);
      continue;
    }
    const auto count = time.to_sys_time<Duration>().time_since_epoch().count();
    CHECK(static_cast<std::int64_t>(count) == *expected);
    CHECK(static_cast<date::sys_time<Duration>>(time).time_since_epoch().count() == count);
  }
}

TEMPLATE_TEST_CASE("a timestamp converts from and to times in floating point", "", DoubleSeconds,
                   DoubleDays, FloatHours, (duration<double, std::nano>), (duration<long double>)) {
  using Duration = TestType;
  using Rep = typename Duration::rep;
  using SysTime = date::sys_time<Duration>;
  CHECK(Timestamp(SysTime()) == Timestamp());
  CHECK(Timestamp().to_sys_time<Duration>() == SysTime());

  const Timestamp half = SysTime(Duration(DoubleSeconds(1800)));
  CHECK(half == Timestamp::from_unix(1800));
  CHECK(half.to_sys_time<Duration>() == SysTime(Duration(DoubleSeconds(1800))));

  // Digits below the nanosecond go to the past, also where the sum would round to a whole second.
  CHECK(Timestamp(SysTime(Duration(std::numeric_limits<Rep>::denorm_min()))) == Timestamp());
  CHECK(Timestamp(SysTime(Duration(-std::numeric_limits<Rep>::denorm_min()))) ==
        Timestamp::from_unix(-1, 999'999'999));

  for (const Rep odd : {std::numeric_limits<Rep>::infinity(), -std::numeric_limits<Rep>::infinity(),
                        std::numeric_limits<Rep>::quiet_NaN(), std::numeric_limits<Rep>::max(),
                        std::numeric_limits<Rep>::lowest()}) {
    CAPTURE(odd);
    CHECK(code_of([&] { static_cast<void>(Timestamp(SysTime(Duration(odd)))); }) ==
          ErrorCode::value);
  }
}

TEST_CASE("a time counted in floats is the time that the float is, to the nanosecond") {
  using FloatSeconds = duration<float>;
  using FloatMilliseconds = duration<float, std::milli>;
  const auto of = [](auto count) { return Timestamp(date::sys_time<decltype(count)>(count)); };
  CHECK(of(FloatSeconds(0.1F)) == Timestamp::from_unix(0, 100'000'001));
  CHECK(of(FloatSeconds(0.7F)) == Timestamp::from_unix(0, 699'999'988));
  CHECK(of(FloatSeconds(-0.1F)) == Timestamp::from_unix(-1, 899'999'998));
  CHECK(of(FloatSeconds(16777.217F)) == Timestamp::from_unix(16777, 216'796'875));
  CHECK(of(FloatMilliseconds(123.456F)) == Timestamp::from_unix(0, 123'456'001));
}

TEST_CASE("from_unix says which of its numbers is wrong") {
  const auto error_text = [](std::int64_t seconds, std::int32_t nanoseconds) {
    try {
      static_cast<void>(Timestamp::from_unix(seconds, nanoseconds));
      return std::string("taken");
    } catch (const ri::Error& error) {
      CHECK(error.code() == ErrorCode::value);
      return std::string(error.what());
    }
  };
  constexpr std::string_view nanoseconds = "nanoseconds outside 0 to 999,999,999";
  CHECK(error_text(0, 999'999'999) == "taken");
  CHECK(error_text(0, 1'000'000'000) == nanoseconds);
  CHECK(error_text(0, -1) == nanoseconds);
  CHECK(error_text(253'402'300'800, 0) == "a time outside the years 1 to 9999");
  CHECK(error_text(-62'135'596'801, 0) == "a time outside the years 1 to 9999");
}

TEST_CASE("seconds in floating point keep their fraction") {
  const auto of = [](double count) {
    return Timestamp(date::sys_time<DoubleSeconds>(DoubleSeconds(count)));
  };
  CHECK(of(1.5) == Timestamp::from_unix(1, 500'000'000));
  CHECK(of(-1.5) == Timestamp::from_unix(-2, 500'000'000));
  CHECK(of(-0.25) == Timestamp::from_unix(-1, 750'000'000));
  CHECK(of(1709294400.125) == Timestamp::from_unix(1709294400, 125'000'000));
  CHECK(Timestamp::from_unix(1, 500'000'000)
            .to_sys_time<DoubleSeconds>()
            .time_since_epoch()
            .count() == 1.5);
  CHECK(Timestamp::from_unix(-2, 500'000'000)
            .to_sys_time<DoubleSeconds>()
            .time_since_epoch()
            .count() == -1.5);
  CHECK(of(-62135596800.0) == Timestamp::min());
  CHECK(of(253402300799.0) == Timestamp::from_unix(253402300799));
  CHECK(code_of([&] { of(-62135596800.5); }) == ErrorCode::value);
  CHECK(code_of([&] { of(253402300800.0); }) == ErrorCode::value);
}

TEST_CASE("a timestamp is made of the system clock's time without a cast") {
  const auto now = std::chrono::system_clock::now();
  const Timestamp timestamp = now;
  CHECK(timestamp.to_sys_time<std::chrono::system_clock::duration>() == now);
  const Timestamp of_day = date::sys_days(date::year(2024) / 2 / 29);
  CHECK(ri::to_string(of_day) == "2024-02-29T00:00:00Z");
}

TEST_CASE("timestamps compare as instants") {
  ri_test::Random random(5);
  std::vector<Timestamp> times = {Timestamp::min(), Timestamp::from_unix(-1, 999'999'999),
                                  Timestamp(), Timestamp::from_unix(0, 1), Timestamp::max()};
  for (int i = 0; i < 40; ++i) times.push_back(ri_test::generate_timestamp(random));
  for (const Timestamp& a : times) {
    for (const Timestamp& b : times) {
      const auto x = std::make_pair(a.seconds(), a.nanoseconds());
      const auto y = std::make_pair(b.seconds(), b.nanoseconds());
      const bool same = (a == b) == (x == y) && (a != b) == (x != y) && (a < b) == (x < y) &&
                        (a > b) == (x > y) && (a <= b) == (x <= y) && (a >= b) == (x >= y);
      if (!same) CHECK(ri::to_string(a) + ' ' + ri::to_string(b) == "compared as instants");
    }
  }
  CHECK(Timestamp::min() < Timestamp::max());
}

TEST_CASE("the difference of timestamps is exact or refused") {
  const Timestamp epoch;
  const auto late = Timestamp::from_unix(9'223'372'036, 854'775'807);
  CHECK(late - epoch == nanoseconds::max());
  CHECK(Timestamp::from_unix(-9'223'372'037, 145'224'192) - epoch == nanoseconds::min());
  CHECK(epoch - late == -nanoseconds::max());
  CHECK(code_of([&] {
          static_cast<void>(Timestamp::from_unix(9'223'372'036, 854'775'808) - epoch);
        }) == ErrorCode::value);
  CHECK(code_of([&] {
          static_cast<void>(Timestamp::from_unix(-9'223'372'037, 145'224'191) - epoch);
        }) == ErrorCode::value);
  CHECK(code_of([] { static_cast<void>(Timestamp::max() - Timestamp::min()); }) ==
        ErrorCode::value);
  CHECK(code_of([] { static_cast<void>(Timestamp::min() - Timestamp::max()); }) ==
        ErrorCode::value);
  CHECK(Timestamp::from_unix(5, 1) - Timestamp::from_unix(4, 999'999'999) == nanoseconds(2));
  CHECK(Timestamp::from_unix(4, 999'999'999) - Timestamp::from_unix(5, 1) == nanoseconds(-2));
  CHECK(Timestamp::max() - Timestamp::max() == nanoseconds(0));

  ri_test::Random random(6);
  for (int i = 0; i < 500; ++i) {
    const auto a = static_cast<std::int64_t>(random.bits()) / 2;
    const auto b = static_cast<std::int64_t>(random.bits()) / 2;
    const Timestamp x = date::sys_time<nanoseconds>(nanoseconds(a));
    const Timestamp y = date::sys_time<nanoseconds>(nanoseconds(b));
    CHECK((x - y).count() == a - b);
  }
}

TEST_CASE("timestamps work in constant expressions") {
  constexpr Timestamp epoch;
  constexpr Timestamp time = Timestamp::from_unix(1, 5);
  constexpr Timestamp of_milliseconds =
      date::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(-1));
  static_assert(time > epoch && time != epoch && epoch <= time);
  static_assert(time - epoch == nanoseconds(1'000'000'005));
  static_assert(of_milliseconds.seconds() == -1 && of_milliseconds.nanoseconds() == 999'000'000);
  static_assert(time.to_sys_time<seconds>() == date::sys_seconds(seconds(1)));
  static_assert(Timestamp::min().seconds() == -62'135'596'800);
  // The least count of a unit whose second below it has no count: overflow would not compile.
  constexpr Timestamp least = date::sys_time<nanoseconds>(nanoseconds::min());
  static_assert(least.seconds() == -9'223'372'037 && least.nanoseconds() == 145'224'192);
  static_assert(std::is_trivially_copyable_v<Timestamp>);
  static_assert(!std::is_convertible_v<std::int64_t, Timestamp>);
  static_assert(!std::is_convertible_v<Timestamp, date::sys_seconds>);
  CHECK(least.to_sys_time<nanoseconds>().time_since_epoch() == nanoseconds::min());
}

TEST_CASE("timestamps print as their text") {
  std::ostringstream out;
  out << Timestamp::from_unix(0, 120'000'000) << ' ' << Timestamp::min();
  CHECK(out.str() == "1970-01-01T00:00:00.120Z 0001-01-01T00:00:00Z");
}
