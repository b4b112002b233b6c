// SPDX-License-Identifier: MIT
//
/// @file
/// Which framing a text has, told from its start.

#ifndef RI_TEXT_DETAIL_DETECT_FRAMING_HPP
#define RI_TEXT_DETAIL_DETECT_FRAMING_HPP

#include <cstddef>
#include <limits>
#include <optional>

#include <ri/bytes/white_space.hpp>
#include <ri/json/input.hpp>
#include <ri/json/scan.hpp>
#include <ri/text/reader_options.hpp>

namespace ri::detail {

inline constexpr char record_separator = '\x1E';

// How far [p, end) has come of the first line that is not blank.
enum class LineProgress : unsigned char {
  begun,  // its end was not read yet
  whole,  // to its line feed or to the end of everything
  cut     // as much as is looked at: no line feed so far, and a document at its end is too long
};

// The framing, or nothing where more of the line can still change it. A line whose first document
// is no JSON is one of JSON Lines, so that it costs no more than itself.
inline std::optional<Framing> framing_of_line(const char* p, const char* end,
                                              LineProgress progress) {
  if (p == end) return std::nullopt;
  if (*p == '[') return Framing::array;
  if (*p == record_separator) return Framing::concatenated;

  Input line{p, end, (std::numeric_limits<std::size_t>::max)()};
  const std::optional<Framing> otherwise =
      progress == LineProgress::begun ? std::nullopt : std::optional(Framing::lines);
  // A document that the end of the text cuts off is open there.
  const auto is_open = [&] { return line.fault.at == end && progress == LineProgress::whole; };

  p = scan_value(line, p, 0);
  if (p == nullptr) return is_open() ? Framing::concatenated : otherwise;
  p = skip_space(p, end);
  if (p == end) return otherwise;
  if (*p == record_separator) return Framing::concatenated;
  p = scan_value(line, p, 0);
  // A document that reaches to the end of the text may go on after it.
  const bool second = p == nullptr ? is_open() : p != end || progress == LineProgress::whole;
  return second ? Framing::concatenated : otherwise;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_DETECT_FRAMING_HPP
