// SPDX-License-Identifier: MIT
//
/// @file
/// Bytes of text, a block at a time: SSE2 where it is (always on x86-64), NEON on AArch64, eight
/// bytes in a 64-bit word elsewhere. What depends on the compiler is in ri/base/compiler.hpp.
/// Defining RI_JOB_METADATA_PORTABLE_BYTES takes the third way everywhere, for tests.

#ifndef RI_SUPPORT_DETAIL_BYTES_HPP
#define RI_SUPPORT_DETAIL_BYTES_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/base/compiler.hpp>

#if !defined(RI_JOB_METADATA_PORTABLE_BYTES) && (defined(__SSE2__) || defined(_M_X64))
#  define RI_DETAIL_SSE2 1
#  include <emmintrin.h>
#elif !defined(RI_JOB_METADATA_PORTABLE_BYTES) && defined(__aarch64__) && defined(__ARM_NEON) && \
    !defined(__AARCH64EB__)
#  define RI_DETAIL_NEON 1
#  include <arm_neon.h>
#endif

namespace ri::detail {

// What is copied in moves of fixed size takes whole ones.
inline constexpr std::size_t move_size = 16;

// The bytes at `p` as a number in the machine's order.
template <class Word>
RI_DETAIL_ALWAYS_INLINE Word load(const char* p) noexcept {
  Word word = 0;
  std::memcpy(&word, p, sizeof word);
  return word;
}

// Eight bytes as a number whose lowest byte is the first one, on every machine.
inline std::uint64_t load_word(const char* p) noexcept {
  auto word = load<std::uint64_t>(p);
  if constexpr (big_endian) word = swap_bytes(word);
  return word;
}

// Writes what load_word() reads.
inline void store_word(char* p, std::uint64_t word) noexcept {
  if constexpr (big_endian) word = swap_bytes(word);
  std::memcpy(p, &word, sizeof word);
}

// The same as load_word() for four bytes.
inline std::uint32_t load_half_word(const char* p) noexcept {
  auto word = load<std::uint32_t>(p);
  if constexpr (big_endian) word = swap_bytes(word);
  return word;
}

// How many of eight bytes are characters, not continuation bytes of UTF-8; 0 where one of them is a
// control character, such as a line end.
inline std::size_t characters_of(std::uint64_t eight_bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  const std::uint64_t below_space = (eight_bytes - ones * 0x20) & ~eight_bytes & (ones * 0x80);
  if (below_space != 0) return 0;
  const std::uint64_t continues = (eight_bytes & ~(eight_bytes << 1)) >> 7 & ones;  // 10xxxxxx
  return 8 - as_size(continues * ones >> 56);
}

// The byte in every byte of a word.
constexpr std::uint64_t in_all_bytes(unsigned char c) noexcept {
  return std::uint64_t{0x0101010101010101} * c;
}

// Not 0 where one of the eight bytes ends a plain run in a JSON string; the lowest bit that is set
// is then the highest of the first such byte.
constexpr std::uint64_t string_stops_of(std::uint64_t word) noexcept {
  // The zero bytes of a word get their highest bit set, and perhaps some after the first one.
  const std::uint64_t quotes = word ^ in_all_bytes('"');
  const std::uint64_t backslashes = word ^ in_all_bytes('\\');
  return (word | (word - in_all_bytes(0x20)) | ((quotes - in_all_bytes(1)) & ~quotes) |
          ((backslashes - in_all_bytes(1)) & ~backslashes)) &
         in_all_bytes(0x80);
}

constexpr bool is_string_stop(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte >= 0x80 || c == '"' || c == '\\';
}

// A block of `size` bytes. Its questions are answered with marks, which are 0 where no byte is
// meant; index() is that of the first byte that is.
#if defined(RI_DETAIL_SSE2)

class Block {
 public:
  using Marks = std::uint32_t;
  static constexpr std::size_t size = 16;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks); }

  explicit Block(const char* p) noexcept
      : bytes_(_mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p)))) {}

  void store(char* p) const noexcept {
    _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(p)), bytes_);
  }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  Marks string_stops() const noexcept {
    // As signed numbers, both the control characters and the non-ASCII bytes are below 0x20.
    // Changing one bit of all puts `"` in the place of the space, and nothing else below 0x21.
    const __m128i changed = _mm_xor_si128(bytes_, _mm_set1_epi8('"' ^ ' '));
    return marks(_mm_or_si128(_mm_cmplt_epi8(changed, _mm_set1_epi8(0x21)), equal('\\')));
  }

  Marks not_spaces() const noexcept {
    const __m128i space =
        _mm_or_si128(_mm_or_si128(equal(' '), equal('\n')), _mm_or_si128(equal('\r'), equal('\t')));
    return marks(space) ^ 0xFFFFU;
  }

 private:
  __m128i equal(char c) const noexcept { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c)); }

  static Marks marks(__m128i bytes) noexcept {
    return static_cast<Marks>(_mm_movemask_epi8(bytes));
  }

  __m128i bytes_;
};

