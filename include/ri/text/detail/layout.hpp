// SPDX-License-Identifier: MIT
//
/// @file
/// How JSON text is laid out: on one line, or indented with names in either spelling.

#ifndef RI_TEXT_DETAIL_LAYOUT_HPP
#define RI_TEXT_DETAIL_LAYOUT_HPP

#include <cstddef>
#include <cstring>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/words.hpp>
#include <ri/json/input.hpp>
#include <ri/json/scan.hpp>
#include <ri/support/options.hpp>
#include <ri/table/message_table.hpp>
#include <ri/wire/output.hpp>

namespace ri::detail {

// Room for any value but a container or a long string, and for any key, whose size is less than
// 256; both are copied in whole moves.
inline constexpr std::size_t any_value_room = short_string + 2 + key_move;
inline constexpr std::size_t any_key_room = 256 + key_move;

static_assert(room_limit <= Output::block_size);

// The default: no white space, camelCase names. `separator` is the byte before an item: a comma or,
// before the first item, the bracket that opens the container.
class DefaultLayout {
 public:
  explicit DefaultLayout(const WriteOptions&) noexcept {}

  // The last place with room for a separator and all members of a message, so that none of them has
  // to ask for room; unless they take room_limit bytes or more.
  RI_DETAIL_ALWAYS_INLINE const char* limit(const Output& out, const MessageTable& table) {
    return out.limit(std::size_t{table.room} + 1);
  }

  // Makes room, if `p` is after the limit.
  RI_DETAIL_ALWAYS_INLINE char* room_for_members(Output& out, char* p, const char* limit) {
    return out.flush_after(limit, p);
  }

  // The key of a member. The table has it as `,"jobId":`, and the separator is written over its
  // comma. Precondition: there is room for it.
  RI_DETAIL_ALWAYS_INLINE char* key(Output&, char* p, char separator, const MessageTable& table,
                                    const Member& member) {
    const char* const key = table.keys + member.key;
    const std::size_t size = member.key_size;
    std::memcpy(p, key, key_move);
    if (size >= key_move) copy_rest(p, key, size);
    *p = separator;
    return p + size + 1;
  }

  char* item(Output& out, char* p, char separator) {
    p = out.with_room(p, 1 + any_value_room);
    *p = separator;
    return p + 1;
  }

  // The same before a message, with room for its members.
  RI_DETAIL_ALWAYS_INLINE char* message_item(Output& out, char* p, char separator,
                                             const char* limit) {
    p = room_for_members(out, p, limit);
    *p = separator;
    return p + 1;
  }

  RI_DETAIL_ALWAYS_INLINE char* close_message(Output&, char* p) {
    *p = '}';
    return p + 1;
  }

  char* colon(Output& out, char* p) { return out.put(p, ":"); }

  char* close(Output& out, char* p, char bracket) {
    p = out.with_room(p, 1);
    *p = bracket;
    return p + 1;
  }

  char* raw(Output& out, char* p, std::string_view text) { return out.put(p, text); }

 private:
  RI_DETAIL_NOINLINE static void copy_rest(char* p, const char* key, std::size_t size) noexcept {
    for (std::size_t i = key_move; i <= size; i += key_move) std::memcpy(p + i, key + i, key_move);
  }
};

// Everything that WriteOptions can ask for.
class CustomLayout {
 public:
  explicit CustomLayout(const WriteOptions& options) noexcept : options_(options) {}

  const char* limit(const Output&, const MessageTable&) noexcept { return nullptr; }

  char* room_for_members(Output&, char* p, const char*) noexcept { return p; }

  RI_DETAIL_NOINLINE char* key(Output& out, char* p, char separator, const MessageTable& table,
                               const Member& member) {
    const bool snake_case = options_.names == MemberNames::snake_case;
    const char* const key = table.keys + (snake_case ? member.snake_key : member.key) + 1;
    const std::size_t size = snake_case ? member.snake_size : member.key_size;
    p = begin_item(out, p, separator, any_key_room + any_value_room);
    for (std::size_t i = 0; i < size; i += key_move) std::memcpy(p + i, key + i, key_move);
    p += size;
    *p = ' ';
    return p + (options_.indent != 0);
  }

  RI_DETAIL_NOINLINE char* item(Output& out, char* p, char separator) {
    return begin_item(out, p, separator, any_value_room);
  }

  char* message_item(Output& out, char* p, char separator, const char*) {
    return item(out, p, separator);
  }
  char* close_message(Output& out, char* p) { return close(out, p, '}'); }

  char* colon(Output& out, char* p) { return out.put(p, options_.indent == 0 ? ":" : ": "); }

  // Closes a container that has items.
  RI_DETAIL_NOINLINE char* close(Output& out, char* p, char bracket) {
    margin_ -= options_.indent;
    p = new_line(out, p, 1);
    *p = bracket;
    return p + 1;
  }

  // Lays out a checked value.
  char* raw(Output& out, char* p, std::string_view text) {
    if (options_.indent == 0) return out.put(p, text);
    struct Lay final : ScanListener {
      CustomLayout& layout;
      Output& out;
      char* p;
      char opened = 0;  // the bracket of a container that has no items yet

      Lay(CustomLayout& with, Output& to, char* at) : layout(with), out(to), p(at) {}

      void token(std::string_view token) override {
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
    Input whole{text.data(), text.data() + text.size(), static_cast<std::size_t>(-1)};
    scan_value(whole, whole.begin, 0, &lay);
    return lay.p;
  }

 private:
  // Leaves room for `after` bytes more.
  char* begin_item(Output& out, char* p, char separator, std::size_t after) {
    if (separator != ',') margin_ += options_.indent;
    p = out.with_room(p, 1);
    *p++ = separator;
    return new_line(out, p, after);
  }

  char* new_line(Output& out, char* p, std::size_t after) {
    constexpr std::size_t usual = 4 * move_size;
    if (options_.indent == 0) return out.with_room(p, after);
    p = out.with_room(p, 1 + usual + after);
    *p++ = '\n';
    if (margin_ > usual) return out.with_room(out.put(p, margin_, ' '), after);
    for (std::size_t i = 0; i < margin_; i += move_size) std::memset(p + i, ' ', move_size);
    return p + margin_;
  }

  const WriteOptions& options_;
  std::size_t margin_ = 0;  // spaces before an item
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_LAYOUT_HPP
