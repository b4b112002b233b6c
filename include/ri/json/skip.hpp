// SPDX-License-Identifier: MIT
//
/// @file
/// Values that nobody asked for: checked as scan_value() checks them and passed over, fast.

#ifndef RI_JSON_SKIP_HPP
#define RI_JSON_SKIP_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/bytes/words.hpp>
#include <ri/json/containers.hpp>
#include <ri/json/input.hpp>
#include <ri/json/number.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>

namespace ri::detail {

// The places where plain runs of string content end: each `"`, `\`, control character and non-ASCII
// byte. They are listed ahead of the reading, for some hundred bytes at once and with few branches
// that depend on the text; where a string ends is then looked up and not searched.
class StopList {
 public:
  // `first_blocks` times 64 bytes are listed where reading begins or jumps ahead, more and more
  // after that.
  StopList(const Input& input, std::size_t first_blocks) noexcept
      : text_begin_(input.begin),
        text_end_(input.end),
        begin_(input.begin),
        end_(input.begin),
        first_blocks_(first_blocks),
        blocks_(first_blocks) {}

  // Takes the first stop after the one at `p`, or the end of the text if there is none. `p` may be
  // before the stops that were taken last: a value that was not valid is read again from its start.
  // Precondition: a stop is at `p`.
  RI_DETAIL_ALWAYS_INLINE const char* take_after(const char* p) noexcept {
    if (next_ + 1 < count_ && at(next_) == p) {
      next_ += 2;
      return at(next_ - 1);
    }
    return take_far(p + 1);
  }

  // The stops from the next one on that have eight bytes of text each. Taken are those that the
  // list is told of afterwards.
  class Row {
   public:
    // Whether the next stop is at `p`.
    bool is_next(const char* p) const noexcept { return next_ < end_ && peek(0) == p; }
    // Whether there are more than `count` of them left.
    bool has_more_than(std::ptrdiff_t count) const noexcept { return end_ - next_ > count; }
    // The stop after `i` others. Precondition, here and below: it was asked for.
    const char* peek(std::size_t i) const noexcept { return text_ + next_[i]; }
    void take(std::size_t count) noexcept { next_ += count; }

   private:
    friend class StopList;
    Row(const char* text, const std::uint16_t* next, const std::uint16_t* end) noexcept
        : text_(text), next_(next), end_(end) {}

    const char* text_;
    const std::uint16_t* next_;
    const std::uint16_t* end_;
  };
  Row row() const noexcept { return {begin_, stops_ + next_, stops_ + safe_}; }
  void take(const Row& row) noexcept { next_ = static_cast<std::size_t>(row.next_ - stops_); }

 private:
  static constexpr std::size_t most_blocks = 32;

  const char* at(std::size_t i) const noexcept { return begin_ + stops_[i]; }

  // The first stop at or after `p`. Goes back where `p` was passed already, and lists the stops
  // from `p` on where that is outside of what is listed.
  RI_DETAIL_NOINLINE const char* take_far(const char* p) noexcept {
    while (next_ != 0 && at(next_ - 1) >= p) --next_;
    if (p < begin_) list(p);
    for (;;) {
      while (next_ != count_ && at(next_) < p) ++next_;
      if (next_ != count_) return at(next_++);
      if (p < end_) p = end_;
      if (p == text_end_) return p;
      list(p);
    }
  }

  // Lists the stops from `p` on; `p` is not the end of the text.
  void list(const char* p) noexcept {
    const auto left = static_cast<std::size_t>(text_end_ - p);
    if (p != end_) blocks_ = first_blocks_;  // what is between was of no interest
    begin_ = p;
    next_ = 0;
    if (left >= 64) {
      const std::size_t blocks = left / 64 < blocks_ ? left / 64 : blocks_;
      count_ = list_stops(p, blocks, stops_);
      end_ = p + 64 * blocks;
    } else {
      end_ = text_end_;
      list_last_block(p, left);
    }
    safe_ = count_;
    while (safe_ != 0 && text_end_ - at(safe_ - 1) < 8) --safe_;
    blocks_ = blocks_ < most_blocks / 4 ? 4 * blocks_ : most_blocks;
  }

  void list_last_block(const char* p, std::size_t left) noexcept {
    if (text_end_ - text_begin_ >= 64) {
      begin_ = text_end_ - 64;
      count_ = list_stops(begin_, 1, stops_);
      while (next_ != count_ && at(next_) < p) ++next_;
    } else {
      char bytes[64] = {};
      std::memcpy(bytes, p, left);
      count_ = list_stops(bytes, 1, stops_);
      while (count_ != 0 && stops_[count_ - 1] >= left) --count_;
    }
  }

  const char* text_begin_;
  const char* text_end_;
  const char* begin_;
  const char* end_;       // of what is listed
  std::size_t next_ = 0;  // the first stop that was not taken
  std::size_t count_ = 0;
  std::size_t safe_ = 0;  // stops before this index have eight bytes of text for load_word()
  std::size_t first_blocks_;
  std::size_t blocks_;
  std::uint16_t stops_[64 * most_blocks + room_after_stops];
};

// What load_word() makes of a text that is followed by zeros.
constexpr std::uint64_t word_of(std::string_view text) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
  }
  return word;
}

