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

  // Takes the first stop after the one at `p`, or the end of the text if there is none; also where
  // later ones were taken before, as in a value that was not valid and is read once more.
  // Precondition: a stop is at `p`.
  RI_DETAIL_ALWAYS_INLINE const char* take_after(const char* p) noexcept {
    if (next_ + 1 < count_ && at(next_) == p) {
      next_ += 2;
      return at(next_ - 1);
    }
    return take_far(p + 1);
  }

  // Takes the members `"name":"text",` in a row that begin at `p`, where a name is expected, and
  // returns the place after them. What is between two of them may also be `},{`, if `in_list`.
  // Quotes are stops, and each pattern begins and ends with one: where both match, the stops are
  // these quotes and no other stop is between them.
  RI_DETAIL_ALWAYS_INLINE const char* take_plain_members(const char* p, bool in_list) noexcept {
    if (next_ >= safe_ || at(next_) != p) return p;
    while (next_ + 4 < safe_) {
      const std::uint64_t after_name = load_word(at(next_ + 1));
      const std::uint64_t after_text = load_word(at(next_ + 3));
      if ((after_name & 0xFFFFFF) != word_of("\":\"")) break;
      const bool next_follows = (after_text & 0xFFFFFF) == word_of("\",\"");
      const bool next_object_follows = in_list && (after_text & 0xFFFFFFFFFF) == word_of("\"},{\"");
      if (!next_follows && !next_object_follows) break;
      next_ += 4;
    }
    return at(next_);
  }

 private:
  static constexpr std::size_t most_blocks = 32;

  const char* at(std::size_t i) const noexcept { return begin_ + stops_[i]; }

  // What load_word() makes of a text that is followed by zeros.
  static constexpr std::uint64_t word_of(std::string_view text) noexcept {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    }
    return word;
  }

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
  std::uint16_t stops_[64 * most_blocks];
};

// Passes over values. Every function takes the place to read from, which may be the end of the
// text, and returns the place after what it passed, or nullptr where that is not valid. What
// exactly is wrong is left to scan_value(); a fault that is noted here, even where a valid member
// before it makes the place, is noted again when the value is read.
class Skipper {
 public:
  Skipper(Input& input, StopList& stops, std::size_t depth) noexcept
      : input_(input), stops_(stops), end_(input.end), depth_(depth) {}

  // Whether all white space so far was in strings.
  bool compact() const noexcept { return compact_; }

  // The value at `p`.
  const char* value(const char* p) {
    return run(p, [](const char*) -> const char* { return nullptr; });
  }

  // The value of a member at `p`, and the members after it as long as `passes` is true for their
  // names and they are valid. A name with an escape or a non-ASCII byte ends the row unasked.
  template <class Predicate>
  const char* members(const char* p, Predicate passes) {
    return run(p, [&](const char* end) { return next_value(end, passes); });
  }

 private:
  // The value at `p`, and those that `next` finds after the end of the one before.
  template <class Next>
  RI_DETAIL_ALWAYS_INLINE const char* run(const char* p, Next next) {
    Containers nesting;
    const char* passed = nullptr;  // the end of the last of them
    for (;;) {
      if (p == end_) return passed;
      if (*p == '"') {
        p = string(p);
      } else if (*p == '{' || *p == '[') {
        if (depth_ + nesting.depth() >= input_.max_depth) return passed;
        const bool object = *p == '{';
        nesting.push(object);
        p = space(p + 1);
        if (!input_.at(p, object ? '}' : ']')) {
          if (object && (p = name(p, nesting.in_object_in_array())) == nullptr) return passed;
          continue;
        }
        nesting.pop();
        ++p;
      } else {
        p = scalar(p);
      }
      if (p == nullptr) return passed;
      // After a value: close what closes here.
      for (;;) {
        if (nesting.depth() == 0) {
          passed = p;
          p = next(p);
          if (p == nullptr) return passed;
          break;
        }
        p = space(p);
        if (p == end_) return passed;
        const bool object = nesting.in_object();
        if (*p == ',') {
          p = space(p + 1);
          if (object && (p = name(p, nesting.in_object_in_array())) == nullptr) return passed;
          break;
        }
        if (*p != (object ? '}' : ']')) return passed;
        nesting.pop();
        ++p;
      }
    }
  }

  // The value of the member after the one that ends at `p`, if `passes` is true for its name.
  template <class Predicate>
  RI_DETAIL_ALWAYS_INLINE const char* next_value(const char* p, Predicate passes) {
    p = space(p);
    if (!input_.at(p, ',')) return nullptr;
    p = space(p + 1);
    if (!input_.at(p, '"')) return nullptr;
    const char* const stop = stops_.take_after(p);
    if (!input_.at(stop, '"')) return nullptr;
    if (!passes({p + 1, static_cast<std::size_t>(stop - p - 1)})) return nullptr;
    return colon(stop + 1);
  }

  RI_DETAIL_ALWAYS_INLINE const char* name(const char* p, bool in_list) {
    if (!input_.at(p, '"')) return nullptr;
    p = stops_.take_plain_members(p, in_list);
    p = string(p);
    return p == nullptr ? nullptr : colon(p);
  }

  RI_DETAIL_ALWAYS_INLINE const char* colon(const char* p) noexcept {
    p = space(p);
    return input_.at(p, ':') ? space(p + 1) : nullptr;
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
    compact_ = false;
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
  std::size_t depth_;
  bool compact_ = true;
};

// The value at `p`, inside `depth` open containers: its end, or nullptr with the same fault as from
// scan_value(). Sets `compact`: whether there is no white space in it but in strings. One pass, no
// recursion, no allocation up to 512 levels of nesting.
inline const char* skip_value(Input& input, StopList& stops, const char* p, std::size_t depth,
                              bool& compact) {
  if (input.at(p, '{') || input.at(p, '[')) {
    Skipper skipper(input, stops, depth);
    const char* const end = skipper.value(p);
    compact = skipper.compact();
    if (end != nullptr) return end;
  } else {
    compact = true;
  }
  ScanListener no_listener;
  return scan_value(input, p, depth, no_listener);
}

// The same for the value of a member at `p` and for the members after it whose names `passes` does
// not refuse; stops before the first other one, and before the first one with a fault.
template <class Predicate>
const char* skip_members(Input& input, StopList& stops, const char* p, std::size_t depth,
                         Predicate passes) {
  Skipper skipper(input, stops, depth);
  const char* const end = skipper.members(p, passes);
  if (end != nullptr) return end;
  ScanListener no_listener;
  return scan_value(input, p, depth, no_listener);
}

}  // namespace ri::detail

#endif  // RI_JSON_SKIP_HPP
