// SPDX-License-Identifier: MIT
//
// The member that has a JSON name, found by the tables of this library: what every contender uses
// that hands out names, so that only the JSON differs.

#ifndef RI_TESTS_BENCHMARKS_NAMED_MEMBER_HPP
#define RI_TESTS_BENCHMARKS_NAMED_MEMBER_HPP

#include <cstddef>
#include <string_view>

#include <ri/values.hpp>

namespace benchmark {
namespace detail {

template <class T, class F, auto... Pointers>
bool call_with_member(std::size_t index, T& message, F& f,
                      const ri::schema::Message<Pointers...>&) {
  bool good = true;
  std::size_t i = 0;
  static_cast<void>(((index == i++ && (good = f(message.*Pointers), true)) || ...));
  return good;
}

}  // namespace detail

// What `f` returns of the member of `message` that is called `name`; true where there is none.
template <class T, class F>
bool with_named_member(T& message, std::string_view name, F f) {
  return detail::call_with_member(ri::detail::message_table<T>().find(name), message, f,
                                  ri::schema::message<T>);
}

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_NAMED_MEMBER_HPP
