// SPDX-License-Identifier: MIT
//
/// @file
/// JSON text straight into values that have no members: strings, numbers, times, enums and text
/// that is kept as it is.

#ifndef RI_TEXT_DETAIL_VALUE_READER_HPP
#define RI_TEXT_DETAIL_VALUE_READER_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/same_bytes.hpp>
#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/input.hpp>
#include <ri/json/locate.hpp>
#include <ri/json/number.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/message_table.hpp>
#include <ri/text/detail/nesting.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/value_of_json.hpp>

namespace ri::detail {

// Every function takes the place in the text to read from, and returns the place after what it
// read or, after a fault, nullptr.
class ValueReader {
 public:
  // Whether nothing but white space is left.
  bool expect_end(const char* p) {
    p = skip_space(p, input_.end);
    return p == input_.end ||
           input_.fail_syntax(p, "unexpected text after the JSON value") != nullptr;
  }

  const Fault& fault() const noexcept { return input_.fault; }
  Error error() const { return to_error(input_); }
  void report(Error& error) const { detail::report(input_, error); }

 protected:
  ValueReader(std::string_view text, const ReadOptions& options)
      : input_{text.data(), text.data() + text.size(), options.max_depth},
        options_(options),
        nesting_(input_.end) {}

  // --- strings ---

  // Precondition: `p` is not the end, which Reader::read_members() has checked. Elements of lists
  // are read by read(), which checks it.
  RI_DETAIL_ALWAYS_INLINE const char* read_optional_string(const char* p,
                                                           std::optional<std::string>& value) {
    if (*p != '"') return fail_type(p, json_type::string);
    const char* const begin = p + 1;
    p = find_string_stop(begin, input_.end);
    if (!input_.at(p, '"')) return read_rest_of_string(begin, p, value ? *value : value.emplace());
    if (value) {
      assign_text(*value, excerpt(begin, p));
    } else {
      value.emplace(begin, static_cast<std::size_t>(p - begin));
    }
    return p + 1;
  }

  // A string that begins at `begin` and has a stop other than its closing quote at `p`.
  RI_DETAIL_NOINLINE const char* read_rest_of_string(const char* begin, const char* p,
                                                     std::string& value) {
    StringToken token;
    token.begin = begin;
    p = scan_rest_of_string(input_, p, token);
    if (p == nullptr) return nullptr;
    if (token.escaped) {
      value.clear();
      append_unescaped(value, token.text());
    } else {
      assign_text(value, token.text());
    }
    return p;
  }

  // --- enums ---

  RI_DETAIL_ALWAYS_INLINE const char* read_enum(const char* p, void* place, const EnumTable& table,
                                                bool& known) {
    const auto left = static_cast<std::size_t>(input_.end - p);
    if (left >= table.prefix + EnumTable::letters) {
      const std::uint32_t hash = load_half_word(p + table.prefix) * table.factor;
      const std::size_t i = table.guesses[hash >> (32 - EnumTable::guess_bits)];
      const std::string_view text = table.quoted(i);
      const bool same = left >= compared_at_once && text.size() <= compared_at_once
                            ? same_first_bytes(p, text.data(), text.size())
                            : left >= text.size() && is_same_text({p, text.size()}, text);
      if (same) {
        store_enum(place, table.object_size, i);
        return p + text.size();
      }
    }
    return read_other_enum(p, place, table, known);
  }

  RI_DETAIL_NOINLINE static bool is_same_text(std::string_view a, std::string_view b) noexcept {
    return same_text(a, b);
  }

  // By the same rule as match_enum() in kept_enum.hpp, with which a writer decides whether a kept
  // text still represents the value.
  RI_DETAIL_COLD const char* read_other_enum(const char* p, void* place, const EnumTable& table,
                                             bool& known) {
    const char* const begin = p;
    std::size_t value = 0;
    known = false;
    if (input_.at(p, '"')) {
      StringToken token;
      p = scan_string(input_, p, token);
      if (p == nullptr) return nullptr;
      std::string buffer;
      const std::size_t found = table.find(content(token, buffer));
      known = found != not_found;
      value = known ? found : 0;
    } else {
      Number number;
      p = scan_number(p, input_.end, number);
      if (p == nullptr || !is_integer(number)) return fail_type(begin, json_type::string);
    }
    if (!known && options_.unknown_enum_values == UnknownPolicy::reject) {
      return input_.fail(ErrorCode::value, begin, unknown_enum_value(excerpt(begin, p)));
    }
    store_enum(place, table.object_size, value);
    return p;
  }

