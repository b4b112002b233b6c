// SPDX-License-Identifier: MIT
//
/// @file
/// JSON text straight into messages: one pass, driven by the tables, nothing in between.

#ifndef RI_TEXT_DETAIL_READER_HPP
#define RI_TEXT_DETAIL_READER_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/json/input.hpp>
#include <ri/json/locate.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/skip.hpp>
#include <ri/json/string_scanner.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/list_builder.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>
#include <ri/table/reset.hpp>
#include <ri/text/detail/key_match.hpp>
#include <ri/text/detail/value_reader.hpp>
#include <ri/wire/error_text.hpp>

namespace ri::detail {

// Reads messages and lists: values that hold others. `over` is nullptr where the one to read into
// is empty. One that is not is read over: its memory is used again, and what the text does not have
// is made absent by that table.
class Reader : public ValueReader {
 public:
  // `skip` may be nullptr where the options ignore nothing.
  Reader(std::string_view text, const ReadOptions& options, SkipMembers skip)
      : ValueReader(text, options),
        skip_(skip),
        stops_(input_, 16),  // ignored members come in long rows: a KiB at a time is looked at
        elements_left_(options.max_elements) {}

  // The whole text as one message.
  bool read_document(void* message, const MessageTable& table, const OverTable* over) {
    const char* p = input_.begin;
    const std::string_view whole(p, static_cast<std::size_t>(input_.end - p));
    if (whole.substr(0, byte_order_mark.size()) == byte_order_mark) p += byte_order_mark.size();
    p = read_message(skip_space(p, input_.end), message, table, over);
    return p != nullptr && expect_end(p);
  }

  // The message that the text begins with; returns where it ends. Precondition: no white space is
  // before it.
  const char* read_first(void* message, const MessageTable& table, const OverTable* over) {
    return read_message(input_.begin, message, table, over);
  }

 private:
  // --- messages ---

  // A message that is being read.
  struct Message {
    void* object;
    const MessageTable& table;
    const OverTable* over;
    std::uint64_t seen = 0;   // a bit for each member that was in the text
    std::uint64_t nulls = 0;  // those that were null
    UnknownFieldsAccess::Cursor unknown{};
    const Member* slow_member = nullptr;  // the last one that read_slow_key() found
    const char* slow_key = nullptr;       // its key in the text
  };

  RI_DETAIL_NOINLINE const char* read_message(const char* p, void* object,
                                              const MessageTable& table, const OverTable* over) {
    p = open(p, '{');
    if (p == nullptr) return nullptr;
    Message message{object, table, over};
    p = read_members(p, message);
    if (p == nullptr) return nullptr;
    nesting_.leave();
    if (over != nullptr && may_hold_absent(message)) reset_absent(message);
    return p;
  }

  // The start of the object or list at `p`; returns the place after its bracket.
  RI_DETAIL_ALWAYS_INLINE const char* open(const char* p, char bracket) {
    if (!input_.at(p, bracket)) {
      return fail_type(p, bracket == '{' ? json_type::object : json_type::array);
    }
    if (nesting_.depth() >= input_.max_depth) return input_.fail_depth(p);
    nesting_.enter();
    return p + 1;
  }

