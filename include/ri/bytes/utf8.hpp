// SPDX-License-Identifier: MIT
//
/// @file
/// UTF-8, checked, made and counted (Unicode 15, table 3-7).

#ifndef RI_BYTES_UTF8_HPP
#define RI_BYTES_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

// The end of the well-formed multi-byte character at `p`, or nullptr. Precondition: `p` is not
// `end`, and `*p` is not ASCII.
inline const char* utf8_character_end(const char* p, const char* end) noexcept {
  const auto byte = [p](std::size_t i) { return static_cast<unsigned char>(p[i]); };
  const auto continues = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return byte(i) >= low && byte(i) <= high;
  };
  const auto available = static_cast<std::size_t>(end - p);
  const unsigned lead = byte(0);
  if (lead < 0xC2 || lead > 0xF4) return nullptr;
  if (lead < 0xE0) return available >= 2 && continues(1) ? p + 2 : nullptr;
  if (lead < 0xF0) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;   // no overlong forms
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;  // no surrogates
    return available >= 3 && continues(1, low, high) && continues(2) ? p + 3 : nullptr;
  }
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;   // no overlong forms
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;  // nothing above U+10FFFF
  return available >= 4 && continues(1, low, high) && continues(2) && continues(3) ? p + 4
                                                                                   : nullptr;
}

inline bool is_utf8(std::string_view text) noexcept {
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != nullptr && p != end) {
    p = static_cast<unsigned char>(*p) < 0x80 ? p + 1 : utf8_character_end(p, end);
  }
  return p == end;
}

// Writes the character with code point `c`, at most four bytes, and returns where it ends.
// Precondition: it is no surrogate and at most 0x10FFFF.
inline char* write_utf8(char* p, unsigned c) noexcept {
  const auto put = [&p](unsigned byte) { *p++ = static_cast<char>(byte); };
  const auto tail = [&](unsigned shift) { put(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    put(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
  return p;
}

// Whether the byte is not the first one of its character (10xxxxxx).
constexpr bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// How many of eight bytes begin a character of UTF-8. 0 also means that a control character, such
// as a line end, is among them, and that they are to be looked at one by one.
inline std::size_t characters_of(std::uint64_t eight_bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  const std::uint64_t below_space = (eight_bytes - ones * 0x20) & ~eight_bytes & (ones * 0x80);
  if (below_space != 0) return 0;
  const std::uint64_t continues = (eight_bytes & ~(eight_bytes << 1)) >> 7 & ones;  // 10xxxxxx
  return 8 - as_size(continues * ones >> 56);
}

// Passes text that ends no line, as far as it comes in whole words and at least one
// byte is left before `end`; returns how many characters begin in it.
inline std::size_t pass_characters(const char*& p, const char* end) noexcept {
  constexpr std::size_t word = sizeof(std::uint64_t);
  constexpr std::size_t step = 4 * word;
  const char* const begin = p;
  // ASCII without line ends, in steps of many.
  for (; static_cast<std::size_t>(end - p) > step; p += step) {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < step; i += word) {
      const auto bytes = load<std::uint64_t>(p + i);
      found |= bytes | (bytes - in_all_bytes(0x0E));  // sets the first bit of a byte below, too
    }
    if ((found & in_all_bytes(0x80)) != 0) break;
  }
  auto passed = static_cast<std::size_t>(p - begin);
  for (; static_cast<std::size_t>(end - p) > word; p += word) {
    const std::size_t characters = characters_of(load_word(p));
    if (characters == 0) break;
    passed += characters;
  }
  return passed;
}

}  // namespace ri::detail

#endif  // RI_BYTES_UTF8_HPP