// A bit for each of the 64 bytes at `p`, the first one's the lowest: whether it ends a plain run in
// a JSON string.
inline std::uint64_t string_stop_bits(const char* p) noexcept {
  const auto bits = [p](std::size_t i) { return std::uint64_t{Block(p + i).string_stops()} << i; };
  return bits(0) | bits(16) | bits(32) | bits(48);
}

#elif defined(RI_DETAIL_NEON)

class Block {
 public:
  using Marks = std::uint64_t;
  static constexpr std::size_t size = 16;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks) / 4; }

  explicit Block(const char* p) noexcept
      : bytes_(vld1q_u8(reinterpret_cast<const std::uint8_t*>(p))) {}

  void store(char* p) const noexcept { vst1q_u8(reinterpret_cast<std::uint8_t*>(p), bytes_); }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  Marks string_stops() const noexcept { return marks(string_stop_bytes()); }

  // The same as bytes of ones.
  uint8x16_t string_stop_bytes() const noexcept {
    const uint8x16_t outside =
        vorrq_u8(vcltq_u8(bytes_, vdupq_n_u8(0x20)), vcgeq_u8(bytes_, vdupq_n_u8(0x80)));
    return vorrq_u8(outside, vorrq_u8(equal('"'), equal('\\')));
  }

  Marks not_spaces() const noexcept {
    return marks(
        vmvnq_u8(vorrq_u8(vorrq_u8(equal(' '), equal('\n')), vorrq_u8(equal('\r'), equal('\t')))));
  }

 private:
  uint8x16_t equal(char c) const noexcept {
    return vceqq_u8(bytes_, vdupq_n_u8(static_cast<std::uint8_t>(c)));
  }

  static Marks marks(uint8x16_t bytes) noexcept {
    // Narrowing keeps four bits of each byte's mark in one 64-bit word.
    const uint8x8_t nibbles = vshrn_n_u16(vreinterpretq_u16_u8(bytes), 4);
    return vget_lane_u64(vreinterpret_u64_u8(nibbles), 0);
  }

  uint8x16_t bytes_;
};

// A bit for each of the 64 bytes at `p`, the first one's the lowest: whether it ends a plain run in
// a JSON string.
inline std::uint64_t string_stop_bits(const char* p) noexcept {
  const auto bits = [p](std::size_t i) {
    const uint8x16_t bit_of_byte = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
    return vandq_u8(Block(p + i).string_stop_bytes(), bit_of_byte);
  };
  // Each addition of neighbours halves the number of bytes that hold the bits.
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(bits(0), bits(16)), vpaddq_u8(bits(32), bits(48)));
  sum = vpaddq_u8(sum, sum);
  return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

#else

