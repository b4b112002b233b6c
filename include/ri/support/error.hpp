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
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/bytes/number_text.hpp>
#include <ri/bytes/visible_text.hpp>
#include <ri/bytes/words.hpp>

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

namespace detail {
struct ErrorAccess;
}

/// An error in reading or writing: its kind, the value it concerns and, for text, the position.
///
/// A default-constructed Error means "no error". Copying never throws. One that a shared library
/// throws is caught as an Error in any other, whatever the visibility of the rest.
///
/// Texts of the usual length are inside of the Error, so that refusing a document takes no
/// allocation. To be copied as an Error: the std::runtime_error that is a part of it has a text of
/// its own only if the Error was thrown or made by the program.
class RI_DETAIL_SHARED_TYPE Error : public std::runtime_error {
 public:
  /// No error: code() is ErrorCode::none and everything else is empty.
  Error() : std::runtime_error(std::string()) { room_[line_begin_] = '\0'; }

  /// An error at the value that `pointer` names (RFC 6901; empty means the whole document).
  Error(ErrorCode code, std::string_view pointer, std::string_view message,
        TextPosition position = {})
      : Error() {
    set(code, pointer, message, position);
    give_base_its_text();
  }

  /// The same error once more; its long texts are shared with `other`.
  Error(const Error& other) noexcept
      : std::runtime_error(other),
        code_(other.code_),
        line_begin_(other.line_begin_),
        position_(other.position_),
        short_pointer_(other.short_pointer_),
        long_texts_(other.long_texts_) {
    copy_short_line(other);
  }

  /// Makes this the same error as `other`.
  Error& operator=(const Error& other) noexcept {
    if (this == &other) return *this;
    std::runtime_error::operator=(other);
    code_ = other.code_;
    line_begin_ = other.line_begin_;
    position_ = other.position_;
    short_pointer_ = other.short_pointer_;
    long_texts_ = other.long_texts_;
    copy_short_line(other);
    return *this;
  }

  ~Error() override = default;

  /// Pointer, message and position as one line for people, with control characters and the like
  /// escaped; empty where there is no error.
  const char* what() const noexcept override {
    const bool is_long = long_texts_ && !long_texts_->line.empty();
    return is_long ? long_texts_->line.c_str() : room_ + line_begin_;
  }

  /// The kind of the error.
  ErrorCode code() const noexcept { return code_; }

  /// JSON Pointer (RFC 6901) to the value, in the names the input used; empty for the document.
  /// It holds the names as they are; what() shows control characters and the like escaped.
  const std::string& pointer() const noexcept {
    return long_texts_ ? long_texts_->pointer : short_pointer_;
  }

  /// Bytes before the place of the error; 0 where the input was no text.
  std::size_t offset() const noexcept { return position_.offset; }

  /// Line of the error, from 1; 0 where the input was no text.
  std::size_t line() const noexcept { return position_.line; }

  /// Column of the error in characters, from 1; 0 where the input was no text.
  std::size_t column() const noexcept { return position_.column; }

  /// Whether there is an error.
  explicit operator bool() const noexcept { return code_ != ErrorCode::none; }

 private:
  friend struct detail::ErrorAccess;

  // Texts that do not fit inside.
  struct LongTexts {
    std::string pointer;
    std::string line;  // empty if that one does
  };

  static constexpr std::size_t room_size = 160;
  // That of the longest ` (line 1, column 1)` there can be, and of the zero byte.
  static constexpr std::size_t room_for_place = 58;

  // Says something else from now on. Throws std::bad_alloc, and then nothing has changed.
  RI_DETAIL_NOINLINE void set(ErrorCode code, std::string_view pointer, std::string_view message,
                              TextPosition position) {
    constexpr std::size_t most = room_size - room_for_place - 2;
    const bool is_short_line = pointer.size() <= most && message.size() <= most - pointer.size() &&
                               detail::is_plain_ascii(pointer) && detail::is_plain_ascii(message);
    // A string that holds so much has no allocation, and copying it cannot throw.
    const bool is_short_pointer = pointer.size() <= std::string().capacity();
    std::shared_ptr<const LongTexts> long_texts;
    if (!is_short_line || !is_short_pointer) {
      long_texts = std::make_shared<const LongTexts>(
          LongTexts{std::string(pointer),
                    is_short_line ? std::string() : line_for_people(pointer, message, position)});
    }
    code_ = code;
    position_ = position;
    short_pointer_.assign(is_short_pointer ? pointer : std::string_view());
    long_texts_ = std::move(long_texts);
    char* p = room_ + room_size;
    *--p = '\0';
    if (is_short_line) p = put_line(p, pointer, message, position);
    line_begin_ = static_cast<unsigned char>(p - room_);
  }

  // Puts the line together, from its end at `p` to its start, which is returned.
  static char* put_line(char* p, std::string_view pointer, std::string_view message,
                        const TextPosition& position) noexcept {
    if (position.line != 0) {
      p = put_in_front(put_in_front(p, ")"), detail::NumberText(position.column));
      p = put_in_front(put_in_front(p, ", column "), detail::NumberText(position.line));
      p = put_in_front(p, " (line ");
    }
    p = put_in_front(p, message);
    return pointer.empty() ? p : put_in_front(put_in_front(p, ": "), pointer);
  }

  static char* put_in_front(char* p, std::string_view text) noexcept {
    p -= text.size();
    detail::copy_short(p, text);
    return p;
  }

  // Names and values of the input may hold line ends and control characters; in a log they could
  // make one message look like several.
  RI_DETAIL_COLD static std::string line_for_people(std::string_view pointer,
                                                    std::string_view message,
                                                    const TextPosition& position) {
    std::string visible_pointer;
    std::string visible_message;
    detail::append_visible(visible_pointer, pointer);
    detail::append_visible(visible_message, message);
    std::string line(visible_pointer.size() + visible_message.size() + room_for_place + 2, ' ');
    char* const begin = &line[0];
    const char* const p = put_line(begin + line.size(), visible_pointer, visible_message, position);
    line.erase(0, static_cast<std::size_t>(p - begin));
    return line;
  }

  void copy_short_line(const Error& other) noexcept {
    std::memcpy(room_ + line_begin_, other.room_ + line_begin_, room_size - line_begin_);
  }

  // So that who catches a std::runtime_error by value has the text, too.
  void give_base_its_text() { std::runtime_error::operator=(std::runtime_error(what())); }

  ErrorCode code_ = ErrorCode::none;
  unsigned char line_begin_ = room_size - 1;
  TextPosition position_{};
  std::string short_pointer_{};
  std::shared_ptr<const LongTexts> long_texts_{};  // shared, so that copying cannot throw
  char room_[room_size];                           // has the line at its end
};

/// @cond
namespace detail {

struct ErrorAccess {
  // What constructing an Error and assigning it does, without an allocation.
  static void set(Error& error, ErrorCode code, std::string_view pointer, std::string_view message,
                  TextPosition position) {
    error.set(code, pointer, message, position);
  }

  static Error to_throw(const Error& error) {
    Error thrown = error;
    thrown.give_base_its_text();
    return thrown;
  }
};

}  // namespace detail
/// @endcond

}  // namespace ri

#endif  // RI_SUPPORT_ERROR_HPP
