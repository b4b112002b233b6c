// SPDX-License-Identifier: MIT
//
/// @file
/// Where a document ends, found as its text arrives.

#ifndef RI_TEXT_DETAIL_DOCUMENT_END_HPP
#define RI_TEXT_DETAIL_DOCUMENT_END_HPP

#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/containers.hpp>
#include <ri/json/number.hpp>

namespace ri::detail {

// Whether a JSON value begins with the character.
inline bool begins_value(char c) noexcept {
  return c == '{' || c == '[' || c == '"' || c == '-' || is_digit(c) || c == 't' || c == 'f' ||
         c == 'n';
}

// Looks at brackets and quotes alone, so that each byte is looked at once however small the pieces
// are that it comes in. Of a document that is JSON it finds the end exactly. In other text it stops
// nowhere before the first fault that the reader would find: what it found then holds the fault.
class DocumentEnd {
 public:
  // Goes on at `p`, where the last piece ended. Returns the end, or nullptr where [p, end) does not
  // have it.
  const char* find(const char* p, const char* end) {
    while (p != end) {
      switch (state_) {
        case State::start:
          if (start(*p++)) return p;
          break;
        case State::between:
          if (step(*p++)) return p;
          break;
        case State::string:
          p = find_string_stop(p, end);
          if (p != end && step_in_string(*p++)) return p;
          break;
        case State::escape:
          state_ = State::string;
          ++p;
          break;
        case State::scalar:
          if (ends_scalar(*p)) return p;
          ++p;
          break;
      }
    }
    return nullptr;
  }

 private:
  enum class State : unsigned char {
    start,
    between,  // in an object or array, in no string
    string,
    escape,  // after a backslash in a string
    scalar   // in a number or a literal outside of everything
  };

  // Each of these takes the next character and says whether the document ends after it.

  bool start(char c) {
    state_ = c == '"' ? State::string : State::scalar;
    if (c == '{' || c == '[') {
      nesting_.push(c == '{');
      state_ = State::between;
    }
    return !begins_value(c);
  }

  bool step(char c) {
    switch (c) {
      case '"':
        state_ = State::string;
        return false;
      case '{':
      case '[':
        nesting_.push(c == '{');
        return false;
      case '}':
      case ']':
        if (nesting_.in_object() != (c == '}')) return true;
        nesting_.pop();
        return nesting_.depth() == 0;
      default:
        return is_control(c) && !is_space(c);
    }
  }

  bool step_in_string(char c) noexcept {
    if (c == '\\') state_ = State::escape;
    if (c != '"') return is_control(c);
    state_ = State::between;
    return nesting_.depth() == 0;
  }

  static bool ends_scalar(char c) noexcept {
    return is_control(c) || c == ' ' || c == ',' || c == ':' || c == '"' || c == '{' || c == '}' ||
           c == '[' || c == ']';
  }

  static bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20; }

  State state_ = State::start;
  Containers nesting_{};
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_DOCUMENT_END_HPP
