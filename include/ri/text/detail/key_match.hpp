// SPDX-License-Identifier: MIT
//
/// @file
/// Which member's key stands in the text, by the message's table.

#ifndef RI_TEXT_DETAIL_KEY_MATCH_HPP
#define RI_TEXT_DETAIL_KEY_MATCH_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>
#include <ri/bytes/same_bytes.hpp>
#include <ri/bytes/words.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// Whether the member's camelCase key is at `p`, with a byte after it, so that who asks may look at
// that without asking for the end. For keys of any size up to the end of the text.
RI_DETAIL_NOINLINE inline bool is_key_by_words(const char* p, const char* end,
                                               const MessageTable& table,
                                               const Member& member) noexcept {
  constexpr std::size_t word = sizeof(std::uint64_t);
  const std::size_t tail = member.key_tail;
  if (static_cast<std::size_t>(end - p) <= word + tail) return false;
  // Keys of up to three words take no branch: the words overlap. A key shorter than a word has a
  // tail of 0, so that all three are its first word, of which the mask drops what follows the
  // key; for any other key the mask is all ones.
  const char* const key = table.keys + member.key + 1;
  const auto differ = [p, key](std::size_t i) {
    return load<std::uint64_t>(p + i) ^ load<std::uint64_t>(key + i);
  };
  std::uint64_t difference = load<std::uint64_t>(p) ^ member.key_start;
  difference |= differ((std::min)(tail, word)) | differ(tail);
  for (std::size_t i = 2 * word; i < tail; i += word) difference |= differ(i);
  difference &= member.start_mask;
  return difference == 0;
}

// The same, faster where more text follows.
RI_DETAIL_ALWAYS_INLINE bool is_key(const char* p, const char* end, const MessageTable& table,
                                    const Member& member) noexcept {
  if constexpr (compares_at_once) {
    if (static_cast<std::size_t>(end - p) > compared_at_once) {
      return same_first_bytes(p, table.keys + member.key + 1, member.key_compared) ||
             (member.key_size > compared_at_once && is_key_by_words(p, end, table, member));
    }
  }
  return is_key_by_words(p, end, table, member);
}

// The member whose camelCase key stands at `p` without a space in it, or nullptr.
RI_DETAIL_NOINLINE inline const Member* find_key(const char* p, const char* end,
                                                 const MessageTable& table) noexcept {
  if (static_cast<std::size_t>(end - p) < sizeof(std::uint64_t)) return nullptr;
  const auto start = load<std::uint64_t>(p);
  std::size_t bucket = MessageTable::start_hash(start & table.starts_mask) & table.last_start;
  for (; table.starts[bucket] != 0; bucket = (bucket + 1) & table.last_start) {
    const Member& member = table.members[table.starts[bucket] - 1];
    if (is_key(p, end, table, member)) return &member;
  }
  return nullptr;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_KEY_MATCH_HPP
