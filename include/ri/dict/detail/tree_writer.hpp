// SPDX-License-Identifier: MIT
//
/// @file
/// Messages into JSON trees: one loop over their tables for each kind of tree.

#ifndef RI_DICT_DETAIL_TREE_WRITER_HPP
#define RI_DICT_DETAIL_TREE_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>
#include <ri/bytes/utf8.hpp>
#include <ri/dict/detail/tree_string.hpp>
#include <ri/json/fault.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/kept_enum.hpp>
#include <ri/table/message_table.hpp>
#include <ri/wire/double_text.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/rfc3339.hpp>

namespace ri::detail {

// Every function returns false after a fault.
template <class BasicJson>
class TreeWriter {
 public:
  explicit TreeWriter(const WriteOptions& options) noexcept : options_(options) {}

  bool write_message(BasicJson& json, const void* message, const MessageTable& table) {
    json = BasicJson::object();
    const UnknownFields& unknown_fields = unknown_fields_of(message, table);
    KeptTexts kept;
    if (!unknown_fields.empty()) find_kept_texts(message, table, kept);
    std::uint64_t members = table.present(message) | kept.members;
    for (; members != 0; members &= members - 1) {
      const unsigned i = count_trailing_zeros(members);
      const RawJson* const text = (kept.members >> i & 1) != 0 ? kept.texts[i] : nullptr;
      if (!write_member(json, message, table, table.members[i], text)) {
        fault_.inside_member(table.name(table.members[i]));
        return false;
      }
    }
    return write_unknown_fields(json, unknown_fields, table);
  }

  Error error() const { return Error(fault_.code, fault_.pointer, fault_.message); }

 private:
  // --- members ---

  // A member that is present; or `kept` in its place.
  bool write_member(BasicJson& json, const void* message, const MessageTable& table,
                    const Member& member, const RawJson* kept) {
    const bool camel_case = options_.names == MemberNames::camel_case;
    BasicJson& place =
        json[tree_string<BasicJson>(camel_case ? table.name(member) : table.snake_name(member))];
    if (kept != nullptr) return write_raw(place, *kept);
    return write(place, value_of(message, table, member), member.kind, table.inner[member.inner]);
  }

  bool write_unknown_fields(BasicJson& json, const UnknownFields& unknown_fields,
                            const MessageTable& table) {
    for (const UnknownField& field : unknown_fields) {
      if (table.find(field.name) != not_found) continue;
      if (!is_utf8(field.name)) return fail(ErrorCode::value, name_not_utf8);
      // Of fields with one name a tree can only hold the last.
      if (!write_raw(json[tree_string<BasicJson>(field.name)], field.value)) {
        fault_.inside_member(field.name);
        return false;
      }
    }
    return true;
  }

  bool write_raw(BasicJson& json, const RawJson& value) {
    json = BasicJson::parse(value.text(), nullptr, /*allow_exceptions=*/false);
    return !json.is_discarded() || fail(ErrorCode::value, too_large_for_double);
  }

  // --- values ---

  // A value of that kind; messages, lists and enums have a table.
  bool write(BasicJson& json, const void* value, Kind kind, const void* table) {
    switch (kind) {
      case Kind::string:
        return write(json, value_at<std::string>(value));
      case Kind::boolean:
        json = value_at<bool>(value);
        return true;
      case Kind::int64_quoted:
        json = tree_string<BasicJson>(std::to_string(value_at<std::int64_t>(value)));
        return true;
      case Kind::int64_number:
        return write(json, value_at<std::int64_t>(value));
      case Kind::real:
        return write(json, value_at<double>(value));
      case Kind::timestamp:
        return write(json, value_at<Timestamp>(value));
      case Kind::json_object:
        return write(json, value_at<RawJson>(value));
      case Kind::enumeration:
        return write_enum(json, value, *static_cast<const EnumTable*>(table));
      case Kind::message:
        return write_message(json, value, *static_cast<const MessageTable*>(table));
      case Kind::list:
        break;
    }
    return write_list(json, value, *static_cast<const ListTable*>(table));
  }

  bool write_list(BasicJson& json, const void* list, const ListTable& table) {
    json = BasicJson::array();
    const Elements elements = table.elements(list);
    for (std::size_t i = 0; i < elements.count; ++i) {
      if (!write(json.emplace_back(), elements.first + i * table.element_size, table.kind,
                 table.inner)) {
        fault_.inside_element(i);
        return false;
      }
    }
    return true;
  }

  bool write_enum(BasicJson& json, const void* place, const EnumTable& table) {
    const std::size_t i = load_enum(place, table.object_size);
    if (i >= table.count) return fail(ErrorCode::value, no_enum_value);
    json = tree_string<BasicJson>(table.name(i));
    return true;
  }

  bool write(BasicJson& json, const std::string& value) {
    if (!is_utf8(value)) return fail(ErrorCode::value, not_utf8);
    json = tree_string<BasicJson>(value);
    return true;
  }

  bool write(BasicJson& json, std::int64_t value) {
    using Integer = typename BasicJson::number_integer_t;
    const auto held = static_cast<Integer>(value);
    if (static_cast<std::int64_t>(held) != value) return fail(ErrorCode::value, too_large_for_tree);
    json = held;
    return true;
  }

  bool write(BasicJson& json, const double& value) {
    if (!DoubleBits(value).is_finite()) {
      json = tree_string<BasicJson>(not_finite_name(value));
      return true;
    }
    using Float = typename BasicJson::number_float_t;
    constexpr Float largest = (std::numeric_limits<Float>::max)();
    if (value > largest || value < -largest) return fail(ErrorCode::value, too_large_for_tree);
    json = static_cast<Float>(value);
    return true;
  }

  bool write(BasicJson& json, const Timestamp& value) {
    char text[rfc3339_size];
    const auto size = static_cast<std::size_t>(write_rfc3339(text, value) - text);
    json = tree_string<BasicJson>({text, size});
    return true;
  }

  bool write(BasicJson& json, const RawJson& object) {
    if (!object.is_object()) {
      return fail(ErrorCode::type,
                  expected_but_found(json_type::object, type_name(object.text().front())));
    }
    return write_raw(json, object);
  }

  bool fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return false;
  }

  const WriteOptions& options_;
  Fault fault_{};
};

// Makes the tree of a message. Returns false where it cannot, with the error set.
template <class BasicJson>
bool write_tree(BasicJson& json, const void* message, const MessageTable& table,
                const WriteOptions& options, Error& error) {
  TreeWriter<BasicJson> writer(options);
  if (writer.write_message(json, message, table)) return true;
  error = writer.error();
  return false;
}

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_TREE_WRITER_HPP
