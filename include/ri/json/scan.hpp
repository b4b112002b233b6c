// SPDX-License-Identifier: MIT
//
/// @file
/// JSON values of any kind, checked against RFC 8259 without being turned into anything. One pass,
/// no recursion, no allocation up to 512 levels of nesting.

#ifndef RI_JSON_SCAN_HPP
#define RI_JSON_SCAN_HPP

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/containers.hpp>
#include <ri/json/input.hpp>
#include <ri/json/number.hpp>
#include <ri/json/string_scanner.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// A number, `true`, `false` or `null` at `p`.
inline const char* scan_scalar(Input& input, const char* p) {
  const auto literal = [&](std::string_view word) {
    const bool same = static_cast<std::size_t>(input.end - p) >= word.size() &&
                      std::memcmp(p, word.data(), word.size()) == 0;
    return same ? p + word.size() : input.fail(ErrorCode::syntax, p, "not a JSON value");
  };
  if (p == input.end) return input.fail_syntax(p, {});
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
  const char* const after = scan_number(p, input.end, number);
  if (after != nullptr) return after;
  const bool meant_number = *p == '-' || is_digit(*p);
  return input.fail(ErrorCode::syntax, p, meant_number ? "not a JSON number" : "expected a value");
}

// White space between tokens.
inline const char* scan_space(Input& input, const char* p) noexcept {
  const char* const begin = p;
  p = skip_space(p, input.end);
  if (p != begin) input.spaced = true;
  return p;
}

// The name of a member at `p` and the colon after it; returns the place of the value.
inline const char* scan_name(Input& input, const char* p, StringToken& name) {
  if (!input.at(p, '"')) return input.fail_syntax(p, "expected a member name in quotes");
  p = scan_string(input, p, name);
  if (p == nullptr) return nullptr;
  p = scan_space(input, p);
  if (!input.at(p, ':')) return input.fail_syntax(p, "expected ':' after the member name");
  return scan_space(input, p + 1);
}

// What scan_value tells of the text, in its order, as a SAX parser does: every token without the
// white space around it, containers that open and close, items, which begin with the name of a
// member or, in an array, without one, and what separates two items.
class ScanListener {
 public:
  virtual void token(std::string_view) {}
  virtual void open(bool /*object*/) {}
  virtual void close() {}
  virtual void item(const StringToken* /*name*/) {}
  virtual void separator() {}

 protected:
  ScanListener() = default;
  ScanListener(const ScanListener&) = default;
  ScanListener& operator=(const ScanListener&) = default;
  ~ScanListener() = default;
};

// The start of an item of the innermost container: its name, if it is an object.
inline const char* scan_item_start(Input& input, const char* p, bool in_object,
                                   ScanListener* listener) {
  StringToken name;
  if (in_object) {
    p = scan_name(input, p, name);
    if (p == nullptr) return nullptr;
  }
  if (listener != nullptr) {
    if (in_object) {
      listener->token({name.begin - 1, name.text().size() + 2});
      listener->token(":");
    }
    listener->item(in_object ? &name : nullptr);
  }
  return p;
}

// A string, number, `true`, `false` or `null` at `p`.
inline const char* scan_leaf(Input& input, const char* p, ScanListener* listener) {
  const char* const begin = p;
  StringToken string;
  p = input.at(p, '"') ? scan_string(input, p, string) : scan_scalar(input, p);
  if (p != nullptr && listener != nullptr) {
    listener->token({begin, static_cast<std::size_t>(p - begin)});
  }
  return p;
}

// The value at `p`, whatever it is, inside `depth` open containers. A listener, if there is one, is
// told of the tokens.
inline const char* scan_value(Input& input, const char* p, std::size_t depth,
                              ScanListener* listener = nullptr) {
  Containers nesting;
  for (;;) {
    if (input.at(p, '{') || input.at(p, '[')) {
      const bool object = *p == '{';
      if (depth + nesting.depth() >= input.max_depth) return input.fail_depth(p);
      nesting.push(object);
      if (listener != nullptr) {
        listener->token({p, 1});
        listener->open(object);
      }
      p = scan_space(input, p + 1);
      if (!input.at(p, object ? '}' : ']')) {
        p = scan_item_start(input, p, object, listener);
        if (p == nullptr) return nullptr;
        continue;
      }
    } else {
      p = scan_leaf(input, p, listener);
      if (p == nullptr) return nullptr;
    }
    // After a value, or at the end of an empty container: close what closes here.
    for (;;) {
      if (nesting.depth() == 0) return p;
      const bool object = nesting.in_object();
      p = scan_space(input, p);
      if (input.at(p, ',')) {
        if (listener != nullptr) {
          listener->token({p, 1});
          listener->separator();
        }
        p = scan_item_start(input, scan_space(input, p + 1), object, listener);
        if (p == nullptr) return nullptr;
        break;
      }
      if (!input.at(p, object ? '}' : ']')) {
        return input.fail_syntax(p, object ? "expected ',' or '}'" : "expected ',' or ']'");
      }
      if (listener != nullptr) {
        listener->token({p, 1});
        listener->close();
      }
      nesting.pop();
      ++p;
    }
  }
}

// The place after the string at `p`. Precondition: the value was checked, and a quote is at `p`.
inline const char* checked_string_end(const char* p) noexcept {
  for (++p; *p != '"'; ++p) {
    if (*p == '\\') ++p;
  }
  return p + 1;
}

// Appends a checked value without the white space between its tokens.
inline void append_compact(std::string& out, std::string_view value) {
  const char* p = value.data();
  const char* const end = p + value.size();
  while (p != end) {
    const char* const begin = p;
    while (p != end && !is_space(*p)) p = *p == '"' ? checked_string_end(p) : p + 1;
    out.append(begin, static_cast<std::size_t>(p - begin));
    p = skip_space(p, end);
  }
}

}  // namespace ri::detail

#endif  // RI_JSON_SCAN_HPP
