// SPDX-License-Identifier: MIT
//
/// @file
/// Whether two messages are equal: one loop over their table.

#ifndef RI_COMPARE_EQUAL_HPP
#define RI_COMPARE_EQUAL_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>
#include <ri/compare/equal_messages.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/kept_enum.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

bool equal_values(const void* a, const void* b, Kind kind, const void* table);

inline bool equal_lists(const void* a, const void* b, const ListTable& table) {
  const Elements left = table.elements(a);
  const Elements right = table.elements(b);
  if (left.count != right.count) return false;
  const std::size_t size = table.element_size;
  for (std::size_t i = 0; i < left.count; ++i) {
    if (!equal_values(left.first + i * size, right.first + i * size, table.kind, table.inner)) {
      return false;
    }
  }
  return true;
}

// Two values of one kind; messages, lists and enums have a table.
inline bool equal_values(const void* a, const void* b, Kind kind, const void* table) {
  switch (kind) {
    case Kind::string:
      return value_at<std::string>(a) == value_at<std::string>(b);
    case Kind::boolean:
      return value_at<bool>(a) == value_at<bool>(b);
    case Kind::int64_quoted:
    case Kind::int64_number:
      return value_at<std::int64_t>(a) == value_at<std::int64_t>(b);
    case Kind::real:
      return same_number(DoubleBits(value_at<double>(a)), DoubleBits(value_at<double>(b)));
    case Kind::timestamp:
      return value_at<Timestamp>(a) == value_at<Timestamp>(b);
    case Kind::json_object:
      return value_at<RawJson>(a) == value_at<RawJson>(b);
    case Kind::enumeration: {
      const std::size_t size = static_cast<const EnumTable*>(table)->object_size;
      return load_enum(a, size) == load_enum(b, size);
    }
    case Kind::message:
      return equal_messages(a, b, *static_cast<const MessageTable*>(table));
    case Kind::list:
      break;
  }
  return equal_lists(a, b, *static_cast<const ListTable*>(table));
}

// The unknown fields that a writer would write: those that no member of the message represents, and
// the kept texts of enum values.
inline std::vector<const UnknownField*> written_fields(const void* message,
                                                       const MessageTable& table) {
  KeptTexts kept;
  find_kept_texts(message, table, kept);
  std::vector<const UnknownField*> fields;
  for (const UnknownField& field : unknown_fields_of(message, table)) {
    const std::size_t i = table.find(field.name);
    if (i == not_found || ((kept.members >> i & 1) != 0 && kept.texts[i] == &field.value)) {
      fields.push_back(&field);
    }
  }
  return fields;
}

RI_DETAIL_FUNCTION bool equal_messages(const void* a, const void* b, const MessageTable& table) {
  std::uint64_t members = table.present(a);
  if (members != table.present(b)) return false;
  for (; members != 0; members &= members - 1) {
    const Member& member = table.members[count_trailing_zeros(members)];
    if (!equal_values(value_of(a, table, member), value_of(b, table, member), member.kind,
                      table.inner[member.inner])) {
      return false;
    }
  }
  if (unknown_fields_of(a, table).empty() && unknown_fields_of(b, table).empty()) return true;
  return same_fields(written_fields(a, table), written_fields(b, table));
}

}  // namespace ri::detail

#endif  // RI_COMPARE_EQUAL_HPP
