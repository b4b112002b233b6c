#include "report/time_axis.hpp"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace tools {
namespace {

using std::chrono::seconds;
using Time = date::sys_seconds;

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

// Steps of equal length, in seconds. Longer ones are counted in months.
constexpr std::array<std::int64_t, 22> lengths = {
    1,          2,           5,           10,          15,       30,       minute,   2 * minute,
    5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,     2 * hour, 3 * hour, 6 * hour,
    12 * hour,  day,         2 * day,     5 * day,     10 * day, 14 * day};

constexpr std::array<int, 14> months = {1,   2,   3,   6,    12,   24,    60,
                                        120, 240, 600, 1200, 6000, 24000, 60000};

std::string month_name(date::month month) {
  constexpr const char* names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return names[static_cast<unsigned>(month) - 1];
}

struct Parts {
  explicit Parts(Time time)
      : date(date::floor<date::days>(time)), of_day(time - date::floor<date::days>(time)) {}

  date::year_month_day date;
  date::hh_mm_ss<seconds> of_day;

  std::string day_label() const {
    return fmt::format("{} {}", month_name(date.month()), static_cast<unsigned>(date.day()));
  }
  std::string full_date() const {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  }
  std::string clock(bool with_seconds) const {
    const std::string text =
        fmt::format("{:02}:{:02}", of_day.hours().count(), of_day.minutes().count());
    return with_seconds ? text + fmt::format(":{:02}", of_day.seconds().count()) : text;
  }
  bool is_midnight() const { return of_day.to_duration() == seconds(0); }
};

std::vector<Time> times_by_length(Time first, Time last, std::int64_t length) {
  const std::int64_t begin = first.time_since_epoch().count();
  std::int64_t at = begin / length * length;
  if (at < begin) at += length;
  std::vector<Time> times;
  for (; at <= last.time_since_epoch().count(); at += length) times.push_back(Time(seconds(at)));
  return times;
}

std::vector<Time> times_by_months(Time first, Time last, int step) {
  const date::year_month_day begin(date::floor<date::days>(first));
  const int counted = static_cast<int>(begin.year()) * 12 +
                      static_cast<int>(static_cast<unsigned>(begin.month())) - 1;
  std::vector<Time> times;
  for (int month = counted / step * step;; month += step) {
    const Time time =
        date::sys_days(date::year(month / 12) / static_cast<unsigned>(month % 12 + 1) / 1);
    if (time > last) return times;
    if (time >= first) times.push_back(time);
  }
}

std::string label_by_length(const Parts& parts, std::int64_t length, bool is_first) {
  if (length >= day) return is_first ? parts.full_date() : parts.day_label();
  const std::string clock = parts.clock(length < minute);
  if (is_first) return parts.day_label() + ' ' + clock;
  return parts.is_midnight() ? parts.day_label() : clock;
}

std::string label_by_months(const Parts& parts, int step) {
  const int year = static_cast<int>(parts.date.year());
  if (step % 12 == 0) return fmt::format("{:04}", year);
  return fmt::format("{:04}-{:02}", year, static_cast<unsigned>(parts.date.month()));
}

}  // namespace

std::vector<Tick> ticks_between(const ri::Timestamp& first, const ri::Timestamp& last,
                                std::size_t most) {
  // Ticks stand at whole seconds, so the first one is not before a fraction.
  const Time begin(seconds(first.seconds() + (first.nanoseconds() > 0 ? 1 : 0)));
  const Time end(seconds(last.seconds()));
  const auto spaces = static_cast<std::int64_t>(std::max<std::size_t>(most, 2) - 1);
  const std::int64_t range = std::max<std::int64_t>((end - begin).count(), 0);
  std::vector<Tick> ticks;
  const auto add = [&](Time time, std::string label) {
    ticks.push_back({ri::Timestamp::from_unix(time.time_since_epoch().count()), std::move(label)});
  };
  for (const std::int64_t length : lengths) {
    if (range / length > spaces) continue;
    for (const Time time : times_by_length(begin, end, length)) {
      add(time, label_by_length(Parts(time), length, ticks.empty()));
    }
    return ticks;
  }
  for (const int step : months) {
    if (step != months.back() && range / (step * 28 * day) > spaces) continue;
    for (const Time time : times_by_months(begin, end, step)) {
      add(time, label_by_months(Parts(time), step));
    }
    break;
  }
  return ticks;
}

}  // namespace tools
