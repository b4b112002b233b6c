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
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/detail/double_bits.hpp>
#include <ri/support/detail/fault.hpp>
#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/text/detail/complaints.hpp>
#include <ri/text/detail/double_text.hpp>
#include <ri/text/detail/enum_text.hpp>
#include <ri/text/detail/layout.hpp>
#include <ri/text/detail/output.hpp>
#include <ri/text/detail/prefetch.hpp>
#include <ri/text/detail/presence.hpp>
#include <ri/text/detail/rfc3339.hpp>
#include <ri/text/detail/string_writer.hpp>

namespace ri::detail {

// Every function takes the place in the block to write at, and returns the place behind what it
// wrote or, where a value cannot be written, nullptr.
template <class Layout>
class Writer {
 public:
  Writer(std::string& out, const WriteOptions& options) : out_(out), layout_(options) {}

  // Appends the message, or throws Error and leaves the string as it was.
  template <class T>
  void write_document(const T& message) {
    const char* const p = write(out_.begin(), message, schema::Int64Text::quoted);
    if (p == nullptr) throw Error(fault_.code, fault_.pointer, fault_.message);
    out_.finish(p);
  }

 private:
  using Int64Text = schema::Int64Text;

  // --- messages ---

  template <class T>
  std::enable_if_t<is_message_v<T>, char*> write(char* p, const T& message, Int64Text) {
    char separator = '{';
    p = write_members(p, message, separator, std::make_index_sequence<member_count<T>>());
    if (p != nullptr && !message.unknown_fields.empty()) {
      p = write_unknown_fields(p, message.unknown_fields, member_lookup<T>(), separator);
    }
    return p == nullptr ? nullptr : close(p, separator, '{', '}');
  }

  template <class T, std::size_t... I>
  char* write_members(char* p, const T& message, char& separator, std::index_sequence<I...>) {
    static_cast<void>((write_member<I>(p, message, separator) && ...));
    return p;
  }

  template <std::size_t I, class T>
  bool write_member(char*& p, const T& message, char& separator) {
    constexpr std::string_view name = schema::message<T>.members[I].name;
    constexpr Int64Text int64_text = schema::message<T>.members[I].int64_text;
    const auto& value = member_at<I>(message);
    if constexpr (is_enum_v<std::decay_t<decltype(value)>> ||
                  is_enum_list_v<std::decay_t<decltype(value)>>) {
      if (const RawJson* const kept = kept_text<I>(message)) {
        p = layout_.template name<T, I>(out_, p, std::exchange(separator, ','));
        p = write_raw(p, *kept);
        return true;
      }
    }
    if (is_absent(value)) return true;
    p = layout_.template name<T, I>(out_, p, std::exchange(separator, ','));
    p = write(p, present(value), int64_text);
    return p != nullptr || fail_in_member(name);
  }

  [[gnu::noinline]] char* write_unknown_fields(char* p, const UnknownFields& unknown_fields,
                                               const MemberLookup& members, char& separator) {
    for (const UnknownField& field : unknown_fields) {
      if (members.find(field.name) != not_found) continue;
      p = layout_.item(out_, p, std::exchange(separator, ','));
      p = write(p, field.name, Int64Text::quoted);
      if (p == nullptr) {
        fault_.message = name_not_utf8;
        return nullptr;
      }
      p = layout_.colon(out_, p);
      p = write_raw(p, field.value);
    }
    return p;
  }

  [[gnu::noinline]] char* write_raw(char* p, const RawJson& value) {
    return layout_.raw(out_, p, value.text());
  }

  char* close(char* p, char separator, char open_bracket, char close_bracket) {
    if (separator == ',') return layout_.close(out_, p, close_bracket);
    const char empty[] = {open_bracket, close_bracket};
    return out_.put(p, std::string_view(empty, sizeof empty));
  }

  // --- lists ---

  template <class V>
  char* write(char* p, const std::vector<V>& list, Int64Text int64_text) {
    char separator = '[';
    std::size_t i = 0;
    for (const V& element : list) {
      if constexpr (is_large<V>) {
        if (i + 2 < list.size()) prefetch<PrefetchTo::read>(&element + 2, sizeof(V));
      }
      p = layout_.item(out_, p, std::exchange(separator, ','));
      p = write(p, element, int64_text);
      if (p == nullptr) {
        fault_.inside_element(i);
        return nullptr;
      }
      ++i;
    }
    return close(p, separator, '[', ']');
  }

  // --- scalars ---

  char* write(char* p, const std::string& value, Int64Text) {
    p = write_string(out_, p, value);
    return p != nullptr ? p : fail(ErrorCode::value, not_utf8);
  }

  char* write(char* p, bool value, Int64Text) {
    p = out_.ensure(p, 8);
    std::memcpy(p, value ? "true" : "false", 5);
    return p + (value ? 4 : 5);
  }

  [[gnu::noinline]] char* write(char* p, std::int64_t value, Int64Text int64_text) {
    constexpr std::size_t longest = 20;
    p = out_.ensure(p, longest + 2);
    const bool quoted = int64_text == Int64Text::quoted;
    *p = '"';
    p += quoted;
    p = std::to_chars(p, p + longest, value).ptr;
    *p = '"';
    return p + quoted;
  }

  [[gnu::noinline]] char* write(char* p, const double& value, Int64Text) {
    if (!DoubleBits(value).is_finite()) return write_quoted(p, not_finite_name(value));
    return write_double(out_.ensure(p, double_text_size), value);
  }

  [[gnu::noinline]] char* write(char* p, const Timestamp& value, Int64Text) {
    p = out_.ensure(p, rfc3339_size + 2);
    *p++ = '"';
    p = write_rfc3339(p, value);
    *p++ = '"';
    return p;
  }

  template <class E>
  [[gnu::noinline]] std::enable_if_t<is_enum_v<E>, char*> write(char* p, E value, Int64Text) {
    constexpr const auto& texts = enum_texts<E>;
    const auto i = static_cast<std::size_t>(value);
    if (i >= texts.size()) return fail(ErrorCode::value, no_enum_value);
    return texts.copy(i, out_.ensure(p, texts.width));
  }

  char* write(char* p, const RawJson& object, Int64Text) {
    if (!object.is_object()) {
      return fail(ErrorCode::type,
                  expected_but_found("an object", kind_of_value(object.text().front())));
    }
    return write_raw(p, object);
  }

  // A short text that needs no escapes.
  char* write_quoted(char* p, std::string_view text) {
    p = out_.ensure(p, text.size() + 2);
    *p++ = '"';
    std::memcpy(p, text.data(), text.size());
    p += text.size();
    *p++ = '"';
    return p;
  }

  [[gnu::noinline, gnu::cold]] char* fail(ErrorCode code, std::string_view message) {
    fault_.set(code, message);
    return nullptr;
  }

  [[gnu::noinline, gnu::cold]] bool fail_in_member(std::string_view name) {
    fault_.inside_member(name);
    return false;
  }

  Output out_;
  Layout layout_;
  Fault fault_;
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_WRITER_HPP
