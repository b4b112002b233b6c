// SPDX-License-Identifier: MIT
//
/// @file
/// The table of a list: the few things that only code which knows the type of the elements can do.

#ifndef RI_TABLE_MAKE_LIST_TABLE_HPP
#define RI_TABLE_MAKE_LIST_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/schema.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// Converts to an empty T. A container that is told to make its element from an EmptyValue<T> does
// what `T{}` does; told to make it from nothing it does what `T()` does, which first clears all the
// bytes of the struct, and most of a message is optional members that stay absent.
template <class T>
struct EmptyValue {
  operator T() const { return T{}; }  // NOLINT: the conversion is its purpose
};

// Makes the value present and empty. Precondition: it is absent. The compiler is told so, and
// leaves out the code which would destroy a value.
template <class T>
T& emplace_empty(std::optional<T>& place) {
  if (place.has_value()) unreachable();
  if constexpr (is_message_v<T>) {
    return place.emplace(EmptyValue<T>());
  } else {
    return place.emplace();
  }
}

// What an optional value of any type can do.
template <class T>
struct OptionalAccess {
  static std::optional<T>& at(void* optional) noexcept {
    return *static_cast<std::optional<T>*>(optional);
  }
  static void* emplace(void* optional) { return &emplace_empty(at(optional)); }
  static void reset(void* optional) { at(optional).reset(); }
  static const void* value(const void* optional) noexcept {
    const auto& place = *static_cast<const std::optional<T>*>(optional);
    return place ? &*place : nullptr;
  }
};

template <class T>
struct ListAccess {
  static_assert(!std::is_same_v<T, bool>, "a list of bool has no elements that can be pointed to");
  static_assert(alignof(T) <= alignof(std::max_align_t), "a reader gathers elements on its stack");
  using List = std::vector<T>;

  static List& at(void* list) noexcept { return *static_cast<List*>(list); }
  static const List& at(const void* list) noexcept { return *static_cast<const List*>(list); }

  static Elements elements(const void* list) noexcept {
    return {reinterpret_cast<const char*>(at(list).data()), at(list).size()};
  }
  static std::size_t capacity(const void* list) noexcept { return at(list).capacity(); }
  // Moves the elements to an allocation for `count`, larger or smaller. Precondition: `count` is no
  // less than the size.
  static void reallocate(void* list, std::size_t count) {
    List moved;
    moved.reserve(count);
    for (T& element : at(list)) append(moved, std::move(element));
    at(list).swap(moved);
  }
  static void* append_empty(void* list) { return &append(at(list), EmptyValue<T>()); }
  static void append_moved(void* list, void* first, std::size_t count) {
    T* const elements = std::launder(static_cast<T*>(first));
    for (std::size_t i = 0; i < count; ++i) append(at(list), std::move(elements[i]));
  }
  static void truncate(void* list, std::size_t count) {
    while (at(list).size() > count) at(list).pop_back();
  }
  static void make(void* place) { ::new (place) T(EmptyValue<T>()); }
  static void destroy(void* first, std::size_t count) {
    std::destroy_n(std::launder(static_cast<T*>(first)), count);
  }

 private:
  // Precondition: the list has room. The compiler is told so and leaves out the code which
  // would make some.
  template <class Value>
  static T& append(List& list, Value&& value) {
    if (list.size() == list.capacity()) unreachable();
    return list.emplace_back(std::forward<Value>(value));
  }
};

template <class T>
constexpr ListTable make_list_table(Kind kind, const void* inner) {
  using Access = ListAccess<T>;
  using Optional = OptionalAccess<std::vector<T>>;
  return {inner,
          Optional::emplace,
          Access::elements,
          Access::capacity,
          Access::reallocate,
          Access::append_empty,
          Access::append_moved,
          Access::truncate,
          Optional::value,
          Optional::reset,
          Access::make,
          Access::destroy,
          static_cast<std::uint32_t>(sizeof(T)),
          kind};
}

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_LIST_TABLE_HPP
