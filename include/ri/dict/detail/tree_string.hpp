// SPDX-License-Identifier: MIT
//
/// @file
/// Texts as a tree holds them: in its own string type.

#ifndef RI_DICT_DETAIL_TREE_STRING_HPP
#define RI_DICT_DETAIL_TREE_STRING_HPP

#include <string_view>

namespace ri::detail {

template <class BasicJson>
typename BasicJson::string_t tree_string(std::string_view text) {
  return typename BasicJson::string_t(text.data(), text.size());
}

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_TREE_STRING_HPP
