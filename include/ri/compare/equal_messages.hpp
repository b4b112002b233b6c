// SPDX-License-Identifier: MIT
//
/// @file
/// Comparing two messages by their table: the declaration.

#ifndef RI_COMPARE_EQUAL_MESSAGES_HPP
#define RI_COMPARE_EQUAL_MESSAGES_HPP

#include <ri/base/compiler.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// Whether both would be written as the same JSON values.
RI_DETAIL_FUNCTION bool equal_messages(const void* a, const void* b, const MessageTable& table);

}  // namespace ri::detail

#endif  // RI_COMPARE_EQUAL_MESSAGES_HPP
