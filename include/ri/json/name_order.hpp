// SPDX-License-Identifier: MIT
//
/// @file
/// Names sorted, for comparing what may come in any order.

#ifndef RI_JSON_NAME_ORDER_HPP
#define RI_JSON_NAME_ORDER_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ri::detail {

// The indices of the names in the order of the names. Equal names stay in their order, which
// std::stable_sort would see to at twice the time to compile.
inline std::vector<std::size_t> name_order(const std::vector<std::string_view>& names) {
  std::vector<std::size_t> order;
  order.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int difference = names[a].compare(names[b]);
    return difference != 0 ? difference < 0 : a < b;
  });
  return order;
}

}  // namespace ri::detail

#endif  // RI_JSON_NAME_ORDER_HPP
