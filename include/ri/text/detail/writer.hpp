// SPDX-License-Identifier: MIT
//
/// @file
/// Messages straight into JSON text, driven by the tables.

#ifndef RI_TEXT_DETAIL_WRITER_HPP
#define RI_TEXT_DETAIL_WRITER_HPP

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <ri/base/compiler.hpp>
#include <ri/base/double_bits.hpp>
#include <ri/base/prefetch.hpp>
#include <ri/json/fault.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/kept_enum.hpp>
#include <ri/table/message_table.hpp>
#include <ri/text/detail/layout.hpp>
#include <ri/wire/double_text.hpp>
#include <ri/wire/error_text.hpp>
#include <ri/wire/output.hpp>
#include <ri/wire/rfc3339.hpp>
#include <ri/wire/string_writer.hpp>

namespace ri::detail {

// Every function takes the place in the block to write at, and returns the place after what it
// wrote or, where a value cannot be written, nullptr. Scalars other than strings have room when
// they are written: the message or the list they are in has asked for it.
template <class Layout>
class Writer {
 public:
  Writer(std::string& out, const WriteOptions& options) : out_(out), layout_(options) {}

  // Appends the message; or leaves the string as it was and returns false.
  bool write_document(const void* message, const MessageTable& table) {
    const char* const p = write_message(out_.begin(), message, table);
    if (p != nullptr) out_.finish(p);
    return p != nullptr;
  }

  Error error() const { return Error(fault_.code, fault_.pointer, fault_.message); }

 private:
  // --- messages ---

  RI_DETAIL_NOINLINE char* write_message(char* p, const void* message, const MessageTable& table) {
    const char* const limit = layout_.limit(out_, table);
    return write_members(layout_.room_for_members(out_, p, limit), message, table, limit);
  }

  // The elements of a list, of which there are some.
  RI_DETAIL_NOINLINE char* write_messages(char* p, Elements messages, std::size_t size,
                                          const MessageTable& table) {
    const char* const limit = layout_.limit(out_, table);
    const char* const end = messages.first + messages.count * size;
    const bool large = size > large_element;
    const char* message = messages.first;
    char separator = '[';
    for (;;) {
      if (large && static_cast<std::size_t>(end - message) > 2 * size) {
        prefetch<PrefetchTo::read>(message + 2 * size, size);
      }
      p = layout_.message_item(out_, p, separator, limit);
      p = write_members(p, message, table, limit);
      if (p == nullptr) {
        return fail_in_element(static_cast<std::size_t>(message - messages.first) / size);
      }
      message += size;
      if (message == end) return layout_.close(out_, p, ']');
      separator = ',';
    }
  }

  // Precondition: there is room for the members, as room_for_members() makes it. After a value that
  // may have used it up, more_room() asks for it again with `limit`.
  RI_DETAIL_ALWAYS_INLINE char* write_members(char* p, const void* message,
                                              const MessageTable& table, const char* limit) {
    std::uint64_t members = table.flags(message);
    // One comparison for messages that are not plain and for those without members, as 0 - 1 is
    // the largest number.
    if (members - 1 >= MessageTable::not_plain - 1) {
      return write_any_members(p, message, table, members & ~MessageTable::not_plain);
    }
    char separator = '{';
    do {
      const Member& member = table.members[count_trailing_zeros(members)];
      p = layout_.key(out_, p, separator, table, member);
      separator = ',';
      p = write_member(p, place_of(message, member), table, member, limit);
      if (p == nullptr) return fail_in_member(table.name(member));
      members &= members - 1;
    } while (members != 0);
    return layout_.close_message(out_, p);
  }

