// SPDX-License-Identifier: MIT
//
/// @file
/// Short texts compared with those of a table, 32 bytes at a time.

#ifndef RI_BYTES_SAME_BYTES_HPP
#define RI_BYTES_SAME_BYTES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/block.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

// How many bytes are compared at a time, whatever the size of the text.
inline constexpr std::size_t compared_at_once = 32;

// Whether the first `size` bytes at both places are the same; never for a size from 33 to 64.
// Precondition: compared_at_once bytes can be read at both, and the size is from 1 to 64.
RI_DETAIL_ALWAYS_INLINE bool same_first_bytes(const char* a, const char* b,
                                              std::size_t size) noexcept {
  if constexpr (Block::has_differing_bits) {
    return Block::differing_bits(a, b) << (64 - size) == 0;
  } else {
    return size <= compared_at_once && same_text({a, size}, {b, size});
  }
}

}  // namespace ri::detail

#endif  // RI_BYTES_SAME_BYTES_HPP
