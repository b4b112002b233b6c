// SPDX-License-Identifier: MIT
//
/// @file
/// A vector that is one pointer, and one allocation where it is not empty.

#ifndef RI_SUPPORT_DETAIL_THIN_VECTOR_HPP
#define RI_SUPPORT_DETAIL_THIN_VECTOR_HPP

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include <ri/base/compiler.hpp>

namespace ri::detail {

template <class T>
class ThinVector {
 public:
  ThinVector() noexcept = default;
  ThinVector(const ThinVector& other) : ThinVector() {
    if (other.size() != 0) append(other);
  }
  ThinVector(ThinVector&& other) noexcept : head_(std::exchange(other.head_, nullptr)) {}
  // If it throws, nothing has changed.
  ThinVector& operator=(const ThinVector& other) {
    if (this != &other) *this = ThinVector(other);
    return *this;
  }
  ThinVector& operator=(ThinVector&& other) noexcept {
    ThinVector taken(std::move(other));
    std::swap(head_, taken.head_);
    return *this;
  }
  ~ThinVector() {
    if (head_ != nullptr) clear();
  }

  std::size_t size() const noexcept { return head_ == nullptr ? 0 : head_->size; }
  T* begin() noexcept { return head_ == nullptr ? nullptr : elements(head_); }
  T* end() noexcept { return head_ == nullptr ? nullptr : elements(head_) + head_->size; }
  const T* begin() const noexcept { return head_ == nullptr ? nullptr : elements(head_); }
  const T* end() const noexcept {
    return head_ == nullptr ? nullptr : elements(head_) + head_->size;
  }

  // The element of that index. Precondition: there is one.
  T& operator[](std::size_t i) noexcept { return elements(head_)[i]; }

  // Appends what `make` returns, made where it stays. If it throws, the elements are what they
  // were.
  template <class Make>
  T& emplace_back(Make make) {
    if (head_ == nullptr || head_->size == head_->capacity) grow();
    T* const place = ::new (static_cast<void*>(elements(head_) + head_->size)) T(make());
    ++head_->size;
    return *place;
  }

  // Drops the elements from `first` on.
  void truncate(T* first) noexcept {
    std::destroy(first, end());
    if (head_ != nullptr) head_->size = static_cast<std::size_t>(first - begin());
  }

  void clear() noexcept {
    truncate(begin());
    ::operator delete(std::exchange(head_, nullptr));
  }

 private:
  // What stands before the elements.
  struct Head {
    std::size_t size;
    std::size_t capacity;
  };
  static_assert(std::is_nothrow_move_constructible_v<T>);
  static_assert(alignof(T) <= alignof(std::max_align_t) && sizeof(Head) % alignof(T) == 0);

  static T* elements(Head* head) noexcept { return reinterpret_cast<T*>(head + 1); }

  RI_DETAIL_NOINLINE void append(const ThinVector& other) {
    reserve(size() + other.size());
    for (const T& element : other) emplace_back([&] { return element; });
  }

  RI_DETAIL_NOINLINE void grow() { reserve(2 * std::max<std::size_t>(size(), 1)); }

  // For at least as many elements as there are.
  void reserve(std::size_t capacity) {
    void* const room = ::operator new(sizeof(Head) + capacity * sizeof(T));
    Head* const larger = ::new (room) Head{size(), capacity};
    std::uninitialized_move(begin(), end(), elements(larger));
    clear();
    head_ = larger;
  }

  Head* head_ = nullptr;
};

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_THIN_VECTOR_HPP
