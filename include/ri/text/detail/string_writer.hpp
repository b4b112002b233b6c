// SPDX-License-Identifier: MIT
//
/// @file
/// Strings as JSON text: escaped where they must be, checked to be UTF-8.

#ifndef RI_TEXT_DETAIL_STRING_WRITER_HPP
#define RI_TEXT_DETAIL_STRING_WRITER_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

#include <ri/support/detail/bytes.hpp>
#include <ri/support/detail/utf8.hpp>
#include <ri/text/detail/output.hpp>

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

// Writes `text` in quotes, or returns nullptr where it is not UTF-8.
inline char* write_string(Output& out, char* p, std::string_view text) {
  const char* s = text.data();
  const char* const end = s + text.size();
  p = out.ensure(p, 1);
  *p++ = '"';
  while (s != end) {
    // A plain run: copied block by block, each looked at while it is copied.
    while (static_cast<std::size_t>(end - s) >= Block::size) {
      p = out.ensure(p, Block::size);
      const Block block(s);
      block.store(p);
      const Block::Marks stops = block.string_stops();
      const std::size_t plain = stops == 0 ? Block::size : Block::index(stops);
      s += plain;
      p += plain;
      if (stops != 0) break;
    }
    const auto left = static_cast<std::size_t>(end - s);
    const auto tail =
        static_cast<std::size_t>(find_string_stop(s, left < Block::size ? end : s) - s);
    p = out.ensure(p, Block::size + 8);
    std::memcpy(p, s, tail);
    s += tail;
    p += tail;
    if (s == end) break;
    if (static_cast<unsigned char>(*s) < 0x80) {
      p = write_escape(p, *s++);
    } else {
      const char* const next = utf8_character_end(s, end);
      if (next == nullptr) return nullptr;
      while (s != next) *p++ = *s++;
    }
  }
  p = out.ensure(p, 1);
  *p++ = '"';
  return p;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_STRING_WRITER_HPP
