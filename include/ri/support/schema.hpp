// SPDX-License-Identifier: MIT
//
/// @file
/// The table of each message and enum: the one description that readers, writers, adapters,
/// equality, the schema export and the documentation are written over.
///
/// A message's table stands below its struct and names each member once, in the API's order:
///
/// <!-- snippet: excerpt of include/ri/messages/identifiers.hpp -->
/// ```cpp
/// template <>
/// inline constexpr auto schema::message<ID> =
///     schema::describe("ID", "Unique identifier of an object.",
///                      schema::member<&ID::uuid>("uuid", "The identifier, a UUID in text form."));
/// ```

#ifndef RI_SUPPORT_SCHEMA_HPP
#define RI_SUPPORT_SCHEMA_HPP

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ri {

namespace detail {

// The text of a literal. (std::string_view takes the length of each letter by letter when it is
// made at compile time, and the tables have many letters.)
constexpr std::string_view literal(const char* text) { return {text, __builtin_strlen(text)}; }

// Not constexpr: a constant that calls it does not compile, and the compiler says its name.
inline void enum_value_is_not_in_the_row_of_its_number() {}

}  // namespace detail

/// The tables of messages and enums: names, members, descriptions, for programs that walk over
/// them.
namespace schema {

/// How a 64-bit integer is written. Both forms are read everywhere.
enum class Int64Text : unsigned char {
  quoted,  ///< As a JSON string, ProtoJSON's rule for 64-bit integers.
  number   ///< As a JSON number.
};

/// What the table says of one member.
struct MemberText {
  std::string_view name;         ///< camelCase JSON name.
  std::string_view description;  ///< One or two sentences, the same as the doc comment's first.
  Int64Text int64_text;          ///< Only means something for `std::optional<std::int64_t>`.
};

/// One member of a message: where it lives in the struct, and what the table says of it.
template <auto Pointer>
struct Member;
/// One member of a message, by the pointer to it.
template <class T, class Value, Value T::*Pointer>
struct Member<Pointer> : MemberText {
  using value_type = Value;                      ///< `std::optional<...>`, or a plain enum.
  static constexpr Value T::*pointer = Pointer;  ///< The pointer to the member.
};

/// Describes the member that `Pointer` points to, for example `&ID::uuid`.
template <auto Pointer>
constexpr Member<Pointer> member(const char* name, const char* description,
                                 Int64Text int64_text = Int64Text::quoted) {
  return {{detail::literal(name), detail::literal(description), int64_text}};
}

/// A message: its name, its meaning, its members in the API's order, each by its pointer and at
/// the same index by its text. (A tuple of members would hold both, and make every program that
/// includes the types compile for much longer.)
template <auto... Pointers>
struct Message {
  std::string_view name;         ///< The name of the struct.
  std::string_view description;  ///< One or two sentences, the same as the doc comment.
  std::array<MemberText, sizeof...(Pointers)> members;  ///< The members' texts.
};

/// Describes a message.
template <auto... Pointers>
constexpr Message<Pointers...> describe(const char* name, const char* description,
                                        Member<Pointers>... members) {
  return {detail::literal(name),
          detail::literal(description),
          {{static_cast<const MemberText&>(members)...}}};
}

/// One value of an enum: the constant, its text on the wire, what it means.
template <class E>
struct EnumValue {
  E value;                       ///< The constant.
  std::string_view name;         ///< Its text on the wire.
  std::string_view description;  ///< What it means, the same as the doc comment.
};

/// An enum: its name, its meaning, its values from 0 upwards.
template <class E, std::size_t N>
struct Enum {
  std::string_view name;               ///< The name of the enum.
  std::string_view description;        ///< One sentence, the same as the doc comment.
  std::array<EnumValue<E>, N> values;  ///< Each value at the index that is its number.
};

/// Describes a value of an enum.
template <class E>
constexpr EnumValue<E> value(E value, const char* name, const char* description = "") {
  return {value, detail::literal(name), detail::literal(description)};
}

/// Describes an enum: its values from 0 upwards. A value whose number is not the index of its row
/// is refused by the compiler, since the tables are constants.
template <class E, class... More>
constexpr Enum<E, 1 + sizeof...(More)> describe_enum(const char* name, const char* description,
                                                     EnumValue<E> first, More... more) {
  std::size_t row = 0;
  for (const E value : {first.value, more.value...}) {
    if (static_cast<std::size_t>(value) != row++)
      detail::enum_value_is_not_in_the_row_of_its_number();
  }
  return {detail::literal(name), detail::literal(description), {{first, more...}}};
}

/// What the tables hold for types that have none.
struct NotDescribed {};

/// The table of message `T`.
template <class T>
inline constexpr auto message = NotDescribed{};

/// The table of enum `E`.
template <class E>
inline constexpr auto enumeration = NotDescribed{};

template <class T, class Visitor>
constexpr void for_each_member(Visitor&& visitor);

}  // namespace schema

/// Whether `T` is a message of the API: JobMetadata or any struct in it or around it.
template <class T>
inline constexpr bool is_message_v =
    !std::is_same_v<decltype(schema::message<T>), const schema::NotDescribed>;

/// Whether `E` is an enum of the API.
template <class E>
inline constexpr bool is_enum_v =
    !std::is_same_v<decltype(schema::enumeration<E>), const schema::NotDescribed>;

namespace detail {

template <class T, class Visitor, auto... Pointers>
constexpr void visit_members(T& message, Visitor& visitor,
                             const schema::Message<Pointers...>& table) {
  [[maybe_unused]] auto text = table.members.begin();
  (visitor((text++)->name, message.*Pointers), ...);
}

template <class Visitor, auto... Pointers>
constexpr void visit_table(Visitor& visitor, const schema::Message<Pointers...>& table) {
  [[maybe_unused]] auto text = table.members.begin();
  (visitor(schema::Member<Pointers>{*text++}), ...);
}

}  // namespace detail

/// Calls `visitor(json_name, member)` for each member of `message` in the API's order. The name is
/// the camelCase one, a `std::string_view`; the member is a reference, const where the message is.
/// `unknown_fields` is not visited. Throws what the visitor throws.
template <class T, class Visitor>
constexpr void for_each_member(T& message, Visitor&& visitor) {
  static_assert(is_message_v<std::remove_const_t<T>>,
                "for_each_member takes a message of the API, for example ri::JobMetadata");
  if constexpr (is_message_v<std::remove_const_t<T>>) {
    detail::visit_members(message, visitor, schema::message<std::remove_const_t<T>>);
  }
}

/// Calls `visitor(member)` for each member of message `T` in the API's order, with its Member: what
/// the table says, and the type and place in the struct. Throws what the visitor throws.
template <class T, class Visitor>
constexpr void schema::for_each_member(Visitor&& visitor) {
  static_assert(is_message_v<T>,
                "for_each_member takes a message of the API, for example ri::JobMetadata");
  if constexpr (is_message_v<T>) detail::visit_table(visitor, schema::message<T>);
}

}  // namespace ri

#endif  // RI_SUPPORT_SCHEMA_HPP
