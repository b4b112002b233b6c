// SPDX-License-Identifier: MIT
//
/// @file
/// The member of a message at an index of its table.

#ifndef RI_SUPPORT_DETAIL_MEMBER_ACCESS_HPP
#define RI_SUPPORT_DETAIL_MEMBER_ACCESS_HPP

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ri/support/schema.hpp>

namespace ri::detail {

template <class T>
inline constexpr std::size_t member_count = schema::message<T>.members.size();

// The pointers to the members of a message, each the base class of its index, so that the compiler
// finds one by its index without looking at the others.
template <std::size_t I, auto Pointer>
struct PointerAt {};

template <class Indices, auto... Pointers>
struct PointerList;
template <std::size_t... I, auto... Pointers>
struct PointerList<std::index_sequence<I...>, Pointers...> : PointerAt<I, Pointers>... {};

template <auto... Pointers>
PointerList<std::make_index_sequence<sizeof...(Pointers)>, Pointers...> list_pointers(
    const schema::Message<Pointers...>&);

template <std::size_t I, auto Pointer>
constexpr auto pointer_at(PointerAt<I, Pointer>) {
  return Pointer;
}

// The member at index `I` of a message that may be const.
template <std::size_t I, class T>
constexpr auto& member_at(T& message) {
  using List = decltype(list_pointers(schema::message<std::remove_const_t<T>>));
  return message.*pointer_at<I>(List());
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_MEMBER_ACCESS_HPP
