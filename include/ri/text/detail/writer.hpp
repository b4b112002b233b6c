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
#include <ri/support/detail/fault.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/kept_enum.hpp>
#include <ri/table/message_table.hpp>
#include <ri/text/detail/complaints.hpp>
#include <ri/text/detail/double_text.hpp>
#include <ri/text/detail/layout.hpp>
#include <ri/text/detail/output.hpp>
#include <ri/text/detail/prefetch.hpp>
#include <ri/text/detail/rfc3339.hpp>
#include <ri/text/detail/string_writer.hpp>

namespace ri::detail {

// Every function takes the place in the block to write at, and returns the place after what it
// wrote or, where a value cannot be written, nullptr. A layout leaves value_room bytes at the place
// of a value.
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

  char* write_message(char* p, const void* message, const MessageTable& table) {
    std::uint64_t members = table.present(message);
    const UnknownFields& unknown = unknown_fields_of(message, table);
    if (!unknown.empty()) return write_with_unknown_fields(p, message, table, members);
    if (members == 0) return out_.put(p, "{}");
    char separator = '{';
    do {
      const Member& member = table.members[count_trailing_zeros(members)];
      p = layout_.name(out_, p, std::exchange(separator, ','), table, member);
      p = write_member(p, place_of(message, member), table, member);
      if (p == nullptr) return fail_in_member(table.name(member));
      members &= members - 1;
    } while (members != 0);
    return layout_.close(out_, p, '}');
  }

  RI_DETAIL_NOINLINE char* write_with_unknown_fields(char* p, const void* message,
                                                     const MessageTable& table,
                                                     std::uint64_t members) {
    KeptTexts kept;
    find_kept_texts(message, table, kept);
    char separator = '{';
    for (members |= kept.members; members != 0; members &= members - 1) {
      const unsigned i = count_trailing_zeros(members);
      const Member& member = table.members[i];
      p = layout_.name(out_, p, std::exchange(separator, ','), table, member);
      p = (kept.members >> i & 1) != 0 ? layout_.raw(out_, p, kept.texts[i]->text())
                                       : write_member(p, place_of(message, member), table, member);
      if (p == nullptr) return fail_in_member(table.name(member));
    }
    for (const UnknownField& field : unknown_fields_of(message, table)) {
      if (table.find(field.name) != not_found) continue;
      p = layout_.item(out_, p, std::exchange(separator, ','));
      p = write_string(out_, p, field.name);
      if (p == nullptr) return fail(ErrorCode::value, name_not_utf8);
      p = layout_.colon(out_, p);
      p = layout_.raw(out_, p, field.value.text());
    }
    return separator == '{' ? out_.put(p, "{}") : layout_.close(out_, p, '}');
  }

  // The member, which is present.
  RI_DETAIL_ALWAYS_INLINE char* write_member(char* p, const void* place, const MessageTable& table,
                                             const Member& member) {
    switch (member.kind) {
      case Kind::string:
        return write(p, *optional_at<std::string>(place));
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
        return write(p, *optional_at<RawJson>(place));
      case Kind::enumeration:
        return write_enum(p, place, table.inner_of<EnumTable>(member));
      case Kind::message: {
        const auto& inner = table.inner_of<MessageTable>(member);
        return write_message(p, inner.value(place), inner);
      }
      case Kind::list:
        break;
    }
    const auto& list = table.inner_of<ListTable>(member);
    return write_list(p, list.value(place), list);
  }

  // --- lists ---

  char* write_list(char* p, const void* list, const ListTable& table) {
    const Elements elements = table.elements(list);
    if (elements.count == 0) return out_.put(p, "[]");
    const char* element = elements.first;
    const std::size_t size = table.element_size;
    char separator = '[';
    for (std::size_t i = 0; i < elements.count; ++i, element += size) {
      if (size > large_element && i + 2 < elements.count) {
        prefetch<PrefetchTo::read>(element + 2 * size, size);
      }
      p = layout_.item(out_, p, std::exchange(separator, ','));
      p = write_element(p, element, table);
      if (p == nullptr) {
        fault_.inside_element(i);
        return nullptr;
      }
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
      case Kind::message:
        return write_message(p, element, *static_cast<const MessageTable*>(table.inner));
      case Kind::list:
        break;
    }
    return write_list(p, element, *static_cast<const ListTable*>(table.inner));
  }

  // --- scalars ---

  RI_DETAIL_ALWAYS_INLINE char* write(char* p, const std::string& value) {
    p = write_string(out_, p, value);
    return p != nullptr ? p : fail(ErrorCode::value, not_utf8);
  }

  static char* write(char* p, bool value) noexcept {
    std::memcpy(p, value ? "true" : "false", 5);
    return p + (value ? 4 : 5);
  }

  RI_DETAIL_NOINLINE static char* write(char* p, std::int64_t value, bool quoted) {
    constexpr std::size_t longest = 20;
    *p = '"';
    p += quoted;
    p = std::to_chars(p, p + longest, value).ptr;
    *p = '"';
    return p + quoted;
  }

  RI_DETAIL_NOINLINE static char* write(char* p, double value) {
    if (value - value == 0) return write_double(p, value);
    const std::string_view name = not_finite_name(value);
    *p++ = '"';
    std::memcpy(p, name.data(), name.size());
    p += name.size();
    *p = '"';
    return p + 1;
  }

  RI_DETAIL_NOINLINE static char* write(char* p, const Timestamp& value) {
    *p++ = '"';
    p = write_rfc3339(p, value);
    *p = '"';
    return p + 1;
  }

  RI_DETAIL_ALWAYS_INLINE char* write_enum(char* p, const void* place, const EnumTable& table) {
    const std::size_t i = load_enum(place, table.object_size);
    if (i >= table.count) return fail(ErrorCode::value, no_enum_value);
    const char* const text = table.texts + i * table.width;
    std::memcpy(p, text, move_size);
    for (std::size_t k = move_size; k < table.width; k += move_size) {
      std::memcpy(p + k, text + k, move_size);
    }
    return p + table.sizes[i];
  }

  RI_DETAIL_NOINLINE char* write(char* p, const RawJson& object) {
    if (object.is_object()) return layout_.raw(out_, p, object.text());
    return fail(ErrorCode::type,
                expected_but_found("an object", kind_of_value(object.text().front())));
  }

  // --- faults ---

  RI_DETAIL_COLD char* fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return nullptr;
  }

  RI_DETAIL_COLD char* fail_in_member(std::string_view name) {
    fault_.inside_member(name);
    return nullptr;
  }

  Output out_;
  Layout layout_;
  Fault fault_;
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_WRITER_HPP
