// SPDX-License-Identifier: MIT
//
/// @file
/// The text of a JSON value, checked and compared: the declarations.

#ifndef RI_JSON_JSON_VALUE_HPP
#define RI_JSON_JSON_VALUE_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// The one JSON value in `text`, without white space between tokens. Throws Error where there is
// none, or more than one.
RI_DETAIL_FUNCTION std::string check_json_value(std::string_view text, std::size_t max_depth);

// Makes `out` a checked value without the white space between its tokens.
RI_DETAIL_FUNCTION void assign_compact(std::string& out, std::string_view value);

// What a checked string represents, which is given with its quotes.
RI_DETAIL_FUNCTION std::string json_string_value(std::string_view quoted);

// Whether two checked values mean the same.
RI_DETAIL_FUNCTION bool same_json(std::string_view a, std::string_view b);

}  // namespace ri::detail

#endif  // RI_JSON_JSON_VALUE_HPP
