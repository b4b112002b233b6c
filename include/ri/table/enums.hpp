// SPDX-License-Identifier: MIT
//
/// @file
/// Enum values to their text on the wire and back, and to short names for people.
///
/// ```cpp
/// ri::to_string(ri::JobStatus::RUNNING);                    // -> JOB_STATUS_RUNNING
/// ri::from_string<ri::JobStatus>("JOB_STATUS_RUNNING");     // -> JOB_STATUS_RUNNING
/// ri::from_string<ri::JobStatus>("JOB_STATUS_TELEPORTED");  // -> std::nullopt
/// ri::short_name(ri::JobStatus::RUNNING);                   // -> running
/// ri::from_short_name<ri::JobStatus>("running");            // -> JOB_STATUS_RUNNING
/// ```

#ifndef RI_TABLE_ENUMS_HPP
#define RI_TABLE_ENUMS_HPP

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <ri/support/schema.hpp>
#include <ri/table/make_enum_table.hpp>
#include <ri/table/short_names.hpp>

namespace ri {

/// The text of `value` on the wire; empty for a number that is no value of the enum.
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0>
constexpr std::string_view to_string(E value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  constexpr auto& values = schema::enumeration<E>.values;
  return index < values.size() ? values[index].name : std::string_view();
}

/// The value whose text on the wire is `text`; nothing where the enum has none such.
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0>
std::optional<E> from_string(std::string_view text) noexcept {
  const std::size_t index = detail::enum_table<E>.find(text);
  if (index == detail::not_found) return std::nullopt;
  return static_cast<E>(index);
}

/// The name of `value` for people and command lines: its text on the wire without the prefix of the
/// enum, in lower case, such as `model_stress_test`; empty for a number that is no value of the
/// enum. UNSPECIFIED is `unspecified`. An enum of a program's own whose names do not share what is
/// before UNSPECIFIED has no prefix.
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0>
constexpr std::string_view short_name(E value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  constexpr std::size_t count = schema::enumeration<E>.values.size();
  return index < count ? detail::short_names<E>[index] : std::string_view();
}

/// The value whose short name is `name`, in exactly these letters; nothing where the enum has none
/// such. Linear in the number of values.
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0>
constexpr std::optional<E> from_short_name(std::string_view name) noexcept {
  for (const auto& value : schema::enumeration<E>.values) {
    if (short_name(value.value) == name) return value.value;
  }
  return std::nullopt;
}

}  // namespace ri

#endif  // RI_TABLE_ENUMS_HPP
