// SPDX-License-Identifier: MIT
//
/// @file
/// What differs between two messages, found by their table: the declaration.

#ifndef RI_COMPARE_FIND_DIFFERENCES_HPP
#define RI_COMPARE_FIND_DIFFERENCES_HPP

#include <string>
#include <vector>

#include <ri/base/compiler.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// JSON Pointers to what differs, in the order of the table, then unknown fields by their names.
RI_DETAIL_FUNCTION std::vector<std::string> find_differences(const void* a, const void* b,
                                                             const MessageTable& table);

}  // namespace ri::detail

#endif  // RI_COMPARE_FIND_DIFFERENCES_HPP
