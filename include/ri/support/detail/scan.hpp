// SPDX-License-Identifier: MIT
//
/// @file
/// JSON text, checked against RFC 8259 without being turned into anything: strings and whole
/// values. One pass, no recursion, no allocation up to 512 levels of nesting.

#ifndef RI_SUPPORT_DETAIL_SCAN_HPP
#define RI_SUPPORT_DETAIL_SCAN_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <ri/support/detail/bytes.hpp>
#include <ri/support/detail/number.hpp>
#include <ri/support/detail/utf8.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// What is wrong with a value, and the way to it. The pointer grows from its end to its start while
// the functions that found the value return, so that reading without faults costs nothing for it.
struct Fault {
  ErrorCode code = ErrorCode::none;
  const char* at = nullptr;  // in the text, if there is one
  std::string message;
  std::string pointer;

  void set(ErrorCode kind, std::string_view text, const char* place = nullptr) {
    code = kind;
    at = place;
    message = text;
    pointer.clear();
  }

  void inside_member(std::string_view name) { pointer.insert(0, pointer_step(name)); }
  void inside_element(std::size_t i) { pointer.insert(0, "/" + std::to_string(i)); }

  // One step of a JSON Pointer (RFC 6901).
  static std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (const char c : name) {
      if (c == '~') {
        step += "~0";
      } else if (c == '/') {
        step += "~1";
      } else {
        step += c;
      }
    }
    return step;
  }
};

inline std::string too_deep(std::size_t max_depth) {
  return "nested deeper than " + std::to_string(max_depth) + " levels";
}

// A text that is being read. Functions over it take the place to read from and return the place
// behind what they read, or nullptr with `fault` set.
struct Text {
  const char* begin;
  const char* end;
  std::size_t max_depth;
  Fault fault{};

  [[gnu::noinline, gnu::cold]] const char* fail(ErrorCode code, const char* at,
                                                std::string_view message) {
    fault.set(code, message, at);
    return nullptr;
  }

  [[gnu::noinline, gnu::cold]] const char* fail_syntax(const char* at, std::string_view message) {
    return at == end ? fail(ErrorCode::syntax, at, "the text ends too early")
                     : fail(ErrorCode::syntax, at, message);
  }

  [[gnu::noinline, gnu::cold]] const char* fail_depth(const char* at) {
    return fail(ErrorCode::depth, at, too_deep(max_depth));
  }

  [[gnu::always_inline]] bool at(const char* p, char c) const noexcept {
    return p != end && *p == c;
  }
};

// What stands between the quotes of a string.
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

// The end of the escape sequence at `p`, where a backslash is.
inline const char* scan_escape(Text& text, const char* p) {
  const char* const kind = p + 1;
  if (kind == text.end) return text.fail_syntax(kind, {});
  if (*kind != 'u') {
    if (*kind != '\0' && std::strchr("\"\\/bfnrt", *kind) != nullptr) return kind + 1;
    return text.fail_syntax(p, "not an escape sequence of JSON");
  }
  const int unit = hex4(kind + 1, text.end);
  if (unit < 0) return text.fail_syntax(p, "\\u without four hexadecimal digits");
  p = kind + 5;
  if (is_low_surrogate(unit)) return text.fail_syntax(kind - 1, "a lone surrogate");
  if (is_high_surrogate(unit)) {
    const bool pair =
        text.end - p >= 2 && p[0] == '\\' && p[1] == 'u' && is_low_surrogate(hex4(p + 2, text.end));
    if (!pair) return text.fail_syntax(kind - 1, "a lone surrogate");
    p += 6;
  }
  return p;
}

// The rest of a string whose plain start ends at `p`; sets `token.end`, returns behind the quote.
[[gnu::noinline]] inline const char* scan_rest_of_string(Text& text, const char* p,
                                                         StringToken& token) {
  for (;;) {
    if (p == text.end) return text.fail_syntax(p, {});
    if (*p == '"') {
      token.end = p;
      return p + 1;
    }
    if (*p == '\\') {
      token.escaped = true;
      p = scan_escape(text, p);
      if (p == nullptr) return nullptr;
      p = find_string_stop(p, text.end);
    } else if (static_cast<unsigned char>(*p) < 0x20) {
      return text.fail_syntax(p, "a control character in a string");
    } else {
      // Non-ASCII text comes in runs: stay with it as long as it lasts.
      do {
        const char* const next = utf8_character_end(p, text.end);
        if (next == nullptr) return text.fail(ErrorCode::syntax, p, "not valid UTF-8");
        p = next;
      } while (p != text.end && static_cast<unsigned char>(*p) >= 0x80);
      p = find_string_stop(p, text.end);
    }
  }
}

