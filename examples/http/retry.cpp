#include "http/retry.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace tools {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds first_pause{250};
constexpr milliseconds longest_pause{30'000};
constexpr milliseconds longest_asked_for = std::chrono::hours(24);

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace

bool is_worth_retrying(long http_status) {
  return http_status == 429 || (http_status >= 500 && http_status <= 599);
}

milliseconds pause_before_retry(unsigned number, double random) {
  const unsigned doublings = std::min(number - 1, 20u);
  const milliseconds pause = std::min(first_pause * (1 << doublings), longest_pause);
  return std::chrono::duration_cast<milliseconds>(pause * (1 - random / 2));
}

std::optional<milliseconds> retry_after(std::string_view value,
                                        std::chrono::system_clock::time_point now) {
  value = trimmed(value);
  if (value.empty()) return std::nullopt;
  if (value.find_first_not_of("0123456789") == std::string_view::npos) {
    long long seconds = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), seconds);
    const bool too_many = result.ec != std::errc() || seconds > 86'400;
    return too_many ? longest_asked_for : milliseconds(std::chrono::seconds(seconds));
  }
  const std::time_t date = curl_getdate(std::string(value).c_str(), nullptr);
  if (date == -1) return std::nullopt;
  const auto pause =
      std::chrono::ceil<milliseconds>(std::chrono::system_clock::from_time_t(date) - now);
  return std::clamp(pause, milliseconds(0), longest_asked_for);
}

}  // namespace tools
