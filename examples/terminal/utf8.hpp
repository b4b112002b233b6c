// UTF-8 text, character by character.

#ifndef EXAMPLES_TERMINAL_UTF8_HPP
#define EXAMPLES_TERMINAL_UTF8_HPP

#include <cstddef>
#include <string_view>

namespace tools {

struct Character {
  char32_t code = 0;     // the code point; the byte itself where `valid` is false
  std::size_t size = 1;  // in bytes
  bool valid = false;
};

// The character that the text begins with. The text must not be empty.
Character first_character(std::string_view text);

}  // namespace tools

#endif  // EXAMPLES_TERMINAL_UTF8_HPP