// Whether the word begins with the text, which has at most seven bytes.
template <std::size_t Size>
RI_DETAIL_ALWAYS_INLINE bool begins_with(std::uint64_t word, const char (&text)[Size]) noexcept {
  static_assert(Size <= 8, "a word has eight bytes");
  constexpr std::uint64_t bytes = ~std::uint64_t{0} >> (8 * (9 - Size));
  return (word & bytes) == word_of({text, Size - 1});
}

// Which members may be skipped in a row: those whose names `may_skip` is true for, which is not
// asked for a name of a size that none of the others has.
struct SkippedNames {
  bool (*may_skip)(const void* which, std::string_view name) = nullptr;
  const void* which = nullptr;
  std::uint64_t other_sizes = ~std::uint64_t{0};  // a bit for each size modulo 64

  bool contain(std::string_view name) const {
    const std::uint64_t bit = std::uint64_t{1} << (name.size() % 64);
    return (other_sizes & bit) == 0 || may_skip(which, name);
  }
};

// Passes over members. Every function takes the place to read from, which may be the end of the
// text, and returns the place after what it passed, or nullptr where that is not valid. What
// exactly is wrong is left to scan_value(). The input's fault may be set even where a place after
// valid members is returned, which does no harm: the reader meets the same fault next.
class Skipper {
 public:
  Skipper(Input& input, StopList& stops, std::size_t depth, SkippedNames names)
      : input_(input),
        stops_(stops),
        end_(input.end),
        most_depth_(input.max_depth - depth + 1),
        names_(names) {
    nesting_.push(true);
  }
  Skipper(const Skipper&) = delete;
  Skipper& operator=(const Skipper&) = delete;

  // The value at `p`, and each following member that is valid and whose name may be skipped. Ends
  // before a name with an escape or a non-ASCII byte.
  const char* pass(const char* p) {
    bool named = false;
    for (;;) {
      bool after_value = false;
      if (named) {
        p = usual_members(p, after_value);
        if (!after_value) {
          p = name(p);
          if (p == nullptr) return passed_;
        }
      }
      if (!after_value) {
        if (p == end_) return passed_;
        if (*p == '"') {
          p = string(p);
        } else if (*p == '{' || *p == '[') {
          if (nesting_.depth() >= most_depth_) return passed_;
          named = *p == '{';
          nesting_.push(named);
          p = space(p + 1);
          if (!input_.at(p, named ? '}' : ']')) continue;
          nesting_.pop();
          ++p;
        } else {
          p = scalar(p);
        }
        if (p == nullptr) return passed_;
      }
      p = close(p);
      if (p == nullptr) return passed_;
      named = nesting_.in_object();
    }
  }

 private:
  // Whether no container is open but the object whose members are passed.
  bool in_outermost() const noexcept { return nesting_.depth() == 1; }

  // Closes what closes after the value that ends at `p`, and returns the place of the next item,
  // or nullptr where none is.
  RI_DETAIL_ALWAYS_INLINE const char* close(const char* p) noexcept {
    for (;;) {
      if (in_outermost()) passed_ = p;
      p = space(p);
      if (p == end_) return nullptr;
      if (*p == ',') return space(p + 1);
      if (in_outermost() || *p != (nesting_.in_object() ? '}' : ']')) return nullptr;
      nesting_.pop();
      ++p;
    }
  }

  // The name and the colon of a member.
  RI_DETAIL_ALWAYS_INLINE const char* name(const char* p) {
    if (!input_.at(p, '"')) return nullptr;
    const char* const begin = p;
    if (in_outermost()) {
      p = stops_.take_after(p);
      if (!input_.at(p, '"') || !may_skip(begin, p)) return nullptr;
      ++p;
    } else {
      p = string(p);
      if (p == nullptr) return nullptr;
    }
    p = space(p);
    return input_.at(p, ':') ? space(p + 1) : nullptr;
  }

  // Passes over members from the name at `p` on, as long as there is no white space between
  // strings, and values are strings, objects, or lists of objects. Returns the place of the first
  // name where that does not hold or, with `after_value` set, the end of the last value before.
  // Quotes are stops: where the text between two strings is a usual one, which has no other stops,
  // the next string begins at the next stop.
  RI_DETAIL_ALWAYS_INLINE const char* usual_members(const char* p, bool& after_value) {
    StopList::Row row = stops_.row();
    if (!row.is_next(p) || *p != '"') return p;
    while (row.has_more_than(4)) {
      const char* const after_name = row.peek(1);
      if (in_outermost() && !may_skip(p, after_name)) break;
      const std::uint64_t before_value = load_word(after_name);
      if (begins_with(before_value, "\":\"")) {
        const char* const value_end = row.peek(3);
        const std::uint64_t after = load_word(value_end);
        if (begins_with(after, "\",\"")) {
          if (in_outermost()) passed_ = value_end + 1;
          p = value_end + 2;
        } else if (begins_with(after, "\"},{\"") && nesting_.in_object_in_array()) {
          p = value_end + 4;
        } else {
          if (*value_end != '"') break;
          p = usual_close(value_end + 1);
          after_value = !usual_item(p);
        }
        row.take(4);
        if (after_value) break;
      } else if (begins_with(before_value, "\":{\"")) {
        if (nesting_.depth() >= most_depth_) break;
        nesting_.push(true);
        row.take(2);
        p = after_name + 3;
      } else {
        if (!begins_with(before_value, "\":[{\"") || nesting_.depth() + 1 >= most_depth_) break;
        nesting_.push(false);
        nesting_.push(true);
        row.take(2);
        p = after_name + 4;
      }
    }
    stops_.take(row);
    return p;
  }

