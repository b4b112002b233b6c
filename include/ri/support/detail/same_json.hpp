// SPDX-License-Identifier: MIT
//
/// @file
/// Whether two checked JSON texts mean the same.

#ifndef RI_SUPPORT_DETAIL_SAME_JSON_HPP
#define RI_SUPPORT_DETAIL_SAME_JSON_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <ri/support/detail/json_value.hpp>
#include <ri/support/detail/name_order.hpp>
#include <ri/support/detail/number.hpp>
#include <ri/support/detail/scan.hpp>
#include <ri/support/detail/strings.hpp>
#include <ri/support/detail/text.hpp>

namespace ri::detail {

// Turns a JSON text into a key that is equal for texts of equal meaning and for no others: strings
// unescaped, members sorted by name (those of one name stay in their order), and numbers by value.
// Integers that fit 64 bits count exactly, all other numbers as the double nearest to them, which
// is how nlohmann/json and most other programs read them.
class MeaningKey : public ScanListener {
 public:
  explicit MeaningKey(std::string_view value) {
    Text text{value.data(), value.data() + value.size(), static_cast<std::size_t>(-1)};
    scan_value(text, text.begin, 0, *this);
  }

  const std::string& key() const noexcept { return key_; }

  void token(std::string_view token) {
    switch (token.front()) {
      case ',':
      case ':':
      case '[':
      case ']':
      case '{':
      case '}':
        break;
      case '"':
        // A name is a token too; item() hears of it again and takes it back from the key.
        before_token_ = key_.size();
        put_string(token.substr(1, token.size() - 2));
        break;
      case 't':
      case 'f':
      case 'n':
        key_ += token.front();
        break;
      default:
        put_number(token);
        break;
    }
  }

  void open(bool object) {
    key_ += object ? '{' : '[';
    levels_.push_back({object, key_.size(), {}});
  }

  void item(const StringToken* name) {
    if (name == nullptr) return;
    key_.resize(before_token_);
    std::string text;
    append_unescaped(text, name->text());
    put_size(text.size());
    key_ += text;
    levels_.back().members.push_back({std::move(text), before_token_});
  }

  void close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    if (level.object) sort_members(level);
    key_ += level.object ? '}' : ']';
  }

 private:
  struct Item {
    std::string name;
    std::size_t begin;  // of its name and value in key_
  };

  struct Level {
    bool object;
    std::size_t begin;  // of its content in key_
    std::vector<Item> members;
  };

  void put_size(std::size_t size) {
    key_ += std::to_string(size);
    key_ += ':';
  }

  void put_string(std::string_view content) {
    std::string text;
    append_unescaped(text, content);
    key_ += '"';
    put_size(text.size());
    key_ += text;
  }

  template <class Integer>
  void put_integer(Integer value) {
    key_ += 'i' + std::to_string(value) + ';';
  }

  // Whether it fits 64 bits.
  bool put_exact_integer(const Number& number) {
    std::int64_t integer = 0;
    if (to_int64(number, integer) == IntegerOutcome::good) {
      put_integer(integer);
      return true;
    }
    const char* const end = number.text.data() + number.text.size();
    std::uint64_t natural = 0;
    if (std::from_chars(number.text.data(), end, natural).ec != std::errc()) return false;
    put_integer(natural);
    return true;
  }

  void put_number(std::string_view token) {
    Number number;
    scan_number(token.data(), token.data() + token.size(), number);
    if (number.integer && put_exact_integer(number)) return;
    const double value = to_double(number);
    constexpr double two_to_63 = 9223372036854775808.0;
    if (value >= two_to_63 && value < 2 * two_to_63) {  // doubles of that size are integers
      put_integer(static_cast<std::uint64_t>(value));
      return;
    }
    if (value >= -two_to_63 && value < two_to_63) {
      const auto integer = static_cast<std::int64_t>(value);
      if (static_cast<double>(integer) == value) {
        put_integer(integer);
        return;
      }
    }
    if (value - value != 0) {  // beyond double: its text is all that is known
      key_ += 't';
      put_size(token.size());
      key_ += token;
      return;
    }
    char bits[sizeof value];
    std::memcpy(bits, &value, sizeof value);
    key_ += 'd';
    key_.append(bits, sizeof bits);
  }

  void sort_members(const Level& level) {
    std::vector<std::string_view> names;
    names.reserve(level.members.size());
    for (const Item& item : level.members) names.push_back(item.name);
    const std::vector<std::size_t> order = name_order(names);
    // Mostly so already, and then deep objects are not copied once a level.
    if (std::is_sorted(order.begin(), order.end())) return;
    std::string sorted;
    for (const std::size_t i : order) {
      const std::size_t begin = level.members[i].begin;
      const bool last = i + 1 == level.members.size();
      const std::size_t end = last ? key_.size() : level.members[i + 1].begin;
      sorted.append(key_, begin, end - begin);
    }
    key_.resize(level.begin);
    key_ += sorted;
  }

  std::string key_;
  std::size_t before_token_ = 0;
  std::vector<Level> levels_;
};

// Whether two checked values without white space mean the same.
RI_DETAIL_FUNCTION bool same_json(std::string_view a, std::string_view b) {
  return a == b || MeaningKey(a).key() == MeaningKey(b).key();
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_SAME_JSON_HPP
