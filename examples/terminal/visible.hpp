// Text from a server or a file, made harmless for a terminal and for a log.

#ifndef EXAMPLES_TERMINAL_VISIBLE_HPP
#define EXAMPLES_TERMINAL_VISIBLE_HPP

#include <string>
#include <string_view>

namespace tools {

// The text with everything that a terminal or a reader of lines could take for a command written as
// JSON would escape it: control characters (ESC is `\u001b`, a line feed `\n`), line and
// paragraph separators, and what turns the direction of writing. A byte that is no UTF-8 becomes
// `\xff`. The result is one line.
//
// In compact JSON only strings can hold such characters, and there the escapes mean the same; so
// JSON that is made visible is JSON of the same meaning.
std::string visible(std::string_view text);

// The same for each line of the text, with the line ends as they are and `indent` before each line
// but the first.
std::string visible_lines(std::string_view text, std::string_view indent);

}  // namespace tools

#endif  // EXAMPLES_TERMINAL_VISIBLE_HPP
