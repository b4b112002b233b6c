// SPDX-License-Identifier: MIT
//
/// @file
/// Writing JSON text.
///
/// ```cpp
/// std::string text = ri::to_json(job);
///
/// std::string lines;                       // one buffer for many messages
/// for (const auto& job : jobs) {
///   ri::append_json(lines, job);
///   lines += '\n';
/// }
/// ```

#ifndef RI_TEXT_WRITE_HPP
#define RI_TEXT_WRITE_HPP

#include <string>

#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/make_message_table.hpp>
#include <ri/text/detail/codec.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/text/detail/append_document.hpp>
#endif

namespace ri {

namespace detail {

template <class T, class... Options>
void append_or_throw(std::string& out, const T& message, const Options&... options) {
  if constexpr (is_message_v<T>) {  // else the caller's assertion is all that the compiler says
    append_document(out, &message, message_table<T>(), options...);
  }
}

}  // namespace detail

/// Appends `message` as JSON text to `out`: members in the API's order, then unknown ones; absent
/// members and UNSPECIFIED enums left out. Allocates where `out` has to grow. `out` may be
/// a string of the message itself: then its text from before the call is what is written of it.
///
/// Throws Error where a value of the message has no JSON text (a string that is not UTF-8, a number
/// that is no value of its enum, a json_object that is no object), and std::bad_alloc; `out` is
/// then what it was. Linear in the size of the text.
template <class T>
void append_json(std::string& out, const T& message) {
  static_assert(is_message_v<T>, "append_json takes a message of the API, like ri::JobMetadata");
  detail::append_or_throw(out, message);
}

/// The same, laid out as `options` say. It is a function of its own so that a program which never
/// indents has no code for it.
template <class T>
void append_json(std::string& out, const T& message, const WriteOptions& options) {
  static_assert(is_message_v<T>, "append_json takes a message of the API, like ri::JobMetadata");
  detail::append_or_throw(out, message, options);
}

/// The same as a new string.
template <class T>
std::string to_json(const T& message) {
  static_assert(is_message_v<T>, "to_json takes a message of the API, such as ri::JobMetadata");
  std::string out;
  detail::append_or_throw(out, message);
  return out;
}

/// The same as a new string, laid out as `options` say.
template <class T>
std::string to_json(const T& message, const WriteOptions& options) {
  static_assert(is_message_v<T>, "to_json takes a message of the API, such as ri::JobMetadata");
  std::string out;
  detail::append_or_throw(out, message, options);
  return out;
}

}  // namespace ri

#endif  // RI_TEXT_WRITE_HPP