  // --- scalars ---

  const char* read(const char* p, std::string& value) {
    if (!input_.at(p, '"')) return fail_type(p, json_type::string);
    const char* const begin = p + 1;
    p = find_string_stop(begin, input_.end);
    if (!input_.at(p, '"')) return read_rest_of_string(begin, p, value);
    assign_text(value, excerpt(begin, p));
    return p + 1;
  }

  const char* read(const char* p, bool& value) {
    if (input_.at(p, 't') || input_.at(p, 'f')) {
      value = *p == 't';
      return scan_scalar(input_, p);
    }
    return fail_type(p, json_type::boolean);
  }

  RI_DETAIL_NOINLINE const char* read(const char* p, std::int64_t& value) {
    return read_converted(p, json_type::integer, value, int64_of_string, int64_of_number);
  }

  RI_DETAIL_NOINLINE const char* read(const char* p, double& value) {
    return read_converted(p, json_type::number, value, double_of_string, double_of_number);
  }

  RI_DETAIL_NOINLINE const char* read(const char* p, Timestamp& value) {
    if (!input_.at(p, '"')) return fail_type(p, json_type::string);
    return read_string_as(p, value, [this](std::string_view text, Timestamp& time) {
      return timestamp_of_string(text, time, options_.allow_space_in_times, last_date_);
    });
  }

  template <class V>
  RI_DETAIL_ALWAYS_INLINE const char* read_converted(const char* p, std::string_view expected,
                                                     V& value,
                                                     ErrorText (*of_string)(std::string_view, V&),
                                                     ErrorText (*of_number)(const Number&, V&)) {
    if (input_.at(p, '"')) return read_string_as(p, value, of_string);
    const char* const begin = p;
    Number number;
    p = scan_number(p, input_.end, number);
    if (p == nullptr) return fail_type(begin, expected);
    const ErrorText error_text = of_number(number, value);
    return error_text == nullptr ? p : input_.fail(ErrorCode::value, begin, error_text);
  }

  template <class V, class OfString>
  RI_DETAIL_ALWAYS_INLINE const char* read_string_as(const char* p, V& value, OfString of_string) {
    const char* const begin = p;
    StringToken token;
    p = scan_string(input_, p, token);
    if (p == nullptr) return nullptr;
    const ErrorText error_text =
        token.escaped ? of_string(unescaped(token.text()), value) : of_string(token.text(), value);
    return error_text == nullptr ? p : input_.fail(ErrorCode::value, begin, error_text);
  }

  // --- text that is kept as it is ---

  RI_DETAIL_NOINLINE const char* read(const char* p, RawJson& object) {
    if (!input_.at(p, '{')) return fail_type(p, json_type::object);
    const char* const begin = p;
    bool compact = false;
    p = scan_raw(p, compact);
    if (p != nullptr) RawJsonAccess::assign(object, excerpt(begin, p), compact);
    return p;
  }

  // A value of any kind, and whether there is no white space in it but in strings.
  const char* scan_raw(const char* p, bool& compact) {
    const char* const begin = p;
    input_.spaced = false;
    p = scan_value(input_, p, nesting_.depth());
    if (p == nullptr) locate_in_value(input_, begin, nesting_.depth());
    compact = !input_.spaced;
    return p;
  }

  static std::string_view excerpt(const char* begin, const char* end) noexcept {
    return {begin, static_cast<std::size_t>(end - begin)};
  }

  // What a string represents; `buffer` holds it if it is not in the text as it is.
  static std::string_view content(const StringToken& token, std::string& buffer) {
    if (!token.escaped) return token.text();
    buffer = unescaped(token.text());
    return buffer;
  }

  // --- faults ---

  RI_DETAIL_COLD const char* fail_in_member(std::string_view name) {
    input_.fault.inside_member(name);
    return nullptr;
  }

  // Something else than `expected` is at `p`: a value of another type, or no value at all.
  RI_DETAIL_COLD const char* fail_type(const char* p, std::string_view expected) {
    if (!check_value(p)) return nullptr;
    return input_.fail(ErrorCode::type, p, expected_but_found(expected, type_name(*p)));
  }

  // Whether a JSON value is at `p`, with the fault set if none is.
  bool check_value(const char* p) {
    if (scan_value(input_, p, nesting_.depth()) != nullptr) return true;
    locate_in_value(input_, p, nesting_.depth());
    return false;
  }

  Input input_;
  const ReadOptions& options_;
  Nesting nesting_;

 private:
  LastDate last_date_{};
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_VALUE_READER_HPP
