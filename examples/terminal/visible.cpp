#include "terminal/visible.hpp"

#include <cstdint>

#include "terminal/utf8.hpp"

namespace tools {
namespace {

bool is_harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F)          // C0, DEL, C1
         || c == 0x061C || c == 0x200E || c == 0x200F  // direction marks
         || (c >= 0x2028 && c <= 0x202E)               // separators, embeddings, overrides
         || (c >= 0x2066 && c <= 0x2069);              // isolates
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  constexpr char all[] = "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += all[value >> shift & 0xF];
}

}  // namespace

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Character c = first_character(text);
    if (!c.valid) {
      out += "\\x";
      append_hex(out, c.code, 2);
    } else if (!is_harmful(c.code)) {
      out += text.substr(0, c.size);
    } else if (c.code == '\n') {
      out += "\\n";
    } else if (c.code == '\t') {
      out += "\\t";
    } else {
      out += "\\u";
      append_hex(out, c.code, 4);
    }
    text.remove_prefix(c.size);
  }
  return out;
}

std::string visible_lines(std::string_view text, std::string_view indent) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  std::string out;
  for (bool first = true;; first = false) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!first) out.append("\n").append(indent);
    out += visible(line);
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace tools
