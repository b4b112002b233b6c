// SPDX-License-Identifier: MIT
//
/// @file
/// The short texts that say what is wrong and where.

#ifndef RI_JSON_FAULT_TEXT_HPP
#define RI_JSON_FAULT_TEXT_HPP

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/bytes/words.hpp>

namespace ri::detail {

// A text that grows at its front. The first bytes take no allocation, so that refusing a document
// takes none either.
class FaultText {
 public:
  FaultText() noexcept {}  // NOLINT: `= default` would have `{}` clear the room
  FaultText(std::initializer_list<std::string_view> parts) { put_in_front(parts); }

  operator std::string_view() const noexcept {  // NOLINT: it is a text
    if (!long_.empty()) return long_;
    return {room_ + begin_, room_size - begin_};
  }

  void clear() noexcept {
    long_.clear();
    begin_ = room_size;
  }

  // The parts, one after the other, and then what the text was. None of them lies in the text.
  RI_DETAIL_NOINLINE void put_in_front(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    if (size > begin_ || !long_.empty()) return put_in_front_of_long(parts, size);
    begin_ -= size;
    char* p = room_ + begin_;
    for (const std::string_view part : parts) {
      copy_short(p, part);
      p += part.size();
    }
  }

 private:
  static constexpr std::size_t room_size = 112;

  RI_DETAIL_COLD void put_in_front_of_long(std::initializer_list<std::string_view> parts,
                                           std::size_t size) {
    const std::string_view before = *this;
    std::string text;
    text.reserve(size + before.size());
    for (const std::string_view part : parts) text += part;
    text += before;
    long_ = std::move(text);
  }

  std::string long_{};  // all of it, once it is longer than the room
  std::size_t begin_ = room_size;
  char room_[room_size];
};

}  // namespace ri::detail

#endif  // RI_JSON_FAULT_TEXT_HPP
