// SPDX-License-Identifier: MIT
//
/// @file
/// What fills the table of a message, member after member, while the program is compiled. It knows
/// no type, so that a message more costs the compiler little.

#ifndef RI_TABLE_TABLE_MAKER_HPP
#define RI_TABLE_TABLE_MAKER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/same_bytes.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/value_shape.hpp>

namespace ri::detail {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::size_t count_uppers(std::string_view name) {
  std::size_t count = 0;
  for (const char c : name) count += is_upper(c);
  return count;
}

// Room for the keys of a message: each `,"jobId":` and, where it differs, `,"job_id":`.
struct KeySizes {
  std::size_t keys = 0;
  std::size_t hashed = 8;   // the bytes that a key start's hash takes in: every key has so many
  std::size_t longest = 0;  // in snake_case
};

constexpr KeySizes key_sizes(const schema::MemberText* members, std::size_t count) {
  KeySizes sizes;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = members[i].name.size();
    const std::size_t uppers = count_uppers(members[i].name);
    sizes.keys += size + 4 + (uppers == 0 ? 0 : size + uppers + 4);
    const std::size_t longest = size + uppers + 3;
    sizes.longest = longest > sizes.longest ? longest : sizes.longest;
    sizes.hashed = size + 3 < sizes.hashed ? size + 3 : sizes.hashed;
  }
  return sizes;
}

// Buckets for the starts of so many keys; their names have twice as many.
constexpr std::size_t start_buckets(std::size_t count) {
  std::size_t buckets = 8;
  while (buckets < 4 * count) buckets *= 2;
  return buckets;
}

// Eight bytes as a machine that loads them sees them; no more than `size` of them.
constexpr std::uint64_t loaded_word(const char* p, std::size_t size) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < 8 && i < size; ++i) {
    const std::size_t shift = 8 * (big_endian ? 7 - i : i);
    word |= std::uint64_t{static_cast<unsigned char>(p[i])} << shift;
  }
  return word;
}

constexpr std::uint64_t loaded_mask(std::size_t size) {
  return loaded_word("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", size);
}

// The arrays of a table, and how far they are filled.
struct TableMaker {
  Member* members;
  char* keys;
  std::uint8_t* starts;
  std::uint8_t* names;
  const void** inner;
  std::size_t buckets;  // of `starts`
  std::size_t hashed;
  std::size_t inner_count = 0;
  std::size_t keys_used = 0;
  std::uint64_t name_sizes = 0;
  // The closing bracket, a byte to spare, and what the last move copies past its key.
  std::size_t room = 2 + key_move;

  constexpr void add(std::size_t i, const schema::MemberText& text, const ValueShape& shape,
                     std::size_t offset) {
    Member& member = members[i];
    member.offset = static_cast<std::uint16_t>(offset);
    member.kind = kind_with(shape.kind, text.int64_text);
    room += text.name.size() + 4 + shape.room;
    if (has_table(shape.kind)) {
      const bool quoted = text.int64_text == schema::Int64Text::quoted;
      inner[inner_count] = quoted ? shape.quoted_table : shape.number_table;
      member.inner = static_cast<std::uint8_t>(inner_count++);
    }
    add_keys(i, text.name);
  }

 private:
  constexpr void add_keys(std::size_t i, std::string_view name) {
    Member& member = members[i];
    const std::size_t uppers = count_uppers(name);
    member.key = member.snake_key = add_key(name, false);
    member.key_size = static_cast<std::uint8_t>(name.size() + 3);
    member.key_compared = member.key_size <= compared_at_once ? member.key_size : 64;
    member.snake_size = static_cast<std::uint8_t>(name.size() + uppers + 3);
    add_name(i, name);
    if (uppers != 0) {
      member.snake_key = add_key(name, true);
      add_name(i, {keys + member.snake_key + 2, name.size() + uppers});
    }

    const char* const key = keys + member.key + 1;
    member.key_tail = member.key_size > 8 ? static_cast<std::uint8_t>(member.key_size - 8) : 0;
    member.start_mask = loaded_mask(member.key_size);
    member.key_start = loaded_word(key, member.key_size);
    std::size_t bucket = MessageTable::start_hash(loaded_word(key, hashed)) & (buckets - 1);
    while (starts[bucket] != 0) bucket = (bucket + 1) & (buckets - 1);
    starts[bucket] = static_cast<std::uint8_t>(i + 1);
  }

  // Returns where the key begins.
  constexpr std::uint32_t add_key(std::string_view name, bool snake_case) {
    const auto key = static_cast<std::uint32_t>(keys_used);
    put(',');
    put('"');
    for (const char c : name) {
      const bool changes = snake_case && is_upper(c);
      if (changes) put('_');
      put(changes ? static_cast<char>(c - 'A' + 'a') : c);
    }
    put('"');
    put(':');
    return key;
  }

  constexpr void put(char c) { keys[keys_used++] = c; }

  constexpr void add_name(std::size_t i, std::string_view name) {
    const std::size_t last = 2 * buckets - 1;
    std::size_t bucket = hash_of_name(name) & last;
    while (names[bucket] != 0) bucket = (bucket + 1) & last;
    names[bucket] = static_cast<std::uint8_t>(i + 1);
    name_sizes |= MessageTable::bit_of_size(name.size());
  }
};

}  // namespace ri::detail

#endif  // RI_TABLE_TABLE_MAKER_HPP