class Block {
 public:
  using Marks = std::uint64_t;
  static constexpr std::size_t size = 8;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks) / 8; }

  explicit Block(const char* p) noexcept : bytes_(load_word(p)) { std::memcpy(raw_, p, size); }

  void store(char* p) const noexcept { std::memcpy(p, raw_, size); }

  // A bit for each byte that ends a plain run in a JSON string.
  std::uint64_t string_stop_bits() const noexcept {
    const std::uint64_t plain = ((bytes_ & in_all_bytes(0x7F)) + in_all_bytes(0x60)) & ~bytes_;
    const std::uint64_t stops =
        ~plain | exact_zeros(bytes_ ^ in_all_bytes('"')) | exact_zeros(bytes_ ^ in_all_bytes('\\'));
    // The product gathers the highest bits of the bytes in its own highest byte.
    return ((stops >> 7 & in_all_bytes(1)) * 0x0102040810204080U) >> 56;
  }

  // A byte that ends a plain run in a JSON string: `"`, `\`, a control character or non-ASCII.
  Marks string_stops() const noexcept { return string_stops_of(bytes_); }

  Marks not_spaces() const noexcept {
    const std::uint64_t space =
        exact_zeros(bytes_ ^ in_all_bytes(' ')) | exact_zeros(bytes_ ^ in_all_bytes('\n')) |
        exact_zeros(bytes_ ^ in_all_bytes('\r')) | exact_zeros(bytes_ ^ in_all_bytes('\t'));
    return space ^ in_all_bytes(0x80);
  }

 private:
  // Marks the zero bytes and nothing else.
  static constexpr std::uint64_t exact_zeros(std::uint64_t word) noexcept {
    return ~(((word & in_all_bytes(0x7F)) + in_all_bytes(0x7F)) | word) & in_all_bytes(0x80);
  }

  std::uint64_t bytes_;
  char raw_[size];
};

// A bit for each of the 64 bytes at `p`, the first one's the lowest: whether it ends a plain run in
// a JSON string.
inline std::uint64_t string_stop_bits(const char* p) noexcept {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; i += Block::size) {
    bits |= Block(p + i).string_stop_bits() << i;
  }
  return bits;
}

#endif

// The first byte of [p, end) that ends a plain run in a JSON string, or `end`.
RI_DETAIL_ALWAYS_INLINE const char* find_string_stop(const char* p, const char* end) noexcept {
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const Block::Marks stops = Block(p).string_stops();
    if (stops != 0) return p + Block::index(stops);
    p += Block::size;
  }
  while (p != end && !is_string_stop(*p)) ++p;
  return p;
}

inline bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The first byte of [p, end) that is no JSON white space, or `end`, where white space is likely.
RI_DETAIL_NOINLINE inline const char* skip_likely_space(const char* p, const char* end) noexcept {
  if (end - p > 1 && *p == ' ' && static_cast<unsigned char>(p[1]) > ' ') return p + 1;
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const Block::Marks stops = Block(p).not_spaces();
    if (stops != 0) return p + Block::index(stops);
    p += Block::size;
  }
  while (p != end && is_space(*p)) ++p;
  return p;
}

// The same; compact text has no white space at all and pays one comparison.
RI_DETAIL_ALWAYS_INLINE const char* skip_space(const char* p, const char* end) noexcept {
  if (p == end || static_cast<unsigned char>(*p) > ' ') return p;
  return skip_likely_space(p, end);
}

// The same after a colon, where indented text has a single space.
RI_DETAIL_ALWAYS_INLINE const char* skip_space_after_colon(const char* p,
                                                           const char* end) noexcept {
  if (p == end || static_cast<unsigned char>(*p) > ' ') return p;
  if (*p == ' ' && ++p != end && static_cast<unsigned char>(*p) > ' ') return p;
  return skip_likely_space(p, end);
}

// Whether two short texts are the same; a few word comparisons without a call.
RI_DETAIL_ALWAYS_INLINE bool same_text(std::string_view a, std::string_view b) noexcept {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size < 4) {
    for (std::size_t i = 0; i < size; ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }
  if (size < 8) {
    return ((load<std::uint32_t>(a.data()) ^ load<std::uint32_t>(b.data())) |
            (load<std::uint32_t>(a.data() + size - 4) ^
             load<std::uint32_t>(b.data() + size - 4))) == 0;
  }
  std::uint64_t difference =
      load<std::uint64_t>(a.data() + size - 8) ^ load<std::uint64_t>(b.data() + size - 8);
  for (std::size_t i = 0; i + 8 < size; i += 8) {
    difference |= load<std::uint64_t>(a.data() + i) ^ load<std::uint64_t>(b.data() + i);
  }
  return difference == 0;
}

}  // namespace ri::detail

#undef RI_DETAIL_SSE2
#undef RI_DETAIL_NEON

#endif  // RI_SUPPORT_DETAIL_BYTES_HPP
