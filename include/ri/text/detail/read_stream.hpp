// SPDX-License-Identifier: MIT
//
/// @file
/// Reading one document after the other by a message's table: what all messages share.

#ifndef RI_TEXT_DETAIL_READ_STREAM_HPP
#define RI_TEXT_DETAIL_READ_STREAM_HPP

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <functional>
#include <istream>
#include <limits>
#include <string_view>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/bytes/number_text.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/fault.hpp>
#include <ri/json/input.hpp>
#include <ri/json/locate.hpp>
#include <ri/json/scan.hpp>
#include <ri/text/detail/buffered_input.hpp>
#include <ri/text/detail/detect_framing.hpp>
#include <ri/text/detail/document_end.hpp>
#include <ri/text/detail/message_stream.hpp>
#include <ri/text/detail/reader.hpp>
#include <ri/wire/error_text.hpp>

namespace ri::detail {

// What the next call does is in the members alone, and a document is only consumed once it is read:
// where the source throws an exception or memory runs out, the next call goes on as if this one had
// not been.
class MessageStream {
 public:
  MessageStream(BufferedInput input, const ReaderOptions& options)
      : input_(std::move(input)), options_(options) {}
  MessageStream(const MessageStream&) = delete;
  MessageStream& operator=(const MessageStream&) = delete;

  Outcome next(const Target& target, Error& error) {
    error_ = &error;
    if (state_ == State::done) return Outcome::end;
    if (state_ == State::start && !start()) return end();
    if (state_ == State::skipping && !skip_document()) return end();
    switch (options_.framing) {
      case Framing::lines:
        return next_line(target);
      case Framing::array:
        return next_element(target);
      case Framing::concatenated:
      case Framing::detect:
        break;
    }
    return next_concatenated(target);
  }

  std::size_t documents() const noexcept { return documents_; }

 private:
  enum class State : unsigned char {
    start,
    array_start,    // before the `[`
    first_element,  // before an element or the `]`
    element,        // before an element
    after_element,  // before a `,` or the `]`
    after_array,    // where only white space may come
    document,       // before a document of another framing
    skipping,       // in a document that is too long
    done
  };

  // --- the start ---

  // Skips the byte order mark and finds out the framing. Returns false where there is no document.
  bool start() {
    while (input_.size() < byte_order_mark.size() && may_begin_mark()) {
      if (input_.fill()) continue;
      if (input_.bad()) return false;
      break;
    }
    if (rest().substr(0, byte_order_mark.size()) == byte_order_mark && !mark_skipped_) {
      input_.consume_mark(byte_order_mark.size());
    }
    mark_skipped_ = true;
    if (!skip_space_between()) return false;
    if (options_.framing == Framing::detect) options_.framing = detect();
    state_ = options_.framing == Framing::array ? State::array_start : State::document;
    return true;
  }

  bool may_begin_mark() const noexcept {
    return !mark_skipped_ && byte_order_mark.substr(0, input_.size()) == rest();
  }

  // Looks at the first line, again each time that twice as much of it was read, and at no more of
  // it than a document may have.
  Framing detect() {
    const std::size_t limit = options_.max_document_size;
    std::size_t enough = 1;
    std::size_t searched = 0;
    for (bool more = true;; more = input_.fill()) {
      const std::size_t visible = (std::min)(input_.size(), limit);
      const char* const p = input_.begin();
      const char* const line_feed = find_line_feed(p + searched, p + visible);
      searched = visible;
      const LineProgress progress = line_feed != nullptr || !more ? LineProgress::whole
                                    : visible == limit            ? LineProgress::cut
                                                                  : LineProgress::begun;
      if (progress == LineProgress::begun && visible < enough) continue;
      enough = 2 * visible;
      const char* const end = line_feed != nullptr ? line_feed + 1 : p + visible;
      const std::optional<Framing> framing = framing_of_line(p, end, progress);
      if (framing) return *framing;
      if (progress != LineProgress::begun) return Framing::lines;
    }
  }

  // --- framings ---

  Outcome next_line(const Target& target) {
    if (!skip_space_between()) return end();
    begin_document();
    const char* line_feed = nullptr;
    while ((line_feed = find_line_feed(input_.begin() + looked_at_, input_.end())) == nullptr) {
      looked_at_ = input_.size();
      // Where there is one byte too many, the last one may still be the `\r` of the line's end.
      if (looked_at_ > options_.max_document_size && looked_at_ - options_.max_document_size > 1) {
        return too_long_so_far();
      }
      if (!input_.fill()) {
        if (input_.bad()) return went_bad();
        break;
      }
    }
    const char* const begin = input_.begin();
    const char* const end = line_feed != nullptr ? line_feed : input_.end();
    const char* const next = line_feed != nullptr ? line_feed + 1 : end;
    const char* const last = end[-1] == '\r' ? end - 1 : end;
    if (size_of(begin, last) > options_.max_document_size) return too_long(next);

    Reader reader(excerpt(begin, end), options_.read, skip_members);
    const char* const p = reader.read_first(target.message, target.table, target.over());
    const bool good = p != nullptr && reader.expect_end(p);
    if (!good) report(reader.fault());
    consume_document(next);
    return good ? Outcome::message : Outcome::bad_document;
  }

