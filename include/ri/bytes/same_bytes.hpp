// SPDX-License-Identifier: MIT
//
/// @file
/// Short texts compared with those of a table, 32 bytes at a time.

#ifndef RI_BYTES_SAME_BYTES_HPP
#define RI_BYTES_SAME_BYTES_HPP

#include <cstddef>

#include <ri/base/compiler.hpp>
#include <ri/bytes/sse2_block.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

// How many bytes are compared at a time, whatever the size of the text.
inline constexpr std::size_t compared_at_once = 32;

// Whether that takes no more than comparing as many bytes as the text has.
#if defined(RI_DETAIL_SSE2)
inline constexpr bool compares_at_once = true;
#else
inline constexpr bool compares_at_once = false;
#endif

// Whether the first `size` bytes at both places are the same; never for a size from 33 to 64.
// Precondition: compared_at_once bytes can be read at both, and the size is from 1 to 64.
RI_DETAIL_ALWAYS_INLINE bool same_first_bytes(const char* a, const char* b,
                                              std::size_t size) noexcept {
#if defined(RI_DETAIL_SSE2)
  return Sse2Block::differing_bits(a, b) << (64 - size) == 0;
#else
  return size <= compared_at_once && same_text({a, size}, {b, size});
#endif
}

}  // namespace ri::detail

#endif  // RI_BYTES_SAME_BYTES_HPP
