// SPDX-License-Identifier: MIT
//
/// @file
/// The tables by which values are read over, from the description in ri::schema.

#ifndef RI_TABLE_MAKE_OVER_TABLE_HPP
#define RI_TABLE_MAKE_OVER_TABLE_HPP

#include <cstddef>
#include <optional>
#include <vector>

#include <ri/base/compiler.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/empty_value.hpp>
#include <ri/table/over_table.hpp>
#include <ri/table/value_shape.hpp>

namespace ri::detail {

// The address of the table of a message, or of the list that a member or an element is; nullptr for
// any other type.
template <class V>
constexpr const OverTable* address_of_over_table() noexcept;

template <class V>
RI_DETAIL_COLD void reset_optional(void* optional) {
  static_cast<std::optional<V>*>(optional)->reset();
}

template <class T>
RI_DETAIL_COLD void truncate_list(void* list, std::size_t count) {
  auto& elements = *static_cast<std::vector<T>*>(list);
  while (elements.size() > count) elements.pop_back();
}

template <class T>
RI_DETAIL_NOINLINE void* append_if_room(void* list) {
  auto& elements = *static_cast<std::vector<T>*>(list);
  if (elements.size() == elements.capacity()) return nullptr;
  return &elements.emplace_back(EmptyValue<T>());
}

template <class T, class List = decltype(schema::message<T>)>
struct OverData;

template <class T, auto... Pointers>
struct OverData<T, const schema::Message<Pointers...>> {
  static constexpr const OverTable* inner[] = {
      address_of_over_table<
          typename Inner<typename schema::Member<Pointers>::value_type>::type>()...,
      nullptr};
  static constexpr OverTable table{reset_optional<T>, nullptr, nullptr, inner};
};

template <class T>
struct ListOverData {
  static constexpr const OverTable* inner[] = {address_of_over_table<T>()};
  static constexpr OverTable table{reset_optional<std::vector<T>>, truncate_list<T>,
                                   append_if_room<T>, inner};
};

template <class V>
constexpr const OverTable* address_of_over_table() noexcept {
  if constexpr (kind_of<V> == Kind::list) {
    return &ListOverData<typename Inner<V>::type>::table;
  } else if constexpr (kind_of<V> == Kind::message) {
#if defined(RI_JOB_METADATA_COMPILED)
    if constexpr (is_compiled_v<V>) {
      return &CompiledTable<V>::over_table;
    } else {
      return &OverData<V>::table;
    }
#else
    return &OverData<V>::table;
#endif
  } else {
    return nullptr;
  }
}

// The table of message T.
template <class T>
constexpr const OverTable& over_table() noexcept {
  return *address_of_over_table<T>();
}

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_OVER_TABLE_HPP