// The string whose opening quote is at `p`; returns behind its closing quote.
[[gnu::always_inline]] inline const char* scan_string(Text& text, const char* p,
                                                      StringToken& token) {
  token.begin = p + 1;
  p = find_string_stop(token.begin, text.end);
  if (p != text.end && *p == '"') {
    token.end = p;
    return p + 1;
  }
  return scan_rest_of_string(text, p, token);
}

// Appends what the content of a checked string stands for.
inline void append_unescaped(std::string& out, std::string_view content) {
  const char* p = content.data();
  const char* const end = p + content.size();
  while (p != end) {
    const auto* const backslash =
        static_cast<const char*>(std::memchr(p, '\\', static_cast<std::size_t>(end - p)));
    if (backslash == nullptr) {
      out.append(p, end);
      return;
    }
    out.append(p, backslash);
    const char kind = backslash[1];
    p = backslash + 2;
    if (kind == 'u') {
      auto c = static_cast<unsigned>(hex4(p, end));
      p += 4;
      if (is_high_surrogate(static_cast<int>(c))) {
        c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<unsigned>(hex4(p + 2, end)) - 0xDC00);
        p += 6;
      }
      append_utf8(out, c);
    } else {
      constexpr std::string_view letters = "bfnrt";
      const std::size_t i = letters.find(kind);
      out.push_back(i == std::string_view::npos ? kind : "\b\f\n\r\t"[i]);
    }
  }
}

// What the content of a checked string stands for.
inline std::string unescaped(std::string_view content) {
  std::string out;
  out.reserve(content.size());
  append_unescaped(out, content);
  return out;
}

// Which of the containers around a place are objects, the innermost one last.
class Nesting {
 public:
  std::size_t depth() const noexcept { return depth_; }

  void push(bool object) {
    const std::size_t i = depth_++ / 64;
    std::uint64_t* const word = i < inline_words ? &words_[i] : overflow_word(i - inline_words);
    const std::uint64_t bit = std::uint64_t{1} << ((depth_ - 1) % 64);
    *word = object ? *word | bit : *word & ~bit;
  }

  void pop() noexcept { --depth_; }

  bool in_object() const noexcept {
    const std::size_t i = (depth_ - 1) / 64;
    const std::uint64_t word = i < inline_words ? words_[i] : overflow_[i - inline_words];
    return ((word >> ((depth_ - 1) % 64)) & 1) != 0;
  }

 private:
  static constexpr std::size_t inline_words = 8;

  std::uint64_t* overflow_word(std::size_t i) {
    if (i == overflow_.size()) overflow_.push_back(0);
    return &overflow_[i];
  }

  std::size_t depth_ = 0;
  std::uint64_t words_[inline_words] = {};
  std::vector<std::uint64_t> overflow_;
};

// A number, `true`, `false` or `null` at `p`.
inline const char* scan_scalar(Text& text, const char* p) {
  const auto literal = [&](std::string_view word) {
    const bool there = static_cast<std::size_t>(text.end - p) >= word.size() &&
                       std::memcmp(p, word.data(), word.size()) == 0;
    return there ? p + word.size() : text.fail(ErrorCode::syntax, p, "not a JSON value");
  };
  if (p == text.end) return text.fail_syntax(p, {});
  switch (*p) {
    case 't':
      return literal("true");
    case 'f':
      return literal("false");
    case 'n':
      return literal("null");
    default:
      break;
  }
  Number number;
  const char* const behind = scan_number(p, text.end, number);
  if (behind != nullptr) return behind;
  const bool meant_number = *p == '-' || is_digit(*p);
  return text.fail(ErrorCode::syntax, p, meant_number ? "not a JSON number" : "expected a value");
}

