// SPDX-License-Identifier: MIT
//
/// @file
/// Memory that long lists and texts will need next, brought into the processor's cache.

#ifndef RI_TEXT_DETAIL_PREFETCH_HPP
#define RI_TEXT_DETAIL_PREFETCH_HPP

#include <cstddef>

namespace ri::detail {

// Elements of more bytes take many cache lines. Lists make them where they stay, and have them
// fetched before their turn.
inline constexpr std::size_t large_element = 512;

enum class PrefetchTo { read, write };

// A hint and no access: a place outside of the program's memory does no harm.
template <PrefetchTo To>
void prefetch(const void* place, std::size_t size) noexcept {
#if defined(__GNUC__)
  constexpr std::size_t cache_line = 64;
  const char* const bytes = static_cast<const char*>(place);
  for (std::size_t i = 0; i < size; i += cache_line) {
    if constexpr (To == PrefetchTo::write) {
      __builtin_prefetch(bytes + i, 1);
    } else {
      __builtin_prefetch(bytes + i, 0, 2);
    }
  }
#else
  static_cast<void>(place);
  static_cast<void>(size);
#endif
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_PREFETCH_HPP
