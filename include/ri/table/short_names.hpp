// SPDX-License-Identifier: MIT
//
/// @file
/// The short names of enum values, made from the names on the wire at compile time.

#ifndef RI_TABLE_SHORT_NAMES_HPP
#define RI_TABLE_SHORT_NAMES_HPP

#include <array>
#include <cstddef>
#include <string_view>

#include <ri/support/schema.hpp>

namespace ri::detail {

// The size of what the value 0 has before UNSPECIFIED, if all names of the enum begin with that; a
// program's own enum may have other names, which then are short names as they are.
// (EnumTable::prefix is another one: all that the quoted names have in common.)
template <class E>
constexpr std::size_t prefix_size() {
  constexpr std::string_view unspecified = "UNSPECIFIED";
  constexpr auto& values = schema::enumeration<E>.values;
  const std::string_view first = values[0].name;
  if (first.size() < unspecified.size()) return 0;
  const std::size_t size = first.size() - unspecified.size();
  if (first.substr(size) != unspecified) return 0;
  for (const auto& value : values) {
    if (value.name.substr(0, size) != first.substr(0, size)) return 0;
  }
  return size;
}

template <class E>
constexpr std::size_t longest_name() {
  std::size_t longest = 0;
  for (const auto& value : schema::enumeration<E>.values) {
    if (value.name.size() > longest) longest = value.name.size();
  }
  return longest;
}

// The short names of an enum, each in a row of letters of its own.
template <class E>
struct ShortNames {
  static constexpr const auto& values = schema::enumeration<E>.values;
  static constexpr std::size_t row = longest_name<E>() - prefix_size<E>();

  std::array<char, row * values.size()> letters{};
  std::array<std::size_t, values.size()> sizes{};

  constexpr std::string_view operator[](std::size_t i) const noexcept {
    return {letters.data() + i * row, sizes[i]};
  }
};

template <class E>
constexpr ShortNames<E> make_short_names() {
  ShortNames<E> names;
  for (std::size_t i = 0; i < names.values.size(); ++i) {
    const std::string_view wire = names.values[i].name.substr(prefix_size<E>());
    names.sizes[i] = wire.size();
    for (std::size_t k = 0; k < wire.size(); ++k) {
      const bool upper = wire[k] >= 'A' && wire[k] <= 'Z';
      names.letters[i * names.row + k] = static_cast<char>(upper ? wire[k] - 'A' + 'a' : wire[k]);
    }
  }
  return names;
}

template <class E>
inline constexpr ShortNames<E> short_names = make_short_names<E>();

}  // namespace ri::detail

#endif  // RI_TABLE_SHORT_NAMES_HPP
