// SPDX-License-Identifier: MIT
//
/// @file
/// JSON trees into messages, driven by the tables.

#ifndef RI_DICT_DETAIL_DICT_READER_HPP
#define RI_DICT_DETAIL_DICT_READER_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/dict/detail/json_text.hpp>
#include <ri/support/detail/fault.hpp>
#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/detail/number.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/text/detail/blank.hpp>
#include <ri/text/detail/complaints.hpp>
#include <ri/text/detail/convert.hpp>

namespace ri::detail {

// Every function is given a value that is still empty, and returns false after a fault.
template <class BasicJson>
class DictReader {
 public:
  explicit DictReader(const ReadOptions& options) noexcept : options_(options) {}

  template <class T>
  bool read_document(const BasicJson& json, T& message) {
    return read(json, message);
  }

  // An enum on its own: there is nowhere to keep the text of an unknown value.
  template <class E>
  bool read_enum(const BasicJson& json, E& value) {
    bool known = true;
    return json.is_null() || read_enums(json, value, known);
  }

  Error error() const { return Error(fault_.code, fault_.pointer, fault_.message); }

 private:
  // --- messages ---

  template <class T>
  std::enable_if_t<is_message_v<T>, bool> read(const BasicJson& json, T& message) {
    if (!json.is_object()) return fail_type(json, "an object");
    if (!open()) return false;
    std::uint64_t seen = 0;
    for (auto item = json.cbegin(); item != json.cend(); ++item) {
      const std::string_view name = item.key();
      if (!read_member(name, *item, message, seen)) {
        fault_.inside_member(name);
        return false;
      }
    }
    --depth_;
    return true;
  }

  template <class T>
  bool read_member(std::string_view name, const BasicJson& json, T& message, std::uint64_t& seen) {
    const std::size_t i = find_member<T>(name);
    if (i == not_found) return read_unknown_member(name, json, message.unknown_fields);
    static_assert(member_count<T> <= 64, "one bit a member");
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((seen & bit) != 0) return fail(ErrorCode::duplicate, already_there);
    seen |= bit;
    if (json.is_null()) return true;
    static constexpr auto readers = member_readers<T>(std::make_index_sequence<member_count<T>>());
    return (this->*readers[i])(json, message);
  }

  template <class T>
  using MemberReader = bool (DictReader::*)(const BasicJson&, T&);

  template <class T, std::size_t... I>
  static constexpr std::array<MemberReader<T>, sizeof...(I)> member_readers(
      std::index_sequence<I...>) {
    return {&DictReader::read_known_member<T, I>...};
  }

  template <class T, std::size_t I>
  bool read_known_member(const BasicJson& json, T& message) {
    auto& value = member_at<I>(message);
    using Value = std::remove_reference_t<decltype(value)>;
    if constexpr (is_enum_v<Value> || is_enum_list_v<Value>) {
      bool known = true;
      if (!read_enums(json, value, known)) return false;
      if (known || options_.unknown_enum_values != UnknownPolicy::keep) return true;
      return keep(schema::message<T>.members[I].name, json, message.unknown_fields);
    } else {
      return read(json, emplace_blank(value));
    }
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

  // --- enums ---

  template <class E>
  std::enable_if_t<is_enum_v<E>, bool> read_enums(const BasicJson& json, E& value, bool& known) {
    if (json.is_string()) {
      const std::string_view text = text_of(json);
      if (!is_utf8(text)) return fail(ErrorCode::value, not_utf8);
      if (const std::optional<E> found = from_string<E>(text)) {
        value = *found;
        return true;
      }
    } else if (std::int64_t integer = 0;
               !json.is_number() ||
               (json.is_number_float() &&
                to_int64(json.template get<double>(), integer) == IntegerOutcome::not_integer)) {
      return fail_type(json, "a string");
    }
    known = false;
    if (options_.unknown_enum_values != UnknownPolicy::reject) return true;
    RawJson text;
    return read_raw(json, text) && fail(ErrorCode::value, unknown_enum_value(text.text()));
  }

  template <class E>
  bool read_enums(const BasicJson& json, std::optional<std::vector<E>>& list, bool& known) {
    return read_list(json, list.emplace(), [&](const BasicJson& element, E& value) {
      return read_enums(element, value, known);
    });
  }

  // --- lists ---

  template <class V>
  bool read(const BasicJson& json, std::vector<V>& list) {
    return read_list(json, list,
                     [this](const BasicJson& element, V& value) { return read(element, value); });
  }

  template <class V, class ReadElement>
  bool read_list(const BasicJson& json, std::vector<V>& list, ReadElement read_element) {
    if (!json.is_array()) return fail_type(json, "an array");
    if (!open()) return false;
    list.reserve(json.size());
    for (const BasicJson& element : json) {
      if (!read_element(element, list.emplace_back(Blank<V>()))) {
        fault_.inside_element(list.size() - 1);
        return false;
      }
    }
    --depth_;
    return true;
  }

  // --- scalars ---

  bool read(const BasicJson& json, std::string& value) {
    if (!json.is_string()) return fail_type(json, "a string");
    if (!is_utf8(text_of(json))) return fail(ErrorCode::value, not_utf8);
    value = text_of(json);
    return true;
  }

  bool read(const BasicJson& json, bool& value) {
    if (!json.is_boolean()) return fail_type(json, "a boolean");
    value = json.template get<bool>();
    return true;
  }

  bool read(const BasicJson& json, Timestamp& value) {
    if (!json.is_string()) return fail_type(json, "a string");
    return check(timestamp_of_string(text_of(json), value, options_.allow_space_in_times));
  }

  bool read(const BasicJson& json, std::int64_t& value) {
    if (json.is_string()) return check(int64_of_string(text_of(json), value));
    if (json.is_number_float()) {
      return check(complaint_about(to_int64(json.template get<double>(), value)));
    }
    if (!json.is_number()) return fail_type(json, "an integer");
    using Unsigned = typename BasicJson::number_unsigned_t;
    constexpr auto greatest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (json.is_number_unsigned() && json.template get<Unsigned>() > greatest) {
      return check(complaint_about(IntegerOutcome::out_of_range));
    }
    value = json.template get<std::int64_t>();
    return true;
  }

  bool read(const BasicJson& json, double& value) {
    if (json.is_string()) return check(double_of_string(text_of(json), value));
    if (!json.is_number()) return fail_type(json, "a number");
    value = json.template get<double>();
    return true;
  }

  bool read(const BasicJson& json, RawJson& object) {
    return json.is_object() ? read_raw(json, object) : fail_type(json, "an object");
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

  bool check(Complaint complaint) {
    return complaint == nullptr || fail(ErrorCode::value, complaint);
  }

  bool fail_type(const BasicJson& json, std::string_view expected) {
    // The names that nlohmann has for the types are those of JSON, without an article.
    const std::string_view name = json.type_name();
    const bool vowel = name == "object" || name == "array";
    const std::string found = (json.is_null() ? "" : vowel ? "an " : "a ") + std::string(name);
    return fail(ErrorCode::type, expected_but_found(expected, found));
  }

  bool fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return false;
  }

  const ReadOptions& options_;
  std::size_t depth_ = 0;
  Fault fault_;
};

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_DICT_READER_HPP
