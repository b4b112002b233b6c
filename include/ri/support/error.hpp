// SPDX-License-Identifier: MIT
//
/// @file
/// What went wrong and where: the one exception type of the library.
///
/// ```cpp
/// ri::Error error;
/// if (!ri::from_json(R"({"jobId": 7})", error)) {
///   error.code();     // -> ri::ErrorCode::type
///   error.pointer();  // -> /jobId
///   error.what();     // -> /jobId: expected a string, found a number (line 1, column 11)
/// }
/// ```

#ifndef RI_SUPPORT_ERROR_HPP
#define RI_SUPPORT_ERROR_HPP

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/bytes/visible_text.hpp>

namespace ri {

/// The kind of an error.
enum class ErrorCode : unsigned char {
  none,            ///< No error: what a default-constructed Error says.
  syntax,          ///< The text is not JSON (RFC 8259), or not valid UTF-8.
  type,            ///< A JSON value of another type than the API says.
  value,           ///< The right type, but a value that cannot be held or written.
  duplicate,       ///< A known member stands twice in one object.
  unknown_member,  ///< A member that is not modelled, where ReadOptions reject those.
  depth,           ///< Nested deeper than ReadOptions::max_depth.
  size,            ///< A document longer than ReaderOptions::max_document_size.
  input,           ///< The stream that documents are read from went bad.
  elements         ///< Lists of more elements than ReadOptions::max_elements.
};

/// A place in a text.
struct TextPosition {
  std::size_t offset = 0;  ///< Bytes before the place.
  std::size_t line = 0;    ///< Counted from 1; 0 where there is no text.
  std::size_t column = 0;  ///< Characters (code points) from the line's start, counted from 1.
};

/// An error in reading or writing: its kind, the value it concerns and, for text, the position.
///
/// A default-constructed Error means "no error". Copying never throws. One that a shared library
/// throws is caught as an Error in any other, whatever the visibility of the rest.
class RI_DETAIL_SHARED_TYPE Error : public std::runtime_error {
 public:
  /// No error: code() is ErrorCode::none and everything else is empty.
  Error() : std::runtime_error(std::string()) {}

  /// An error at the value that `pointer` names (RFC 6901; empty means the whole document).
  Error(ErrorCode code, std::string pointer, std::string_view message, TextPosition position = {})
      : std::runtime_error(line_for_people(pointer, message, position)),
        code_(code),
        pointer_(std::make_shared<const std::string>(std::move(pointer))),
        position_(position) {}

  /// The kind of the error.
  ErrorCode code() const noexcept { return code_; }

  /// JSON Pointer (RFC 6901) to the value, in the names the input used; empty for the document.
  /// It holds the names as they are; what() shows control characters and the like escaped.
  const std::string& pointer() const noexcept { return pointer_ ? *pointer_ : empty_pointer(); }

  /// Bytes before the place of the error; 0 where the input was no text.
  std::size_t offset() const noexcept { return position_.offset; }

  /// Line of the error, from 1; 0 where the input was no text.
  std::size_t line() const noexcept { return position_.line; }

  /// Column of the error in characters, from 1; 0 where the input was no text.
  std::size_t column() const noexcept { return position_.column; }

  /// Whether there is an error.
  explicit operator bool() const noexcept { return code_ != ErrorCode::none; }

 private:
  static std::string line_for_people(const std::string& pointer, std::string_view message,
                                     const TextPosition& position) {
    std::string line;
    line.reserve(pointer.size() + message.size() + 64);
    // Names and values of the input may hold line ends and control characters; in a log they could
    // make one message look like several.
    detail::append_visible(line, pointer);
    if (!line.empty()) line += ": ";
    detail::append_visible(line, message);
    if (position.line != 0) {
      line.append(" (line ").append(std::to_string(position.line));
      line.append(", column ").append(std::to_string(position.column)).append(")");
    }
    return line;
  }

  static const std::string& empty_pointer() noexcept {
    static const std::string empty;
    return empty;
  }

  ErrorCode code_ = ErrorCode::none;
  // Shared, so that copying an exception in flight cannot throw.
  std::shared_ptr<const std::string> pointer_{};
  TextPosition position_{};
};

}  // namespace ri

#endif  // RI_SUPPORT_ERROR_HPP
