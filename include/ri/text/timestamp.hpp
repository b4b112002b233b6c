// SPDX-License-Identifier: MIT
//
/// @file
/// Timestamps to RFC 3339 text and back.
///
/// ```cpp
/// auto time = ri::from_string<ri::Timestamp>("2024-03-01T13:00:00.5+01:00");
/// ri::to_string(*time);  // -> 2024-03-01T12:00:00.500Z
/// ```

#ifndef RI_TEXT_TIMESTAMP_HPP
#define RI_TEXT_TIMESTAMP_HPP

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <ri/support/timestamp.hpp>
#include <ri/wire/rfc3339.hpp>

namespace ri {

/// The instant as the API writes it: in UTC, with `Z` and 0, 3, 6 or 9 digits of fraction.
inline std::string to_string(const Timestamp& time) {
  char text[detail::rfc3339_size];
  return std::string(text, detail::write_rfc3339(text, time));
}

/// The instant that an RFC 3339 text names: date, `T`, time, up to nine digits of fraction and `Z`
/// or an offset. Nothing where the text is no such time, or outside the years 1 to 9999.
template <class T, std::enable_if_t<std::is_same_v<T, Timestamp>, int> = 0>
std::optional<T> from_string(std::string_view text) {
  Timestamp time;
  if (detail::parse_rfc3339(text, time) != detail::TimestampOutcome::ok) return std::nullopt;
  return time;
}

}  // namespace ri

#endif  // RI_TEXT_TIMESTAMP_HPP
