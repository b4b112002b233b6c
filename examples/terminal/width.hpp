// How many columns of a terminal a text takes.

#ifndef EXAMPLES_TERMINAL_WIDTH_HPP
#define EXAMPLES_TERMINAL_WIDTH_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace tools {

// The columns that UTF-8 text takes: two for East Asian wide characters and most emoji, none for
// combining marks. Control characters count as none: make them visible first.
std::size_t display_width(std::string_view text);

// The text, cut to at most `columns`; what was cut is shown by an ellipsis as the last column.
std::string cut_to_width(std::string_view text, std::size_t columns);

// The text with spaces after it, up to `columns`.
std::string pad_right(std::string_view text, std::size_t columns);

// The text with spaces before it, up to `columns`.
std::string pad_left(std::string_view text, std::size_t columns);

}  // namespace tools

#endif  // EXAMPLES_TERMINAL_WIDTH_HPP
