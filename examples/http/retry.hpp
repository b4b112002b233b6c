// Which failures are worth another request, and how long to wait before it.

#ifndef EXAMPLES_HTTP_RETRY_HPP
#define EXAMPLES_HTTP_RETRY_HPP

#include <chrono>
#include <optional>
#include <string_view>

namespace tools {

// Whether an answer with this HTTP status may be a better one the next time: 429 and 5xx.
bool is_worth_retrying(long http_status);

// The pause before the retry with this number, from 1: it begins with at most a quarter of a
// second, doubles up to at most half a minute, and is shortened by up to a half at random, so that
// many programs that lost the same server do not come back in step. `random` is at least 0 and less
// than 1.
std::chrono::milliseconds pause_before_retry(unsigned number, double random);

// What a Retry-After header (RFC 9110, section 10.2.3) says at the time `now`: a number of seconds,
// or a date of HTTP in any of its three forms; one that is past is no pause. Nothing where it is
// neither. At most a day.
std::optional<std::chrono::milliseconds> retry_after(std::string_view value,
                                                     std::chrono::system_clock::time_point now);

}  // namespace tools

#endif  // EXAMPLES_HTTP_RETRY_HPP
