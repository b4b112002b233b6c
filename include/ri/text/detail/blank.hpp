// SPDX-License-Identifier: MIT
//
/// @file
/// Empty messages, made in place.

#ifndef RI_TEXT_DETAIL_BLANK_HPP
#define RI_TEXT_DETAIL_BLANK_HPP

#include <optional>

namespace ri::detail {

// Converts to an empty T. A container that is told to make its element from a Blank<T> does what
// `T{}` does; told to make it from nothing it does what `T()` does, which first clears all the
// bytes of the struct, and most of a message is optional members that stay absent.
template <class T>
struct Blank {
  operator T() const { return T{}; }  // NOLINT: the conversion is all there is to it
};

// In a place that holds nothing yet, which spares the compiler what clears it.
template <class T>
T& emplace_blank(std::optional<T>& place) {
#if defined(__GNUC__)
  if (place.has_value()) __builtin_unreachable();
#endif
  return place.emplace(Blank<T>());
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_BLANK_HPP
