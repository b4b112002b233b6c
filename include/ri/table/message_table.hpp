// SPDX-License-Identifier: MIT
//
/// @file
/// Messages, lists and enums as constant tables: what the reader, the writer, the comparison and
/// the adapters of trees walk over when the program runs. make_message_table.hpp,
/// make_list_table.hpp and make_enum_table.hpp make them.

#ifndef RI_TABLE_MESSAGE_TABLE_HPP
#define RI_TABLE_MESSAGE_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/same_bytes.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

// What a member or an element of a list is.
enum class Kind : std::uint8_t {
  string,        // std::string
  boolean,       // bool
  int64_quoted,  // std::int64_t, written as a string
  int64_number,  // std::int64_t, written as a number
  real,          // double
  timestamp,     // Timestamp
  json_object,   // RawJson
  enumeration,   // an enum; EnumTable
  message,       // a message; MessageTable
  list           // std::vector; ListTable
};

// Cheap enough to be inlined. The factors only have to spread the names of the API.
constexpr std::size_t hash_of_name(std::string_view name) noexcept {
  const std::size_t n = name.size();
  if (n == 0) return 0;
  const auto at = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
  };
  return n + 7 * at(n - 1) + 31 * at(n / 2) + 5 * at(0);
}

// Writers copy keys and enum texts in moves of so many bytes, and readers compare as many; the
// tables have room for that.
inline constexpr std::size_t key_move = 2 * move_size;
static_assert(key_move == compared_at_once);

// The most bytes that a number or a time takes, quotes included: a time has 30 characters and two
// quotes. Enums have EnumTable::width.
inline constexpr std::size_t scalar_room = 32;

// Strings of at most so many bytes are written without asking for room.
inline constexpr std::size_t short_string = 222;

// A message that takes so many bytes or more asks for room before each member, not once.
inline constexpr std::size_t room_limit = 2048;

// An enum: its names in quotes as they stand in JSON text, each at the index that is its number.
struct EnumTable {
  const char* texts;            // each in `width` bytes, a multiple of key_move
  const std::uint8_t* sizes;    // of the quoted names
  const std::uint8_t* guesses;  // by a hash of the four letters after the common prefix
  const std::uint8_t* buckets;  // by a hash of the name: index + 1, or 0
  std::uint32_t factor;         // of the hash for `guesses`
  std::uint8_t last_bucket;
  std::uint8_t count;
  std::uint8_t width;
  std::uint8_t prefix;       // bytes that all quoted names begin with
  std::uint8_t object_size;  // of the C++ type

  static constexpr std::size_t letters = 4;
  static constexpr int guess_bits = 6;

  std::string_view quoted(std::size_t i) const noexcept { return {texts + i * width, sizes[i]}; }
  std::string_view name(std::size_t i) const noexcept {
    return {texts + i * width + 1, sizes[i] - std::size_t{2}};
  }

  // The index of the value called `name`, or not_found.
  std::size_t find(std::string_view name_to_find) const noexcept {
    std::size_t bucket = hash_of_name(name_to_find) & last_bucket;
    for (; buckets[bucket] != 0; bucket = (bucket + 1) & last_bucket) {
      const std::size_t i = buckets[bucket] - std::size_t{1};
      if (same_text(name(i), name_to_find)) return i;
    }
    return not_found;
  }
};

// One member of a message. Its key is `"jobId":` as it stands in JSON text.
struct Member {
  std::uint64_t key_start;    // the first eight bytes of the key, or all with zeros after them
  std::uint64_t start_mask;   // the bytes of key_start that are the key's
  std::uint32_t key;          // where in the table's keys `,"jobId":` is
  std::uint32_t snake_key;    // where `,"job_id":` is
  std::uint16_t offset;       // from the start of the message
  std::uint8_t key_size;      // from quote to colon
  std::uint8_t key_tail;      // where its last eight bytes begin, or 0
  std::uint8_t key_compared;  // key_size for same_first_bytes(), or 64 where that cannot tell
  std::uint8_t snake_size;
  Kind kind;
  std::uint8_t inner;  // index of its table among the message's inner ones
};

