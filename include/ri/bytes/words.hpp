// SPDX-License-Identifier: MIT
//
/// @file
/// Bytes loaded, stored and compared as words of four and eight.

#ifndef RI_BYTES_WORDS_HPP
#define RI_BYTES_WORDS_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// The bytes of one move, where code copies in moves of fixed size.
inline constexpr std::size_t move_size = 16;

// The bytes at `p` as a number in the machine's order. Precondition, here and below: as many bytes
// as the word has can be read, or written, at `p`.
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

// The byte in every byte of a word.
constexpr std::uint64_t in_all_bytes(unsigned char c) noexcept {
  return std::uint64_t{0x0101010101010101} * c;
}

// Copies a text without a call: most are a few moves long. The last move ends with the text and may
// repeat some of the one before. Precondition: `to` has room for the text and does not overlap it.
RI_DETAIL_ALWAYS_INLINE void copy_short(char* to, std::string_view text) noexcept {
  const char* const from = text.data();
  const std::size_t size = text.size();
  constexpr std::size_t word = sizeof(std::uint64_t);
  if (size >= move_size) {
    const std::size_t last = size - move_size;
    for (std::size_t i = 0; i < last; i += move_size) std::memcpy(to + i, from + i, move_size);
    std::memcpy(to + last, from + last, move_size);
  } else if (size >= word) {
    std::memcpy(to, from, word);
    std::memcpy(to + (size - word), from + (size - word), word);
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
  }
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
  const auto differ = [&](std::size_t i) {
    return load<std::uint64_t>(a.data() + i) ^ load<std::uint64_t>(b.data() + i);
  };
  // Words overlap: the last eight bytes, or sixteen, are compared whatever the size is.
  if (size <= 16) return (differ(0) | differ(size - 8)) == 0;
  std::uint64_t difference = differ(size - 16) | differ(size - 8);
  for (std::size_t i = 0; i + 16 < size; i += 16) difference |= differ(i) | differ(i + 8);
  return difference == 0;
}

}  // namespace ri::detail

#endif  // RI_BYTES_WORDS_HPP
