// SPDX-License-Identifier: MIT
//
/// @file
/// `==` and `!=` of messages.

#ifndef RI_SUPPORT_EQUALITY_HPP
#define RI_SUPPORT_EQUALITY_HPP

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/detail/double_bits.hpp>
#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

namespace detail {

template <class Value>
bool same_value(const Value& a, const Value& b) {
  return a == b;
}

// A value equals its copy, NaN included.
inline bool same_value(const std::optional<double>& a, const std::optional<double>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return same_number(DoubleBits(*a), DoubleBits(*b));
}

template <class T, auto... Pointers>
bool same_members(const T& a, const T& b, const schema::Message<Pointers...>&) {
  return (same_value(a.*Pointers, b.*Pointers) && ...);
}

// The unknown fields that a writer would write: those that no member of the message stands for,
// and the kept texts of enum values.
template <class T, std::size_t... I>
std::vector<const UnknownField*> written_fields(const T& message, std::index_sequence<I...>) {
  const RawJson* const kept[] = {kept_text<I>(message)...};
  std::vector<const UnknownField*> fields;
  for (const UnknownField& field : message.unknown_fields) {
    const std::size_t i = find_member<T>(field.name);
    if (i == not_found || kept[i] == &field.value) fields.push_back(&field);
  }
  return fields;
}

}  // namespace detail

/// Whether two messages would be written as the same JSON values: all members equal (two NaN are
/// equal here, so that a copy equals its original) and the same unknown fields, in any order.
template <class T, std::enable_if_t<is_message_v<T>, int> = 0>
bool operator==(const T& a, const T& b) {
  if (!detail::same_members(a, b, schema::message<T>)) return false;
  if (a.unknown_fields.empty() && b.unknown_fields.empty()) return true;
  constexpr auto indices = std::make_index_sequence<detail::member_count<T>>();
  return detail::same_fields(detail::written_fields(a, indices),
                             detail::written_fields(b, indices));
}

/// The opposite of `==`.
template <class T, std::enable_if_t<is_message_v<T>, int> = 0>
bool operator!=(const T& a, const T& b) {
  return !(a == b);
}

}  // namespace ri

#endif  // RI_SUPPORT_EQUALITY_HPP
