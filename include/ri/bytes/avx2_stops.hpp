// SPDX-License-Identifier: MIT
//
/// @file
/// The stops of string_stops.hpp, listed by processors that have AVX2, which most x86-64 ones have
/// and no compiler takes for granted: whether this one has is asked when the program runs.

#ifndef RI_BYTES_AVX2_STOPS_HPP
#define RI_BYTES_AVX2_STOPS_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <ri/base/compiler.hpp>

#if defined(RI_DETAIL_AVX2_ON_REQUEST)

namespace ri::detail {

// Writes the index of the lowest bit as the next stop; of no bit, some number.
RI_DETAIL_WITH_AVX2 RI_DETAIL_ALWAYS_INLINE void list_lowest(std::uint64_t& bits,
                                                             std::size_t offset,
                                                             std::uint16_t*& stop) noexcept {
  // __builtin_ctzll() is not defined for 0.
  *stop++ = static_cast<std::uint16_t>(offset + as_size(__builtin_ia32_tzcnt_u64(bits)));
  bits &= bits - 1;
  // Otherwise GCC gathers eight stops in a register before it stores them, which takes longer.
  __asm__ volatile("" ::: "memory");
}

// What list_stops() does. How many stops a block has is not to be foreseen, so there is hardly a
// branch on it: eight are written, whatever the number, and eight more only if it is larger. With
// instructions that find, remove and count bits that is cheap.
RI_DETAIL_WITH_AVX2 inline std::size_t list_stops_avx2(const char* p, std::size_t blocks,
                                                       std::uint16_t* stops) noexcept {
  // GCC and Clang know these without a header; <immintrin.h> takes long to compile.
  using Bytes = signed char __attribute__((vector_size(32)));
  using PlainBytes = char __attribute__((vector_size(32)));
  const std::uint16_t* const first = stops;
  for (std::size_t offset = 0; offset < 64 * blocks; offset += 64) {
    std::uint64_t bits = 0;
    for (unsigned half = 0; half < 64; half += 32) {
      Bytes bytes;
      std::memcpy(&bytes, p + offset + half, sizeof bytes);
      // As in Sse2Block::string_stops().
      const auto marks = ((bytes ^ ('"' ^ ' ')) < 0x21) | (bytes == '\\');
      const auto half_bits = static_cast<std::uint32_t>(
          __builtin_ia32_pmovmskb256(reinterpret_cast<const PlainBytes&>(marks)));
      bits |= std::uint64_t{half_bits} << half;
    }
    std::uint16_t* const end = stops + __builtin_popcountll(bits);
    std::uint16_t* stop = stops;
    do {
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
      list_lowest(bits, offset, stop);
    } while (stop < end);
    stops = end;
  }
  return static_cast<std::size_t>(stops - first);
}

}  // namespace ri::detail

#endif

#endif  // RI_BYTES_AVX2_STOPS_HPP
