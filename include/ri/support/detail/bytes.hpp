// SPDX-License-Identifier: MIT
//
/// @file
/// Bytes of text, a block at a time: SSE2 where it is (always on x86-64), NEON on AArch64, eight
/// bytes in a 64-bit word elsewhere. Everything that depends on the processor is in this file.
/// Defining RI_JOB_METADATA_PORTABLE_BYTES takes the third way everywhere, for tests.

#ifndef RI_SUPPORT_DETAIL_BYTES_HPP
#define RI_SUPPORT_DETAIL_BYTES_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#if !defined(RI_JOB_METADATA_PORTABLE_BYTES) && defined(__SSE2__)
#  define RI_DETAIL_SSE2 1
#  include <emmintrin.h>
#elif !defined(RI_JOB_METADATA_PORTABLE_BYTES) && defined(__aarch64__) && defined(__ARM_NEON) && \
    !defined(__AARCH64EB__)
#  define RI_DETAIL_NEON 1
#  include <arm_neon.h>
#endif

namespace ri::detail {

inline unsigned count_trailing_zeros(std::uint64_t word) noexcept {
#if defined(__GNUC__)
  return static_cast<unsigned>(__builtin_ctzll(word));
#else
  unsigned count = 0;
  for (; (word & 1) == 0; word >>= 1) ++count;
  return count;
#endif
}

// Eight bytes as a number whose lowest byte is the first one, on every machine.
inline std::uint64_t load_word(const char* p) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// A block of `size` bytes. Its questions are answered with the index of the first byte that the
// question is about, or `size` where there is none.
#if defined(RI_DETAIL_SSE2)

class Block {
 public:
  static constexpr std::size_t size = 16;

  explicit Block(const char* p) noexcept
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))) {}

  void store(char* p) const noexcept { _mm_storeu_si128(reinterpret_cast<__m128i*>(p), bytes_); }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  std::size_t first_string_stop() const noexcept {
    // As signed numbers, both the control characters and the non-ASCII bytes are below 0x20.
    const __m128i below = _mm_cmplt_epi8(bytes_, _mm_set1_epi8(0x20));
    return first(_mm_or_si128(below, _mm_or_si128(equal('"'), equal('\\'))));
  }

  std::size_t first_not_space() const noexcept {
    const __m128i space =
        _mm_or_si128(_mm_or_si128(equal(' '), equal('\n')), _mm_or_si128(equal('\r'), equal('\t')));
    return first(_mm_xor_si128(space, _mm_set1_epi8(-1)));
  }

 private:
  __m128i equal(char c) const noexcept { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c)); }

  static std::size_t first(__m128i marks) noexcept {
    return count_trailing_zeros(static_cast<std::uint64_t>(_mm_movemask_epi8(marks)) | 0x10000U);
  }

  __m128i bytes_;
};

#elif defined(RI_DETAIL_NEON)

class Block {
 public:
  static constexpr std::size_t size = 16;

  explicit Block(const char* p) noexcept
      : bytes_(vld1q_u8(reinterpret_cast<const std::uint8_t*>(p))) {}

  void store(char* p) const noexcept { vst1q_u8(reinterpret_cast<std::uint8_t*>(p), bytes_); }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  std::size_t first_string_stop() const noexcept {
    const uint8x16_t outside =
        vorrq_u8(vcltq_u8(bytes_, vdupq_n_u8(0x20)), vcgeq_u8(bytes_, vdupq_n_u8(0x80)));
    return first(vorrq_u8(outside, vorrq_u8(equal('"'), equal('\\'))));
  }

  std::size_t first_not_space() const noexcept {
    return first(
        vmvnq_u8(vorrq_u8(vorrq_u8(equal(' '), equal('\n')), vorrq_u8(equal('\r'), equal('\t')))));
  }

 private:
  uint8x16_t equal(char c) const noexcept {
    return vceqq_u8(bytes_, vdupq_n_u8(static_cast<std::uint8_t>(c)));
  }

