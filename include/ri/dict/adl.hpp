// SPDX-License-Identifier: MIT
//
/// @file
/// nlohmann/json's own way of converting, for messages and enums.
///
/// ```cpp
/// nlohmann::json tree = job;
/// auto job = tree.get<ri::JobMetadata>();
/// tree["status"].get_to(job.status);
/// ```

#ifndef RI_DICT_ADL_HPP
#define RI_DICT_ADL_HPP

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include <ri/base/raise.hpp>
#include <ri/dict/convert.hpp>
#include <ri/dict/detail/tree_reader.hpp>
#include <ri/dict/detail/tree_string.hpp>
#include <ri/messages/cross_plane.hpp>
#include <ri/messages/job.hpp>
#include <ri/messages/progress.hpp>
#include <ri/messages/test_suite.hpp>
#include <ri/support/error.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/enums.hpp>
#include <ri/table/make_enum_table.hpp>

namespace ri {

/// Found by nlohmann/json for `json = message`. Throws what to_dict() throws.
template <class BasicJson, class T,
          std::enable_if_t<is_basic_json_v<BasicJson> && is_message_v<T>, int> = 0>
void to_json(BasicJson& json, const T& message) {
  json = to_dict<BasicJson>(message);
}

/// Found by nlohmann/json for `json.get<T>()` and `json.get_to(message)`. Throws what from_dict()
/// throws; `message` is then what it was.
template <class BasicJson, class T,
          std::enable_if_t<is_basic_json_v<BasicJson> && is_message_v<T>, int> = 0>
void from_json(const BasicJson& json, T& message) {
  message = from_dict<T>(json);
}

}  // namespace ri

/// @cond
namespace ri::detail {

// Enums of the API as their text.
template <class E>
struct EnumSerializer {
  /// The text on the wire. Throws ri::Error for a number that is no value of the enum.
  template <class BasicJson>
  static void to_json(BasicJson& json, E value) {
    const std::string_view name = ri::to_string(value);
    if (name.empty()) {
      ri::detail::raise(ri::Error(ri::ErrorCode::value, {}, ri::detail::no_enum_value));
    }
    json = ri::detail::tree_string<BasicJson>(name);
  }

  /// `null` and values that this version does not know are UNSPECIFIED. Throws ri::Error for
  /// anything that an enum cannot be.
  template <class BasicJson>
  static void from_json(const BasicJson& json, E& value) {
    E read{};
    ri::Error error;
    if (!ri::detail::read_enum_tree(json, &read, ri::detail::enum_table<E>, error)) {
      ri::detail::raise(error);
    }
    value = read;
  }
};

}  // namespace ri::detail

// nlohmann/json has functions of its own for every enum, which write the number; they would be
// ambiguous with functions that are found the way above.
template <class E>
struct nlohmann::adl_serializer<E, std::enable_if_t<ri::is_enum_v<E>>>
    : ri::detail::EnumSerializer<E> {};

// Once more for each enum of the API: these are chosen in programs that have a serializer of their
// own for all enums, where the one above would be ambiguous.
template <>
struct nlohmann::adl_serializer<ri::JobStatus> : ri::detail::EnumSerializer<ri::JobStatus> {};
template <>
struct nlohmann::adl_serializer<ri::JobType> : ri::detail::EnumSerializer<ri::JobType> {};
template <>
struct nlohmann::adl_serializer<ri::JobView> : ri::detail::EnumSerializer<ri::JobView> {};
template <>
struct nlohmann::adl_serializer<ri::TestCategoryType>
    : ri::detail::EnumSerializer<ri::TestCategoryType> {};
template <>
struct nlohmann::adl_serializer<ri::TestSensitivity>
    : ri::detail::EnumSerializer<ri::TestSensitivity> {};
template <>
struct nlohmann::adl_serializer<ri::TestTaskStatus>
    : ri::detail::EnumSerializer<ri::TestTaskStatus> {};
template <>
struct nlohmann::adl_serializer<ri::ValidityStatus>
    : ri::detail::EnumSerializer<ri::ValidityStatus> {};
/// @endcond

#endif  // RI_DICT_ADL_HPP
