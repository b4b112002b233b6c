// SPDX-License-Identifier: MIT
//
/// @file
/// Lists whose length is only known at their end, made with as few allocations as can be.

#ifndef RI_TEXT_DETAIL_LIST_BUILDER_HPP
#define RI_TEXT_DETAIL_LIST_BUILDER_HPP

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <new>
#include <vector>

#include <ri/text/detail/blank.hpp>
#include <ri/text/detail/prefetch.hpp>

namespace ri::detail {

// How much text a list has taken so far, and how much is left that it could take.
struct ListProgress {
  std::size_t read;
  std::size_t left;
};

// Room in the list for `waiting` elements that were read, and for more. A list grows by a factor of
// eight as long as it is short; from then on the elements so far tell how many more the text can
// hold. An odd text cannot make it take more than eight bytes a byte that way.
template <class T>
void reserve_more(std::vector<T>& list, std::size_t waiting, ListProgress progress) {
  const std::size_t size = list.size() + waiting;
  if (size == 0) {
    list.reserve(1);
    return;
  }
  const bool is_short = size < 64;
  const std::size_t bytes_each = std::max<std::size_t>(progress.read / size, 1);
  const std::size_t expected = progress.left / bytes_each;
  // A few percent more, since the mean of so many elements is no more exact than that.
  const std::size_t with_margin = expected + expected / (is_short ? 8 : 32);
  // And half as many again at least, so that elements which get shorter are not moved time and
  // again.
  const std::size_t wanted = size + std::max(with_margin, size / 2) + 1;
  const std::size_t bounded = std::max(2 * size, size + 8 * progress.left / sizeof(T));
  list.reserve(std::min({wanted, bounded, is_short ? 8 * size : wanted}));
}

// Large elements are made where they stay.
template <class T, bool Large = is_large<T>>
class ListBuilder {
 public:
  explicit ListBuilder(std::vector<T>& list) noexcept : list_(list) {}

  T& next(ListProgress progress) {
    if (list_.size() == list_.capacity()) reserve_more(list_, 0, progress);
    const std::size_t following = list_.size() + 1;
    if (following < list_.capacity()) {
      prefetch<PrefetchTo::write>(list_.data() + following, sizeof(T));
    }
    return list_.emplace_back(Blank<T>());
  }

  void finish() {
    if (list_.capacity() > 2 * list_.size()) list_.shrink_to_fit();
  }

 private:
  std::vector<T>& list_;
};

// Small elements wait on the stack, so that a list of a few of them is allocated once, at its size.
template <class T>
class ListBuilder<T, false> {
 public:
  explicit ListBuilder(std::vector<T>& list) noexcept : list_(list) {}
  ListBuilder(const ListBuilder&) = delete;
  ListBuilder& operator=(const ListBuilder&) = delete;
  ~ListBuilder() { drop_waiting(); }

  T& next(ListProgress progress) {
    if (waiting_ == capacity) {
      if (list_.capacity() - list_.size() < waiting_) reserve_more(list_, waiting_, progress);
      move_waiting();
    }
    T* const place = ::new (static_cast<void*>(room_ + waiting_ * sizeof(T))) T(Blank<T>());
    ++waiting_;
    return *place;
  }

  void finish() { move_waiting(); }

 private:
  static constexpr std::size_t capacity = 4096 / sizeof(T);

  T* first() noexcept { return std::launder(reinterpret_cast<T*>(room_)); }

  void move_waiting() {
    const auto begin = std::make_move_iterator(first());
    const auto end = std::make_move_iterator(first() + waiting_);
    if (list_.capacity() == 0) {
      list_ = std::vector<T>(begin, end);  // of exactly that size
    } else {
      list_.reserve(list_.size() + waiting_);
      for (auto at = begin; at != end; ++at) list_.push_back(*at);
    }
    drop_waiting();
  }

  void drop_waiting() noexcept {
    std::destroy_n(first(), waiting_);
    waiting_ = 0;
  }

  std::vector<T>& list_;
  std::size_t waiting_ = 0;
  alignas(T) unsigned char room_[capacity * sizeof(T)];
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_LIST_BUILDER_HPP
