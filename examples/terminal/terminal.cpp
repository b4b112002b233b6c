#include "terminal/terminal.hpp"

#include <unistd.h>

#if !defined(_WIN32)
#  include <sys/ioctl.h>
#endif

#include <charconv>
#include <cstdlib>

namespace tools {
namespace {

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool can_rewrite([[maybe_unused]] int descriptor) {
#if defined(_WIN32)
  return false;  // consoles there have to be told to obey what follows an escape
#else
  return isatty(descriptor) == 1 && environment("TERM") != "dumb";
#endif
}

bool can_colour(int descriptor) {
  return can_rewrite(descriptor) && environment("NO_COLOR").empty();
}

std::size_t columns_of([[maybe_unused]] int descriptor) {
#if !defined(_WIN32)
  winsize size = {};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col != 0) return size.ws_col;
#endif
  const std::string_view text = environment("COLUMNS");
  std::size_t columns = 0;
  std::from_chars(text.data(), text.data() + text.size(), columns);
  return columns != 0 ? columns : 80;
}

std::string coloured(std::string_view text, Colour colour) {
  constexpr const char* codes[] = {"", "\x1b[32m", "\x1b[31m", "\x1b[33m", "\x1b[34m"};
  if (colour == Colour::none) return std::string(text);
  return codes[static_cast<int>(colour)] + std::string(text) + "\x1b[0m";
}

}  // namespace tools
