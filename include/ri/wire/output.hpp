// SPDX-License-Identifier: MIT
//
/// @file
/// Where a writer puts its text: a block on the stack that is appended to a string when full.

#ifndef RI_WIRE_OUTPUT_HPP
#define RI_WIRE_OUTPUT_HPP

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/prefetch.hpp>

namespace ri::detail {

// The place to write at is passed around by the callers and not kept here, so that it stays in a
// register. Unless finish() is called, the destructor makes the string what it was.
class Output {
 public:
  explicit Output(std::string& out) noexcept : out_(out), size_before_(out.size()) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    if (!finished_) out_.resize(size_before_);
  }

  static constexpr std::size_t block_size = 4096;

  char* begin() noexcept { return block_; }

  // Whether `text` is the string that is written to. Callers pass whole strings, no parts of one.
  bool is_target(std::string_view text) const noexcept { return text.data() == out_.data(); }

  // What was in the string before.
  std::string_view text_before() const noexcept { return {out_.data(), size_before_}; }

  std::size_t room(const char* p) const noexcept {
    return static_cast<std::size_t>(block_ + block_size - p);
  }

  // The last place with room for `size` bytes, which are no more than the block has.
  const char* limit(std::size_t size) const noexcept { return block_ + (block_size - size); }

  // Empties the block if `p` is after the limit; returns where to write on.
  char* flush_after(const char* limit, char* p) { return p <= limit ? p : flush(p); }

  // Empties the block if it has no room for `size` bytes; returns where to write on.
  char* with_room(char* p, std::size_t size) { return flush_after(limit(size), p); }

  char* put(char* p, std::string_view text) {
    if (text.size() > room(p)) {
      p = flush(p);
      if (text.size() > block_size) {
        out_.append(text);
        return p;
      }
    }
    std::memcpy(p, text.data(), text.size());
    return p + text.size();
  }

  char* put(char* p, std::size_t count, char c) {
    while (count > room(p)) {
      const std::size_t part = room(p);
      std::memset(p, c, part);
      count -= part;
      p = flush(p + part);
    }
    std::memset(p, c, count);
    return p + count;
  }

  void finish(const char* p) {
    append(p);
    finished_ = true;
  }

 private:
  RI_DETAIL_NOINLINE char* flush(const char* p) {
    append(p);
    if (out_.capacity() - out_.size() >= block_size) {
      prefetch<PrefetchTo::write>(out_.data() + out_.size(), block_size);
    }
    return block_;
  }

  void append(const char* p) { out_.append(block_, static_cast<std::size_t>(p - block_)); }

  std::string& out_;
  std::size_t size_before_;
  bool finished_ = false;
  char block_[block_size];
};

}  // namespace ri::detail

#endif  // RI_WIRE_OUTPUT_HPP