  Outcome next_concatenated(const Target& target) {
    while (skip_space_between()) {
      if (*input_.begin() != record_separator) return read_document(target);
      input_.consume(input_.begin() + 1);
    }
    return end();
  }

  Outcome next_element(const Target& target) {
    for (;;) {
      if (!skip_space_between()) {
        if (state_ == State::after_array || input_.bad()) return end();
        return state_ == State::after_element ? fail_in_array({}) : fail_before_element();
      }
      const char c = *input_.begin();
      switch (state_) {
        case State::array_start:
          if (c != '[') return no_array();
          state_ = State::first_element;
          break;
        case State::after_element:
          if (c != ',' && c != ']') return fail_in_array("expected ',' or ']'");
          state_ = c == ',' ? State::element : State::after_array;
          break;
        case State::after_array:
          return fail_after_array();
        case State::first_element:
        case State::element:
        case State::start:  // from here on: states outside arrays
        case State::document:
        case State::skipping:
        case State::done:
          if (c != ']' || state_ == State::element) return read_document(target);
          state_ = State::after_array;
          break;
      }
      input_.consume(input_.begin() + 1);
    }
  }

  // --- documents that end where their value does ---

  // First tries to read what the buffer holds, where that is likely to hold the whole document. If
  // it does not, or the document is bad, looks for the end of the document and reads then.
  Outcome read_document(Target target) {
    begin_document();
    if (looked_at_ == 0) document_end_ = DocumentEnd();
    if (looked_at_ == 0 && (input_.ended() || input_.size() / 2 >= last_size_)) {
      const char* const begin = input_.begin();
      Reader reader(rest(), options_.read, skip_members);
      const char* const p = reader.read_first(target.message, target.table, target.over());
      if (p != nullptr) {
        if (size_of(begin, p) > options_.max_document_size) return too_long(p);
        last_size_ = size_of(begin, p);
        consume_document(p);
        return Outcome::message;
      }
      target.fresh = false;
    }
    for (;;) {
      const char* const p = input_.begin();
      const char* const end = document_end_.find(p + std::exchange(looked_at_, 0), input_.end());
      looked_at_ = end != nullptr ? size_of(p, end) : input_.size();
      if (looked_at_ > options_.max_document_size) {
        return end != nullptr ? too_long(end) : too_long_so_far();
      }
      if (end != nullptr) break;
      if (!input_.fill()) {
        if (input_.bad()) return went_bad();
        break;
      }
    }
    return read_whole(excerpt(input_.begin(), input_.begin() + looked_at_), target);
  }

  // The text holds the document, or its fault.
  Outcome read_whole(std::string_view text, const Target& target) {
    Reader reader(text, options_.read, skip_members);
    const char* const p = reader.read_first(target.message, target.table, target.over());
    if (p != nullptr) {
      last_size_ = text.size();
      consume_document(p);
      return Outcome::message;
    }
    report(reader.fault());
    // What is JSON and not this message costs no more than itself.
    Input json{text.data(), text.data() + text.size(), (std::numeric_limits<std::size_t>::max)()};
    const char* const end = scan_value(json, json.begin, 0);
    if (end != nullptr) {
      consume_document(end);
    } else {
      state_ = State::done;
    }
    return Outcome::bad_document;
  }

  // --- what happens to a document ---

  void begin_document() noexcept {
    if (begun_) return;
    begun_ = true;
    ++documents_;
  }

  void consume_document(const char* to) noexcept {
    input_.consume(to);
    begun_ = false;
    looked_at_ = 0;
    state_ = options_.framing == Framing::array ? State::after_element : State::document;
  }

  Outcome too_long(const char* document_end) {
    report_size();
    consume_document(document_end);
    return Outcome::bad_document;
  }

  Outcome too_long_so_far() {
    report_size();
    state_ = State::skipping;
    return Outcome::bad_document;
  }

  // The rest of a document that is too long. Returns false where everything ends with it.
  bool skip_document() {
    for (;;) {
      const char* const p = input_.begin() + looked_at_;
      const char* end = nullptr;
      if (options_.framing == Framing::lines) {
        end = find_line_feed(p, input_.end());
        if (end != nullptr) ++end;
      } else {
        end = document_end_.find(p, input_.end());
      }
      input_.consume(end != nullptr ? end : input_.end());
      looked_at_ = 0;
      if (end != nullptr) {
        consume_document(end);
        return true;
      }
      if (!input_.fill()) return false;
    }
  }

