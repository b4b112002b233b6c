// SPDX-License-Identifier: MIT
//
/// @file
/// `==` and `!=` of messages.

#ifndef RI_COMPARE_EQUALITY_HPP
#define RI_COMPARE_EQUALITY_HPP

#include <type_traits>

#include <ri/compare/equal_messages.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/make_message_table.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/compare/equal.hpp>
#endif

namespace ri {

/// Whether two messages would be written as the same JSON values: all members equal (two NaN are
/// equal here, so that a copy equals its original) and the same unknown fields, in any order.
template <class T, std::enable_if_t<is_message_v<T>, int> = 0>
bool operator==(const T& a, const T& b) {
  return detail::equal_messages(&a, &b, detail::message_table<T>());
}

/// The opposite of `==`.
template <class T, std::enable_if_t<is_message_v<T>, int> = 0>
bool operator!=(const T& a, const T& b) {
  return !(a == b);
}

}  // namespace ri

#endif  // RI_COMPARE_EQUALITY_HPP
