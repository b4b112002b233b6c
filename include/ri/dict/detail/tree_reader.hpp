// SPDX-License-Identifier: MIT
//
/// @file
/// JSON trees into messages: one loop over their tables for each kind of tree.

#ifndef RI_DICT_DETAIL_TREE_READER_HPP
#define RI_DICT_DETAIL_TREE_READER_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ri/bytes/utf8.hpp>
#include <ri/dict/detail/json_text.hpp>
#include <ri/json/fault.hpp>
#include <ri/json/number.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/list_builder.hpp>
#include <ri/table/message_table.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/rfc3339.hpp>
#include <ri/wire/value_of_json.hpp>

namespace ri::detail {

// Every function is given a value that is still empty, and returns false after a fault.
template <class BasicJson>
class TreeReader {
 public:
  explicit TreeReader(const ReadOptions& options) noexcept
      : options_(options), elements_left_(options.max_elements) {}

  bool read_message(const BasicJson& json, void* object, const MessageTable& table) {
    if (!json.is_object()) return fail_type(json, json_type::object);
    if (!open()) return false;
    Message message{object, table};
    for (auto item = json.cbegin(); item != json.cend(); ++item) {
      const std::string_view name = item.key();
      if (!read_member(name, *item, message)) {
        fault_.inside_member(name);
        return false;
      }
    }
    --depth_;
    return true;
  }

  // `known` becomes false for a value that the enum does not have.
  bool read_enum(const BasicJson& json, void* place, const EnumTable& table, bool& known) {
    if (json.is_string()) {
      const std::string_view text = text_of(json);
      if (!is_utf8(text)) return fail(ErrorCode::value, not_utf8);
      if (const std::size_t found = table.find(text); found != not_found) {
        store_enum(place, table.object_size, found);
        return true;
      }
    } else if (std::int64_t integer = 0;
               !json.is_number() ||
               (json.is_number_float() &&
                to_int64(json.template get<double>(), integer) == IntegerOutcome::not_integer)) {
      return fail_type(json, json_type::string);
    }
    known = false;
    if (options_.unknown_enum_values != UnknownPolicy::reject) return true;
    RawJson text;
    return read_raw(json, text) && fail(ErrorCode::value, unknown_enum_value(text.text()));
  }

  Error error() const { return Error(fault_.code, fault_.pointer, fault_.message); }

 private:
  // A message that is being read.
  struct Message {
    void* object;
    const MessageTable& table;
    std::uint64_t seen = 0;  // a bit for each member that was in the tree
  };

  // --- members ---

  bool read_member(std::string_view name, const BasicJson& json, Message& message) {
    const std::size_t i = message.table.find(name);
    UnknownFields& unknown_fields = unknown_fields_of(message.object, message.table);
    if (i == not_found) return read_unknown_member(name, json, unknown_fields);
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((message.seen & bit) != 0) return fail(ErrorCode::duplicate, duplicate_member);
    message.seen |= bit;
    if (json.is_null()) return true;
    const Member& member = message.table.members[i];
    const void* const inner = message.table.inner[member.inner];
    bool known = true;
    if (!read(json, make_present(place_of(message.object, member), member.kind, inner), member.kind,
              inner, known)) {
      return false;
    }
    if (known || options_.unknown_enum_values != UnknownPolicy::keep) return true;
    return keep(message.table.name(member), json, unknown_fields);
  }

  // Makes an absent member present and returns its value.
  static void* make_present(void* place, Kind kind, const void* table) {
    switch (kind) {
      case Kind::string:
        return &optional_at<std::string>(place).emplace();
      case Kind::boolean:
        return &optional_at<bool>(place).emplace();
      case Kind::int64_quoted:
      case Kind::int64_number:
        return &optional_at<std::int64_t>(place).emplace();
      case Kind::real:
        return &optional_at<double>(place).emplace();
      case Kind::timestamp:
        return &optional_at<Timestamp>(place).emplace();
      case Kind::json_object:
        return &optional_at<RawJson>(place).emplace();
      case Kind::enumeration:
        return place;
      case Kind::message:
        return static_cast<const MessageTable*>(table)->emplace(place);
      case Kind::list:
        break;
    }
    return static_cast<const ListTable*>(table)->emplace(place);
  }

  bool read_unknown_member(std::string_view name, const BasicJson& json,
                           UnknownFields& unknown_fields) {
    if (options_.unknown_members == UnknownPolicy::reject) {
      return fail(ErrorCode::unknown_member, no_such_member);
    }
    if (!is_utf8(name)) return fail(ErrorCode::value, not_utf8);
    if (options_.unknown_members == UnknownPolicy::keep) return keep(name, json, unknown_fields);
    RawJson checked;
    return read_raw(json, checked);
  }

  bool keep(std::string_view name, const BasicJson& json, UnknownFields& unknown_fields) {
    RawJson value;
    if (!read_raw(json, value)) return false;
    unknown_fields.add(std::string(name), std::move(value));
    return true;
  }

  bool read_raw(const BasicJson& json, RawJson& value) {
    std::string text;
    if (!JsonText<BasicJson>(text, options_.max_depth, fault_).write(json, depth_)) return false;
    value = RawJsonAccess::checked(std::move(text));
    return true;
  }

  // --- values ---

