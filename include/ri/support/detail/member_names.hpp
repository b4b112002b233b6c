// SPDX-License-Identifier: MIT
//
/// @file
/// The names of a message's members: the snake_case ones made from the camelCase ones at compile
/// time, and both looked up.

#ifndef RI_SUPPORT_DETAIL_MEMBER_NAMES_HPP
#define RI_SUPPORT_DETAIL_MEMBER_NAMES_HPP

#include <array>
#include <cstddef>
#include <string_view>

#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/name_table.hpp>
#include <ri/support/schema.hpp>

namespace ri::detail {

template <class T>
constexpr auto camel_case_names() {
  std::array<std::string_view, member_count<T>> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = schema::message<T>.members[i].name;
  return names;
}

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::size_t snake_case_size(std::string_view camel_case) {
  std::size_t size = camel_case.size();
  for (const char c : camel_case) size += is_upper(c);
  return size;
}

template <class T>
constexpr std::size_t snake_case_sizes() {
  std::size_t size = 0;
  for (const std::string_view name : camel_case_names<T>()) size += snake_case_size(name);
  return size;
}

// All snake_case names of a message, one behind the other.
template <class T>
constexpr auto snake_case_letters() {
  std::array<char, snake_case_sizes<T>() + 1> letters{};
  std::size_t i = 0;
  for (const std::string_view name : camel_case_names<T>()) {
    for (const char c : name) {
      if (is_upper(c)) letters[i++] = '_';
      letters[i++] = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return letters;
}

template <class T>
inline constexpr auto snake_case_text = snake_case_letters<T>();

template <class T>
constexpr auto snake_case_names() {
  std::array<std::string_view, member_count<T>> names{};
  std::size_t begin = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t size = snake_case_size(camel_case_names<T>()[i]);
    names[i] = std::string_view(snake_case_text<T>.data() + begin, size);
    begin += size;
  }
  return names;
}

template <class T>
constexpr auto both_names() {
  constexpr std::size_t n = member_count<T>;
  constexpr auto camel_case = camel_case_names<T>();
  constexpr auto snake_case = snake_case_names<T>();
  std::array<std::string_view, 2 * n> names{};
  for (std::size_t i = 0; i < n; ++i) {
    names[i] = camel_case[i];
    names[n + i] = snake_case[i];
  }
  return names;
}

template <class T>
inline constexpr auto member_table = NameTable(both_names<T>());

// The members of any message by their names.
struct MemberLookup {
  NameLookup both_names;
  std::size_t count;

  // The index of the member that is called `name` in either spelling, or not_found.
  std::size_t find(std::string_view name) const noexcept {
    const std::size_t i = both_names.find(name);
    return i == not_found || i < count ? i : i - count;
  }
};

template <class T>
constexpr MemberLookup member_lookup() noexcept {
  return {member_table<T>.lookup(), member_count<T>};
}

// The index of the member of `T` that is called `name` in either spelling, or not_found.
template <class T>
std::size_t find_member(std::string_view name) noexcept {
  return member_lookup<T>().find(name);
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_MEMBER_NAMES_HPP
