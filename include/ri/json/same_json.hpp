// SPDX-License-Identifier: MIT
//
/// @file
/// Whether two checked JSON texts mean the same.

#ifndef RI_JSON_SAME_JSON_HPP
#define RI_JSON_SAME_JSON_HPP

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

#include <ri/base/compiler.hpp>
#include <ri/json/input.hpp>
#include <ri/json/json_value.hpp>
#include <ri/json/name_order.hpp>
#include <ri/json/number.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>

namespace ri::detail {

// The canonical form of a JSON text, equal for texts of equal meaning and for no others: strings
// unescaped, members sorted by name (those of one name stay in their order), and numbers by value.
// Integers that fit 64 bits count exactly, all other numbers as the double nearest to them, which
// is how nlohmann/json and most other programs read them.
class CanonicalForm final : public ScanListener {
 public:
  explicit CanonicalForm(std::string_view value) {
    Input input{value.data(), value.data() + value.size(), static_cast<std::size_t>(-1)};
    scan_value(input, input.begin, 0, this);
    if (any_unsorted_) sort();
  }

  const std::string& text() const noexcept { return text_; }

  void token(std::string_view token) override {
    switch (token.front()) {
      case ',':
      case ':':
      case '[':
      case ']':
      case '{':
      case '}':
        break;
      case '"':
        // A name is a token too; item() is told of it again and takes it back from the text.
        before_token_ = text_.size();
        put_string(token.substr(1, token.size() - 2));
        break;
      case 't':
      case 'f':
      case 'n':
        text_ += token.front();
        break;
      default:
        put_number(token);
        break;
    }
  }

  void open(bool object) override {
    if (object) objects_.push_back({{text_.size(), 0}, {}});
    levels_.push_back({object, objects_.size() - 1, {}});
    text_ += object ? '{' : '[';
  }

  void item(const StringToken* name) override {
    if (name == nullptr) return;
    text_.resize(before_token_);
    std::string text;
    append_unescaped(text, name->text());
    put_size(text.size());
    text_ += text;
    levels_.back().members.push_back({std::move(text), before_token_});
  }

  void close() override {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    if (level.object) order_members(level);
    text_ += level.object ? '}' : ']';
  }

 private:
  struct Item {
    std::string name;
    std::size_t begin;  // of its name and value in text_
  };

  struct Level {
    bool object;
    std::size_t index;  // of an object in objects_
    std::vector<Item> members;
  };

  // A piece of text_.
  struct Piece {
    std::size_t begin;
    std::size_t end;
  };

  // An object that is open, whose members are not in order, or that has one like that in it.
  struct Object {
    Piece whole;  // from its opening bracket up to its closing one
    // In the order of their names; empty if they are in that order already.
    std::vector<Piece> members;
  };

  void put_size(std::size_t size) {
    text_ += std::to_string(size);
    text_ += ':';
  }

  void put_string(std::string_view content) {
    std::string text;
    append_unescaped(text, content);
    text_ += '"';
    put_size(text.size());
    text_ += text;
  }

  // Whether it fits 64 bits.
  bool put_integer(std::uint64_t size, bool negative) {
    constexpr std::uint64_t least = std::uint64_t{1} << 63;
    if (negative && size > least) return false;
    text_ += negative && size != 0 ? "i-" : "i";
    text_ += std::to_string(size);
    text_ += ';';
    return true;
  }

  bool put_exact_integer(const Number& number) {
    if (number.exact()) return put_integer(number.digits, number.negative);
    const char* const end = number.text.data() + number.text.size();
    std::uint64_t natural = 0;  // of twenty digits
    return std::from_chars(number.text.data(), end, natural).ec == std::errc() &&
           put_integer(natural, false);
  }

  // A number whose double is infinite, by its decimal digits.
  void put_beyond_double(const Number& number) {
    text_ += number.negative ? "t-" : "t";
    const SignificantDigits digits = significant_digits(number);
    put_size(digits.count);
    for (const char c : digits.text) {
      if (c != '.') text_ += c;
    }
    text_ += 'e';
    constexpr std::int64_t counted = 100'000'000'000'000;
    if (digits.point < counted) {
      text_ += std::to_string(digits.point);
    } else {  // Number does not have all digits of such an exponent
      const std::string_view exponent = number.text.substr(number.text.find_first_of("eE"));
      text_ += exponent.substr(exponent.find_first_of("123456789"));
    }
    text_ += ';';
  }

  void put_number(std::string_view token) {
    Number number;
    scan_number(token.data(), token.data() + token.size(), number);
    if (number.integer && put_exact_integer(number)) return;
    double value = 0;
    to_double(number, value);
    const DoubleBits bits(value);
    std::uint64_t size = 0;
    if (!bits.is_finite()) {
      put_beyond_double(number);
      return;
    }
    if (bits.is_integer(size) && put_integer(size, bits.negative())) return;
    char copy[sizeof value];
    std::memcpy(copy, &value, sizeof value);
    text_ += 'd';
    text_.append(copy, sizeof copy);
  }

  void order_members(const Level& level) {
    std::vector<std::string_view> names;
    names.reserve(level.members.size());
    for (const Item& item : level.members) names.push_back(item.name);
    const std::vector<std::size_t> order = name_order(names);
    if (std::is_sorted(order.begin(), order.end())) {
      if (level.index + 1 == objects_.size()) objects_.pop_back();  // none in it is unsorted
      return;
    }
    any_unsorted_ = true;
    Object& object = objects_[level.index];
    object.whole.end = text_.size();
    object.members.reserve(order.size());
    for (const std::size_t i : order) {
      const bool last = i + 1 == level.members.size();
      object.members.push_back(
          {level.members[i].begin, last ? text_.size() : level.members[i + 1].begin});
    }
  }

  // Puts the members of all objects in order, in one walk: an object in another one is not copied
  // again for each that it is in.
  void sort() {
    std::string sorted;
    sorted.reserve(text_.size());
    std::vector<Piece> left{{0, text_.size()}};  // the next one last
    while (!left.empty()) {
      Piece& piece = left.back();
      const Object* const object = first_unsorted(piece);
      if (object == nullptr) {
        sorted.append(text_, piece.begin, piece.end - piece.begin);
        left.pop_back();
        continue;
      }
      sorted.append(text_, piece.begin, object->whole.begin + 1 - piece.begin);
      piece.begin = object->whole.end;
      for (std::size_t i = object->members.size(); i != 0; --i) {
        left.push_back(object->members[i - 1]);
      }
    }
    text_ = std::move(sorted);
  }

  // The first object in the piece whose members are not in order, or nullptr.
  const Object* first_unsorted(const Piece& piece) const {
    const auto begins_earlier = [](const Object& a, std::size_t at) { return a.whole.begin < at; };
    auto object = std::lower_bound(objects_.begin(), objects_.end(), piece.begin, begins_earlier);
    while (object != objects_.end() && object->whole.begin < piece.end) {
      if (!object->members.empty()) return &*object;
      ++object;
    }
    return nullptr;
  }

  std::string text_{};
  std::size_t before_token_ = 0;
  std::vector<Level> levels_{};
  std::vector<Object> objects_{};  // in the order of the text
  bool any_unsorted_ = false;
};

// Whether two checked values without white space mean the same.
RI_DETAIL_FUNCTION bool same_json(std::string_view a, std::string_view b) {
  return a == b || CanonicalForm(a).text() == CanonicalForm(b).text();
}

}  // namespace ri::detail

#endif  // RI_JSON_SAME_JSON_HPP
