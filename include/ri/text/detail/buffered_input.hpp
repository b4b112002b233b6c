// SPDX-License-Identifier: MIT
//
/// @file
/// A text, an input stream or a function that gives text, as one thing to read documents from.

#ifndef RI_TEXT_DETAIL_BUFFERED_INPUT_HPP
#define RI_TEXT_DETAIL_BUFFERED_INPUT_HPP

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <functional>
#include <istream>
#include <memory>
#include <string_view>
#include <utility>

#include <ri/support/error.hpp>
#include <ri/text/detail/place_in_stream.hpp>

namespace ri::detail {

// Reads what a stream has ready, and waits only where it has nothing: a document that came whole is
// not held back until more comes. Works on the stream's buffer through a stream of its own, so that
// the exceptions which the other may be told to throw at its end are not thrown; what says that a
// stream went bad may be the state of either.
class StreamSource {
 public:
  explicit StreamSource(std::istream& in)
      : unusable_(in.fail() && !in.eof()), at_end_(in.eof()), given_(in), in_(in.rdbuf()) {
    in_.tie(in.tie());
  }

  std::size_t read(char* buffer, std::size_t size) {
    if (at_end_ || bad()) return 0;
    const auto wanted = static_cast<std::streamsize>(size);
    std::streamsize read = in_.readsome(buffer, wanted);
    if (read == 0 && !in_.bad()) {
      in_.clear();
      if (in_.peek() == std::istream::traits_type::eof()) return 0;
      read = in_.readsome(buffer, wanted);
      // Nothing is ready, and yet there is something: the stream has no buffer to tell of.
      if (read == 0 && !in_.bad()) read = in_.read(buffer, wanted).gcount();
    }
    return static_cast<std::size_t>(read);
  }

  bool bad() const { return unusable_ || given_.bad() || in_.bad(); }

 private:
  bool unusable_;  // before anything was read, such as a file that could not be opened
  bool at_end_;
  const std::istream& given_;
  std::istream in_;
};

// The text from `begin()` to `end()` is what was read and not yet consumed. More is read where it
// is asked for, into one buffer, which grows only where a document needs it.
class BufferedInput {
 public:
  using Source = std::function<std::size_t(char* buffer, std::size_t size)>;

  explicit BufferedInput(std::string_view text) noexcept
      : begin_(text.data()), end_(text.data() + text.size()), counted_(begin_), ended_(true) {}
  explicit BufferedInput(std::istream& in) : stream_(std::make_unique<StreamSource>(in)) {}
  explicit BufferedInput(Source source) : source_(std::move(source)) {}
  BufferedInput(BufferedInput&&) = default;
  BufferedInput& operator=(BufferedInput&&) = default;
  BufferedInput(const BufferedInput&) = delete;
  BufferedInput& operator=(const BufferedInput&) = delete;

  const char* begin() const noexcept { return begin_; }
  const char* end() const noexcept { return end_; }
  std::size_t size() const noexcept { return static_cast<std::size_t>(end_ - begin_); }

  // Whether nothing more comes.
  bool ended() const noexcept { return ended_; }

  // Whether the stream went bad, or the source did what it must not.
  bool bad() const noexcept { return bad_; }

  // Reads on, and waits for it. Returns false at the end. May move the text.
  bool fill() {
    if (ended_) return false;
    make_room();
    char* const place = buffer_.get() + (end_ - buffer_.get());
    const auto room = static_cast<std::size_t>(buffer_.get() + capacity_ - place);
    const std::size_t read = stream_ != nullptr ? stream_->read(place, room) : source_(place, room);
    const bool overfull = read > room;
    ended_ = read == 0 || overfull;
    bad_ = overfull || (ended_ && stream_ != nullptr && stream_->bad());
    if (!ended_) end_ += read;
    return !ended_;
  }

  void consume(const char* to) noexcept { begin_ = to; }

  // The same with a byte order mark at the start.
  void consume_mark(std::size_t size) noexcept {
    begin_ += size;
    counted_ = begin_;
    place_.skip_mark(size);
  }

  // The position of a place in the text. Lines are only counted where somebody asks, or where the
  // text goes.
  TextPosition position(const char* at) {
    count();
    PlaceInStream place = place_;
    place.advance(begin_, at);
    return place.position(at != end_ && *at == '\n');
  }

 private:
  static constexpr std::size_t first_capacity = std::size_t{64} * 1024;

  void count() noexcept {
    if (counted_ == begin_) return;
    place_.advance(counted_, begin_);
    counted_ = begin_;
  }

  // At least one byte, and half of the buffer where that costs no growing.
  void make_room() {
    count();
    const std::size_t used = size();
    const auto room = static_cast<std::size_t>(buffer_.get() + capacity_ - end_);
    if (buffer_ == nullptr) {
      allocate(first_capacity);
    } else if (used <= capacity_ / 2 && room < capacity_ / 2) {
      if (begin_ != buffer_.get()) std::memmove(buffer_.get(), begin_, used);
    } else if (room == 0) {
      allocate(2 * capacity_);
    } else {
      return;
    }
    begin_ = counted_ = buffer_.get();
    end_ = begin_ + used;
  }

  // Another buffer, with what is in this one.
  void allocate(std::size_t capacity) {
    // NOLINTNEXTLINE(modernize-make-unique): which would clear it
    std::unique_ptr<char[]> buffer(new char[capacity]);
    if (size() != 0) std::memcpy(buffer.get(), begin_, size());
    buffer_ = std::move(buffer);
    capacity_ = capacity;
  }

  const char* begin_ = nullptr;
  const char* end_ = nullptr;
  const char* counted_ = nullptr;  // `place_` is that of this byte
  PlaceInStream place_{};
  std::unique_ptr<char[]> buffer_{};
  std::size_t capacity_ = 0;
  std::unique_ptr<StreamSource> stream_{};
  Source source_{};
  bool ended_ = false;
  bool bad_ = false;
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_BUFFERED_INPUT_HPP
