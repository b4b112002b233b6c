// SPDX-License-Identifier: MIT
//
/// @file
/// Where in a text a fault is: line and column, and the JSON Pointer to the value. Only done once
/// there is a fault.

#ifndef RI_JSON_LOCATE_HPP
#define RI_JSON_LOCATE_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ri/bytes/number_text.hpp>
#include <ri/bytes/utf8.hpp>
#include <ri/json/fault.hpp>
#include <ri/json/input.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>
#include <ri/support/error.hpp>

namespace ri::detail {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline TextPosition position_of(const Input& input, const char* at) {
  TextPosition position{static_cast<std::size_t>(at - input.begin), 1, 1};
  const std::string_view before(input.begin, position.offset);
  const bool marked = before.substr(0, byte_order_mark.size()) == byte_order_mark;
  for (const char* p = input.begin + (marked ? byte_order_mark.size() : 0); p != at; ++p) {
    position.column += pass_characters(p, at);
    const bool carriage_return_alone = *p == '\r' && (p + 1 == input.end || p[1] != '\n');
    if (*p == '\n' || carriage_return_alone) {
      ++position.line;
      position.column = 1;
    } else if (!is_continuation(*p)) {
      ++position.column;
    }
  }
  return position;
}

// Reads a faulty value again and keeps the way to the place where reading stops: to the innermost
// value whose reading has begun and has not ended. That of a member begins after its colon, that of
// an element at its place in the array.
class PathListener final : public ScanListener {
 public:
  const std::string& pointer() const noexcept { return pointer_; }

  RI_DETAIL_COLD void token(std::string_view token) override {
    if (token.front() != '{' && token.front() != '[') end_item();
  }

  RI_DETAIL_COLD void open(bool) override { levels_.push_back({pointer_.size(), 0}); }

  RI_DETAIL_COLD void close() override {
    levels_.pop_back();
    end_item();
  }

  RI_DETAIL_COLD void item(const StringToken* name) override {
    if (name != nullptr) {
      pointer_ += Fault::pointer_step(unescaped(name->text()));
    } else {
      pointer_ += '/';
      pointer_ += NumberText(levels_.back().index);
    }
  }

  RI_DETAIL_COLD void separator() override { ++levels_.back().index; }

 private:
  // An open container.
  struct Level {
    std::size_t pointer_size;  // of the pointer to it
    std::size_t index;         // of the item
  };

  void end_item() {
    if (!levels_.empty()) pointer_.resize(levels_.back().pointer_size);
  }

  std::string pointer_{};
  std::vector<Level> levels_{};
};

// Completes the pointer of a fault that scan_value found in the value at `value`.
RI_DETAIL_COLD inline void locate_in_value(Input& input, const char* value, std::size_t depth) {
  Input again{input.begin, input.end, input.max_depth};
  PathListener path;
  scan_value(again, value, depth, &path);
  input.fault.pointer.clear();
  input.fault.pointer.put_in_front({path.pointer()});
}

// The fault in a text as an Error to be thrown.
inline Error to_error(const Input& input) {
  const Fault& fault = input.fault;
  return Error(fault.code, fault.pointer, fault.message, position_of(input, fault.at));
}

// Makes `error` say what the fault in a text is.
inline void report(const Input& input, Error& error) {
  const Fault& fault = input.fault;
  ErrorAccess::set(error, fault.code, fault.pointer, fault.message, position_of(input, fault.at));
}

}  // namespace ri::detail

#endif  // RI_JSON_LOCATE_HPP