  // A value of that kind; messages, lists and enums have a table.
  bool read(const BasicJson& json, void* value, Kind kind, const void* table, bool& known) {
    switch (kind) {
      case Kind::string:
        return read(json, value_at<std::string>(value));
      case Kind::boolean:
        return read(json, value_at<bool>(value));
      case Kind::int64_quoted:
      case Kind::int64_number:
        return read(json, value_at<std::int64_t>(value));
      case Kind::real:
        return read(json, value_at<double>(value));
      case Kind::timestamp:
        return read(json, value_at<Timestamp>(value));
      case Kind::json_object:
        return read(json, value_at<RawJson>(value));
      case Kind::enumeration:
        return read_enum(json, value, *static_cast<const EnumTable*>(table), known);
      case Kind::message:
        return read_message(json, value, *static_cast<const MessageTable*>(table));
      case Kind::list:
        break;
    }
    return read_list(json, value, *static_cast<const ListTable*>(table), known);
  }

  bool read_list(const BasicJson& json, void* list, const ListTable& table, bool& known) {
    if (!json.is_array()) return fail_type(json, json_type::array);
    if (!open()) return false;
    ListBuilder builder(table, list, nullptr);
    builder.expect((std::min)(json.size(), elements_left_));
    std::size_t i = 0;
    for (const BasicJson& element : json) {
      if (!read_element(element, builder, table, known)) {
        fault_.inside_element(i);
        return false;
      }
      ++i;
    }
    builder.finish();
    --depth_;
    return true;
  }

  bool read_element(const BasicJson& json, ListBuilder& builder, const ListTable& table,
                    bool& known) {
    if (elements_left_ == 0) {
      return fail(ErrorCode::elements, too_many_elements(options_.max_elements));
    }
    --elements_left_;
    return read(json, builder.next_new({}), table.kind, table.inner, known);
  }

  bool read(const BasicJson& json, std::string& value) {
    if (!json.is_string()) return fail_type(json, json_type::string);
    if (!is_utf8(text_of(json))) return fail(ErrorCode::value, not_utf8);
    value = text_of(json);
    return true;
  }

  bool read(const BasicJson& json, bool& value) {
    if (!json.is_boolean()) return fail_type(json, json_type::boolean);
    value = json.template get<bool>();
    return true;
  }

  bool read(const BasicJson& json, Timestamp& value) {
    if (!json.is_string()) return fail_type(json, json_type::string);
    return accept(
        timestamp_of_string(text_of(json), value, options_.allow_space_in_times, last_date_));
  }

  bool read(const BasicJson& json, std::int64_t& value) {
    if (json.is_string()) return accept(int64_of_string(text_of(json), value));
    if (json.is_number_float()) {
      return accept(error_text_of(to_int64(json.template get<double>(), value)));
    }
    if (!json.is_number()) return fail_type(json, json_type::integer);
    using Unsigned = typename BasicJson::number_unsigned_t;
    constexpr auto largest = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
    if (json.is_number_unsigned() && json.template get<Unsigned>() > largest) {
      return accept(error_text_of(IntegerOutcome::out_of_range));
    }
    value = json.template get<std::int64_t>();
    return true;
  }

  bool read(const BasicJson& json, double& value) {
    if (json.is_string()) return accept(double_of_string(text_of(json), value));
    if (!json.is_number()) return fail_type(json, json_type::number);
    value = json.template get<double>();
    return true;
  }

  bool read(const BasicJson& json, RawJson& object) {
    return json.is_object() ? read_raw(json, object) : fail_type(json, json_type::object);
  }

  static std::string_view type_name_of(const BasicJson& json) {
    using Type = typename BasicJson::value_t;
    switch (json.type()) {
      case Type::object:
        return json_type::object;
      case Type::array:
        return json_type::array;
      case Type::string:
        return json_type::string;
      case Type::boolean:
        return json_type::boolean;
      case Type::null:
        return json_type::null;
      case Type::number_integer:
      case Type::number_unsigned:
      case Type::number_float:
        return json_type::number;
      case Type::binary:
        return "a binary value";
      case Type::discarded:
        break;
    }
    return "a discarded value";
  }

  static std::string_view text_of(const BasicJson& json) {
    return json.template get_ref<const typename BasicJson::string_t&>();
  }

  // --- faults ---

  bool open() {
    if (depth_ >= options_.max_depth) return fail(ErrorCode::depth, too_deep(options_.max_depth));
    ++depth_;
    return true;
  }

  bool accept(ErrorText error_text) {
    return error_text == nullptr || fail(ErrorCode::value, error_text);
  }

  bool fail_type(const BasicJson& json, std::string_view expected) {
    return fail(ErrorCode::type, expected_but_found(expected, type_name_of(json)));
  }

  bool fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return false;
  }

  const ReadOptions& options_;
  std::size_t elements_left_;  // of those that the options allow
  LastDate last_date_{};
  std::size_t depth_ = 0;
  Fault fault_{};
};

// Reads the tree into an empty message. Returns false where it cannot, with the error set and the
// message half done.
template <class BasicJson>
bool read_tree(const BasicJson& json, void* message, const MessageTable& table,
               const ReadOptions& options, Error& error) {
  TreeReader<BasicJson> reader(options);
  if (reader.read_message(json, message, table)) return true;
  error = reader.error();
  return false;
}

// The same for an enum on its own, which `null` leaves as it is: there is nowhere to keep the text
// of an unknown value.
template <class BasicJson>
bool read_enum_tree(const BasicJson& json, void* value, const EnumTable& table, Error& error) {
  const ReadOptions options;
  TreeReader<BasicJson> reader(options);
  bool known = true;
  if (json.is_null() || reader.read_enum(json, value, table, known)) return true;
  error = reader.error();
  return false;
}

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_TREE_READER_HPP
