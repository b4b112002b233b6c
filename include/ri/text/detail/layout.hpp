// SPDX-License-Identifier: MIT
//
/// @file
/// How JSON text is laid out: on one line, or indented with names in either spelling.

#ifndef RI_TEXT_DETAIL_LAYOUT_HPP
#define RI_TEXT_DETAIL_LAYOUT_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

#include <ri/support/detail/bytes.hpp>
#include <ri/support/detail/scan.hpp>
#include <ri/support/detail/text.hpp>
#include <ri/support/options.hpp>
#include <ri/text/detail/key_text.hpp>
#include <ri/text/detail/output.hpp>

namespace ri::detail {

// The default: no white space, camelCase names. An item begins with what separates it from the one
// before, or opens the container, in `separator`.
class PlainLayout {
 public:
  explicit PlainLayout(const WriteOptions&) noexcept {}

  template <class T, std::size_t I>
  char* name(Output& out, char* p, char separator) {
    constexpr const auto& key = key_text<T, I>;
    p = out.ensure(p, key.size());
    std::memcpy(p, key.data(), key.size());
    *p = separator;
    return p + key.size();
  }

  char* item(Output& out, char* p, char separator) {
    p = out.ensure(p, 1);
    *p = separator;
    return p + 1;
  }

  char* colon(Output& out, char* p) { return out.put(p, ":"); }

  char* close(Output& out, char* p, char bracket) {
    p = out.ensure(p, 1);
    *p = bracket;
    return p + 1;
  }

  char* raw(Output& out, char* p, std::string_view text) { return out.put(p, text); }
};

// Everything that WriteOptions can ask for.
class AnyLayout {
 public:
  explicit AnyLayout(const WriteOptions& options) noexcept : options_(options) {}

  template <class T, std::size_t I>
  char* name(Output& out, char* p, char separator) {
    return name(out, p, separator, spelled_key_texts<T, I>.get(options_.names));
  }

  [[gnu::noinline]] char* item(Output& out, char* p, char separator) {
    return begin_item(out, p, separator, 0);
  }

  char* colon(Output& out, char* p) { return out.put(p, options_.indent == 0 ? ":" : ": "); }

  // Closes a container that has items.
  [[gnu::noinline]] char* close(Output& out, char* p, char bracket) {
    margin_ -= options_.indent;
    p = new_line(out, p, 1);
    *p = bracket;
    return p + 1;
  }

  // Lays out a checked value.
  char* raw(Output& out, char* p, std::string_view text) {
    if (options_.indent == 0) return out.put(p, text);
    struct Lay : ScanListener {
      AnyLayout& layout;
      Output& out;
      char* p;
      char opened = 0;  // the bracket of a container that has no items yet

      Lay(AnyLayout& with, Output& to, char* at) : layout(with), out(to), p(at) {}

      void token(std::string_view token) {
        const char c = token.front();
        if (c == '{' || c == '[') {
          begin_item();
          opened = c;
        } else if (c == '}' || c == ']') {
          if (opened != 0) {
            p = out.put(p, opened == '{' ? "{}" : "[]");
            opened = 0;
          } else {
            p = layout.close(out, p, c);
          }
        } else if (c == ',') {
          p = layout.item(out, p, ',');
        } else if (c == ':') {
          p = layout.colon(out, p);
        } else {
          begin_item();
          p = out.put(p, token);
        }
      }

      void begin_item() {
        if (opened != 0) p = layout.item(out, p, opened);
        opened = 0;
      }
    } lay(*this, out, p);
    Text whole{text.data(), text.data() + text.size(), static_cast<std::size_t>(-1)};
    scan_value(whole, whole.begin, 0, lay);
    return lay.p;
  }

 private:
  [[gnu::noinline]] char* name(Output& out, char* p, char separator, std::string_view key) {
    p = begin_item(out, p, separator, whole_moves(key.size()));
    for (std::size_t i = 0; i < key.size(); i += move_size) {
      std::memcpy(p + i, key.data() + i, move_size);
    }
    return p + key.size() - (options_.indent == 0);
  }

  // Leaves room for `behind` bytes more.
  char* begin_item(Output& out, char* p, char separator, std::size_t behind) {
    if (separator != ',') margin_ += options_.indent;
    p = out.ensure(p, 1);
    *p++ = separator;
    return new_line(out, p, behind);
  }

  char* new_line(Output& out, char* p, std::size_t behind) {
    constexpr std::size_t usual = 4 * move_size;
    if (options_.indent == 0) return out.ensure(p, behind);
    p = out.ensure(p, 1 + usual + behind);
    *p++ = '\n';
    if (margin_ > usual) return out.ensure(out.put(p, margin_, ' '), behind);
    for (std::size_t i = 0; i < margin_; i += move_size) std::memset(p + i, ' ', move_size);
    return p + margin_;
  }

  const WriteOptions& options_;
  std::size_t margin_ = 0;  // spaces before an item
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_LAYOUT_HPP
