#include "terminal/status_line.hpp"

#include <unistd.h>

#include "terminal/width.hpp"

namespace tools {
namespace {

constexpr std::string_view erase_to_end = "\x1b[K";

}  // namespace

StatusLine::StatusLine(int descriptor) : descriptor_(descriptor) {}

StatusLine::~StatusLine() { clear(); }

void StatusLine::show(std::string_view text, std::size_t coloured_bytes, Colour colour) {
  // The last column stays free: a terminal is of two minds where the cursor is after it.
  const std::string cut = cut_to_width(text, columns_of(descriptor_) - 1);
  // Where the cut falls into the coloured part, all that is left is of it.
  const std::string_view part = text.substr(0, coloured_bytes);
  const std::size_t split = cut.compare(0, part.size(), part) == 0 ? part.size() : cut.size();
  std::string line =
      can_colour(descriptor_) ? coloured(cut.substr(0, split), colour) : cut.substr(0, split);
  line += cut.substr(split);
  if (line == shown_) return;
  write("\r" + line + std::string(erase_to_end));
  shown_ = line;
}

void StatusLine::clear() {
  if (shown_.empty()) return;
  write("\r" + std::string(erase_to_end));
  shown_.clear();
}

void StatusLine::write(std::string_view text) const {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written <= 0) return;  // a line for the eye: a terminal that is gone needs none
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace tools
