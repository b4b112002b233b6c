// SPDX-License-Identifier: MIT
//
/// @file
/// Enum values to their text on the wire and back.
///
/// ```cpp
/// ri::to_string(ri::JobStatus::RUNNING);                    // -> JOB_STATUS_RUNNING
/// ri::from_string<ri::JobStatus>("JOB_STATUS_RUNNING");     // -> JOB_STATUS_RUNNING
/// ri::from_string<ri::JobStatus>("JOB_STATUS_TELEPORTED");  // -> std::nullopt
/// ```

#ifndef RI_SUPPORT_ENUMS_HPP
#define RI_SUPPORT_ENUMS_HPP

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <ri/support/schema.hpp>
#include <ri/table/make_enum_table.hpp>

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

}  // namespace ri

#endif  // RI_SUPPORT_ENUMS_HPP
