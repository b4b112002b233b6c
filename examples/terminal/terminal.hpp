// What is known of the terminal: whether it is one, how wide, whether colours are welcome.

#ifndef EXAMPLES_TERMINAL_TERMINAL_HPP
#define EXAMPLES_TERMINAL_TERMINAL_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace tools {

// Whether a line on this descriptor can be rewritten: a terminal, and not a dumb one (TERM=dumb).
bool can_rewrite(int descriptor);

// Whether colours may be used: as above, and NO_COLOR (https://no-color.org) is unset or empty.
bool can_colour(int descriptor);

// Columns of the terminal: what it says, else COLUMNS, else 80.
std::size_t columns_of(int descriptor);

enum class Colour { none, green, red, yellow, blue };

// The text in a colour, and back to the default one after it.
std::string coloured(std::string_view text, Colour colour);

}  // namespace tools

#endif  // EXAMPLES_TERMINAL_TERMINAL_HPP
