// SPDX-License-Identifier: MIT
//
/// @file
/// Sixteen bytes in a register of SSE2, which every x86-64 processor has. block.hpp says what a
/// block is.

#ifndef RI_BYTES_SSE2_BLOCK_HPP
#define RI_BYTES_SSE2_BLOCK_HPP

#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>

#if defined(RI_DETAIL_SSE2)
#  include <emmintrin.h>

namespace ri::detail {

class Sse2Block {
 public:
  using Marks = std::uint32_t;
  using Vector = __m128i;
  static constexpr std::size_t size = 16;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks); }

  explicit Sse2Block(const char* p) noexcept
      : bytes_(_mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p)))) {}

  void store(char* p) const noexcept {
    _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(p)), bytes_);
  }

  Marks string_stops() const noexcept { return marks(string_stop_bytes()); }

  Vector string_stop_bytes() const noexcept {
    // As signed numbers, both the control characters and the non-ASCII bytes are below 0x20.
    // Changing bit 1 swaps `"` (0x22) with the space (0x20): what is then below 0x21 is these and
    // the quote. Less 0x21, where no result wraps around, they are negative, and marks are made of
    // the highest bits.
    const __m128i changed = _mm_xor_si128(bytes_, _mm_set1_epi8('"' ^ ' '));
    return _mm_or_si128(_mm_subs_epi8(changed, _mm_set1_epi8(0x21)), equal('\\'));
  }

  static Vector bit_or(Vector a, Vector b) noexcept { return _mm_or_si128(a, b); }
  static bool any(Vector bytes) noexcept { return marks(bytes) != 0; }

  Marks not_spaces() const noexcept {
    const __m128i space =
        _mm_or_si128(_mm_or_si128(equal(' '), equal('\n')), _mm_or_si128(equal('\r'), equal('\t')));
    return marks(space) ^ 0xFFFFU;
  }

  static std::uint64_t string_stop_bits(const char* p) noexcept {
    const auto bits = [p](std::size_t i) {
      return std::uint64_t{Sse2Block(p + i).string_stops()} << i;
    };
    return bits(0) | bits(16) | bits(32) | bits(48);
  }

  // A bit for each of the 32 bytes at `a` that differs from its counterpart at `b`; the upper 32
  // bits are set.
  static std::uint64_t differing_bits(const char* a, const char* b) noexcept {
    const auto equal = [a, b](std::size_t i) {
      return marks(_mm_cmpeq_epi8(Sse2Block(a + i).bytes_, Sse2Block(b + i).bytes_));
    };
    return ~std::uint64_t{equal(0) | equal(16) << 16};
  }

 private:
  __m128i equal(char c) const noexcept { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c)); }

  static Marks marks(__m128i bytes) noexcept {
    return static_cast<Marks>(_mm_movemask_epi8(bytes));
  }

  __m128i bytes_;
};

}  // namespace ri::detail

#endif

#endif  // RI_BYTES_SSE2_BLOCK_HPP
