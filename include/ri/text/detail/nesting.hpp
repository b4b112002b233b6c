// SPDX-License-Identifier: MIT
//
/// @file
/// The containers that a reader is in, and the white space that goes with them.

#ifndef RI_TEXT_DETAIL_NESTING_HPP
#define RI_TEXT_DETAIL_NESTING_HPP

#include <cstddef>

#include <ri/base/compiler.hpp>
#include <ri/bytes/block.hpp>
#include <ri/bytes/white_space.hpp>

namespace ri::detail {

// Counts the containers. Text that a program has indented has the same number of spaces for each of
// them: where the spaces end is then known before they are looked at, and the processor reads on
// while it is still comparing them.
class Nesting {
 public:
  explicit Nesting(const char* end) noexcept : end_(end) {}

  std::size_t depth() const noexcept { return depth_; }
  void enter() noexcept { ++depth_; }
  void leave() noexcept { --depth_; }

  // The first byte from `p` on, within a container, that is no JSON white space, or the end.
  // Compact text has no white space at all and pays one comparison.
  RI_DETAIL_ALWAYS_INLINE const char* skip_before_item(const char* p) noexcept {
    if (p == end_ || static_cast<unsigned char>(*p) > ' ') return p;
    return skip_likely_margin(p);
  }

 private:
  RI_DETAIL_NOINLINE const char* skip_likely_margin(const char* p) noexcept {
    const std::size_t margin = depth_ * spaces_per_level_;
    const auto left = static_cast<std::size_t>(end_ - p);
    if (left > Block::size && *p == '\n' && margin < Block::size) {
      const Block::Marks others = Block(p + 1).not_spaces();
      if (others != 0 && Block::index(others) == margin) return p + 1 + margin;
    }
    return skip_other_margin(p, margin);
  }

  RI_DETAIL_NOINLINE const char* skip_other_margin(const char* p, std::size_t expected) noexcept {
    const char* const stop = skip_likely_space(p, end_);
    const auto skipped = static_cast<std::size_t>(stop - p);  // with the line break
    if (skipped != expected + 1) spaces_per_level_ = (skipped == 0 ? 0 : skipped - 1) / depth_;
    return stop;
  }

  const char* end_;
  std::size_t depth_ = 0;
  std::size_t spaces_per_level_ = 0;
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_NESTING_HPP
