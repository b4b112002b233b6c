// SPDX-License-Identifier: MIT
//
/// @file
/// Members made absent.

#ifndef RI_TABLE_RESET_HPP
#define RI_TABLE_RESET_HPP

#include <cstddef>
#include <cstdint>
#include <string>

#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>

namespace ri::detail {

inline void reset_member(void* place, const MessageTable& table, const Member& member,
                         const OverTable& over) {
  switch (member.kind) {
    case Kind::string:
      return optional_at<std::string>(place).reset();
    case Kind::boolean:
      return optional_at<bool>(place).reset();
    case Kind::int64_quoted:
    case Kind::int64_number:
      return optional_at<std::int64_t>(place).reset();
    case Kind::real:
      return optional_at<double>(place).reset();
    case Kind::timestamp:
      return optional_at<Timestamp>(place).reset();
    case Kind::json_object:
      return optional_at<RawJson>(place).reset();
    case Kind::enumeration:
      return store_enum(place, table.inner_of<EnumTable>(member).object_size, 0);
    case Kind::message:
    case Kind::list:
      return over.of_member(table, member)->reset(place);
  }
}

// A bit for each member.
inline std::uint64_t all_members(const MessageTable& table) noexcept {
  return (std::uint64_t{1} << table.count) - 1;
}

// Makes those of the members absent that have their bit set.
inline void reset_members(void* message, const MessageTable& table, const OverTable& over,
                          std::uint64_t members) {
  members &= table.present(message);
  for (; members != 0; members &= members - 1) {
    const Member& member = table.members[count_trailing_zeros(members)];
    reset_member(place_of(message, member), table, member, over);
  }
}

}  // namespace ri::detail

#endif  // RI_TABLE_RESET_HPP