  static std::size_t first(uint8x16_t marks) noexcept {
    // Narrowing keeps four bits of each byte's mark in one 64-bit word.
    const uint8x8_t nibbles = vshrn_n_u16(vreinterpretq_u16_u8(marks), 4);
    const std::uint64_t word = vget_lane_u64(vreinterpret_u64_u8(nibbles), 0);
    return word == 0 ? size : count_trailing_zeros(word) / 4;
  }

  uint8x16_t bytes_;
};

#else

class Block {
 public:
  static constexpr std::size_t size = 8;

  explicit Block(const char* p) noexcept : bytes_(load_word(p)) { std::memcpy(raw_, p, size); }

  void store(char* p) const noexcept { std::memcpy(p, raw_, size); }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  std::size_t first_string_stop() const noexcept {
    return first(
        (bytes_ | (bytes_ - all(0x20)) | zeros(bytes_ ^ all('"')) | zeros(bytes_ ^ all('\\'))) &
        all(0x80));
  }

  std::size_t first_not_space() const noexcept {
    const std::uint64_t space = exact_zeros(bytes_ ^ all(' ')) | exact_zeros(bytes_ ^ all('\n')) |
                                exact_zeros(bytes_ ^ all('\r')) | exact_zeros(bytes_ ^ all('\t'));
    return first(space ^ all(0x80));
  }

 private:
  static constexpr std::uint64_t all(unsigned char c) noexcept {
    return std::uint64_t{0x0101010101010101} * c;
  }

  // Marks the zero bytes; above the first one there may be marks too many, which first() ignores.
  static constexpr std::uint64_t zeros(std::uint64_t word) noexcept {
    return (word - all(1)) & ~word;
  }

  // Marks the zero bytes and nothing else.
  static constexpr std::uint64_t exact_zeros(std::uint64_t word) noexcept {
    return ~(((word & all(0x7F)) + all(0x7F)) | word) & all(0x80);
  }

  static std::size_t first(std::uint64_t marks) noexcept {
    return marks == 0 ? size : count_trailing_zeros(marks) / 8;
  }

  std::uint64_t bytes_;
  char raw_[size];
};

#endif

// The first byte of [p, end) that ends a plain run in a JSON string, or `end`.
inline const char* find_string_stop(const char* p, const char* end) noexcept {
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const std::size_t stop = Block(p).first_string_stop();
    if (stop != Block::size) return p + stop;
    p += Block::size;
  }
  while (p != end && *p != '"' && *p != '\\' && static_cast<unsigned char>(*p) >= 0x20 &&
         static_cast<unsigned char>(*p) < 0x80) {
    ++p;
  }
  return p;
}

inline bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The first byte of [p, end) that is no JSON white space, or `end`. For runs that are likely long.
inline const char* skip_long_space(const char* p, const char* end) noexcept {
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const std::size_t stop = Block(p).first_not_space();
    if (stop != Block::size) return p + stop;
    p += Block::size;
  }
  while (p != end && is_space(*p)) ++p;
  return p;
}

// The same; compact text has no white space at all and pays one comparison.
inline const char* skip_space(const char* p, const char* end) noexcept {
  if (p == end || static_cast<unsigned char>(*p) > ' ') return p;
  if (*p == ' ' && end - p > 1 && static_cast<unsigned char>(p[1]) > ' ') return p + 1;
  return skip_long_space(p, end);
}

// Whether the N bytes at `a` and at `b` are the same; a few word comparisons without a call.
template <std::size_t N>
inline bool same_bytes(const char* a, const char* b) noexcept {
  if constexpr (N >= 8) {
    std::uint64_t difference = 0;
    for (std::size_t i = 0; i + 8 < N; i += 8) difference |= load_word(a + i) ^ load_word(b + i);
    return (difference | (load_word(a + N - 8) ^ load_word(b + N - 8))) == 0;
  } else {
    return std::memcmp(a, b, N) == 0;
  }
}

}  // namespace ri::detail

#undef RI_DETAIL_SSE2
#undef RI_DETAIL_NEON

#endif  // RI_SUPPORT_DETAIL_BYTES_HPP