  // --- errors and the end ---

  Outcome end() {
    if (input_.bad()) return went_bad();
    state_ = State::done;
    return Outcome::end;
  }

  Outcome went_bad() {
    return fail(ErrorCode::input, input_.end(), "the stream went bad: this is not its end");
  }

  // Ends the reading with an error outside of all documents.
  Outcome fail(ErrorCode code, const char* at, std::string_view message) {
    ErrorAccess::set(*error_, code, {}, message, input_.position(at));
    state_ = State::done;
    return Outcome::bad_document;
  }

  Outcome fail_in_array(std::string_view message) {
    Input text{input_.begin(), input_.end(), 0};
    text.fail_syntax(input_.begin(), message);
    return fail(ErrorCode::syntax, input_.begin(), text.fault.message);
  }

  // The text ends at the place of an element, which has so begun.
  Outcome fail_before_element() {
    begin_document();
    Input text{input_.begin(), input_.end(), 0};
    text.fail_syntax(input_.begin(), {});
    report(text.fault);
    state_ = State::done;
    return Outcome::bad_document;
  }

  // In the words that are used of one document.
  Outcome fail_after_array() {
    Reader reader(rest(), options_.read, skip_members);
    reader.expect_end(input_.begin());
    return fail(ErrorCode::syntax, input_.begin(), reader.fault().message);
  }

  // What begins here is not the array that the options say it is.
  Outcome no_array() {
    const char* const at = input_.begin();
    if (!begins_value(*at)) return fail_in_array("expected a value");
    return fail(ErrorCode::type, at, expected_but_found(json_type::array, type_name(*at)));
  }

  void report_size() {
    Fault fault;
    fault.set(
        ErrorCode::size,
        FaultText({"a document of more than ", NumberText(options_.max_document_size), " bytes"}),
        input_.begin());
    report(fault);
  }

  void report(const Fault& fault) {
    FaultText pointer;
    pointer.put_in_front({fault.pointer});
    if (options_.framing == Framing::array) {
      pointer.put_in_front({"/", NumberText(documents_ - 1)});
    }
    ErrorAccess::set(*error_, fault.code, pointer, fault.message, input_.position(fault.at));
  }

  // --- the text ---

  // Goes to what is no white space. Returns false where nothing comes.
  bool skip_space_between() {
    for (;;) {
      input_.consume(skip_space(input_.begin(), input_.end()));
      if (input_.size() != 0) return true;
      if (!input_.fill()) return false;
    }
  }

  static const char* find_line_feed(const char* p, const char* end) noexcept {
    if (p == end) return nullptr;
    return static_cast<const char*>(std::memchr(p, '\n', size_of(p, end)));
  }

  std::string_view rest() const noexcept { return excerpt(input_.begin(), input_.end()); }

  static std::string_view excerpt(const char* begin, const char* end) noexcept {
    return {begin, size_of(begin, end)};
  }

  static std::size_t size_of(const char* begin, const char* end) noexcept {
    return static_cast<std::size_t>(end - begin);
  }

  BufferedInput input_;
  ReaderOptions options_;
  State state_ = State::start;
  bool mark_skipped_ = false;
  std::size_t documents_ = 0;
  bool begun_ = false;         // the document at the input's begin is counted
  std::size_t looked_at_ = 0;  // so much of it does not hold its end
  DocumentEnd document_end_{};
  std::size_t last_size_ = 0;  // of the last good document
  Error* error_ = nullptr;
};

RI_DETAIL_FUNCTION void CloseStream::operator()(MessageStream* stream) const noexcept {
  delete stream;
}

RI_DETAIL_FUNCTION StreamPointer open_stream(std::string_view text, const ReaderOptions& options) {
  return StreamPointer(new MessageStream(BufferedInput(text), options));
}

RI_DETAIL_FUNCTION StreamPointer open_stream(std::istream& in, const ReaderOptions& options) {
  return StreamPointer(new MessageStream(BufferedInput(in), options));
}

RI_DETAIL_FUNCTION StreamPointer
open_stream(std::function<std::size_t(char* buffer, std::size_t size)> source,
            const ReaderOptions& options) {
  return StreamPointer(new MessageStream(BufferedInput(std::move(source)), options));
}

RI_DETAIL_FUNCTION Outcome read_next(MessageStream& stream, const Target& target, Error& error) {
  return stream.next(target, error);
}

RI_DETAIL_FUNCTION std::size_t documents_of(const MessageStream& stream) noexcept {
  return stream.documents();
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_READ_STREAM_HPP
