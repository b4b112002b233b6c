// SPDX-License-Identifier: MIT
//
/// @file
/// Reading many messages, one after the other: from JSON Lines, from the elements of an array, from
/// documents that follow each other; from a text, a stream or a function. From a stream or a
/// function it takes memory for the largest document, whatever the length of the whole.
///
/// ```cpp
/// std::istringstream file(R"({"jobId":"a"})" "\n" R"({"jobId":7})" "\n" R"({"jobId":"c"})");
/// ri::MessageReader reader(file);
/// ri::JobMetadata job;
/// ri::Error error;
/// while (reader.next(job, error) || error) {
///   if (error) log(error.what());  // the job on line 2; the next call goes on with line 3
///   else use(job);
/// }
/// ```

#ifndef RI_TEXT_MESSAGE_READER_HPP
#define RI_TEXT_MESSAGE_READER_HPP

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/base/raise.hpp>
#include <ri/messages/job.hpp>
#include <ri/support/error.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/empty_value.hpp>
#include <ri/table/make_message_table.hpp>
#include <ri/table/make_over_table.hpp>
#include <ri/text/detail/message_stream.hpp>
#include <ri/text/read.hpp>
#include <ri/text/reader_options.hpp>
#include <ri/text/split_lines.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/text/detail/read_stream.hpp>
#endif

namespace ri {

/// Reads messages one after the other. Movable, not copyable; a reader that was moved from has no
/// more documents.
///
/// A bad document does not end the reading: where documents are lines, the next call goes on with
/// the next line; in the other framings with what follows the document, if it is JSON, just not
/// this message. Text that is not JSON ends the reading there, after one error. Places in errors
/// count from the start of everything that was read; in an array, pointers begin with the element's
/// index.
///
/// All functions that read take time in proportion to the size of the document, and throw what
/// the source throws, and std::bad_alloc. Whatever is thrown, the next call goes on: after an Error
/// with the next document, after anything else with the same one.
template <class T = JobMetadata>
class MessageReader {
  static_assert(is_message_v<T>, "a MessageReader reads messages of the API, like ri::JobMetadata");

 public:
  /// Gives the next bytes of a text: writes at most `size` of them to `buffer` and returns how
  /// many; 0 means the end. It waits where there are none yet, and need not wait for `size` of
  /// them.
  using Source = std::function<std::size_t(char* buffer, std::size_t size)>;

  /// Reads from a text in memory, of which nothing is copied: it has to stay as it is.
  explicit MessageReader(std::string_view text, const ReaderOptions& options = {})
      : stream_(detail::open_stream(text, options)) {}

  /// A string that would be gone before the first document is read.
  template <class String, std::enable_if_t<std::is_same_v<String, std::string>, int> = 0>
  explicit MessageReader(String&& text, const ReaderOptions& options = {}) = delete;

  /// Reads from a stream, which has to stay. Takes what the stream has ready, so that a document is
  /// read as soon as it has come; std::cin needs `std::ios::sync_with_stdio(false)` for that. The
  /// stream may be read beyond the last document that was asked for, and its state is left alone.
  /// One that goes bad, or could not be opened, is ErrorCode::input, never taken for the end.
  explicit MessageReader(std::istream& in, const ReaderOptions& options = {})
      : stream_(detail::open_stream(in, options)) {}

  /// Reads from a function, which is not called again once it has returned 0. Its exceptions pass
  /// through.
  explicit MessageReader(Source source, const ReaderOptions& options = {})
      : stream_(detail::open_stream(std::move(source), options)) {}

  /// The next message, or nothing at the end. Throws Error for a bad document.
  std::optional<T> next() {
    std::optional<T> message(std::in_place, detail::EmptyValue<T>());
    Error error;
    const detail::Outcome outcome = read(*message, true, error);
    if (outcome == detail::Outcome::bad_document) {
      detail::raise(detail::ErrorAccess::to_throw(error));
    }
    if (outcome == detail::Outcome::end) message.reset();
    return message;
  }

  /// Reads the next message into an existing one, as read_json() does: its memory is used again.
  /// Returns false at the end, and leaves the message alone then. Throws Error for a bad document;
  /// the message is then empty.
  bool next(T& message) {
    Error error;
    const bool good = read_over(message, error);
    if (error) detail::raise(detail::ErrorAccess::to_throw(error));
    return good;
  }

  /// The same without exceptions for bad documents: returns false with an error for a bad document,
  /// and without one at the end.
  bool next(T& message, Error& error) {
    if (error) error = Error();
    return read_over(message, error);
  }

  /// How many documents were begun so far, bad ones included: after an error, the number of the
  /// document that it is in, counted from 1. Where an array is cut off before an element, that one
  /// counts.
  std::size_t document() const noexcept { return stream_ ? detail::documents_of(*stream_) : 0; }

  /// Goes over the messages, each read into the same object, which may be moved from.
  class iterator {
   public:
    // The tag comes with every container; its own header would bring streams.
    using iterator_category = std::input_iterator_tag;  ///< It can be gone over once.
    using value_type = T;                               ///< A message.
    using difference_type = std::ptrdiff_t;             ///< As of pointers.
    using pointer = T*;                                 ///< To the message that was read last.
    using reference = T&;                               ///< The message that was read last.

    /// The end.
    iterator() noexcept = default;

    /// The message that was read last. It is the reader's: the next one takes its place.
    T& operator*() const noexcept { return *reader_->current_; }
    /// The same.
    T* operator->() const noexcept { return &*reader_->current_; }

    /// Reads the next message. Throws Error for a bad document; `begin()` then goes on after it.
    iterator& operator++() {
      if (!reader_->read_current()) reader_ = nullptr;
      return *this;
    }

    RI_DETAIL_ANY_POSTFIX_BEGIN
    /// The same, for algorithms that want it: the message before it is moved into the result.
    auto operator++(int) {
      struct Former {
        T message;
        T& operator*() noexcept { return message; }
      };
      Former former{std::move(**this)};
      ++*this;
      return former;
    }
    RI_DETAIL_ANY_POSTFIX_END

    /// Whether both are at the end, or neither is.
    friend bool operator==(const iterator& a, const iterator& b) noexcept {
      return a.reader_ == b.reader_;
    }
    friend bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

   private:
    friend class MessageReader;
    explicit iterator(MessageReader* reader) noexcept : reader_(reader) {}

    MessageReader* reader_ = nullptr;
  };

  /// Reads the next message and returns an iterator to it. The reader must neither move nor go
  /// while iterators of it are in use. Throws Error for a bad document.
  iterator begin() { return read_current() ? iterator(this) : iterator(); }

  /// The end of every reader.
  iterator end() noexcept { return iterator(); }

 private:
  detail::Outcome read(T& message, bool fresh, Error& error) {
    if (stream_ == nullptr) return detail::Outcome::end;
    return detail::read_next(
        *stream_, {&message, detail::message_table<T>(), detail::over_table<T>(), fresh}, error);
  }

  bool read_over(T& message, Error& error) {
    detail::EmptyAfterFailure<T> guard(message);
    const detail::Outcome outcome = read(message, false, error);
    if (outcome != detail::Outcome::bad_document) guard.succeed();
    return outcome == detail::Outcome::message;
  }

  bool read_current() {
    if (!current_) current_.emplace(detail::EmptyValue<T>());
    if (next(*current_)) return true;
    current_.reset();
    return false;
  }

  detail::StreamPointer stream_;
  std::optional<T> current_{};  // what iterators point to
};

}  // namespace ri

#endif  // RI_TEXT_MESSAGE_READER_HPP
