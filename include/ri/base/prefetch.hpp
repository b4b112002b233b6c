// SPDX-License-Identifier: MIT
//
/// @file
/// Memory that long lists and texts will need next, brought into the processor's cache.

#ifndef RI_BASE_PREFETCH_HPP
#define RI_BASE_PREFETCH_HPP

#include <cstddef>

#include <ri/base/compiler.hpp>

namespace ri::detail {

enum class PrefetchTo { read, write };

// All cache lines of a place.
template <PrefetchTo To>
void prefetch(const void* place, std::size_t size) noexcept {
  constexpr std::size_t cache_line = 64;
  const char* const bytes = static_cast<const char*>(place);
  for (std::size_t i = 0; i < size; i += cache_line) {
    if constexpr (To == PrefetchTo::write) {
      prefetch_to_write(bytes + i);
    } else {
      prefetch_to_read(bytes + i);
    }
  }
}

}  // namespace ri::detail

#endif  // RI_BASE_PREFETCH_HPP
