// SPDX-License-Identifier: MIT
//
/// @file
/// The containers around a place in JSON text.

#ifndef RI_JSON_CONTAINERS_HPP
#define RI_JSON_CONTAINERS_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

#include <ri/base/compiler.hpp>

namespace ri::detail {

// Which of the containers around a place are objects: a bit for each, the innermost 64 of
// them in one word. Allocates nothing up to 512 of them.
class Containers {
 public:
  std::size_t depth() const noexcept { return depth_; }
  bool in_object() const noexcept { return (kinds_ & 1) != 0; }
  bool in_object_in_array() const noexcept { return (kinds_ & 3) == 1 && depth_ > 1; }

  RI_DETAIL_ALWAYS_INLINE void push(bool object) {
    if (depth_ % 64 == 0 && depth_ != 0) put_away();
    kinds_ = kinds_ << 1 | std::uint64_t{object};
    ++depth_;
  }

  RI_DETAIL_ALWAYS_INLINE void pop() noexcept {
    kinds_ >>= 1;
    --depth_;
    if (depth_ % 64 == 0 && depth_ != 0) take_back();
  }

 private:
  static constexpr std::size_t inline_words = 7;

  RI_DETAIL_NOINLINE void put_away() {
    const std::size_t i = depth_ / 64 - 1;
    if (i < inline_words) {
      outer_[i] = kinds_;
    } else {
      overflow_.push_back(kinds_);
    }
  }

  RI_DETAIL_NOINLINE void take_back() noexcept {
    const std::size_t i = depth_ / 64 - 1;
    if (i < inline_words) {
      kinds_ = outer_[i];
    } else {
      kinds_ = overflow_.back();
      overflow_.pop_back();
    }
  }

  std::uint64_t kinds_ = 0;
  std::size_t depth_ = 0;
  std::uint64_t outer_[inline_words] = {};
  std::vector<std::uint64_t> overflow_{};
};

}  // namespace ri::detail

#endif  // RI_JSON_CONTAINERS_HPP
