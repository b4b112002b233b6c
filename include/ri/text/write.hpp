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

/// Appends `message` as JSON text to `out`: members in the API's order, then unknown ones; absent
/// members and UNSPECIFIED enums left out. Allocates only where `out` has to grow. `out` may be a
/// string of the message itself: then its text from before the call is what is written of it.
///
/// Throws Error where a value of the message has no JSON text (a string that is not UTF-8, a number
/// that is no value of its enum, a json_object that is no object), and std::bad_alloc; `out` is
/// then what it was. Linear in the size of the text.
template <class T>
void append_json(std::string& out, const T& message, const WriteOptions& options = {}) {
  static_assert(is_message_v<T>, "append_json takes a message of the API, like ri::JobMetadata");
  if constexpr (is_message_v<T>) {  // else the assertion is all that the compiler has to say
    detail::append_document(out, &message, detail::message_table<T>(), options);
  }
}

/// The same as a new string.
template <class T>
std::string to_json(const T& message, const WriteOptions& options = {}) {
  static_assert(is_message_v<T>, "to_json takes a message of the API, such as ri::JobMetadata");
  std::string out;
  if constexpr (is_message_v<T>) append_json(out, message, options);
  return out;
}

}  // namespace ri

#endif  // RI_TEXT_WRITE_HPP