  // What follows the opening bracket of an object, up to its end. Members nearly always come in the
  // order of the table: the text is compared with the key that is expected next, and only then
  // looked up.
  RI_DETAIL_ALWAYS_INLINE const char* read_members(const char* p, Message& message) {
    const MessageTable& table = message.table;
    const char* const end = input_.end;
    const char* const begin = p;
    const Member* member = table.members;
    std::uint64_t bit = 1;
    for (;;) {
      bool is_next = is_key(p, end, table, *member);
      if (!is_next) {
        const char* const item_start = p;
        p = nesting_.skip_before_item(p);
        is_next = p != item_start && is_key(p, end, table, *member);
        if (item_start == begin && input_.at(p, '}')) return p + 1;
      }
      if (is_next) {
        p += member->key_size;
      } else {
        const Member* const found = find_key(p, end, table);
        if (found != nullptr) {
          p += found->key_size;
          member = found;
        } else {
          const Member* other = nullptr;
          p = read_slow_key(p, message, other);
          if (p == nullptr) return nullptr;
          if (other == nullptr) {  // an unknown member: its value was read, too
            if (!next_item(p, end)) return close(p, '}');
            continue;
          }
          member = other;
          if (p == end) return fail_at_end(p, message, *member);
        }
        bit = std::uint64_t{1} << (member - table.members);
      }
      if ((message.seen & bit) != 0) return fail_duplicate(p, message, *member);
      message.seen |= bit;
      if (static_cast<unsigned char>(*p) <= ' ') {
        p = skip_space_after_colon(p, end);
        if (p == end) return fail_at_end(p, message, *member);
      }
      if (*p == 'n') {
        message.nulls |= bit;
        p = scan_scalar(input_, p);
      } else {
        p = read_member(p, message, *member);
      }
      if (p == nullptr) return fail_in_member(message, *member);
      if (!next_item(p, end)) return close(p, '}');
      ++member;  // after the last one comes one that is_key() never finds
      bit <<= 1;
    }
  }

  // Passes white space and one comma. Returns false where no comma is: `p` is then at the next byte
  // that is no white space, or at the end.
  RI_DETAIL_ALWAYS_INLINE static bool next_item(const char*& p, const char* end) {
    if (p == end || *p != ',') {
      p = skip_space(p, end);
      if (p == end || *p != ',') return false;
    }
    ++p;
    return true;
  }

