// SPDX-License-Identifier: MIT
//
/// @file
/// A text that is being read.

#ifndef RI_JSON_INPUT_HPP
#define RI_JSON_INPUT_HPP

#include <cstddef>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/json/fault.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// A text that is being read. Functions over it take the place to read from and return the place
// after what they read, or nullptr with `fault` set.
struct Input {
  const char* begin;
  const char* end;
  std::size_t max_depth;
  Fault fault{};
  bool spaced = false;  // set where scan_value() passes white space between tokens

  RI_DETAIL_COLD const char* fail(ErrorCode code, const char* at, std::string_view message) {
    fault.set(code, message, at);
    return nullptr;
  }

  RI_DETAIL_COLD const char* fail_syntax(const char* at, std::string_view message) {
    return at == end ? fail(ErrorCode::syntax, at, "the text ends too early")
                     : fail(ErrorCode::syntax, at, message);
  }

  RI_DETAIL_COLD const char* fail_depth(const char* at) {
    return fail(ErrorCode::depth, at, too_deep(max_depth));
  }

  RI_DETAIL_ALWAYS_INLINE bool at(const char* p, char c) const noexcept {
    return p != end && *p == c;
  }
};

}  // namespace ri::detail

#endif  // RI_JSON_INPUT_HPP
