// SPDX-License-Identifier: MIT
//
/// @file
/// Messages into JSON trees, driven by the tables.

#ifndef RI_DICT_DETAIL_DICT_WRITER_HPP
#define RI_DICT_DETAIL_DICT_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/dict/detail/tree_string.hpp>
#include <ri/support/detail/double_bits.hpp>
#include <ri/support/detail/fault.hpp>
#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/enums.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/text/detail/complaints.hpp>
#include <ri/text/detail/double_text.hpp>
#include <ri/text/detail/presence.hpp>
#include <ri/text/detail/rfc3339.hpp>

namespace ri::detail {

// Every function returns false after a fault.
template <class BasicJson>
class DictWriter {
 public:
  explicit DictWriter(const WriteOptions& options) noexcept : options_(options) {}

  template <class T>
  BasicJson write_document(const T& message) {
    BasicJson json;
    if (!write(json, message, Int64Text::quoted)) {
      throw Error(fault_.code, fault_.pointer, fault_.message);
    }
    return json;
  }

 private:
  using Int64Text = schema::Int64Text;

  // --- messages ---

  template <class T>
  std::enable_if_t<is_message_v<T>, bool> write(BasicJson& json, const T& message, Int64Text) {
    json = BasicJson::object();
    return write_members(json, message, std::make_index_sequence<member_count<T>>()) &&
           write_unknown_fields(json, message);
  }

  template <class T, std::size_t... I>
  bool write_members(BasicJson& json, const T& message, std::index_sequence<I...>) {
    return (write_member<I>(json, message) && ...);
  }

  template <std::size_t I, class T>
  bool write_member(BasicJson& json, const T& message) {
    static constexpr auto snake_case = snake_case_names<T>();
    constexpr schema::MemberText member = schema::message<T>.members[I];
    const auto& value = member_at<I>(message);
    const RawJson* const kept = kept_text<I>(message);
    if (kept == nullptr && is_absent(value)) return true;
    const bool camel_case = options_.names == MemberNames::camel_case;
    BasicJson& place = json[tree_string<BasicJson>(camel_case ? member.name : snake_case[I])];
    const bool good =
        kept != nullptr ? write_raw(place, *kept) : write(place, present(value), member.int64_text);
    if (!good) fault_.inside_member(member.name);
    return good;
  }

  template <class T>
  bool write_unknown_fields(BasicJson& json, const T& message) {
    for (const UnknownField& field : message.unknown_fields) {
      if (find_member<T>(field.name) != not_found) continue;
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
    return !json.is_discarded() || fail(ErrorCode::value, too_great_for_double);
  }

  // --- lists ---

  template <class V>
  bool write(BasicJson& json, const std::vector<V>& list, Int64Text int64_text) {
    json = BasicJson::array();
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!write(json.emplace_back(), list[i], int64_text)) {
        fault_.inside_element(i);
        return false;
      }
    }
    return true;
  }

  // --- scalars ---

  bool write(BasicJson& json, const std::string& value, Int64Text) {
    if (!is_utf8(value)) return fail(ErrorCode::value, not_utf8);
    json = tree_string<BasicJson>(value);
    return true;
  }

  bool write(BasicJson& json, bool value, Int64Text) {
    json = value;
    return true;
  }

  bool write(BasicJson& json, std::int64_t value, Int64Text int64_text) {
    if (int64_text == Int64Text::quoted) {
      json = tree_string<BasicJson>(std::to_string(value));
      return true;
    }
    using Integer = typename BasicJson::number_integer_t;
    const auto held = static_cast<Integer>(value);
    if (static_cast<std::int64_t>(held) != value) return fail(ErrorCode::value, too_great_for_tree);
    json = held;
    return true;
  }

  bool write(BasicJson& json, const double& value, Int64Text) {
    if (!DoubleBits(value).is_finite()) {
      json = tree_string<BasicJson>(not_finite_name(value));
      return true;
    }
    using Float = typename BasicJson::number_float_t;
    constexpr Float greatest = std::numeric_limits<Float>::max();
    if (value > greatest || value < -greatest) return fail(ErrorCode::value, too_great_for_tree);
    json = static_cast<Float>(value);
    return true;
  }

  bool write(BasicJson& json, const Timestamp& value, Int64Text) {
    char text[rfc3339_size];
    const auto size = static_cast<std::size_t>(write_rfc3339(text, value) - text);
    json = tree_string<BasicJson>({text, size});
    return true;
  }

  template <class E>
  std::enable_if_t<is_enum_v<E>, bool> write(BasicJson& json, E value, Int64Text) {
    const std::string_view name = to_string(value);
    if (name.empty()) return fail(ErrorCode::value, no_enum_value);
    json = tree_string<BasicJson>(name);
    return true;
  }

  bool write(BasicJson& json, const RawJson& object, Int64Text) {
    if (!object.is_object()) {
      return fail(ErrorCode::type,
                  expected_but_found("an object", kind_of_value(object.text().front())));
    }
    return write_raw(json, object);
  }

  bool fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return false;
  }

  const WriteOptions& options_;
  Fault fault_;
};

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_DICT_WRITER_HPP
