// SPDX-License-Identifier: MIT
//
/// @file
/// Values made empty and moved without a byte more than need be written, in functions that are
/// compiled once a type and not where they are used.

#ifndef RI_TABLE_EMPTY_VALUE_HPP
#define RI_TABLE_EMPTY_VALUE_HPP

#include <new>
#include <type_traits>
#include <utility>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// Whether `T value;` leaves no member without a value: only then may a constant be made like that.
template <class T, class = void>
inline constexpr bool is_set_by_default_v = false;
template <class T>
inline constexpr bool is_set_by_default_v<T, std::void_t<decltype(::new const T)>> = true;

// Converts to an empty T, as a container does that is told to make its element from it. `T{}` and
// `T()` first clear all the bytes of the struct, and most of a message is optional members that
// stay absent: a job takes 2 KB.
template <class T, bool SetByDefault = is_set_by_default_v<T>>
struct EmptyValue {
  RI_DETAIL_NOINLINE operator T() const noexcept { return T{}; }  // NOLINT: it is its purpose
};
template <class T>
struct EmptyValue<T, true> {
  RI_DETAIL_NOINLINE operator T() const noexcept {  // NOLINT: as above
    T empty;  // in the outermost block, since GCC before 14 moves any other one
    return empty;
  }
};

// Converts to a T that has what another one had.
template <class T>
struct MovedValue {
  T& from;
  RI_DETAIL_NOINLINE operator T() const noexcept { return T(std::move(from)); }  // NOLINT: as above
};

}  // namespace ri::detail

#endif  // RI_TABLE_EMPTY_VALUE_HPP
