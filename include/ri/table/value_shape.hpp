// SPDX-License-Identifier: MIT
//
/// @file
/// What a table says of a member or an element because of its C++ type: its kind, its size, and the
/// table of what is in it.

#ifndef RI_TABLE_VALUE_SHAPE_HPP
#define RI_TABLE_VALUE_SHAPE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/make_enum_table.hpp>
#include <ri/table/make_list_table.hpp>
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

// What a list or an optional member is of; any other type itself.
template <class V>
struct Inner {
  using type = V;
};
template <class V>
struct Inner<std::vector<V>> {
  using type = V;
};
template <class V>
struct Inner<std::optional<V>> {
  using type = V;
};

// An integer counts as one that is written as a string.
template <class V>
constexpr Kind find_kind() {
  if constexpr (std::is_same_v<V, std::string>) {
    return Kind::string;
  } else if constexpr (std::is_same_v<V, bool>) {
    return Kind::boolean;
  } else if constexpr (std::is_same_v<V, std::int64_t>) {
    return Kind::int64_quoted;
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
    static_assert(!std::is_same_v<typename Inner<V>::type, V>,
                  "no type that a member of a message can have");
    return Kind::list;
  }
}

template <class V>
inline constexpr Kind kind_of = find_kind<V>();

// The kind of a value whose integers are written like that.
constexpr Kind kind_with(Kind kind, schema::Int64Text int64_text) noexcept {
  const bool number = kind == Kind::int64_quoted && int64_text == schema::Int64Text::number;
  return number ? Kind::int64_number : kind;
}

template <class V, schema::Int64Text Int64>
constexpr const void* inner_table();

template <class V, schema::Int64Text Int64>
inline constexpr ListTable list_table = make_list_table<V>(kind_with(kind_of<V>, Int64),
                                                           inner_table<V, Int64>());

// The type of the elements of lists in lists.
template <class V>
struct Innermost {
  using type = V;
};
template <class V>
struct Innermost<std::vector<V>> : Innermost<V> {};

// The table of what is in a value, or nullptr.
template <class V, schema::Int64Text Int64>
constexpr const void* inner_table() {
  if constexpr (kind_of<V> == Kind::enumeration) {
    return &enum_table<V>;
  } else if constexpr (kind_of<V> == Kind::message) {
    return address_of_table<V>();
  } else if constexpr (kind_of<V> == Kind::list) {
    // One table serves both, unless there are integers.
    constexpr bool has_integers = std::is_same_v<typename Innermost<V>::type, std::int64_t>;
    constexpr auto int64_text = has_integers ? Int64 : schema::Int64Text::quoted;
    return &list_table<typename Inner<V>::type, int64_text>;
  } else {
    return nullptr;
  }
}

// Whether the value of that kind has a table of its own.
constexpr bool has_table(Kind kind) noexcept { return kind >= Kind::enumeration; }

struct ValueShape {
  std::size_t size;
  std::size_t alignment;
  std::size_t room;  // what a writer wants for it; containers ask for their own, as for a scalar
  Kind kind;
  const void* quoted_table;  // of what is in it, with integers that are written as strings
  const void* number_table;  // the same with integers that are written as numbers
};

// A member of a message is a plain enum or an optional value of any other type.
template <class Declared>
constexpr ValueShape make_value_shape() {
  static_assert(is_enum_v<Declared> || !std::is_same_v<typename Inner<Declared>::type, Declared>,
                "a member of a message is a std::optional or an enum of the API");
  using V = typename Inner<Declared>::type;
  std::size_t room = scalar_room;
  if constexpr (kind_of<V> == Kind::enumeration) room = EnumShape<V>::width;
  if constexpr (kind_of<V> == Kind::string) room = short_string + 2;
  return {sizeof(Declared),
          alignof(Declared),
          room,
          kind_of<V>,
          inner_table<V, schema::Int64Text::quoted>(),
          inner_table<V, schema::Int64Text::number>()};
}

template <class Declared>
inline constexpr ValueShape value_shape = make_value_shape<Declared>();

}  // namespace ri::detail

#endif  // RI_TABLE_VALUE_SHAPE_HPP
