// SPDX-License-Identifier: MIT
//
/// @file
/// Throwing, in programs that have exceptions and in programs that have none.

#ifndef RI_BASE_RAISE_HPP
#define RI_BASE_RAISE_HPP

#include <cstdio>
#include <cstdlib>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// Throws the exception, and is the one function that does so. A program that is compiled without
// exceptions prints its message and ends.
template <class Exception>
[[noreturn]] RI_DETAIL_COLD void raise(const Exception& exception) {
#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
  throw exception;
#else
  std::fprintf(stderr, "ri: %s\n", exception.what());
  std::abort();
#endif
}

}  // namespace ri::detail

#endif  // RI_BASE_RAISE_HPP
