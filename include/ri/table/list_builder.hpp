// SPDX-License-Identifier: MIT
//
/// @file
/// Lists whose length is only known at their end, made with as few allocations as can be.

#ifndef RI_TABLE_LIST_BUILDER_HPP
#define RI_TABLE_LIST_BUILDER_HPP

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/base/prefetch.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>

namespace ri::detail {

// How much of the input a list has taken so far, and how much is left that it could take.
struct ListProgress {
  std::size_t read;
  std::size_t left;
};

// Elements that the list has already are read into again. Large new ones are made where they stay;
// small ones wait on the stack, so that a list of a few of them is allocated once, at its size.
class ListBuilder {
 public:
  // `over` is that of a list which may have elements, or nullptr for one that is new.
  ListBuilder(const ListTable& table, void* list, const OverTable* over)
      : table_(table),
        list_(list),
        over_(over),
        present_(over != nullptr ? table.elements(list) : Elements{nullptr, 0}) {}
  ListBuilder(const ListBuilder&) = delete;
  ListBuilder& operator=(const ListBuilder&) = delete;
  ~ListBuilder() {
    if (waiting_ != 0) table_.destroy(row_, waiting_);
  }

  // Says how many elements will come. Precondition: the list is empty.
  void expect(std::size_t count) {
    if (table_.is_large()) {
      table_.reserve(list_, count);
    } else if (count * table_.element_size > buffer_size) {
      move_row(count);
    }
  }

  // The place of the next element. `over` becomes that of an element that the list had, or nullptr
  // for one that is new.
  void* next(ListProgress progress, const OverTable*& over) {
    if (used_ < present_.count) {
      over = over_->of_elements();
      return const_cast<char*>(present_.first) + table_.element_size * used_++;
    }
    over = nullptr;
    return next_new(progress);
  }

  void* next_new(ListProgress progress) {
    return table_.is_large() ? next_large(progress) : next_small(progress);
  }

  // Ends the list after the elements that were read.
  void finish() {
    if (used_ < present_.count) {
      over_->truncate(list_, used_);
    } else if (waiting_ != 0) {
      table_.assign_moved(list_, row_, waiting_);
    } else if (present_.count == 0 && table_.is_large()) {
      const Elements elements = table_.elements(list_);
      if (table_.capacity(list_) > 2 * elements.count) shrink(elements);
    }
  }

 private:
  RI_DETAIL_NOINLINE void* next_large(ListProgress progress) {
    const Elements elements = table_.elements(list_);
    std::size_t capacity = table_.capacity(list_);
    if (elements.count == capacity) {
      table_.reserve(list_, more_capacity(elements.count, progress));
      capacity = table_.capacity(list_);
    }
    void* const element = table_.append_empty(list_);
    if (elements.count + 1 < capacity) {
      prefetch<PrefetchTo::write>(static_cast<char*>(element) + table_.element_size,
                                  table_.element_size);
    }
    return element;
  }

  // A capacity for the `size` elements that were read and for more. The text that they took tells
  // how many more the rest of it may hold. A list of fewer than 64 elements grows at most eightfold
  // at once, since few elements tell little. A wrong guess costs little: beyond twice the elements
  // read, the list takes at most eight bytes for each byte of text that is left.
  std::size_t more_capacity(std::size_t size, ListProgress progress) const {
    if (size == 0) return 1;
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
    return (std::min)({wanted, bounded, is_short ? 8 * size : wanted});
  }

  void shrink(Elements elements) {
    table_.assign_moved(list_, const_cast<char*>(elements.first), elements.count);
  }

  void* next_small(ListProgress progress) {
    if (table_.element_size > static_cast<std::size_t>(row_end_ - place_)) {
      if (waiting_ == 0) {
        void* const place = over_ != nullptr ? over_->append_if_room(list_) : nullptr;
        if (place != nullptr) return place;
        begin_row();
      } else {
        move_row(more_capacity(waiting_, progress));
      }
    }
    void* const place = place_;
    table_.make(place);
    place_ += table_.element_size;
    ++waiting_;
    return place;
  }

  // Where the list has no room for a new element, all its elements wait, too.
  RI_DETAIL_NOINLINE void begin_row() {
    const Elements elements = over_ != nullptr ? table_.elements(list_) : Elements{nullptr, 0};
    row_end_ = row_ + buffer_size;
    const std::size_t capacity = elements.count + 1;
    if (capacity * table_.element_size > buffer_size) move_row(2 * capacity);
    table_.move(row_, const_cast<char*>(elements.first), elements.count);
    waiting_ = elements.count;
    place_ = row_ + waiting_ * table_.element_size;
  }

  // Moves the elements that wait to a row with room for so many.
  RI_DETAIL_NOINLINE void move_row(std::size_t capacity) {
    const std::size_t size = capacity * table_.element_size;
    std::unique_ptr<char[]> larger(new char[size]);
    table_.move(larger.get(), row_, waiting_);
    table_.destroy(row_, waiting_);
    place_ = larger.get() + (place_ - row_);
    row_ = larger.get();
    row_end_ = row_ + size;
    larger_ = std::move(larger);
  }

  static constexpr std::size_t buffer_size = 4096;
  static_assert(buffer_size >= large_element, "one small element fits");

  const ListTable& table_;
  void* list_;
  const OverTable* over_;
  Elements present_;      // those that the list had before
  std::size_t used_ = 0;  // how many of them were read into
  std::size_t waiting_ = 0;
  char* row_ = buffer_;      // where elements wait
  char* place_ = buffer_;    // of the next one
  char* row_end_ = buffer_;  // where the row has no room before it begins
  std::unique_ptr<char[]> larger_{};
  alignas(std::max_align_t) char buffer_[buffer_size];
};

}  // namespace ri::detail

#endif  // RI_TABLE_LIST_BUILDER_HPP
