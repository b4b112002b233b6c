// SPDX-License-Identifier: MIT
//
/// @file
/// The checked text of a JSON value, kept as it came.
///
/// ```cpp
/// ri::RawJson value(R"({ "price": 1.10 })");
/// value.text();  // -> {"price":1.10}
/// ```

#ifndef RI_SUPPORT_RAW_JSON_HPP
#define RI_SUPPORT_RAW_JSON_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ri/json/json_value.hpp>
#include <ri/support/options.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/json/check_json_value.hpp>
#endif

namespace ri {

namespace detail {
struct RawJsonAccess;
}

/// The text of one JSON value. It is always valid: checked where it comes in, digits and escape
/// sequences as they were, white space between tokens left out.
class RawJson {
 public:
  /// The value `null`.
  RawJson() noexcept = default;

  /// Checks `text`, which holds one JSON value and perhaps white space around it.
  /// Throws Error where it does not (ErrorCode::syntax) or is nested too deep (ErrorCode::depth).
  explicit RawJson(std::string_view text, std::size_t max_depth = ReadOptions{}.max_depth)
      : text_(detail::check_json_value(text, max_depth)) {}

  /// The text, without white space between tokens.
  std::string_view text() const noexcept {
    return text_.empty() ? std::string_view("null") : std::string_view(text_);
  }

  /// Whether the value is an object.
  bool is_object() const noexcept { return text().front() == '{'; }

  /// The text that the value represents if it is a string, without quotes and escape sequences;
  /// nothing if it is none.
  std::optional<std::string> as_string() const {
    if (text().front() != '"') return std::nullopt;
    return detail::json_string_value(text());
  }

  /// Whether both mean the same JSON value: the order of members, escape sequences and the layout
  /// of numbers do not count (`1.10` is `1.1`). Integers of up to 64 bits are compared exactly,
  /// other numbers as the doubles nearest to them. Compare text() for the text itself.
  friend bool operator==(const RawJson& a, const RawJson& b) {
    return detail::same_json(a.text(), b.text());
  }
  /// The opposite of `==`.
  friend bool operator!=(const RawJson& a, const RawJson& b) { return !(a == b); }

 private:
  friend struct detail::RawJsonAccess;

  struct Checked {};
  RawJson(Checked, std::string&& text) noexcept : text_(std::move(text)) {}

  std::string text_{};  // empty for `null`, so that a moved-from value is valid too
};

namespace detail {

// The readers' way in: they have checked the text already.
struct RawJsonAccess {
  static RawJson checked(std::string&& text) noexcept {
    return RawJson(RawJson::Checked(), std::move(text));
  }

  // The value of that text, which is `compact` if it has no white space between its tokens.
  static RawJson make(std::string_view text, bool compact) {
    if (compact) return checked(std::string(text));
    RawJson json;
    assign_compact(json.text_, text);
    return json;
  }

  // Makes it that value, which is `compact` if it has no white space between its tokens.
  static void assign(RawJson& json, std::string_view text, bool compact) {
    if (compact) {
      json.text_.assign(text);
    } else {
      assign_compact(json.text_, text);
    }
  }
};

}  // namespace detail

}  // namespace ri

#endif  // RI_SUPPORT_RAW_JSON_HPP
