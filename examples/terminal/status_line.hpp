// One line that is rewritten in place.

#ifndef EXAMPLES_TERMINAL_STATUS_LINE_HPP
#define EXAMPLES_TERMINAL_STATUS_LINE_HPP

#include <string>
#include <string_view>

#include "terminal/terminal.hpp"

namespace tools {

// The last line of a terminal, shown and taken away again. Only for descriptors on which
// can_rewrite() is true.
class StatusLine {
 public:
  explicit StatusLine(int descriptor);
  // Takes the line away, so that whatever comes next begins on a clean one.
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  // Shows the text, cut to the width of the terminal; its first `coloured` bytes in the colour. The
  // text must be visible() already.
  void show(std::string_view text, std::size_t coloured_bytes = 0, Colour colour = Colour::none);

  // Takes the line away.
  void clear();

 private:
  void write(std::string_view text) const;

  int descriptor_;
  std::string shown_;  // what is on the terminal; the same again is not written
};

}  // namespace tools

#endif  // EXAMPLES_TERMINAL_STATUS_LINE_HPP
