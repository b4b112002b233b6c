#include "terminal/width.hpp"

#include <locale.h>
#include <wchar.h>

#include "terminal/utf8.hpp"

namespace tools {
namespace {

#if defined(_WIN32)

// Windows has no such tables: every character counts as one column.
class WidthTables {
 public:
  std::size_t width(char32_t code) const { return code < 0x20 ? 0 : 1; }
};

#else

// The tables of the C library, whatever the program's own locale.
class WidthTables {
 public:
  WidthTables() {
    for (const char* const name : {"C.UTF-8", "UTF-8", "en_US.UTF-8"}) {
      locale_ = newlocale(LC_CTYPE_MASK, name, nullptr);
      if (locale_ != nullptr) return;
    }
  }

  std::size_t width(char32_t code) const {
    if (code < 0x7F) return code < 0x20 ? 0 : 1;
    if (locale_ == nullptr) return 1;
    const locale_t former = uselocale(locale_);
    const int columns = wcwidth(static_cast<wchar_t>(code));
    uselocale(former);
    return columns < 0 ? 0 : static_cast<std::size_t>(columns);
  }

 private:
  locale_t locale_ = nullptr;
};

#endif

std::size_t width_of(const Character& c) {
  static const WidthTables tables;
  return c.valid ? tables.width(c.code) : 1;
}

std::string spaces(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return std::string(width < columns ? columns - width : 0, ' ');
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character c = first_character(text);
    columns += width_of(c);
    text.remove_prefix(c.size);
  }
  return columns;
}

std::string cut_to_width(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t kept = 0;
  for (std::size_t used = 0;;) {
    const Character c = first_character(text.substr(kept));
    used += width_of(c);
    if (used > columns - 1) break;
    kept += c.size;
  }
  return std::string(text.substr(0, kept)) + "…";
}

std::string pad_right(std::string_view text, std::size_t columns) {
  return std::string(text) + spaces(text, columns);
}

std::string pad_left(std::string_view text, std::size_t columns) {
  return spaces(text, columns) + std::string(text);
}

}  // namespace tools
