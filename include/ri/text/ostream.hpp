// SPDX-License-Identifier: MIT
//
/// @file
/// Printing: messages as compact JSON, enums and timestamps as their text.
///
/// ```cpp
/// std::cout << job << '\n' << job.status << '\n';
/// ```

#ifndef RI_TEXT_OSTREAM_HPP
#define RI_TEXT_OSTREAM_HPP

#include <ostream>
#include <type_traits>

#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/enums.hpp>
#include <ri/text/timestamp.hpp>
#include <ri/text/write.hpp>

namespace ri {

/// Prints a message as compact JSON. Throws what to_json() throws.
template <class T, std::enable_if_t<is_message_v<T>, int> = 0>
std::ostream& operator<<(std::ostream& out, const T& message) {
  return out << to_json(message);
}

/// Prints the text of an enum value; its number, if it is no value of the enum.
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0, class = void>
std::ostream& operator<<(std::ostream& out, E value) {
  const std::string_view name = to_string(value);
  return name.empty() ? out << static_cast<int>(value) : out << name;
}

/// Prints a timestamp as RFC 3339 text.
inline std::ostream& operator<<(std::ostream& out, const Timestamp& time) {
  return out << to_string(time);
}

/// Prints the text of a JSON value.
inline std::ostream& operator<<(std::ostream& out, const RawJson& value) {
  return out << value.text();
}

}  // namespace ri

#endif  // RI_TEXT_OSTREAM_HPP
