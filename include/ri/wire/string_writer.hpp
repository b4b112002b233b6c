// SPDX-License-Identifier: MIT
//
/// @file
/// Strings as JSON text: escaped where they must be, checked to be UTF-8.

#ifndef RI_WIRE_STRING_WRITER_HPP
#define RI_WIRE_STRING_WRITER_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/block.hpp>
#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/utf8.hpp>
#include <ri/bytes/words.hpp>
#include <ri/wire/output.hpp>

namespace ri::detail {

// Writes the escape sequence, of at most six bytes, of `"`, `\` or a control character.
inline char* write_escape(char* p, char c) noexcept {
  *p++ = '\\';
  switch (c) {
    case '"':
    case '\\':
      *p++ = c;
      return p;
    case '\b':
      *p++ = 'b';
      return p;
    case '\f':
      *p++ = 'f';
      return p;
    case '\n':
      *p++ = 'n';
      return p;
    case '\r':
      *p++ = 'r';
      return p;
    case '\t':
      *p++ = 't';
      return p;
    default:
      break;
  }
  constexpr char digits[] = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(c);
  std::memcpy(p, "u00", 3);
  p[3] = digits[code >> 4];
  p[4] = digits[code & 0xF];
  return p + 5;
}

// Copies the plain run that [s, end) begins with, block by block, or byte by byte where the text is
// shorter than a block; moves `s` and `p` on. Precondition: there is room at `p` for the text and
// one block more.
RI_DETAIL_ALWAYS_INLINE void copy_plain(const char*& s, const char* end, char*& p) noexcept {
  const char* const begin = s;
  while (static_cast<std::size_t>(end - s) >= Block::size) {
    const Block block(s);
    block.store(p);
    const Block::Marks stops = block.string_stops();
    const std::size_t plain = stops == 0 ? Block::size : Block::index(stops);
    s += plain;
    p += plain;
    if (stops != 0) return;
  }
  const auto left = static_cast<std::size_t>(end - s);
  if (left == 0) return;
  if (static_cast<std::size_t>(end - begin) >= Block::size) {
    // The last block again, together with some of the one before, which is plain.
    const std::size_t again = Block::size - left;
    const Block block(s - again);
    block.store(p - again);
    const Block::Marks stops = block.string_stops();
    const std::size_t plain = stops == 0 ? left : Block::index(stops) - again;
    s += plain;
    p += plain;
    return;
  }
  const char* const stop = find_string_stop(s, end);
  while (s != stop) *p++ = *s++;
}

// Copies `size` bytes, from eight to fifteen, or from four to seven, in two moves; returns 0 if all
// of them are a plain run.
template <class Word>
RI_DETAIL_ALWAYS_INLINE std::uint64_t copy_in_two(const char* s, std::size_t size,
                                                  char* p) noexcept {
  const auto first = load<Word>(s);
  const auto last = load<Word>(s + size - sizeof(Word));
  std::memcpy(p, &first, sizeof first);
  std::memcpy(p + size - sizeof(Word), &last, sizeof last);
  if constexpr (sizeof(Word) == 8) {
    return string_stops_of(first) | string_stops_of(last);
  } else {
    return string_stops_of(std::uint64_t{first} << 32 | last);
  }
}

// Copies the text and says whether all of it is a plain run. Precondition: there is room for it.
RI_DETAIL_ALWAYS_INLINE bool copy_if_plain(std::string_view text, char* p) noexcept {
  const char* const s = text.data();
  const std::size_t size = text.size();
  if (size >= Block::size) {
    const std::size_t last = size - Block::size;
    const auto copy = [s, p](std::size_t i) {
      const Block block(s + i);
      block.store(p + i);
      return block.string_stop_bytes();
    };
    // Up to three blocks, which an identifier of 36 characters has, take no branch: they overlap.
    Block::Vector stops = Block::bit_or(copy(0), copy((std::min)(Block::size, last)));
    for (std::size_t i = 2 * Block::size; i < last; i += Block::size) {
      stops = Block::bit_or(stops, copy(i));
    }
    return !Block::any(Block::bit_or(stops, copy(last)));
  }
  if (size >= 8) return copy_in_two<std::uint64_t>(s, size, p) == 0;
  if (size >= 4) return copy_in_two<std::uint32_t>(s, size, p) == 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (is_string_stop(s[i])) return false;
    p[i] = s[i];
  }
  return true;
}

char* write_string(Output& out, char* p, std::string_view text);

// Writes the string that is the output itself, as it was before.
RI_DETAIL_COLD inline char* write_target(Output& out, char* p) {
  const std::string copy(out.text_before());
  return write_string(out, p, copy);
}

// Writes `text` in quotes, or returns nullptr where it is not UTF-8.
RI_DETAIL_NOINLINE inline char* write_string(Output& out, char* p, std::string_view text) {
  constexpr std::size_t slack = Block::size + 8;  // quotes, an escape sequence, a whole last block
  constexpr std::size_t smallest_part = Output::block_size / 8;
  if (out.is_target(text)) return write_target(out, p);
  const char* s = text.data();
  const char* const end = s + text.size();
  p = out.with_room(p, slack);
  *p++ = '"';
  while (s != end) {
    // As much of the text as fits into the block. If that is less than smallest_part, the block is
    // emptied first, so that there are not many small parts.
    const auto left = static_cast<std::size_t>(end - s);
    p = out.with_room(p, (std::min)(left, smallest_part) + slack);
    const char* const part = s + (std::min)(left, out.room(p) - slack);
    copy_plain(s, part, p);
    if (s == part) continue;
    if (static_cast<unsigned char>(*s) < 0x80) {
      p = write_escape(p, *s++);
    } else {
      const char* const next = utf8_character_end(s, end);
      if (next == nullptr) return nullptr;
      while (s != next) *p++ = *s++;
    }
  }
  *p++ = '"';
  return p;
}

}  // namespace ri::detail

#endif  // RI_WIRE_STRING_WRITER_HPP
