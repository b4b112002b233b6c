// SPDX-License-Identifier: MIT
//
/// @file
/// Where in a message a member lies, found at compile time from its address.

#ifndef RI_TABLE_MEMBER_OFFSET_HPP
#define RI_TABLE_MEMBER_OFFSET_HPP

#include <cstddef>

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

// The offset of the member at `address` in a message of these bytes. Tables list members in the
// order of the struct, so that the place is expected after `from`, where the member before it ends;
// a table in another order takes longer to compile. Comparing the addresses is the whole proof that
// an offset is right: where no place compares equal, the search ends out of bounds, and the program
// does not compile.
constexpr std::size_t member_offset(const void* address, const char* bytes, std::size_t size,
                                    std::size_t alignment, std::size_t from) {
  const std::size_t expected = (from + alignment - 1) / alignment * alignment;
  if (expected < size && address == bytes + expected) return expected;
  std::size_t offset = 0;
  while (address != bytes + offset) offset += alignment;
  return offset;
}

}  // namespace ri::detail

#endif  // RI_TABLE_MEMBER_OFFSET_HPP
