// SPDX-License-Identifier: MIT
//
/// @file
/// A fixed set of names, looked up in constant time: member names and enum values.

#ifndef RI_SUPPORT_DETAIL_NAME_TABLE_HPP
#define RI_SUPPORT_DETAIL_NAME_TABLE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/support/detail/bytes.hpp>

namespace ri::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

constexpr std::size_t hash_of_name(std::string_view name) noexcept {
  const std::size_t n = name.size();
  if (n == 0) return 0;
  const auto at = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
  };
  return n + 7 * at(n - 1) + 31 * at(n / 2) + 5 * at(0);
}

// A table of any size, so that there is one search for all of them.
struct NameLookup {
  const std::string_view* names;
  const std::uint8_t* slots;
  std::size_t last_slot;

  // The index of `name` among the names, or not_found.
  std::size_t find(std::string_view name) const noexcept {
    std::size_t slot = hash_of_name(name) & last_slot;
    for (; slots[slot] != 0; slot = (slot + 1) & last_slot) {
      const std::size_t i = slots[slot] - std::size_t{1};
      if (same_text(names[i], name)) return i;
    }
    return not_found;
  }
};

// The names are fixed at compile time, so nobody can choose names that collide with each other;
// a name from outside costs at most as many comparisons as the longest run of taken slots.
template <std::size_t N>
class NameTable {
 public:
  constexpr explicit NameTable(const std::array<std::string_view, N>& names) : names_(names) {
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t slot = hash_of_name(names[i]) & last_slot;
      while (slots_[slot] != 0) slot = (slot + 1) & last_slot;
      slots_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  constexpr NameLookup lookup() const noexcept { return {names_.data(), slots_.data(), last_slot}; }

 private:
  static_assert(N < 255, "slots hold a byte");

  static constexpr std::size_t slot_count() {
    std::size_t count = 8;
    while (count < 4 * N) count *= 2;
    return count;
  }

  static constexpr std::size_t last_slot = slot_count() - 1;

  std::array<std::string_view, N> names_;
  std::array<std::uint8_t, slot_count()> slots_{};
};

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_NAME_TABLE_HPP
