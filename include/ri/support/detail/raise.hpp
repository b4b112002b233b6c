// SPDX-License-Identifier: MIT
//
/// @file
/// Exceptions, where the program has them.

#ifndef RI_SUPPORT_DETAIL_RAISE_HPP
#define RI_SUPPORT_DETAIL_RAISE_HPP

#include <cstdio>
#include <cstdlib>

#include <ri/base/compiler.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

// Throws the error; a program that is compiled without exceptions ends with its message.
[[noreturn]] RI_DETAIL_COLD inline void raise(const Error& error) {
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
  throw error;
#else
  std::fprintf(stderr, "ri::Error: %s\n", error.what());
  std::abort();
#endif
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_RAISE_HPP