struct MessageTable {
  const Member* members;  // in the API's order; after the last one comes one that never matches
  const char* keys;
  const std::uint8_t* starts;  // buckets by a hash of a key's first bytes: index + 1, or 0
  const std::uint8_t* names;   // buckets by a hash of a name in either spelling: index + 1, or 0
  const void* const* inner;    // tables of enums, messages and lists
  // A bit for each member that is not absent; and not_plain for a message that has unknown fields,
  // or whose type has members for room_limit bytes or more.
  std::uint64_t (*flags)(const void* message);
  void* (*emplace)(void* optional);  // makes it present and empty; precondition: it is absent
  const void* (*value)(const void* optional);  // the message, or nullptr where it is absent
  std::uint64_t name_sizes;      // a bit for each size that a name has, in either spelling
  std::uint64_t starts_mask;     // the bytes that the hash of key starts takes in
  std::uint16_t unknown_fields;  // offset
  std::uint16_t last_start;      // buckets of `starts` - 1
  std::uint16_t last_name;       // buckets of `names` - 1
  // Bytes of all members in compact text, but for containers and long strings; no more than
  // room_limit.
  std::uint16_t room;
  std::uint8_t count;

  static constexpr std::uint64_t not_plain = std::uint64_t{1} << 63;

  std::uint64_t present(const void* message) const { return flags(message) & ~not_plain; }

  std::string_view name(const Member& member) const noexcept {
    return {keys + member.key + 2, member.key_size - std::size_t{3}};
  }
  std::string_view snake_name(const Member& member) const noexcept {
    return {keys + member.snake_key + 2, member.snake_size - std::size_t{3}};
  }

  template <class Table>
  const Table& inner_of(const Member& member) const noexcept {
    return *static_cast<const Table*>(inner[member.inner]);
  }

  // Eight bits, as no table has more than 256 buckets.
  static constexpr std::size_t start_hash(std::uint64_t start) noexcept {
    return as_size((start * 0x9E3779B97F4A7C15U) >> 56);
  }

  static constexpr std::uint64_t bit_of_size(std::size_t size) noexcept {
    return std::uint64_t{1} << (size % 64);
  }

  // The index of the member that has the name in either spelling, or not_found.
  std::size_t find(std::string_view name_to_find) const noexcept {
    // Most names that are not modelled are told by this from all that are.
    if ((name_sizes & bit_of_size(name_to_find.size())) == 0) return not_found;
    std::size_t bucket = hash_of_name(name_to_find) & last_name;
    for (; names[bucket] != 0; bucket = (bucket + 1) & last_name) {
      const std::size_t i = names[bucket] - std::size_t{1};
      const Member& member = members[i];
      if (same_text(name(member), name_to_find) || same_text(snake_name(member), name_to_find)) {
        return i;
      }
    }
    return not_found;
  }
};

// Elements of more bytes than this take many cache lines. Lists make them where they stay, and have
// them fetched before their turn.
inline constexpr std::size_t large_element = 512;

// The elements of a std::vector.
struct Elements {
  const char* first;
  std::size_t count;
};

// A std::vector in a std::optional. What takes a `list` wants the address of the vector.
struct ListTable {
  const void* inner;                           // the table of the elements
  void* (*emplace)(void* optional);            // as that of a message
  const void* (*value)(const void* optional);  // the list, or nullptr where it is absent
  Elements (*elements)(const void* list);
  // Replaces the elements by `count` others, or its own, in an allocation of just their size. What
  // is left at `first` can only be destroyed.
  void (*assign_moved)(void* list, void* first, std::size_t count);
  // Large elements, which are made where they stay:
  void (*reserve)(void* list, std::size_t capacity);
  std::size_t (*capacity)(const void* list);
  void* (*append_empty)(void* list);  // precondition: there is room
  // Small ones, which may be somewhere else before:
  void (*make)(void* place);  // an empty one
  void (*move)(void* place, void* first, std::size_t count);
  void (*destroy)(void* first, std::size_t count);
  std::uint32_t element_size;
  Kind kind;  // of the elements

  bool is_large() const noexcept { return element_size > large_element; }
};

}  // namespace ri::detail

#endif  // RI_TABLE_MESSAGE_TABLE_HPP
