// SPDX-License-Identifier: MIT
//
/// @file
/// The names of enum values as they stand in JSON text, quotes included, made at compile time.

#ifndef RI_TEXT_DETAIL_ENUM_TEXT_HPP
#define RI_TEXT_DETAIL_ENUM_TEXT_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/support/detail/bytes.hpp>
#include <ri/support/schema.hpp>

namespace ri::detail {

// The size of the longest quoted name, rounded up to whole blocks.
template <class E>
constexpr std::size_t quoted_width() {
  std::size_t longest = 0;
  for (const auto& value : schema::enumeration<E>.values) {
    longest = value.name.size() > longest ? value.name.size() : longest;
  }
  return (longest + 2 + 15) / 16 * 16;
}

// The size of what all quoted names begin with.
template <class E>
constexpr std::size_t quoted_prefix() {
  const auto& values = schema::enumeration<E>.values;
  std::size_t size = values[0].name.size();
  for (const auto& value : values) {
    std::size_t same = 0;
    while (same < size && same < value.name.size() && value.name[same] == values[0].name[same]) {
      ++same;
    }
    size = same;
  }
  return size + 1;
}

template <class E>
class EnumTexts {
 public:
  // Room for every text, so that a copy is a few moves of fixed size.
  static constexpr std::size_t width = quoted_width<E>();

  constexpr EnumTexts() {
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view name = schema::enumeration<E>.values[i].name;
      std::size_t n = 0;
      texts_[i][n++] = '"';
      for (const char c : name) texts_[i][n++] = c;
      texts_[i][n++] = '"';
      sizes_[i] = static_cast<std::uint8_t>(n);
      guesses_[slot(texts_[i].data())] = static_cast<std::uint8_t>(i);
    }
  }

  std::size_t size() const noexcept { return count; }

  std::string_view operator[](std::size_t i) const noexcept {
    return {texts_[i].data(), sizes_[i]};
  }

  // Copies text `i`, and some bytes behind it, to `p`, where `width` bytes have room.
  char* copy(std::size_t i, char* p) const noexcept {
    std::memcpy(p, texts_[i].data(), width);
    return p + sizes_[i];
  }

  // The index of a text that may stand at the start of [p, end), or size(). The caller compares.
  std::size_t guess(const char* p, const char* end) const noexcept {
    return static_cast<std::size_t>(end - p) < prefix + letters ? count : guesses_[slot(p)];
  }

 private:
  static constexpr std::size_t count = schema::enumeration<E>.values.size();
  static constexpr std::size_t letters = 4;  // looked at behind the prefix
  static constexpr std::size_t slots = 64;

  static constexpr std::size_t prefix = quoted_prefix<E>();

  static constexpr std::size_t slot(const char* p) noexcept {
    const auto letter = [p](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(p[prefix + i]));
    };
    return (letter(0) + 3 * letter(1) + 5 * letter(2) + 7 * letter(3)) % slots;
  }

  std::array<std::array<char, width>, count> texts_{};
  std::array<std::uint8_t, count> sizes_{};
  std::array<std::uint8_t, slots> guesses_{};  // 0 where nothing is known; the comparison tells
};

template <class E>
inline constexpr EnumTexts<E> enum_texts{};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_ENUM_TEXT_HPP
