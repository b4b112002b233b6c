// SPDX-License-Identifier: MIT
//
/// @file
/// JSON strings: checked, and unescaped.

#ifndef RI_JSON_STRING_SCANNER_HPP
#define RI_JSON_STRING_SCANNER_HPP

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/utf8.hpp>
#include <ri/bytes/words.hpp>
#include <ri/json/input.hpp>
#include <ri/json/number.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// What is between the quotes of a string.
struct StringToken {
  const char* begin = nullptr;
  const char* end = nullptr;
  bool escaped = false;  // holds at least one escape sequence

  std::string_view text() const noexcept { return {begin, static_cast<std::size_t>(end - begin)}; }
};

// The four hexadecimal digits at `p`, or -1.
inline int hex4(const char* p, const char* end) noexcept {
  if (end - p < 4) return -1;
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = p[i];
    const char lower = static_cast<char>(c | 0x20);
    if (is_digit(c)) {
      value = value * 16 + (c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + (lower - 'a' + 10);
    } else {
      return -1;
    }
  }
  return value;
}

inline bool is_high_surrogate(int unit) noexcept { return unit >= 0xD800 && unit <= 0xDBFF; }
inline bool is_low_surrogate(int unit) noexcept { return unit >= 0xDC00 && unit <= 0xDFFF; }

// The end of the escape sequence at `p`. Precondition: a backslash is at `p`.
inline const char* scan_escape(Input& input, const char* p) {
  const char* const kind = p + 1;
  if (kind == input.end) return input.fail_syntax(kind, {});
  if (*kind != 'u') {
    if (*kind != '\0' && std::strchr("\"\\/bfnrt", *kind) != nullptr) return kind + 1;
    return input.fail_syntax(p, "not an escape sequence of JSON");
  }
  const int unit = hex4(kind + 1, input.end);
  if (unit < 0) return input.fail_syntax(p, "\\u without four hexadecimal digits");
  p = kind + 5;
  if (is_low_surrogate(unit)) return input.fail_syntax(kind - 1, "a lone surrogate");
  if (is_high_surrogate(unit)) {
    const bool pair = input.end - p >= 2 && p[0] == '\\' && p[1] == 'u' &&
                      is_low_surrogate(hex4(p + 2, input.end));
    if (!pair) return input.fail_syntax(kind - 1, "a lone surrogate");
    p += 6;
  }
  return p;
}

// The rest of a string whose plain start ends at `p`, at a stop or the end of the text; sets
// `token.end`, returns the place after the quote.
RI_DETAIL_NOINLINE inline const char* scan_rest_of_string(Input& input, const char* p,
                                                          StringToken& token) {
  for (;;) {
    if (p == input.end) return input.fail_syntax(p, {});
    if (*p == '"') {
      token.end = p;
      return p + 1;
    }
    if (*p == '\\') {
      token.escaped = true;
      p = scan_escape(input, p);
      if (p == nullptr) return nullptr;
      p = find_string_stop(p, input.end);
    } else if (static_cast<unsigned char>(*p) < 0x20) {
      return input.fail_syntax(p, "a control character in a string");
    } else {
      // Non-ASCII text comes in runs: stay with it as long as it lasts.
      do {
        const char* const next = utf8_character_end(p, input.end);
        if (next == nullptr) return input.fail(ErrorCode::syntax, p, "not valid UTF-8");
        p = next;
      } while (p != input.end && static_cast<unsigned char>(*p) >= 0x80);
      p = find_string_stop(p, input.end);
    }
  }
}

// The string at `p`; returns the place after its closing quote. Precondition: a quote is at `p`.
RI_DETAIL_ALWAYS_INLINE const char* scan_string(Input& input, const char* p, StringToken& token) {
  token.begin = p + 1;
  p = find_string_stop(token.begin, input.end);
  if (p != input.end && *p == '"') {
    token.end = p;
    return p + 1;
  }
  return scan_rest_of_string(input, p, token);
}

// Makes the string that text. One that is no shorter, as where a job is read over a similar one,
// takes no call of the standard library.
RI_DETAIL_NOINLINE inline void assign_text(std::string& value, std::string_view text) {
  const std::size_t size = text.size();
  if (size > value.size()) {
    value.assign(text);
    return;
  }
  copy_short(&value[0], text);
  if (size != value.size()) value.resize(size);
}

// Writes the content of a checked string with its escape sequences replaced by their characters,
// which are never longer. Returns where that ends.
RI_DETAIL_NOINLINE inline char* write_unescaped(char* to, std::string_view content) noexcept {
  const char* p = content.data();
  const char* const end = p + content.size();
  for (;;) {
    const auto left = static_cast<std::size_t>(end - p);
    const auto* backslash = static_cast<const char*>(std::memchr(p, '\\', left));
    const auto plain = static_cast<std::size_t>((backslash != nullptr ? backslash : end) - p);
    std::memcpy(to, p, plain);
    to += plain;
    if (backslash == nullptr) return to;
    const char kind = backslash[1];
    p = backslash + 2;
    if (kind == 'u') {
      auto c = static_cast<unsigned>(hex4(p, end));
      p += 4;
      if (is_high_surrogate(static_cast<int>(c))) {
        c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<unsigned>(hex4(p + 2, end)) - 0xDC00);
        p += 6;
      }
      to = write_utf8(to, c);
    } else {
      constexpr std::string_view letters = "bfnrt";
      const std::size_t i = letters.find(kind);
      *to++ = i == std::string_view::npos ? kind : "\b\f\n\r\t"[i];
    }
  }
}

// Appends the content of a checked string, unescaped.
inline void append_unescaped(std::string& out, std::string_view content) {
  const std::size_t before = out.size();
  out.resize(before + content.size());
  const char* const end = write_unescaped(&out[before], content);
  out.resize(static_cast<std::size_t>(end - out.data()));
}

// The content of a checked string, unescaped.
inline std::string unescaped(std::string_view content) {
  std::string out;
  append_unescaped(out, content);
  return out;
}

}  // namespace ri::detail

#endif  // RI_JSON_STRING_SCANNER_HPP
