// SPDX-License-Identifier: MIT
//
/// @file
/// The text of a JSON value, checked.

#ifndef RI_JSON_CHECK_JSON_VALUE_HPP
#define RI_JSON_CHECK_JSON_VALUE_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/raise.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/input.hpp>
#include <ri/json/json_value.hpp>
#include <ri/json/locate.hpp>
#include <ri/json/same_json.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>

namespace ri::detail {

RI_DETAIL_FUNCTION std::string check_json_value(std::string_view text, std::size_t max_depth) {
  Input input{text.data(), text.data() + text.size(), max_depth};
  const char* const begin = skip_space(input.begin, input.end);
  const char* end = scan_value(input, begin, 0);
  if (end == nullptr) {
    locate_in_value(input, begin, 0);
  } else if (const char* const rest = skip_space(end, input.end); rest != input.end) {
    end = input.fail_syntax(rest, "unexpected text after the JSON value");
  }
  if (end == nullptr) raise(to_error(input));
  std::string compact;
  append_compact(compact, {begin, static_cast<std::size_t>(end - begin)});
  return compact;
}

RI_DETAIL_FUNCTION void assign_compact(std::string& out, std::string_view value) {
  out.clear();
  append_compact(out, value);
}

RI_DETAIL_FUNCTION std::string json_string_value(std::string_view quoted) {
  return unescaped(quoted.substr(1, quoted.size() - 2));
}

}  // namespace ri::detail

#endif  // RI_JSON_CHECK_JSON_VALUE_HPP
