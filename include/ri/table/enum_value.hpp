// SPDX-License-Identifier: MIT
//
/// @file
/// Enums whose type is only known from their table: as numbers, in and out.

#ifndef RI_TABLE_ENUM_VALUE_HPP
#define RI_TABLE_ENUM_VALUE_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <ri/base/compiler.hpp>

namespace ri::detail {

template <class Number>
std::size_t load_number(const void* place) noexcept {
  Number number = 0;
  std::memcpy(&number, place, sizeof number);
  return static_cast<std::size_t>(number);
}

template <class Number>
void store_number(void* place, std::size_t value) noexcept {
  const auto number = static_cast<Number>(value);
  std::memcpy(place, &number, sizeof number);
}

// Those of more than one byte: the API's have one, a program's own may have more.
RI_DETAIL_COLD inline std::size_t load_wide_enum(const void* place,
                                                 std::size_t object_size) noexcept {
  if (object_size == 2) return load_number<std::uint16_t>(place);
  if (object_size == 4) return load_number<std::uint32_t>(place);
  return load_number<std::uint64_t>(place);
}

RI_DETAIL_COLD inline void store_wide_enum(void* place, std::size_t object_size,
                                           std::size_t value) noexcept {
  if (object_size == 2) return store_number<std::uint16_t>(place, value);
  if (object_size == 4) return store_number<std::uint32_t>(place, value);
  return store_number<std::uint64_t>(place, value);
}

// The number of the enum at `place`, which has that many bytes. Negative numbers come out larger
// than every index of a table.
inline std::size_t load_enum(const void* place, std::size_t object_size) noexcept {
  if (object_size != 1) return load_wide_enum(place, object_size);
  return load_number<std::uint8_t>(place);
}

inline void store_enum(void* place, std::size_t object_size, std::size_t value) noexcept {
  if (object_size != 1) return store_wide_enum(place, object_size, value);
  store_number<std::uint8_t>(place, value);
}

}  // namespace ri::detail

#endif  // RI_TABLE_ENUM_VALUE_HPP
