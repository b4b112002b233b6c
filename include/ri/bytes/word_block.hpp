// SPDX-License-Identifier: MIT
//
/// @file
/// Eight bytes in a 64-bit word, on any processor. block.hpp says what a block is.

#ifndef RI_BYTES_WORD_BLOCK_HPP
#define RI_BYTES_WORD_BLOCK_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <ri/base/compiler.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

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

class WordBlock {
 public:
  using Marks = std::uint64_t;
  using Vector = std::uint64_t;
  static constexpr std::size_t size = 8;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks) / 8; }

  explicit WordBlock(const char* p) noexcept : bytes_(load_word(p)) { std::memcpy(raw_, p, size); }

  void store(char* p) const noexcept { std::memcpy(p, raw_, size); }

  Marks string_stops() const noexcept { return string_stops_of(bytes_); }

  Vector string_stop_bytes() const noexcept { return string_stops_of(bytes_); }

  static Vector bit_or(Vector a, Vector b) noexcept { return a | b; }
  static bool any(Vector bytes) noexcept { return bytes != 0; }

  Marks not_spaces() const noexcept {
    const std::uint64_t space =
        exact_zeros(bytes_ ^ in_all_bytes(' ')) | exact_zeros(bytes_ ^ in_all_bytes('\n')) |
        exact_zeros(bytes_ ^ in_all_bytes('\r')) | exact_zeros(bytes_ ^ in_all_bytes('\t'));
    return space ^ in_all_bytes(0x80);
  }

  static std::uint64_t string_stop_bits(const char* p) noexcept {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 64; i += size) {
      bits |= WordBlock(p + i).stop_bits() << i;
    }
    return bits;
  }

 private:
  // A bit for each byte that ends a plain run in a JSON string.
  std::uint64_t stop_bits() const noexcept {
    // Adding 0x60 sets the highest bit of the bytes whose other bits make 0x20 or more.
    const std::uint64_t plain = ((bytes_ & in_all_bytes(0x7F)) + in_all_bytes(0x60)) & ~bytes_;
    const std::uint64_t stops =
        ~plain | exact_zeros(bytes_ ^ in_all_bytes('"')) | exact_zeros(bytes_ ^ in_all_bytes('\\'));
    // The product gathers the highest bits of the bytes in its own highest byte.
    return ((stops >> 7 & in_all_bytes(1)) * 0x0102040810204080U) >> 56;
  }

  // Marks the zero bytes and nothing else.
  static constexpr std::uint64_t exact_zeros(std::uint64_t word) noexcept {
    return ~(((word & in_all_bytes(0x7F)) + in_all_bytes(0x7F)) | word) & in_all_bytes(0x80);
  }

  std::uint64_t bytes_;
  char raw_[size];
};

}  // namespace ri::detail

#endif  // RI_BYTES_WORD_BLOCK_HPP
