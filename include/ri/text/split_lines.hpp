// SPDX-License-Identifier: MIT
//
/// @file
/// JSON Lines cut into parts, for threads.

#ifndef RI_TEXT_SPLIT_LINES_HPP
#define RI_TEXT_SPLIT_LINES_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ri {

/// Cuts a text after line ends into at most `parts` parts of about the same size, for as many
/// threads. Together they are the text. None is empty: a text of few lines has fewer parts, and an
/// empty text has none.
///
/// Looks at no more of the text than the lines at the cuts.
inline std::vector<std::string_view> split_lines(std::string_view text, std::size_t parts) {
  std::vector<std::string_view> result;
  result.reserve((std::min)(parts, text.size()));
  while (!text.empty()) {
    const std::size_t left = parts > result.size() + 1 ? parts - result.size() : 1;
    // The line end at or after the last byte of an equal share.
    const std::size_t share = std::max<std::size_t>(text.size() / left, 1);
    const std::size_t line_end = left == 1 ? std::string_view::npos : text.find('\n', share - 1);
    const std::size_t size = line_end == std::string_view::npos ? text.size() : line_end + 1;
    result.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return result;
}

}  // namespace ri

#endif  // RI_TEXT_SPLIT_LINES_HPP
