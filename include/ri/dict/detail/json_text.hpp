// SPDX-License-Identifier: MIT
//
/// @file
/// The text of a JSON tree, for the values of unknown members and json_object members.

#ifndef RI_DICT_DETAIL_JSON_TEXT_HPP
#define RI_DICT_DETAIL_JSON_TEXT_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/base/double_bits.hpp>
#include <ri/json/fault.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/wire/double_text.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/output.hpp>
#include <ri/wire/string_writer.hpp>

namespace ri::detail {

// nlohmann's own dump() writes NaN as null, throws exceptions of its own, and recurses.
template <class BasicJson>
class JsonText {
 public:
  JsonText(std::string& out, std::size_t max_depth, Fault& fault)
      : out_(out), max_depth_(max_depth), fault_(fault) {}

  // Appends the text of `json`, which is inside `depth` containers; false after a fault.
  bool write(const BasicJson& json, std::size_t depth) {
    char* p = begin_value(out_.begin(), json, depth);
    while (p != nullptr && !levels_.empty()) {
      Level& level = levels_.back();
      if (level.next == level.container->cend()) {
        p = out_.put(p, level.container->is_object() ? "}" : "]");
        levels_.pop_back();
        continue;
      }
      if (level.count++ != 0) p = out_.put(p, ",");
      const auto item = level.next++;
      if (level.container->is_object()) {
        p = write_text(p, item.key());
        if (p == nullptr) break;
        p = out_.put(p, ":");
      }
      p = begin_value(p, *item, depth);
    }
    if (p == nullptr) {
      locate();
      return false;
    }
    out_.finish(p);
    return true;
  }

 private:
  struct Level {
    const BasicJson* container;
    typename BasicJson::const_iterator next;
    std::size_t count = 0;  // items begun
  };

  // A scalar as a whole, or the opening bracket of a container.
  char* begin_value(char* p, const BasicJson& json, std::size_t depth) {
    if (json.is_structured()) {
      if (depth + levels_.size() >= max_depth_) return fail(ErrorCode::depth, too_deep(max_depth_));
      levels_.push_back({&json, json.cbegin()});
      return out_.put(p, json.is_object() ? "{" : "[");
    }
    if (json.is_string()) {
      return write_text(p, json.template get_ref<const typename BasicJson::string_t&>());
    }
    if (json.is_boolean()) return out_.put(p, json.template get<bool>() ? "true" : "false");
    if (json.is_null()) return out_.put(p, "null");
    p = out_.with_room(p, double_text_size + 2);
    if (json.is_number_unsigned()) {
      using Unsigned = typename BasicJson::number_unsigned_t;
      return std::to_chars(p, p + double_text_size, json.template get<Unsigned>()).ptr;
    }
    if (json.is_number_integer()) {
      using Integer = typename BasicJson::number_integer_t;
      return std::to_chars(p, p + double_text_size, json.template get<Integer>()).ptr;
    }
    if (json.is_number_float()) {
      using Float = typename BasicJson::number_float_t;
      const auto value = static_cast<double>(json.template get_ref<const Float&>());
      if (DoubleBits(value).is_finite()) return write_float(p, value);
      return fail(ErrorCode::value, "a number that JSON cannot write: NaN or infinite");
    }
    return fail(ErrorCode::type, "a binary value, which JSON text does not have");
  }

  // The text never looks like an integer, which would have another meaning: its digits would all
  // count, and those of a large double are only as many as it takes to tell it from its neighbours.
  static char* write_float(char* p, const double& value) {
    char* const end = write_double(p, value);
    const bool like_integer = std::none_of(p, end, [](char c) { return c == '.' || c == 'e'; });
    return like_integer ? std::copy_n(".0", 2, end) : end;
  }

  char* write_text(char* p, std::string_view text) {
    p = write_string(out_, p, text);
    return p != nullptr ? p : fail(ErrorCode::value, not_utf8);
  }

  char* fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return nullptr;
  }

  // The fault is in the last item begun at each level; the fault itself was set in write().
  void locate() {
    std::string pointer;
    for (const Level& level : levels_) {
      pointer += Fault::pointer_step(level.container->is_object()
                                         ? std::string(std::prev(level.next).key())
                                         : std::to_string(level.count - 1));
    }
    fault_.pointer.put_in_front({pointer});
  }

  Output out_;
  std::size_t max_depth_;
  Fault& fault_;
  std::vector<Level> levels_{};
};

}  // namespace ri::detail

#endif  // RI_DICT_DETAIL_JSON_TEXT_HPP