  // The same for messages with unknown fields, without members, or of very many.
  RI_DETAIL_NOINLINE char* write_any_members(char* p, const void* message,
                                             const MessageTable& table, std::uint64_t members) {
    KeptTexts kept;
    find_kept_texts(message, table, kept);
    const char* const limit = layout_.limit(out_, table);
    char separator = '{';
    for (members |= kept.members; members != 0; members &= members - 1) {
      const unsigned i = count_trailing_zeros(members);
      const Member& member = table.members[i];
      p = out_.with_room(p, any_key_room + any_value_room);
      p = layout_.key(out_, p, std::exchange(separator, ','), table, member);
      p = (kept.members >> i & 1) != 0
              ? layout_.raw(out_, p, kept.texts[i]->text())
              : write_member(p, place_of(message, member), table, member, limit);
      if (p == nullptr) return fail_in_member(table.name(member));
    }
    for (const UnknownField& field : unknown_fields_of(message, table)) {
      if (kept.any_field_modelled && table.find(field.name) != not_found) continue;
      p = layout_.item(out_, p, std::exchange(separator, ','));
      if (!write_if_short(p, field.name)) p = write_string(out_, p, field.name);
      if (p == nullptr) return fail(ErrorCode::value, name_not_utf8);
      p = layout_.colon(out_, p);
      p = layout_.raw(out_, p, field.value.text());
    }
    return separator == '{' ? out_.put(p, "{}") : layout_.close(out_, p, '}');
  }

  // After a value that may have used up the room of the message it is in: room for what follows.
  RI_DETAIL_ALWAYS_INLINE char* more_room(char* p, const char* limit) {
    return p == nullptr ? nullptr : layout_.room_for_members(out_, p, limit);
  }

  // The member, which is present.
  RI_DETAIL_ALWAYS_INLINE char* write_member(char* p, const void* place, const MessageTable& table,
                                             const Member& member, const char* limit) {
    switch (member.kind) {
      case Kind::string:
        return write_short(p, *optional_at<std::string>(place), limit);
      case Kind::boolean:
        return write(p, *optional_at<bool>(place));
      case Kind::int64_quoted:
        return write(p, *optional_at<std::int64_t>(place), true);
      case Kind::int64_number:
        return write(p, *optional_at<std::int64_t>(place), false);
      case Kind::real:
        return write(p, *optional_at<double>(place));
      case Kind::timestamp:
        return write(p, *optional_at<Timestamp>(place));
      case Kind::json_object:
        return more_room(write(p, *optional_at<RawJson>(place)), limit);
      case Kind::enumeration:
        return write_enum(p, place, table.inner_of<EnumTable>(member));
      case Kind::message: {
        const auto& inner = table.inner_of<MessageTable>(member);
        return more_room(write_message(p, inner.value(place), inner), limit);
      }
      case Kind::list: {
        const auto& list = table.inner_of<ListTable>(member);
        return more_room(write_list(p, list.value(place), list), limit);
      }
    }
    unreachable();
  }

  // --- lists ---

  RI_DETAIL_NOINLINE char* write_list(char* p, const void* list, const ListTable& table) {
    const Elements elements = table.elements(list);
    if (elements.count == 0) return out_.put(p, "[]");
    if (table.kind == Kind::message) {
      return write_messages(p, elements, table.element_size,
                            *static_cast<const MessageTable*>(table.inner));
    }
    const char* element = elements.first;
    char separator = '[';
    for (std::size_t i = 0; i < elements.count; ++i, element += table.element_size) {
      p = layout_.item(out_, p, std::exchange(separator, ','));
      p = write_element(p, element, table);
      if (p == nullptr) return fail_in_element(i);
    }
    return layout_.close(out_, p, ']');
  }

  char* write_element(char* p, const void* element, const ListTable& table) {
    switch (table.kind) {
      case Kind::string:
        return write(p, value_at<std::string>(element));
      case Kind::boolean:
        return write(p, value_at<bool>(element));
      case Kind::int64_quoted:
        return write(p, value_at<std::int64_t>(element), true);
      case Kind::int64_number:
        return write(p, value_at<std::int64_t>(element), false);
      case Kind::real:
        return write(p, value_at<double>(element));
      case Kind::timestamp:
        return write(p, value_at<Timestamp>(element));
      case Kind::json_object:
        return write(p, value_at<RawJson>(element));
      case Kind::enumeration:
        return write_enum(p, element, *static_cast<const EnumTable*>(table.inner));
      case Kind::list:
        return write_list(p, element, *static_cast<const ListTable*>(table.inner));
      case Kind::message:  // write_list() has them
        break;
    }
    unreachable();
  }

