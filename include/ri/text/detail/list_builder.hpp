// SPDX-License-Identifier: MIT
//
/// @file
/// Lists whose length is only known at their end, made with as few allocations as can be.

#ifndef RI_TEXT_DETAIL_LIST_BUILDER_HPP
#define RI_TEXT_DETAIL_LIST_BUILDER_HPP

#include <algorithm>
#include <cstddef>

#include <ri/base/compiler.hpp>
#include <ri/base/prefetch.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// How much text a list has taken so far, and how much is left that it could take.
struct ListProgress {
  std::size_t read;
  std::size_t left;
};

// Elements that the list has already are read into again. Large new ones are made where they stay;
// small ones wait on the stack, so that a list of a few of them is allocated once, at its size.
class ListBuilder {
 public:
  ListBuilder(const ListTable& table, void* list)
      : table_(table),
        list_(list),
        present_(table.elements(list)),
        large_(table.element_size > large_element) {}
  ListBuilder(const ListBuilder&) = delete;
  ListBuilder& operator=(const ListBuilder&) = delete;
  ~ListBuilder() {
    if (waiting_ != 0) drop_waiting();
  }

  // The place of the next element. `fresh` says whether it is a new, empty one.
  void* next(ListProgress progress, bool& fresh) {
    fresh = used_ >= present_.count;
    if (!fresh) return const_cast<char*>(present_.first) + table_.element_size * used_++;
    return large_ ? next_large(progress) : next_small(progress);
  }

  // Ends the list after the elements that were read.
  void finish() {
    if (used_ < present_.count) {
      table_.truncate(list_, used_);
    } else if (large_) {
      const std::size_t count = table_.elements(list_).count;
      if (present_.count == 0 && table_.capacity(list_) > 2 * count) {
        table_.reallocate(list_, count);
      }
    } else if (waiting_ != 0) {
      move_waiting();
    }
  }

 private:
  static constexpr std::size_t buffer_size = 4096;

  RI_DETAIL_NOINLINE void* next_large(ListProgress progress) {
    const Elements elements = table_.elements(list_);
    std::size_t capacity = table_.capacity(list_);
    if (elements.count == capacity) {
      reserve_more(elements.count, progress);
      capacity = table_.capacity(list_);
    }
    void* const element = table_.append_empty(list_);
    if (elements.count + 1 < capacity) {
      prefetch<PrefetchTo::write>(static_cast<char*>(element) + table_.element_size,
                                  table_.element_size);
    }
    return element;
  }

  void* next_small(ListProgress progress) {
    if ((waiting_ + 1) * table_.element_size > buffer_size) {
      if (table_.capacity(list_) - table_.elements(list_).count < waiting_) {
        reserve_more(table_.elements(list_).count + waiting_, progress);
      }
      move_waiting();
    }
    void* const place = buffer_ + waiting_ * table_.element_size;
    table_.make(place);
    ++waiting_;
    return place;
  }

  // Makes the list large enough for the `size` elements that were read, and for more. The text that
  // they took tells how many more the rest of it may hold. A list of fewer than 64 elements grows
  // at most eightfold at once, since few elements tell little. A wrong guess costs little: beyond
  // twice the elements read, the list takes at most eight bytes for each byte of text that is left.
  void reserve_more(std::size_t size, ListProgress progress) {
    if (size == 0) {
      table_.reallocate(list_, 1);
      return;
    }
    const bool is_short = size < 64;
    const std::size_t bytes_each = std::max<std::size_t>(progress.read / size, 1);
    const std::size_t expected = progress.left / bytes_each;
    // An eighth more for a short list and 3 % more for a long one: so exact is the mean of their
    // sizes.
    const std::size_t with_margin = expected + expected / (is_short ? 8 : 32);
    // And half as many again at least, so that elements which get shorter are not moved time and
    // again.
    const std::size_t wanted = size + (std::max)(with_margin, size / 2) + 1;
    const std::size_t bounded =
        (std::max)(2 * size, size + 8 * progress.left / table_.element_size);
    table_.reallocate(list_, (std::min)({wanted, bounded, is_short ? 8 * size : wanted}));
  }

  void move_waiting() {
    const std::size_t size = table_.elements(list_).count + waiting_;
    if (table_.capacity(list_) < size) table_.reallocate(list_, size);
    table_.append_moved(list_, buffer_, waiting_);
    drop_waiting();
  }

  void drop_waiting() {
    table_.destroy(buffer_, waiting_);
    waiting_ = 0;
  }

  const ListTable& table_;
  void* list_;
  Elements present_;      // those that the list had before
  std::size_t used_ = 0;  // how many of them were read into
  bool large_;
  std::size_t waiting_ = 0;
  alignas(std::max_align_t) char buffer_[buffer_size];
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_LIST_BUILDER_HPP
