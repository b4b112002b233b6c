// SPDX-License-Identifier: MIT
//
/// @file
/// Reading JSON text.
///
/// ```cpp
/// auto job = ri::from_json(text);                            // throws ri::Error
/// auto page = ri::from_json<ri::ListJobsForProjectResponse>(text);
///
/// ri::Error error;
/// if (auto job = ri::from_json(text, error)) use(*job);      // throws nothing on bad input
/// else log(error.what());
/// ```

#ifndef RI_TEXT_READ_HPP
#define RI_TEXT_READ_HPP

#include <optional>
#include <string_view>

#include <ri/messages/job.hpp>
#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/support/schema.hpp>
#include <ri/text/detail/blank.hpp>
#include <ri/text/detail/reader.hpp>

namespace ri {

namespace detail {

// The results are declared where a function begins: compilers then make them where the caller
// wants them, which for a struct of some kilobytes is worth it.
template <class T>
T read_or_throw(std::string_view text, const ReadOptions& options) {
  T message{};
  Reader reader(text, options);
  if (!reader.read_document(message)) throw reader.error();
  return message;
}

template <class T>
std::optional<T> read_or_report(std::string_view text, Error& error, const ReadOptions& options) {
  std::optional<T> message;
  Reader reader(text, options);
  if (!reader.read_document(emplace_blank(message))) {
    error = reader.error();
    message.reset();
  } else if (error) {
    error = Error();
  }
  return message;
}

}  // namespace detail

/// Reads a message from JSON text: one document, in UTF-8, of any size. The text needs neither a
/// terminator nor room behind its end, and may be given up afterwards.
///
/// Throws Error where the text is no JSON or not this message, and std::bad_alloc. Linear in the
/// size of the text.
template <class T = JobMetadata>
T from_json(std::string_view text, const ReadOptions& options = {}) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  // Otherwise the assertion is all that the compiler has to say.
  if constexpr (is_message_v<T>) return detail::read_or_throw<T>(text, options);
}

/// The same without exceptions for bad input: returns nothing and sets `error`. After success
/// `error` says that there is none. Throws std::bad_alloc and nothing else.
template <class T = JobMetadata>
std::optional<T> from_json(std::string_view text, Error& error, const ReadOptions& options = {}) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_or_report<T>(text, error, options);
}

}  // namespace ri

#endif  // RI_TEXT_READ_HPP