  // Takes the closing bracket. Precondition: next_item() has found no comma at `p`.
  const char* close(const char* p, char bracket) {
    if (input_.at(p, bracket)) return p + 1;
    return input_.fail_syntax(p, bracket == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
  }

  // Any other key: in snake_case, with escapes, with a space before the colon, or not modelled. Of
  // a modelled member it reads the key and sets `member`, of another one the value too.
  RI_DETAIL_NOINLINE const char* read_slow_key(const char* p, Message& message,
                                               const Member*& member) {
    const char* const begin = p;
    StringToken token;
    p = scan_name(input_, p, token);
    if (p == nullptr) return nullptr;
    std::string buffer;
    const std::string_view name = content(token, buffer);
    const std::size_t i = message.table.find(name);
    if (i != not_found) {
      member = message.slow_member = &message.table.members[i];
      message.slow_key = begin;
      if ((message.seen >> i & 1) == 0) return p;
      p = input_.fail(ErrorCode::duplicate, begin, duplicate_member);
    } else {
      p = read_unknown_member(begin, name, p, message);
    }
    return p != nullptr ? p : fail_in_member(name);
  }

  const char* read_unknown_member(const char* begin, std::string_view name, const char* p,
                                  Message& message) {
    if (options_.unknown_members == UnknownPolicy::reject) {
      return input_.fail(ErrorCode::unknown_member, begin, no_such_member);
    }
    if (options_.unknown_members == UnknownPolicy::ignore) {
      return skip_unknown_members(p, message.table);
    }
    const char* const value = p;
    bool compact = false;
    p = scan_raw(p, compact);
    if (p != nullptr) put_unknown(name, excerpt(value, p), compact, message);
    return p;
  }

  // The value at `p` and the unknown members that follow.
  const char* skip_unknown_members(const char* p, const MessageTable& table) {
    const char* const value = p;
    const auto is_unknown = [](const void* message, std::string_view name) {
      return static_cast<const MessageTable*>(message)->find(name) == not_found;
    };
    p = skip_(input_, stops_, p, nesting_.depth(), {is_unknown, &table, table.name_sizes});
    if (p == nullptr) locate_in_value(input_, value, nesting_.depth());
    return p;
  }

  RI_DETAIL_NOINLINE static void put_unknown(std::string_view name, std::string_view value,
                                             bool compact, Message& message) {
    UnknownFieldsAccess::put(unknown_fields_of(message.object, message.table), message.unknown,
                             name, value, compact);
  }

  // Those of an object that was not empty that the text did not have, or had as null.
  static std::uint64_t absent(const Message& message) noexcept {
    return all_members(message.table) & ~(message.seen & ~message.nulls);
  }

  // Whether reset_absent() may have something to do.
  RI_DETAIL_ALWAYS_INLINE static bool may_hold_absent(const Message& message) noexcept {
    return absent(message) != 0 || !unknown_fields_of(message.object, message.table).empty();
  }

  RI_DETAIL_NOINLINE static void reset_absent(const Message& message) {
    reset_members(message.object, message.table, *message.over, absent(message));
    UnknownFieldsAccess::truncate(unknown_fields_of(message.object, message.table),
                                  message.unknown);
  }

  // --- members ---

  RI_DETAIL_ALWAYS_INLINE const char* read_member(const char* p, Message& message,
                                                  const Member& member) {
    void* const place = place_of(message.object, member);
    switch (member.kind) {
      case Kind::string:
        return read_optional_string(p, optional_at<std::string>(place));
      case Kind::boolean:
        return read(p, emplaced<bool>(place));
      case Kind::int64_quoted:
      case Kind::int64_number:
        return read(p, emplaced<std::int64_t>(place));
      case Kind::real:
        return read(p, emplaced<double>(place));
      case Kind::timestamp:
        return read(p, emplaced<Timestamp>(place));
      case Kind::json_object:
        return read(p, kept_or_emplaced<RawJson>(place));
      case Kind::enumeration:
        return read_enum_member(p, place, message, member);
      case Kind::message: {
        const auto& table = message.table.inner_of<MessageTable>(member);
        const OverTable* over = nullptr;
        void* const inner = present_inner(place, table, message, member, over);
        return read_message(p, inner, table, over);
      }
      case Kind::list:
        return read_list_member(p, place, message, member);
    }
    unreachable();
  }

  // The value of an optional that is made present for it; what it held before does not matter.
  template <class V>
  static V& emplaced(void* place) {
    return optional_at<V>(place).emplace();
  }

  // The same, but a value that it holds is kept, to be read over.
  template <class V>
  static V& kept_or_emplaced(void* place) {
    std::optional<V>& value = optional_at<V>(place);
    return value ? *value : value.emplace();
  }

  // The same for messages and lists, which their table makes. Sets `over` of one that was there.
  template <class Table>
  static void* present_inner(void* place, const Table& table, const Message& message,
                             const Member& member, const OverTable*& over) {
    if (message.over != nullptr) {
      if (const void* const value = table.value(place)) {
        over = message.over->of_member(message.table, member);
        return const_cast<void*>(value);
      }
    }
    return table.emplace(place);
  }

  // --- enums ---

  RI_DETAIL_ALWAYS_INLINE const char* read_enum_member(const char* p, void* place, Message& message,
                                                       const Member& member) {
    const auto& table = message.table.inner_of<EnumTable>(member);
    const char* const begin = p;
    bool known = true;
    p = read_enum(p, place, table, known);
    if (!known && p != nullptr) keep_enum_text(excerpt(begin, p), message, member);
    return p;
  }

  RI_DETAIL_NOINLINE void keep_enum_text(std::string_view text, Message& message,
                                         const Member& member) {
    if (options_.unknown_enum_values != UnknownPolicy::keep) return;
    put_unknown(message.table.name(member), text, false, message);
  }

  // --- lists ---

  RI_DETAIL_NOINLINE const char* read_list_member(const char* p, void* place, Message& message,
                                                  const Member& member) {
    const auto& table = message.table.inner_of<ListTable>(member);
    const char* const begin = p;
    const OverTable* over = nullptr;
    void* const list = present_inner(place, table, message, member, over);
    bool known = true;
    p = read_list(p, list, table, over, known);
    if (!known && p != nullptr) keep_enum_text(excerpt(begin, p), message, member);
    return p;
  }

  // Makes `known` false, and never true, if an element is an enum value that is not known.
  const char* read_list(const char* p, void* list, const ListTable& table, const OverTable* over,
                        bool& known) {
    const char* const begin = p;
    p = open(p, '[');
    if (p == nullptr) return nullptr;
    ListBuilder builder(table, list, over);
    const char* const end = input_.end;
    p = nesting_.skip_before_item(p);
    if (input_.at(p, ']')) {
      ++p;
    } else {
      for (std::size_t i = 0;; ++i) {
        if (elements_left_-- == 0) return fail_elements(p, i);
        const OverTable* element_over = nullptr;
        void* const element = builder.next(
            {static_cast<std::size_t>(p - begin), static_cast<std::size_t>(end - p)}, element_over);
        p = read_element(p, element, table, element_over, known);
        if (p == nullptr) return fail_in_element(i);
        if (!next_item(p, end)) {
          p = close(p, ']');
          if (p == nullptr) return nullptr;
          break;
        }
        p = nesting_.skip_before_item(p);
      }
    }
    builder.finish();
    nesting_.leave();
    return p;
  }

  const char* read_element(const char* p, void* element, const ListTable& table,
                           const OverTable* over, bool& known) {
    switch (table.kind) {
      case Kind::string:
        return read(p, value_at<std::string>(element));
      case Kind::boolean:
        return read(p, value_at<bool>(element));
      case Kind::int64_quoted:
      case Kind::int64_number:
        return read(p, value_at<std::int64_t>(element));
      case Kind::real:
        return read(p, value_at<double>(element));
      case Kind::timestamp:
        return read(p, value_at<Timestamp>(element));
      case Kind::json_object:
        return read(p, value_at<RawJson>(element));
      case Kind::enumeration: {
        bool known_element = true;
        p = read_enum(p, element, *static_cast<const EnumTable*>(table.inner), known_element);
        known = known && known_element;
        return p;
      }
      case Kind::message:
        return read_message(p, element, *static_cast<const MessageTable*>(table.inner), over);
      case Kind::list:
        break;
    }
    return read_list(p, element, *static_cast<const ListTable*>(table.inner), over, known);
  }

  // --- faults ---

  using ValueReader::fail_in_member;

  // The JSON Pointer has the name in the spelling of the text.
  RI_DETAIL_COLD const char* fail_in_member(const Message& message, const Member& member) {
    if (&member != message.slow_member) return fail_in_member(message.table.name(member));
    StringToken token;
    std::string buffer;
    scan_name(input_, message.slow_key, token);
    return fail_in_member(content(token, buffer));
  }

  RI_DETAIL_COLD const char* fail_in_element(std::size_t i) {
    input_.fault.inside_element(i);
    return nullptr;
  }

  // A member that was in the text before. Precondition: `p` is directly after its camelCase key;
  // read_slow_key() has its own check for every other spelling.
  RI_DETAIL_COLD const char* fail_duplicate(const char* p, const Message& message,
                                            const Member& member) {
    input_.fail(ErrorCode::duplicate, p - member.key_size, duplicate_member);
    return fail_in_member(message.table.name(member));
  }

  // The text ends after the key.
  RI_DETAIL_COLD const char* fail_at_end(const char* p, const Message& message,
                                         const Member& member) {
    input_.fail_syntax(p, {});
    return fail_in_member(message, member);
  }

  // What is at `p` would be the element of this index: one too many, or no value at all.
  RI_DETAIL_COLD const char* fail_elements(const char* p, std::size_t i) {
    if (check_value(p)) {
      input_.fail(ErrorCode::elements, p, too_many_elements(options_.max_elements));
    }
    return fail_in_element(i);
  }

  SkipMembers skip_;
  StopList stops_;
  std::size_t elements_left_;  // of those that the options allow
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_READER_HPP
