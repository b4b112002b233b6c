// SPDX-License-Identifier: MIT
//
/// @file
/// The members of a message whose type is only known from its table.

#ifndef RI_TABLE_ACCESS_HPP
#define RI_TABLE_ACCESS_HPP

#include <cstdint>
#include <optional>
#include <string>

#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// Where the member lies. What is there is a std::optional of the member's kind, or an enum.
inline void* place_of(void* message, const Member& member) noexcept {
  return static_cast<char*>(message) + member.offset;
}
inline const void* place_of(const void* message, const Member& member) noexcept {
  return static_cast<const char*>(message) + member.offset;
}

// The optional value that lies there.
template <class V>
std::optional<V>& optional_at(void* place) noexcept {
  return *static_cast<std::optional<V>*>(place);
}
template <class V>
const std::optional<V>& optional_at(const void* place) noexcept {
  return *static_cast<const std::optional<V>*>(place);
}

template <class V>
V& value_at(void* place) noexcept {
  return *static_cast<V*>(place);
}
template <class V>
const V& value_at(const void* place) noexcept {
  return *static_cast<const V*>(place);
}

// Precondition: the member is present.
inline const void* value_of(const void* message, const MessageTable& table, const Member& member) {
  const void* const place = place_of(message, member);
  switch (member.kind) {
    case Kind::string:
      return &*optional_at<std::string>(place);
    case Kind::boolean:
      return &*optional_at<bool>(place);
    case Kind::int64_quoted:
    case Kind::int64_number:
      return &*optional_at<std::int64_t>(place);
    case Kind::real:
      return &*optional_at<double>(place);
    case Kind::timestamp:
      return &*optional_at<Timestamp>(place);
    case Kind::json_object:
      return &*optional_at<RawJson>(place);
    case Kind::enumeration:
      return place;
    case Kind::message:
      return table.inner_of<MessageTable>(member).value(place);
    case Kind::list:
      break;
  }
  return table.inner_of<ListTable>(member).value(place);
}

inline UnknownFields& unknown_fields_of(void* message, const MessageTable& table) noexcept {
  return value_at<UnknownFields>(static_cast<char*>(message) + table.unknown_fields);
}
inline const UnknownFields& unknown_fields_of(const void* message,
                                              const MessageTable& table) noexcept {
  return value_at<UnknownFields>(static_cast<const char*>(message) + table.unknown_fields);
}

}  // namespace ri::detail

#endif  // RI_TABLE_ACCESS_HPP
