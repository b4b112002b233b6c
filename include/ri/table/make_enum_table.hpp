// SPDX-License-Identifier: MIT
//
/// @file
/// The table of an enum, made at compile time from its description.

#ifndef RI_TABLE_MAKE_ENUM_TABLE_HPP
#define RI_TABLE_MAKE_ENUM_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/support/schema.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

template <class E>
struct EnumShape {
  static constexpr const auto& values = schema::enumeration<E>.values;
  static constexpr std::size_t count = values.size();

 private:
  static constexpr std::size_t find_longest() {
    std::size_t size = 0;
    for (const auto& value : values) size = value.name.size() > size ? value.name.size() : size;
    return size + 2;
  }

  // The size of what all quoted names begin with.
  static constexpr std::size_t find_prefix() {
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

  static constexpr std::size_t find_buckets() {
    std::size_t n = 8;
    while (n < 4 * count) n *= 2;
    return n;
  }

 public:
  static constexpr std::size_t prefix = find_prefix();
  static constexpr std::size_t buckets = find_buckets();
  static constexpr std::size_t width = (find_longest() + key_move - 1) / key_move * key_move;

  static_assert(count < 64 && buckets <= 256, "guesses, buckets and last_bucket are bytes");
  static_assert(width <= short_string, "sizes hold a byte each, and writers have room for so much");
};

template <class E>
struct EnumData {
  using Shape = EnumShape<E>;

  // The letters to guess by are read from each text, which may end before them.
  char texts[Shape::count * Shape::width + EnumTable::letters] = {};
  std::uint8_t sizes[Shape::count] = {};
  std::uint8_t guesses[std::size_t{1} << EnumTable::guess_bits] = {};  // 0 where nothing is known
  std::uint8_t buckets[Shape::buckets] = {};
  std::uint32_t factor = 0x9E3779B1;

  constexpr EnumData() {
    for (std::size_t i = 0; i < Shape::count; ++i) add(i, Shape::values[i].name);
    std::uint32_t letters[Shape::count] = {};
    for (std::size_t i = 0; i < Shape::count; ++i) letters[i] = guessed_by(i);
    std::size_t fewest = Shape::count + 1;
    std::uint32_t best = factor;
    // Another odd factor each time, by an even step; so many tries cost no time of the compiler
    // worth naming.
    for (int tries = 0; fewest != 0 && tries < 50; ++tries, factor -= 0x10022) {
      const std::size_t lost = fill_guesses(letters);
      best = lost < fewest ? factor : best;
      fewest = lost < fewest ? lost : fewest;
    }
    factor = best;
    fill_guesses(letters);
  }

 private:
  constexpr void add(std::size_t i, std::string_view name) {
    char* text = texts + i * Shape::width;
    *text++ = '"';
    for (const char c : name) *text++ = c;
    *text = '"';
    sizes[i] = static_cast<std::uint8_t>(name.size() + 2);
    std::size_t bucket = hash_of_name(name) & (Shape::buckets - 1);
    while (buckets[bucket] != 0) bucket = (bucket + 1) & (Shape::buckets - 1);
    buckets[bucket] = static_cast<std::uint8_t>(i + 1);
  }

  // The letters of a text that tell it from others, as load_half_word() sees them.
  constexpr std::uint32_t guessed_by(std::size_t i) const {
    std::uint32_t word = 0;
    for (std::size_t k = 0; k < EnumTable::letters; ++k) {
      const auto letter = static_cast<unsigned char>(texts[i * Shape::width + Shape::prefix + k]);
      word |= static_cast<std::uint32_t>(letter) << (8 * k);
    }
    return word;
  }

  // Fills the guesses with the factor as it is; returns how many names other than value 0 have lost
  // their guess to another one. Those are found by find().
  constexpr std::size_t fill_guesses(const std::uint32_t (&letters)[Shape::count]) {
    for (auto& guess : guesses) guess = 0;
    std::size_t lost = 0;
    for (std::size_t i = 0; i < Shape::count; ++i) {
      const std::uint32_t hash = letters[i] * factor;
      std::uint8_t& guess = guesses[hash >> (32 - EnumTable::guess_bits)];
      lost += guess != 0;
      guess = static_cast<std::uint8_t>(i);
    }
    return lost;
  }
};

template <class E>
inline constexpr EnumData<E> enum_data{};

template <class E>
inline constexpr EnumTable enum_table{enum_data<E>.texts,
                                      enum_data<E>.sizes,
                                      enum_data<E>.guesses,
                                      enum_data<E>.buckets,
                                      enum_data<E>.factor,
                                      static_cast<std::uint8_t>(EnumShape<E>::buckets - 1),
                                      static_cast<std::uint8_t>(EnumShape<E>::count),
                                      static_cast<std::uint8_t>(EnumShape<E>::width),
                                      static_cast<std::uint8_t>(EnumShape<E>::prefix),
                                      static_cast<std::uint8_t>(sizeof(E))};

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_ENUM_TABLE_HPP
