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

#include <ri/base/compiler.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/empty_value.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// What an optional value of any type can do.
template <class T>
struct OptionalAccess {
  using Optional = std::optional<T>;

  // A constructor and not `emplace`, which takes the compiler twice as long.
  static void* emplace(void* optional) {
    return &**::new (optional) Optional(std::in_place, EmptyValue<T>());
  }
  static const void* value(const void* optional) noexcept {
    auto& place = *static_cast<Optional*>(const_cast<void*>(optional));
    return place ? &*place : nullptr;
  }
};

// Goes over elements that lie in a row and gives them away. (<iterator> would bring the headers of
// streams along, and <vector> declares the categories, too.)
template <class T>
class MovingIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = T;
  using difference_type = std::ptrdiff_t;
  using pointer = T*;
  using reference = MovedValue<T>;

  explicit MovingIterator(T* element) noexcept : element_(element) {}

  MovedValue<T> operator*() const noexcept { return {*element_}; }
  MovingIterator& operator++() noexcept {
    ++element_;
    return *this;
  }
  MovingIterator operator++(int) noexcept { return MovingIterator(element_++); }
  friend bool operator==(MovingIterator a, MovingIterator b) noexcept {
    return a.element_ == b.element_;
  }
  friend bool operator!=(MovingIterator a, MovingIterator b) noexcept {
    return a.element_ != b.element_;
  }
  friend std::ptrdiff_t operator-(MovingIterator a, MovingIterator b) noexcept {
    return a.element_ - b.element_;
  }

 private:
  T* element_;
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
  // The compiler is told that there is room, and leaves out the code which would make some.
  static void* append_empty(void* list) {
    if (at(list).size() == at(list).capacity()) unreachable();
    return &at(list).emplace_back(EmptyValue<T>());
  }
  RI_DETAIL_COLD static void assign_moved(void* list, void* first, std::size_t count) {
    const MovingIterator<T> begin(element_at(first));
    List(begin, MovingIterator<T>(element_at(first) + count)).swap(at(list));
  }
  static void reserve(void* list, std::size_t count) { at(list).reserve(count); }

  static T* element_at(void* place) noexcept { return std::launder(static_cast<T*>(place)); }
  static void make(void* place) { ::new (place) T(EmptyValue<T>()); }
  static void move(void* place, void* first, std::size_t count) noexcept {
    T* const to = static_cast<T*>(place);
    for (std::size_t i = 0; i < count; ++i) ::new (to + i) T(MovedValue<T>{element_at(first)[i]});
  }
  RI_DETAIL_COLD static void destroy(void* first, std::size_t count) noexcept {
    std::destroy_n(element_at(first), count);
  }
};

template <class T>
constexpr ListTable make_list_table(Kind kind, const void* inner) {
  using Access = ListAccess<T>;
  using Optional = OptionalAccess<std::vector<T>>;
  ListTable table{};
  table.inner = inner;
  table.emplace = Optional::emplace;
  table.value = Optional::value;
  table.elements = Access::elements;
  table.assign_moved = Access::assign_moved;
  if constexpr (sizeof(T) > large_element) {
    table.reserve = Access::reserve;
    table.capacity = Access::capacity;
    table.append_empty = Access::append_empty;
  } else {
    table.make = Access::make;
    table.move = Access::move;
    table.destroy = Access::destroy;
  }
  table.element_size = static_cast<std::uint32_t>(sizeof(T));
  table.kind = kind;
  return table;
}

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_LIST_TABLE_HPP
