// SPDX-License-Identifier: MIT
//
/// @file
/// Text from the input as a message may show it.

#ifndef RI_BYTES_VISIBLE_TEXT_HPP
#define RI_BYTES_VISIBLE_TEXT_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <ri/bytes/utf8.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

// Whether a character does something to a line or a terminal instead of being seen in it: control
// characters (C0, DEL, C1), the separators of lines and paragraphs, what turns the direction of
// writing around, and the byte order mark.
inline bool needs_escape(unsigned c) noexcept {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

// The code point of the character [p, end). Precondition: it is well-formed UTF-8.
inline unsigned code_point(const char* p, const char* end) noexcept {
  unsigned c = static_cast<unsigned char>(*p);
  // The first of n bytes has n marker bits and a zero before its part of the code point.
  if (c >= 0x80) c &= 0x7FU >> (end - p);
  while (++p != end) c = c << 6 | (static_cast<unsigned char>(*p) & 0x3FU);
  return c;
}

// Whether the text is ASCII without control characters, and so is shown as it is.
inline bool is_plain_ascii(std::string_view text) noexcept {
  const auto is_plain = [](std::uint64_t bytes) {
    const std::uint64_t other = bytes | (bytes - in_all_bytes(0x20)) | (bytes + in_all_bytes(0x01));
    return (other & in_all_bytes(0x80)) == 0;
  };
  constexpr std::size_t word = sizeof(std::uint64_t);
  const char* p = text.data();
  const char* const end = p + text.size();
  if (text.size() < word) {
    while (p != end && *p >= ' ' && *p < 0x7F) ++p;
    return p == end;
  }
  for (; static_cast<std::size_t>(end - p) > word; p += word) {
    if (!is_plain(load<std::uint64_t>(p))) return false;
  }
  return is_plain(load<std::uint64_t>(end - word));
}

// Appends `text` so that it is UTF-8, on one line, and harmless to a terminal: characters that do
// something as JSON escapes them (`\u0085`), bytes that are no UTF-8 as `\xff`.
RI_DETAIL_COLD inline void append_visible(std::string& out, std::string_view text) {
  if (is_plain_ascii(text)) {
    out.append(text);
    return;
  }
  constexpr char digits[] = "0123456789abcdef";
  const auto put_hexadecimal = [&](unsigned value, unsigned count) {
    while (count-- != 0) out += digits[value >> (4 * count) & 0xF];
  };
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p != end) {
    const auto byte = static_cast<unsigned char>(*p);
    const char* const next = byte < 0x80 ? p + 1 : utf8_character_end(p, end);
    if (next == nullptr) {
      out += "\\x";
      put_hexadecimal(byte, 2);
      ++p;
      continue;
    }
    const unsigned c = code_point(p, next);
    if (needs_escape(c)) {
      out += "\\u";
      put_hexadecimal(c, 4);
    } else {
      out.append(p, next);
    }
    p = next;
  }
}

}  // namespace ri::detail

#endif  // RI_BYTES_VISIBLE_TEXT_HPP