  // --- scalars ---

  // A string in the room of the message that it is in. `value` may be the output string itself. If
  // it is still short, nothing was appended to it yet: before each short string there is a request
  // for more than short_string bytes of room. So when the block was emptied, either so many bytes
  // were appended, or put() filled the block with a long text and that request emptied it again.
  RI_DETAIL_ALWAYS_INLINE char* write_short(char* p, const std::string& value, const char* limit) {
    return write_if_short(p, value) ? p : more_room(write(p, value), limit);
  }

  // Writes a short text of which no byte has to be escaped or checked, and moves `p` on. Returns
  // false for any other. Precondition: there is room for a short string.
  RI_DETAIL_ALWAYS_INLINE static bool write_if_short(char*& p, std::string_view text) noexcept {
    if (text.size() > short_string) return false;
    *p = '"';
    if (!copy_if_plain(text, p + 1)) return false;
    p += text.size() + 1;
    *p++ = '"';
    return true;
  }

  RI_DETAIL_NOINLINE char* write(char* p, const std::string& value) {
    p = write_string(out_, p, value);
    return p != nullptr ? p : fail(ErrorCode::value, not_utf8);
  }

  static char* write(char* p, bool value) noexcept {
    std::memcpy(p, value ? "true" : "false", 5);
    return p + (value ? 4 : 5);
  }

  RI_DETAIL_NOINLINE static char* write(char* p, std::int64_t value, bool quoted) {
    constexpr std::size_t longest = 20;
    // Both quotes are always stored; without them the digits go over the first, and what is written
    // next over the second.
    *p = '"';
    p += quoted;
    p = std::to_chars(p, p + longest, value).ptr;
    *p = '"';
    return p + quoted;
  }

  RI_DETAIL_NOINLINE static char* write(char* p, const double& value) {
    if (DoubleBits(value).is_finite()) return write_double(p, value);
    const std::string_view name = not_finite_name(value);
    *p++ = '"';
    std::memcpy(p, name.data(), name.size());
    p += name.size();
    *p = '"';
    return p + 1;
  }

  RI_DETAIL_NOINLINE char* write(char* p, const Timestamp& value) {
    *p++ = '"';
    p = write_rfc3339(p, value, date_);
    *p = '"';
    return p + 1;
  }

  RI_DETAIL_ALWAYS_INLINE char* write_enum(char* p, const void* place, const EnumTable& table) {
    const std::size_t i = load_enum(place, table.object_size);
    if (i >= table.count) return fail(ErrorCode::value, no_enum_value);
    const char* const text = table.texts + i * table.width;
    std::memcpy(p, text, key_move);
    const std::size_t size = table.sizes[i];
    for (std::size_t k = key_move; k < size; k += key_move) std::memcpy(p + k, text + k, key_move);
    return p + size;
  }

  RI_DETAIL_NOINLINE char* write(char* p, const RawJson& object) {
    if (object.is_object()) return layout_.raw(out_, p, object.text());
    return fail(ErrorCode::type,
                expected_but_found(json_type::object, type_name(object.text().front())));
  }

  // --- faults ---

  RI_DETAIL_COLD char* fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return nullptr;
  }

  RI_DETAIL_COLD char* fail_in_element(std::size_t i) {
    fault_.inside_element(i);
    return nullptr;
  }

  RI_DETAIL_COLD char* fail_in_member(std::string_view name) {
    fault_.inside_member(name);
    return nullptr;
  }

  Output out_;
  Layout layout_;
  DateText date_{};
  Fault fault_{};
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_WRITER_HPP