  // Closes what closes without white space after the value that ends at `p`; returns where that
  // ends.
  RI_DETAIL_ALWAYS_INLINE const char* usual_close(const char* p) noexcept {
    while (!in_outermost() && input_.at(p, nesting_.in_object() ? '}' : ']')) {
      nesting_.pop();
      ++p;
    }
    return p;
  }

  // Goes from the end of a value at `p` to the next name, if it comes without white space: that of
  // the same object, or of another object in a list.
  RI_DETAIL_ALWAYS_INLINE bool usual_item(const char*& p) noexcept {
    if (end_ - p < 8) return false;
    const std::uint64_t separator = load_word(p);
    if (nesting_.in_object()) {
      if (!begins_with(separator, ",\"")) return false;
      if (in_outermost()) passed_ = p;
      p += 1;
    } else {
      if (!begins_with(separator, ",{\"")) return false;
      nesting_.push(true);
      p += 2;
    }
    return true;
  }

  // Whether the member whose name begins and ends with these quotes may be skipped.
  bool may_skip(const char* begin, const char* end) const {
    return names_.contain({begin + 1, static_cast<std::size_t>(end - begin - 1)});
  }

  // The string whose opening quote is at `p`.
  RI_DETAIL_ALWAYS_INLINE const char* string(const char* p) {
    p = stops_.take_after(p);
    return input_.at(p, '"') ? p + 1 : rest_of_string(p);
  }

  RI_DETAIL_NOINLINE const char* rest_of_string(const char* p) {
    StringToken token;
    return scan_rest_of_string(input_, p, token);
  }

  RI_DETAIL_ALWAYS_INLINE const char* space(const char* p) noexcept {
    if (p == end_ || static_cast<unsigned char>(*p) > ' ') return p;
    return skip_space_after_colon(p, end_);
  }

  // A number, `true`, `false` or `null`; `p` is not the end.
  RI_DETAIL_ALWAYS_INLINE const char* scalar(const char* p) noexcept {
    switch (*p) {
      case 't':
        return literal(p, "true");
      case 'f':
        return literal(p, "false");
      case 'n':
        return literal(p, "null");
      default:
        return number(p);
    }
  }

  RI_DETAIL_ALWAYS_INLINE const char* literal(const char* p, std::string_view word) const noexcept {
    const bool same = static_cast<std::size_t>(end_ - p) >= word.size() &&
                      std::memcmp(p, word.data(), word.size()) == 0;
    return same ? p + word.size() : nullptr;
  }

  RI_DETAIL_ALWAYS_INLINE const char* number(const char* p) const noexcept {
    if (*p == '-') ++p;
    if (input_.at(p, '0')) {
      ++p;
    } else if ((p = digits(p)) == nullptr) {
      return nullptr;
    }
    if (input_.at(p, '.') && (p = digits(p + 1)) == nullptr) return nullptr;
    if (input_.at(p, 'e') || input_.at(p, 'E')) {
      ++p;
      if (input_.at(p, '+') || input_.at(p, '-')) ++p;
      p = digits(p);
    }
    return p;
  }

  // At least one digit.
  RI_DETAIL_ALWAYS_INLINE const char* digits(const char* p) const noexcept {
    const char* const begin = p;
    while (p != end_ && is_digit(*p)) ++p;
    return p != begin ? p : nullptr;
  }

  Input& input_;
  StopList& stops_;
  const char* const end_;
  std::size_t most_depth_;  // of nesting_
  SkippedNames names_;
  Containers nesting_{};
  const char* passed_ = nullptr;  // the end of the last member that is valid
};

// Skips the value of a member at `p`, and then each following member that is valid and whose name
// is one of `names`.
inline const char* skip_members(Input& input, StopList& stops, const char* p, std::size_t depth,
                                SkippedNames names) {
  Skipper skipper(input, stops, depth, names);
  const char* const end = skipper.pass(p);
  if (end != nullptr) return end;
  return scan_value(input, p, depth);
}

// What a reader calls for that, so that a program that never ignores members has no code for it.
using SkipMembers = const char* (*)(Input& input, StopList& stops, const char* p, std::size_t depth,
                                    SkippedNames names);

}  // namespace ri::detail

#endif  // RI_JSON_SKIP_HPP
