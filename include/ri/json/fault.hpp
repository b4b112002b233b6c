// SPDX-License-Identifier: MIT
//
/// @file
/// What is wrong with a value, and where it is.

#ifndef RI_JSON_FAULT_HPP
#define RI_JSON_FAULT_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/number_text.hpp>
#include <ri/json/fault_text.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// What is wrong with a value, and the way to it. The pointer grows from its end to its start while
// the functions that found the value return, so that reading without faults costs nothing for it.
struct Fault {
  ErrorCode code = ErrorCode::none;
  const char* at = nullptr;  // in the text, if there is one
  FaultText message{};
  FaultText pointer{};

  RI_DETAIL_COLD void set(ErrorCode kind, std::string_view text, const char* place = nullptr) {
    code = kind;
    at = place;
    message.clear();
    message.put_in_front({text});
    pointer.clear();
  }

  RI_DETAIL_NOINLINE void inside_member(std::string_view name) {
    for (const char c : name) {
      if (c == '~' || c == '/') return pointer.put_in_front({pointer_step(name)});
    }
    pointer.put_in_front({"/", name});
  }
  void inside_element(std::size_t i) { pointer.put_in_front({"/", NumberText(i)}); }

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

inline FaultText too_deep(std::size_t max_depth) {
  return FaultText({"nested deeper than ", NumberText(max_depth), " levels"});
}

}  // namespace ri::detail

#endif  // RI_JSON_FAULT_HPP
