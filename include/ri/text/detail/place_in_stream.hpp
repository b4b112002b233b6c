// SPDX-License-Identifier: MIT
//
/// @file
/// A place in a text that is not all in memory: its byte, line and column.

#ifndef RI_TEXT_DETAIL_PLACE_IN_STREAM_HPP
#define RI_TEXT_DETAIL_PLACE_IN_STREAM_HPP

#include <cstddef>
#include <cstring>

#include <ri/bytes/utf8.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// Goes forward over the text, piece by piece, and counts as position_of() does: a line ends after
// `\n`, `\r\n` or a `\r` alone, a column is a character.
class PlaceInStream {
 public:
  // Goes over the bytes of [p, end).
  void advance(const char* p, const char* end) noexcept {
    position_.offset += static_cast<std::size_t>(end - p);
    while (p != end) {
      // Columns only matter in the last line: the others are as quick as finding their ends.
      const char* const line_end = find(p, end, '\n');
      if (line_end == nullptr) return count_characters(p, end);
      if (!after_return_ && is_one_line(p, line_end)) {
        start_line();
      } else {
        count_characters(p, line_end + 1);
      }
      p = line_end + 1;
    }
  }

  // Goes over a byte order mark at the start, which takes no column.
  void skip_mark(std::size_t size) noexcept { position_.offset += size; }

  // The position, and whether the next byte is a `\n`.
  TextPosition position(bool at_line_feed) const noexcept {
    if (!after_return_ || at_line_feed) return position_;
    return {position_.offset, position_.line + 1, 1};
  }

 private:
  static const char* find(const char* p, const char* end, char c) noexcept {
    return static_cast<const char*>(std::memchr(p, c, static_cast<std::size_t>(end - p)));
  }

  // Whether there is no `\r` before the `\n` at `line_end` but one directly before it.
  static bool is_one_line(const char* p, const char* line_end) noexcept {
    const char* const line_return = find(p, line_end, '\r');
    return line_return == nullptr || line_return + 1 == line_end;
  }

  void start_line() noexcept {
    ++position_.line;
    position_.column = 1;
  }

  void count_characters(const char* p, const char* end) noexcept {
    for (; p != end; ++p) {
      if (after_return_ && *p != '\n') start_line();
      after_return_ = false;
      position_.column += pass_characters(p, end);
      if (*p == '\n') {
        start_line();
      } else if (!is_continuation(*p)) {
        ++position_.column;
        after_return_ = *p == '\r';
      }
    }
  }

  TextPosition position_{0, 1, 1};
  bool after_return_ = false;  // the last byte was a `\r`, which ends a line unless `\n` follows
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_PLACE_IN_STREAM_HPP
