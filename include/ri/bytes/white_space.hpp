// SPDX-License-Identifier: MIT
//
/// @file
/// JSON white space (RFC 8259, section 2), passed over.

#ifndef RI_BYTES_WHITE_SPACE_HPP
#define RI_BYTES_WHITE_SPACE_HPP

#include <cstddef>

#include <ri/base/compiler.hpp>
#include <ri/bytes/block.hpp>

namespace ri::detail {

inline bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The first byte of [p, end) that is no JSON white space, or `end`; for where white space is
// likely.
RI_DETAIL_NOINLINE inline const char* skip_likely_space(const char* p, const char* end) noexcept {
  if (end - p > 1 && *p == ' ' && static_cast<unsigned char>(p[1]) > ' ') return p + 1;
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const Block::Marks others = Block(p).not_spaces();
    if (others != 0) return p + Block::index(others);
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

}  // namespace ri::detail

#endif  // RI_BYTES_WHITE_SPACE_HPP
