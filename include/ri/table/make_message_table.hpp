// SPDX-License-Identifier: MIT
//
/// @file
/// The table of a message, made at compile time from its description in ri::schema.

#ifndef RI_TABLE_MAKE_MESSAGE_TABLE_HPP
#define RI_TABLE_MAKE_MESSAGE_TABLE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/make_enum_table.hpp>
#include <ri/table/make_list_table.hpp>
#include <ri/table/member_offset.hpp>
#include <ri/table/message_table.hpp>

#if defined(RI_JOB_METADATA_COMPILED)
#  include <ri/table/compiled_tables.hpp>
#endif

namespace ri::detail {

template <class T>
struct MessageData;

// The address of the table of message T.
template <class T>
constexpr const MessageTable* address_of_table() noexcept {
#if defined(RI_JOB_METADATA_COMPILED)
  if constexpr (is_compiled_v<T>) {
    return &CompiledTable<T>::table;
  } else {
    return &MessageData<T>::table;
  }
#else
  return &MessageData<T>::table;
#endif
}

// --- the kind of a value, and the table of what is in it ---

template <class V>
inline constexpr bool is_list_v = false;
template <class V>
inline constexpr bool is_list_v<std::vector<V>> = true;

template <class V>
constexpr Kind kind_of(schema::Int64Text int64_text) {
  if constexpr (std::is_same_v<V, std::string>) {
    return Kind::string;
  } else if constexpr (std::is_same_v<V, bool>) {
    return Kind::boolean;
  } else if constexpr (std::is_same_v<V, std::int64_t>) {
    return int64_text == schema::Int64Text::quoted ? Kind::int64_quoted : Kind::int64_number;
  } else if constexpr (std::is_same_v<V, double>) {
    return Kind::real;
  } else if constexpr (std::is_same_v<V, Timestamp>) {
    return Kind::timestamp;
  } else if constexpr (std::is_same_v<V, RawJson>) {
    return Kind::json_object;
  } else if constexpr (is_enum_v<V>) {
    return Kind::enumeration;
  } else if constexpr (is_message_v<V>) {
    return Kind::message;
  } else {
    static_assert(is_list_v<V>, "no type that a member of a message can have");
    return Kind::list;
  }
}

template <class V, schema::Int64Text Int64>
constexpr const void* inner_table();

template <class V, schema::Int64Text Int64>
inline constexpr ListTable list_table = make_list_table<V>(kind_of<V>(Int64),
                                                           inner_table<V, Int64>());

template <class V>
struct ListElement {
  using type = void;
};
template <class V>
struct ListElement<std::vector<V>> {
  using type = V;
};

template <class V, schema::Int64Text Int64>
constexpr const void* inner_table() {
  if constexpr (is_enum_v<V>) {
    return &enum_table<V>;
  } else if constexpr (is_message_v<V>) {
    return address_of_table<V>();
  } else if constexpr (is_list_v<V>) {
    return &list_table<typename ListElement<V>::type, Int64>;
  } else {
    return nullptr;
  }
}

// --- the members ---

// A member is a plain enum or an optional value of any other type.
template <class V>
struct MemberValue {
  using type = V;
  static_assert(is_enum_v<V>, "a member of a message is a std::optional or an enum of the API");
};
template <class V>
struct MemberValue<std::optional<V>> {
  using type = V;
};

// Whether the value has a table of its own.
template <auto Pointer>
constexpr std::size_t has_inner_table() {
  using Value = typename MemberValue<typename schema::Member<Pointer>::value_type>::type;
  return is_enum_v<Value> || is_message_v<Value> || is_list_v<Value>;
}

// What a writer wants for the value. Containers ask for their own room, and count as a scalar.
template <class V>
constexpr std::size_t value_room() {
  if constexpr (is_enum_v<V>) {
    return EnumShape<V>::width;
  } else {
    return std::is_same_v<V, std::string> ? short_string + 2 : scalar_room;
  }
}

// Room for the keys of a message: each `,"jobId":` and, where it differs, `,"job_id":`.
struct KeySizes {
  std::size_t keys = 0;
  std::size_t hashed = 8;   // the bytes that a key start's hash takes in: every key has so many
  std::size_t longest = 0;  // in snake_case
};

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

template <class Texts>
constexpr KeySizes key_sizes(const Texts& texts) {
  KeySizes sizes;
  for (const auto& text : texts) {
    std::size_t uppers = 0;
    for (const char c : text.name) uppers += is_upper(c);
    sizes.keys += text.name.size() + 4 + (uppers == 0 ? 0 : text.name.size() + uppers + 4);
    const std::size_t longest = text.name.size() + uppers + 3;
    sizes.longest = longest > sizes.longest ? longest : sizes.longest;
    sizes.hashed = text.name.size() + 3 < sizes.hashed ? text.name.size() + 3 : sizes.hashed;
  }
  return sizes;
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

// The tables of message T, whose members the pointers point to.
template <class T, class List>
struct MessageDataFor;

template <class T, auto... Pointers>
struct MessageDataFor<T, const schema::Message<Pointers...>> {
  static constexpr std::size_t count = sizeof...(Pointers);
  static constexpr const auto& texts = schema::message<T>.members;
  static constexpr KeySizes sizes = key_sizes(texts);
  static_assert(count < 64, "readers and writers have one bit a member, and one more");
  static_assert(sizeof(T) <= 65535, "offsets are of 16 bits");
  static_assert(sizes.longest < 255, "sizes of keys hold a byte");

  static constexpr std::size_t buckets() {
    std::size_t n = 8;
    while (n < 4 * count) n *= 2;
    return n;
  }

  Member members[count + 1] = {};
  char keys[sizes.keys + key_move] = {};
  std::uint8_t starts[buckets()] = {};
  std::uint8_t names[2 * buckets()] = {};
  const void* inner[(has_inner_table<Pointers>() + ... + 1)] = {};
  std::uint8_t inner_count = 0;
  std::size_t end_of_members = 0;
  std::size_t keys_used = 0;
  std::uint64_t name_sizes = 0;
  // The closing bracket, a byte to spare, and what the last move copies past its key.
  std::size_t room = 2 + key_move;

  constexpr MessageDataFor() {
    std::size_t i = 0;
    (add<Pointers>(i++), ...);
    // Never matches: its start is all ones, and the text is also compared with the first bytes of
    // `keys`, which are a quote, or zeros in a message without members.
    members[count].key_start = members[count].start_mask = ~std::uint64_t{0};
  }

  constexpr std::size_t unknown_fields() const {
    return member_offset(&T::unknown_fields, end_of_members);
  }

 private:
  template <auto Pointer>
  constexpr void add(std::size_t i) {
    using Declared = typename schema::Member<Pointer>::value_type;
    using Value = typename MemberValue<Declared>::type;
    Member& member = members[i];
    const std::size_t offset = member_offset(Pointer, end_of_members);
    end_of_members = offset + sizeof(Declared);
    member.offset = static_cast<std::uint16_t>(offset);
    const schema::Int64Text int64_text = texts[i].int64_text;
    member.kind = kind_of<Value>(int64_text);
    room += texts[i].name.size() + 4 + value_room<Value>();
    if constexpr (is_list_v<Value>) {
      member.inner = add_inner(int64_text == schema::Int64Text::quoted
                                   ? inner_table<Value, schema::Int64Text::quoted>()
                                   : inner_table<Value, schema::Int64Text::number>());
    } else if constexpr (is_enum_v<Value> || is_message_v<Value>) {
      member.inner = add_inner(inner_table<Value, schema::Int64Text::quoted>());
    }
    add_keys(i, texts[i].name);
  }

  constexpr std::uint8_t add_inner(const void* table) {
    inner[inner_count] = table;
    return inner_count++;
  }

  constexpr void add_keys(std::size_t i, std::string_view name) {
    Member& member = members[i];
    member.key = static_cast<std::uint32_t>(keys_used);
    std::size_t uppers = 0;
    put(',');
    put('"');
    for (const char c : name) {
      put(c);
      uppers += is_upper(c);
    }
    put('"');
    put(':');
    member.key_size = static_cast<std::uint8_t>(name.size() + 3);
    member.snake_key = member.key;
    if (uppers != 0) {
      member.snake_key = static_cast<std::uint32_t>(keys_used);
      put(',');
      put('"');
      for (const char c : name) {
        if (is_upper(c)) put('_');
        put(is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
      }
      put('"');
      put(':');
      add_name(i, {keys + member.snake_key + 2, name.size() + uppers});
    }
    member.snake_size = static_cast<std::uint8_t>(name.size() + uppers + 3);
    add_name(i, name);

    const char* const key = keys + member.key + 1;
    member.key_tail = member.key_size > 8 ? static_cast<std::uint8_t>(member.key_size - 8) : 0;
    member.start_mask = loaded_mask(member.key_size);
    member.key_start = loaded_word(key, member.key_size);
    std::size_t bucket = MessageTable::start_hash(loaded_word(key, sizes.hashed)) & (buckets() - 1);
    while (starts[bucket] != 0) bucket = (bucket + 1) & (buckets() - 1);
    starts[bucket] = static_cast<std::uint8_t>(i + 1);
  }

  constexpr void put(char c) { keys[keys_used++] = c; }

  constexpr void add_name(std::size_t i, std::string_view name) {
    constexpr std::size_t last = 2 * buckets() - 1;
    std::size_t bucket = hash_of_name(name) & last;
    while (names[bucket] != 0) bucket = (bucket + 1) & last;
    names[bucket] = static_cast<std::uint8_t>(i + 1);
    name_sizes |= MessageTable::bit_of_size(name.size());
  }
};

// Whether the member is not absent.
template <class V>
bool is_present(const std::optional<V>& value) noexcept {
  return value.has_value();
}
template <class E, std::enable_if_t<is_enum_v<E>, int> = 0>
bool is_present(E value) noexcept {
  return value != E{};
}

template <class T, auto... Pointers>
std::uint64_t present_members(const T& message, const schema::Message<Pointers...>&) noexcept {
  std::uint64_t bits = 0;
  [[maybe_unused]] int i = 0;
  ((bits |= std::uint64_t{is_present(message.*Pointers)} << i++), ...);
  return bits;
}

template <class T>
struct MessageData {
  static constexpr MessageDataFor<T, decltype(schema::message<T>)> data{};

  static std::uint64_t flags(const void* place) noexcept {
    const T& message = *static_cast<const T*>(place);
    const bool plain = message.unknown_fields.empty() && data.room < room_limit;
    return present_members(message, schema::message<T>) | (plain ? 0 : MessageTable::not_plain);
  }

  static constexpr MessageTable table{data.members,
                                      data.keys,
                                      data.starts,
                                      data.names,
                                      data.inner,
                                      flags,
                                      OptionalAccess<T>::emplace,
                                      OptionalAccess<T>::value,
                                      OptionalAccess<T>::reset,
                                      data.name_sizes,
                                      loaded_mask(data.sizes.hashed),
                                      static_cast<std::uint16_t>(data.unknown_fields()),
                                      static_cast<std::uint16_t>(data.buckets() - 1),
                                      static_cast<std::uint16_t>(2 * data.buckets() - 1),
                                      static_cast<std::uint16_t>((std::min)(data.room, room_limit)),
                                      static_cast<std::uint8_t>(data.count)};
};

// The table of message T.
template <class T>
constexpr const MessageTable& message_table() noexcept {
  return *address_of_table<T>();
}

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_MESSAGE_TABLE_HPP
