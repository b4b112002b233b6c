// SPDX-License-Identifier: MIT
//
/// @file
/// Whether a member is there, for writers.

#ifndef RI_TEXT_DETAIL_PRESENCE_HPP
#define RI_TEXT_DETAIL_PRESENCE_HPP

#include <ri/support/schema.hpp>

namespace ri::detail {

template <class V>
bool is_absent(const V& value) noexcept {
  if constexpr (is_enum_v<V>) {
    return value == V{};
  } else {
    return !value.has_value();
  }
}

// The value of a member that is not absent.
template <class V>
const auto& present(const V& value) noexcept {
  if constexpr (is_enum_v<V>) {
    return value;
  } else {
    return *value;
  }
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_PRESENCE_HPP
