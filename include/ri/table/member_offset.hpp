// SPDX-License-Identifier: MIT
//
/// @file
/// Where in a message a member lies, found at compile time from the pointer to the member.

#ifndef RI_TABLE_MEMBER_OFFSET_HPP
#define RI_TABLE_MEMBER_OFFSET_HPP

#include <cstddef>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// A message and its bytes in one place. No object of this type is ever made: only addresses in it
// are compared, while the program is compiled. (`offsetof` wants the member's name, which a table
// of pointers to members does not have.)
template <class T>
union MessageBytes {
  constexpr MessageBytes() : bytes{} {}
  ~MessageBytes() {}

  T message;
  char bytes[sizeof(T)];
};

template <class T>
struct NeverDefined {
  static MessageBytes<T> place;
};

RI_DETAIL_NEVER_DEFINED_BEGIN

// Whether the member is what lies `offset` bytes from the start of its message. This is the whole
// proof that an offset in a table is right. A wrong one is not accepted: the search goes on, and
// where it ends out of bounds, the program does not compile.
template <class T, class Value>
constexpr bool lies_at(Value T::*member, std::size_t offset) {
  return static_cast<const void*>(&(NeverDefined<T>::place.message.*member)) ==
         static_cast<const void*>(&NeverDefined<T>::place.bytes[offset]);
}

RI_DETAIL_NEVER_DEFINED_END

constexpr std::size_t aligned(std::size_t offset, std::size_t alignment) {
  return (offset + alignment - 1) / alignment * alignment;
}

// The offset of the member. Tables list members in the order of the struct, so that the place is
// expected after `from`, where the member before it ends; a table in another order takes longer to
// compile.
template <class T, class Value>
constexpr std::size_t member_offset(Value T::*member, std::size_t from) {
  const std::size_t expected = aligned(from, alignof(Value));
  if (expected + sizeof(Value) <= sizeof(T) && lies_at(member, expected)) return expected;
  std::size_t offset = 0;
  while (!lies_at(member, offset)) offset += alignof(Value);  // out of bounds: does not compile
  return offset;
}

}  // namespace ri::detail

#endif  // RI_TABLE_MEMBER_OFFSET_HPP