// The name of a member at `p` and the colon behind it; returns the place of the value.
inline const char* scan_name(Text& text, const char* p, StringToken& name) {
  if (!text.at(p, '"')) return text.fail_syntax(p, "expected a member name in quotes");
  p = scan_string(text, p, name);
  if (p == nullptr) return nullptr;
  p = skip_space(p, text.end);
  if (!text.at(p, ':')) return text.fail_syntax(p, "expected ':' behind the member name");
  return skip_space(p + 1, text.end);
}

// Hears of what scan_value finds, in the order of the text: every token without the white space
// around it, containers that open and close, and items, which begin with the name of a member or,
// in an array, without one. A listener hides what it wants to hear.
struct ScanListener {
  void token(std::string_view) noexcept {}
  void open(bool /*object*/) noexcept {}
  void close() noexcept {}
  void item(const StringToken* /*name*/) noexcept {}
};

// The start of an item of the innermost container: its name, if it is an object.
template <class Listener>
const char* scan_item_start(Text& text, const char* p, bool in_object, Listener& listener) {
  if (!in_object) {
    listener.item(nullptr);
    return p;
  }
  StringToken name;
  p = scan_name(text, p, name);
  if (p == nullptr) return nullptr;
  listener.token({name.begin - 1, name.text().size() + 2});
  listener.token(":");
  listener.item(&name);
  return p;
}

// A string, number, `true`, `false` or `null` at `p`.
template <class Listener>
[[gnu::always_inline]] inline const char* scan_leaf(Text& text, const char* p, Listener& listener) {
  const char* const begin = p;
  StringToken string;
  p = text.at(p, '"') ? scan_string(text, p, string) : scan_scalar(text, p);
  if (p != nullptr) listener.token({begin, static_cast<std::size_t>(p - begin)});
  return p;
}

// The object or array at `p`, inside `depth` open containers.
template <class Listener>
const char* scan_container(Text& text, const char* p, std::size_t depth, Listener& listener) {
  Nesting nesting;
  for (;;) {
    if (text.at(p, '{') || text.at(p, '[')) {
      const bool object = *p == '{';
      if (depth + nesting.depth() >= text.max_depth) return text.fail_depth(p);
      nesting.push(object);
      listener.token({p, 1});
      listener.open(object);
      p = skip_space(p + 1, text.end);
      if (!text.at(p, object ? '}' : ']')) {
        p = scan_item_start(text, p, object, listener);
        if (p == nullptr) return nullptr;
        continue;
      }
    } else {
      p = scan_leaf(text, p, listener);
      if (p == nullptr) return nullptr;
    }
    // Behind a value, or at the end of an empty container: close what closes here.
    for (;;) {
      if (nesting.depth() == 0) return p;
      const bool object = nesting.in_object();
      p = skip_space(p, text.end);
      if (text.at(p, ',')) {
        listener.token({p, 1});
        p = scan_item_start(text, skip_space(p + 1, text.end), object, listener);
        if (p == nullptr) return nullptr;
        break;
      }
      if (!text.at(p, object ? '}' : ']')) {
        return text.fail_syntax(p, object ? "expected ',' or '}'" : "expected ',' or ']'");
      }
      listener.token({p, 1});
      listener.close();
      nesting.pop();
      ++p;
    }
  }
}

// The value at `p`, whatever it is, inside `depth` open containers.
template <class Listener>
const char* scan_value(Text& text, const char* p, std::size_t depth, Listener& listener) {
  const bool container = text.at(p, '{') || text.at(p, '[');
  return container ? scan_container(text, p, depth, listener) : scan_leaf(text, p, listener);
}

// Appends a checked value without the white space between its tokens.
inline void append_compact(std::string& out, std::string_view value) {
  struct Copy : ScanListener {
    std::string& out;
    explicit Copy(std::string& to) : out(to) {}
    void token(std::string_view token) { out.append(token); }
  } copy{out};
  Text text{value.data(), value.data() + value.size(), static_cast<std::size_t>(-1)};
  scan_value(text, text.begin, 0, copy);
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_SCAN_HPP
