#include "jobs/time.hpp"

#include <algorithm>
#include <cstdint>

namespace tools {

using std::chrono::nanoseconds;

std::optional<ri::Timestamp> known_time(const std::optional<ri::Timestamp>& time) {
  return time && *time != ri::Timestamp::min() ? time : std::nullopt;
}

nanoseconds sum_of(nanoseconds a, nanoseconds b) {
  return b > nanoseconds::max() - a ? nanoseconds::max() : a + b;
}

ri::Timestamp time_after(const ri::Timestamp& time, nanoseconds duration) {
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(duration);
  const std::int64_t nanos = time.nanoseconds() + (duration - whole).count();
  const std::int64_t seconds = time.seconds() + whole.count() + nanos / 1'000'000'000;
  if (seconds > ri::Timestamp::max().seconds()) return ri::Timestamp::max();
  return ri::Timestamp::from_unix(seconds, static_cast<std::int32_t>(nanos % 1'000'000'000));
}

double seconds_between(const ri::Timestamp& from, const ri::Timestamp& to) {
  return static_cast<double>(to.seconds() - from.seconds()) +
         (to.nanoseconds() - from.nanoseconds()) * 1e-9;
}

nanoseconds time_between(const ri::Timestamp& from, const ri::Timestamp& to) {
  constexpr std::int64_t most =
      std::chrono::duration_cast<std::chrono::seconds>(nanoseconds::max()).count() - 1;
  if (to <= from) return nanoseconds(0);
  if (to.seconds() - from.seconds() > most) return nanoseconds::max();
  return to - from;
}

}  // namespace tools
