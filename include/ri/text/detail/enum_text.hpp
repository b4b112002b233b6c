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

// The sizes that the quoted names have.
struct QuotedSizes {
  std::size_t shortest = static_cast<std::size_t>(-1);
  std::size_t longest = 0;
};

template <class E>
constexpr QuotedSizes quoted_sizes() {
  QuotedSizes sizes;
  for (const auto& value : schema::enumeration<E>.values) {
    const std::size_t size = value.name.size() + 2;
    sizes.shortest = size < sizes.shortest ? size : sizes.shortest;
    sizes.longest = size > sizes.longest ? size : sizes.longest;
  }
  return sizes;
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
  // Room for every text.
  static constexpr std::size_t width = whole_moves(quoted_sizes<E>().longest);

  constexpr EnumTexts() {
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view name = schema::enumeration<E>.values[i].name;
      std::size_t n = 0;
      texts_[i][n++] = '"';
      for (const char c : name) texts_[i][n++] = c;
      texts_[i][n++] = '"';
      sizes_[i] = static_cast<std::uint8_t>(n);
    }
    std::size_t fewest = count + 1;
    std::uint32_t best = 1;
    std::uint32_t factor = 0x9E3779B1;
    for (int tries = 0; fewest != 0 && tries < 50; ++tries, factor -= 0x10022) {
      const std::size_t lost = fill_guesses(factor);
      best = lost < fewest ? factor : best;
      fewest = lost < fewest ? lost : fewest;
    }
    fill_guesses(best);
  }

  std::size_t size() const noexcept { return count; }

  // The end of text `i` if it stands at the start of [p, end), else nullptr.
  const char* match(std::size_t i, const char* p, const char* end) const noexcept {
    constexpr QuotedSizes sizes = quoted_sizes<E>();
    const std::size_t size = sizes_[i];
    const bool same = static_cast<std::size_t>(end - p) >= size &&
                      same_bytes<sizes.shortest, sizes.longest>(p, texts_[i].data(), size);
    return same ? p + size : nullptr;
  }

  // Copies text `i`, and some bytes behind it, to `p`, where `width` bytes have room.
  char* copy(std::size_t i, char* p) const noexcept {
    std::memcpy(p, texts_[i].data(), width);
    return p + sizes_[i];
  }

  // The index of a text that may stand at the start of [p, end), or size(). The caller compares.
  std::size_t guess(const char* p, const char* end) const noexcept {
    return static_cast<std::size_t>(end - p) < prefix + letters
               ? count
               : guesses_[slot(load_half_word(p + prefix))];
  }

 private:
  static constexpr std::size_t count = schema::enumeration<E>.values.size();
  static constexpr std::size_t letters = 4;  // looked at behind the prefix
  static constexpr std::size_t slots = 64;   // six bits

  static constexpr std::size_t prefix = quoted_prefix<E>();

  // Makes the guesses with that factor; returns how many names lost their slot to another one.
  constexpr std::size_t fill_guesses(std::uint32_t factor) {
    factor_ = factor;
    for (auto& guess : guesses_) guess = 0;
    std::size_t lost = 0;
    for (std::size_t i = 0; i < count; ++i) {
      std::uint32_t word = 0;
      for (std::size_t k = 0; k < letters; ++k) {
        const auto letter = static_cast<unsigned char>(texts_[i][prefix + k]);
        word |= static_cast<std::uint32_t>(letter) << (8 * k);
      }
      std::uint8_t& guess = guesses_[slot(word)];
      lost += guess != 0;
      guess = static_cast<std::uint8_t>(i);
    }
    return lost;
  }

  constexpr std::size_t slot(std::uint32_t word) const noexcept {
    return static_cast<std::uint32_t>(word * factor_) >> 26;
  }

  std::uint32_t factor_ = 0;
  std::array<std::array<char, width>, count> texts_{};
  std::array<std::uint8_t, count> sizes_{};
  std::array<std::uint8_t, slots> guesses_{};  // 0 where nothing is known; the comparison tells
};

template <class E>
inline constexpr EnumTexts<E> enum_texts{};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_ENUM_TEXT_HPP
