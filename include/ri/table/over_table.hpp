// SPDX-License-Identifier: MIT
//
/// @file
/// What reading over a value needs beside the other tables. It is a table of its own so that a
/// program that only makes new values does without its functions, which take each destructor once
/// more.

#ifndef RI_TABLE_OVER_TABLE_HPP
#define RI_TABLE_OVER_TABLE_HPP

#include <cstddef>

#include <ri/table/message_table.hpp>

namespace ri::detail {

// Of a message or a list; what takes a `list` is nullptr in that of a message.
struct OverTable {
  void (*reset)(void* optional);  // makes it absent
  void (*truncate)(void* list, std::size_t count);
  void* (*append_if_room)(void* list);  // an empty element; nullptr where it has no room for one
  // For each member of the message, or for the elements of the list, the table of what is in it;
  // nullptr for other values.
  const OverTable* const* inner;

  const OverTable* of_member(const MessageTable& table, const Member& member) const noexcept {
    return inner[&member - table.members];
  }
  const OverTable* of_elements() const noexcept { return *inner; }
};

}  // namespace ri::detail

#endif  // RI_TABLE_OVER_TABLE_HPP
