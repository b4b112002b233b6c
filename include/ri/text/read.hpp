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
#include <utility>

#include <ri/messages/job.hpp>
#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/empty_value.hpp>
#include <ri/table/make_message_table.hpp>
#include <ri/table/make_over_table.hpp>
#include <ri/text/detail/codec.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/text/detail/read_document.hpp>
#endif

namespace ri {

namespace detail {

// The results are declared where a function begins: compilers then make them where the caller
// wants them, which for a struct of some kilobytes is worth it.
template <class T, class... Options>
T read_or_throw(std::string_view text, const Options&... options) {
  T message = EmptyValue<T>();
  read_document(text, &message, message_table<T>(), nullptr, options...);
  return message;
}

template <class T, class... Options>
std::optional<T> read_or_report(std::string_view text, Error& error, const Options&... options) {
  std::optional<T> message(std::in_place, EmptyValue<T>());
  if (!read_document(text, &*message, message_table<T>(), nullptr, error, options...)) {
    message.reset();
  } else if (error) {
    error = Error();
  }
  return message;
}

// Empties a message unless the reading succeeds, whatever ends it.
template <class T>
class EmptyAfterFailure {
 public:
  explicit EmptyAfterFailure(T& message) noexcept : message_(&message) {}
  EmptyAfterFailure(const EmptyAfterFailure&) = delete;
  EmptyAfterFailure& operator=(const EmptyAfterFailure&) = delete;
  ~EmptyAfterFailure() {
    if (message_ != nullptr) *message_ = EmptyValue<T>();
  }

  void succeed() noexcept { message_ = nullptr; }

 private:
  T* message_;
};

template <class T, class... Options>
void read_over_or_throw(std::string_view text, T& message, const Options&... options) {
  EmptyAfterFailure<T> guard(message);
  read_document(text, &message, message_table<T>(), &over_table<T>(), options...);
  guard.succeed();
}

template <class T, class... Options>
bool read_over_or_report(std::string_view text, T& message, Error& error,
                         const Options&... options) {
  EmptyAfterFailure<T> guard(message);
  if (!read_document(text, &message, message_table<T>(), &over_table<T>(), error, options...)) {
    return false;
  }
  guard.succeed();
  if (error) error = Error();
  return true;
}

}  // namespace detail

/// Reads a message from JSON text: one document, in UTF-8, of any size. The text needs neither a
/// terminator nor room after its end, and may be given up afterwards.
///
/// Throws Error where the text is no JSON or not this message, and std::bad_alloc. Linear in the
/// size of the text.
template <class T = JobMetadata>
T from_json(std::string_view text) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  // Otherwise the assertion is all that the compiler has to say.
  if constexpr (is_message_v<T>) return detail::read_or_throw<T>(text);
}

/// The same, as `options` say. It is a function of its own, as are the others with options, so that
/// a program which ignores nothing has no code for that.
template <class T = JobMetadata>
T from_json(std::string_view text, const ReadOptions& options) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_or_throw<T>(text, options);
}

/// The same without exceptions for bad input: returns nothing and sets `error`. After success
/// `error` says that there is none. Throws std::bad_alloc and nothing else.
template <class T = JobMetadata>
std::optional<T> from_json(std::string_view text, Error& error) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_or_report<T>(text, error);
}

/// The same, as `options` say.
template <class T = JobMetadata>
std::optional<T> from_json(std::string_view text, Error& error, const ReadOptions& options) {
  static_assert(is_message_v<T>, "from_json makes a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_or_report<T>(text, error, options);
}

/// Reads a message from JSON text into an existing one: what it held is replaced, and its memory
/// is used again. Strings keep their capacity, lists the memory of their elements, inner messages
/// are read into; reading the same text twice allocates nothing the second time. What the text does
/// not have is absent afterwards.
///
/// Throws Error as from_json() does, and std::bad_alloc; the message is then empty, as `T{}` is.
/// `text` must not lie in a string of the message. Linear in the size of the text and the message.
template <class T>
void read_json(std::string_view text, T& message) {
  static_assert(is_message_v<T>, "read_json reads a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) detail::read_over_or_throw(text, message);
}

/// The same, as `options` say.
template <class T>
void read_json(std::string_view text, T& message, const ReadOptions& options) {
  static_assert(is_message_v<T>, "read_json reads a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) detail::read_over_or_throw(text, message, options);
}

/// The same without exceptions for bad input: returns false and sets `error`. After success `error`
/// says that there is none. Throws std::bad_alloc and nothing else.
template <class T>
bool read_json(std::string_view text, T& message, Error& error) {
  static_assert(is_message_v<T>, "read_json reads a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_over_or_report(text, message, error);
}

/// The same, as `options` say.
template <class T>
bool read_json(std::string_view text, T& message, Error& error, const ReadOptions& options) {
  static_assert(is_message_v<T>, "read_json reads a message of the API, such as ri::JobMetadata");
  if constexpr (is_message_v<T>) return detail::read_over_or_report(text, message, error, options);
}

}  // namespace ri

#endif  // RI_TEXT_READ_HPP
