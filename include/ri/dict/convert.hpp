// SPDX-License-Identifier: MIT
//
/// @file
/// Messages from and to JSON trees of nlohmann/json, for programs that have such a tree anyway.
/// Without one, from_json() and to_json() are many times faster.
///
/// ```cpp
/// nlohmann::json tree = ri::to_dict(job);
/// auto job = ri::from_dict(tree);
/// auto ordered = ri::to_dict<nlohmann::ordered_json>(job);   // keeps the API's order
/// ```

#ifndef RI_DICT_CONVERT_HPP
#define RI_DICT_CONVERT_HPP

#include <nlohmann/json.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include <ri/base/raise.hpp>
#include <ri/dict/detail/tree_reader.hpp>
#include <ri/dict/detail/tree_writer.hpp>
#include <ri/messages/job.hpp>
#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/empty_value.hpp>
#include <ri/table/make_message_table.hpp>

namespace ri {

/// Whether `T` is a `nlohmann::basic_json`: json, ordered_json or one of the program's own.
template <class T>
inline constexpr bool is_basic_json_v = nlohmann::detail::is_basic_json<T>::value;

namespace detail {

#if defined(RI_JOB_METADATA_COMPILED)
extern template bool read_tree(const nlohmann::json&, void*, const MessageTable&,
                               const ReadOptions&, Error&);
extern template bool read_tree(const nlohmann::ordered_json&, void*, const MessageTable&,
                               const ReadOptions&, Error&);
extern template bool read_enum_tree(const nlohmann::json&, void*, const EnumTable&, Error&);
extern template bool read_enum_tree(const nlohmann::ordered_json&, void*, const EnumTable&, Error&);
extern template bool write_tree(nlohmann::json&, const void*, const MessageTable&,
                                const WriteOptions&, Error&);
extern template bool write_tree(nlohmann::ordered_json&, const void*, const MessageTable&,
                                const WriteOptions&, Error&);
#endif

template <class T, class BasicJson>
T read_tree_or_throw(const BasicJson& json, const ReadOptions& options) {
  T message = EmptyValue<T>();
  Error error;
  if (!read_tree(json, &message, message_table<T>(), options, error)) raise(error);
  return message;
}

template <class T, class BasicJson>
std::optional<T> read_tree_or_report(const BasicJson& json, Error& error,
                                     const ReadOptions& options) {
  std::optional<T> message(std::in_place, EmptyValue<T>());
  if (!read_tree(json, &*message, message_table<T>(), options, error)) {
    message.reset();
  } else if (error) {
    error = Error();
  }
  return message;
}

}  // namespace detail

/// Reads a message from a JSON tree; the rules are those for text. Throws Error (without a
/// position), and std::bad_alloc.
template <class T = JobMetadata, class BasicJson>
T from_dict(const BasicJson& json, const ReadOptions& options = {}) {
  static_assert(is_message_v<T>, "from_dict makes a message of the API, such as ri::JobMetadata");
  static_assert(is_basic_json_v<BasicJson>,
                "from_dict reads a nlohmann::json; for text call ri::from_json");
  // Otherwise the assertions are all that the compiler has to say.
  if constexpr (is_message_v<T> && is_basic_json_v<BasicJson>) {
    return detail::read_tree_or_throw<T>(json, options);
  }
}

/// The same without exceptions for bad input: returns nothing and sets `error`. After success
/// `error` says that there is none. Throws std::bad_alloc and nothing else.
template <class T = JobMetadata, class BasicJson>
std::optional<T> from_dict(const BasicJson& json, Error& error, const ReadOptions& options = {}) {
  static_assert(is_message_v<T>, "from_dict makes a message of the API, such as ri::JobMetadata");
  static_assert(is_basic_json_v<BasicJson>,
                "from_dict reads a nlohmann::json; for text call ri::from_json");
  if constexpr (is_message_v<T> && is_basic_json_v<BasicJson>) {
    return detail::read_tree_or_report<T>(json, error, options);
  }
}

/// Makes a JSON tree of a message. WriteOptions::indent does not count. A tree of nlohmann::json
/// holds numbers as double or 64-bit integers, sorts members by name and has each name once;
/// what it cannot hold of unknown members is rounded or left out there, unlike in to_json().
/// Throws Error where a value has no JSON text (see append_json()) or an unknown number is beyond
/// double, and std::bad_alloc.
template <class BasicJson = nlohmann::json, class T>
BasicJson to_dict(const T& message, const WriteOptions& options = {}) {
  static_assert(is_message_v<T>, "to_dict takes a message of the API, such as ri::JobMetadata");
  static_assert(is_basic_json_v<BasicJson>, "to_dict makes a nlohmann::basic_json");
  if constexpr (is_message_v<T> && is_basic_json_v<BasicJson>) {
    BasicJson json;
    Error error;
    if (!detail::write_tree(json, &message, detail::message_table<T>(), options, error)) {
      detail::raise(error);
    }
    return json;
  }
}

namespace detail {
template <class>
inline constexpr bool never = false;
}

/// Not for use: from_json() reads text, from_dict() reads trees.
template <class T = JobMetadata, class BasicJson,
          std::enable_if_t<is_basic_json_v<BasicJson>, int> = 0>
T from_json(const BasicJson&, const ReadOptions& = {}) {
  static_assert(detail::never<BasicJson>,
                "ri::from_json reads text; for a nlohmann::json call ri::from_dict");
}

/// Not for use, as the one above.
template <class T = JobMetadata, class BasicJson,
          std::enable_if_t<is_basic_json_v<BasicJson>, int> = 0>
std::optional<T> from_json(const BasicJson&, Error&, const ReadOptions& = {}) {
  static_assert(detail::never<BasicJson>,
                "ri::from_json reads text; for a nlohmann::json call ri::from_dict");
}

}  // namespace ri

#endif  // RI_DICT_CONVERT_HPP
