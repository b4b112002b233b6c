#include "jobs/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace tools {

std::string duration_text(std::chrono::nanoseconds duration) {
  using std::chrono::duration_cast;
  duration = std::max(duration, std::chrono::nanoseconds(0));
  const std::int64_t tenths =
      duration_cast<std::chrono::duration<std::int64_t, std::deci>>(duration).count();
  const std::int64_t seconds = tenths / 10;
  const std::int64_t minutes = seconds / 60;
  const std::int64_t hours = minutes / 60;
  if (minutes == 0) return fmt::format("{}.{}s", seconds, tenths % 10);
  if (hours == 0) return fmt::format("{}m {:02}s", minutes, seconds % 60);
  if (hours < 24) return fmt::format("{}h {:02}m", hours, minutes % 60);
  return fmt::format("{}d {:02}h", hours / 24, hours % 24);
}

}  // namespace tools
