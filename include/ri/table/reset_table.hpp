// SPDX-License-Identifier: MIT
//
/// @file
/// What reading into a value that is there needs beside the other tables. It is a table of its own
/// so that a program that only makes new values has no code for it: it takes the destructor of each
/// message and list once more.

#ifndef RI_TABLE_RESET_TABLE_HPP
#define RI_TABLE_RESET_TABLE_HPP

#include <cstddef>

#include <ri/table/message_table.hpp>

namespace ri::detail {

// Of a message or a list.
struct ResetTable {
  void (*reset)(void* optional);                    // makes it absent
  void (*truncate)(void* list, std::size_t count);  // of a list
  // For each member of the message, or for the elements of the list, the table of what is in it;
  // nullptr for other values.
  const ResetTable* const* inner;

  const ResetTable* of_member(const MessageTable& table, const Member& member) const noexcept {
    return inner[&member - table.members];
  }
  const ResetTable* of_elements() const noexcept { return *inner; }
};

}  // namespace ri::detail

#endif  // RI_TABLE_RESET_TABLE_HPP
