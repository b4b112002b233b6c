// SPDX-License-Identifier: MIT
//
/// @file
/// The table of a message, made at compile time from its description in ri::schema.

#ifndef RI_TABLE_MAKE_MESSAGE_TABLE_HPP
#define RI_TABLE_MAKE_MESSAGE_TABLE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/make_list_table.hpp>
#include <ri/table/member_offset.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/table_maker.hpp>
#include <ri/table/value_shape.hpp>

namespace ri::detail {

// The arrays of message T's table, whose members the pointers point to.
template <class T, class List>
struct MessageDataFor;

template <class T, auto... Pointers>
struct MessageDataFor<T, const schema::Message<Pointers...>> {
  static constexpr std::size_t count = sizeof...(Pointers);
  static constexpr KeySizes sizes = key_sizes(schema::message<T>.members.data(), count);
  static constexpr std::size_t buckets = start_buckets(count);
  static_assert(count < 64, "readers and writers have one bit a member, and one more");
  static_assert(sizeof(T) <= 65535, "offsets are of 16 bits");
  static_assert(sizes.longest < 255, "sizes of keys hold a byte");

  Member members[count + 1] = {};
  char keys[sizes.keys + key_move] = {};
  std::uint8_t starts[buckets] = {};
  std::uint8_t names[2 * buckets] = {};
  const void* inner[(
      has_table(kind_of<typename Inner<typename schema::Member<Pointers>::value_type>::type>) +
      ... + 1)] = {};
  std::uint64_t name_sizes = 0;
  std::uint16_t room = 0;
  std::uint16_t unknown_fields = 0;

  constexpr MessageDataFor() {
    RI_DETAIL_NEVER_DEFINED_BEGIN
    const auto& place = NeverDefined<T>::place;
    const void* const addresses[] = {&(place.message.*Pointers)..., &place.message.unknown_fields};
    RI_DETAIL_NEVER_DEFINED_END
    const ValueShape* const shapes[] = {
        &value_shape<typename schema::Member<Pointers>::value_type>..., nullptr};
    TableMaker maker{members, keys, starts, names, inner, buckets, sizes.hashed};
    std::size_t end = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const ValueShape& shape = *shapes[i];
      const std::size_t offset =
          member_offset(addresses[i], place.bytes, sizeof(T), shape.alignment, end);
      maker.add(i, schema::message<T>.members[i], shape, offset);
      end = offset + shape.size;
    }
    // Never matches: its start is all ones, and the text is also compared with the first bytes of
    // `keys`, which are a quote, or zeros in a message without members.
    members[count].key_start = members[count].start_mask = ~std::uint64_t{0};
    members[count].key_compared = 64;
    name_sizes = maker.name_sizes;
    room = static_cast<std::uint16_t>((std::min)(maker.room, room_limit));
    unknown_fields = static_cast<std::uint16_t>(
        member_offset(addresses[count], place.bytes, sizeof(T), alignof(UnknownFields), end));
  }
};

// A bit for each member that is not absent.
template <class T, auto... Pointers>
std::uint64_t present_members(const T& message, const schema::Message<Pointers...>&) noexcept {
  std::uint64_t bits = 0;
  [[maybe_unused]] int i = 0;
  ((bits |= std::uint64_t{static_cast<bool>(message.*Pointers)} << i++), ...);
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
                                      data.name_sizes,
                                      loaded_mask(data.sizes.hashed),
                                      data.unknown_fields,
                                      static_cast<std::uint16_t>(data.buckets - 1),
                                      static_cast<std::uint16_t>(2 * data.buckets - 1),
                                      data.room,
                                      static_cast<std::uint8_t>(data.count)};
};

// The table of message T.
template <class T>
constexpr const MessageTable& message_table() noexcept {
  return *address_of_table<T>();
}

}  // namespace ri::detail

#endif  // RI_TABLE_MAKE_MESSAGE_TABLE_HPP
