// SPDX-License-Identifier: MIT
//
/// @file
/// JSON text straight into messages: one pass, driven by the tables, nothing in between.

#ifndef RI_TEXT_DETAIL_READER_HPP
#define RI_TEXT_DETAIL_READER_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/locate.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/detail/scan.hpp>
#include <ri/support/detail/strings.hpp>
#include <ri/support/detail/text.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/text/detail/blank.hpp>
#include <ri/text/detail/complaints.hpp>
#include <ri/text/detail/convert.hpp>
#include <ri/text/detail/enum_text.hpp>
#include <ri/text/detail/key_text.hpp>
#include <ri/text/detail/levels.hpp>
#include <ri/text/detail/list_builder.hpp>

namespace ri::detail {

// Every function takes the place in the text to read from, and returns the place behind what it
// read or, after a fault, nullptr. A value that is being read is always empty before.
class Reader {
 public:
  Reader(std::string_view text, const ReadOptions& options)
      : text_{text.data(), text.data() + text.size(), options.max_depth},
        options_(options),
        levels_(text_.end) {}

  // The whole text as one message.
  template <class T>
  bool read_document(T& message) {
    const char* p = text_.begin;
    const std::string_view whole(p, static_cast<std::size_t>(text_.end - p));
    if (whole.substr(0, byte_order_mark.size()) == byte_order_mark) p += byte_order_mark.size();
    p = skip_space(p, text_.end);
    p = read(p, message);
    if (p == nullptr) return false;
    p = skip_space(p, text_.end);
    return p == text_.end || text_.fail_syntax(p, "text behind the JSON value") != nullptr;
  }

  Error error() const { return to_error(text_); }

 private:
  // --- messages ---

  template <class T>
  std::enable_if_t<is_message_v<T>, const char*> read(const char* p, T& message) {
    p = open(p, '{');
    if (p == nullptr) return nullptr;
    Progress progress;
    if (text_.at(p, '}')) return close_empty(p);
    constexpr auto indices = std::make_index_sequence<member_count<T>>();
    while (progress.more) {
      p = read_in_order(p, message, progress, bit_width(progress.seen), indices);
      if (!progress.more) break;
      p = read_any_order(p, {&message, message.unknown_fields, how_to_read<T>(indices)}, progress);
    }
    levels_.leave();
    return p;
  }

  // The start of the object or list at `p`; returns the place of its first item, or of its end.
  [[gnu::noinline]] const char* open(const char* p, char bracket) {
    if (!text_.at(p, bracket)) return fail_type(p, bracket == '{' ? "an object" : "an array");
    if (levels_.depth() >= text_.max_depth) return text_.fail_depth(p);
    levels_.enter();
    return levels_.skip_before_item(p + 1);
  }

  const char* close_empty(const char* p) noexcept {
    levels_.leave();
    return p + 1;
  }

  struct Progress {
    std::uint64_t seen = 0;  // a bit for each member that was there
    bool more = true;        // the container goes on, and nothing is wrong yet
    bool known = true;       // the member read last is modelled
  };

  // As long as the members come in the order of the table, each is recognised by comparing the
  // text with the one name that is expected. Begins with member `first`; none from there on has
  // been there.
  template <class T, std::size_t... I>
  [[gnu::always_inline]] const char* read_in_order(const char* p, T& message, Progress& progress,
                                                   std::size_t first, std::index_sequence<I...>) {
    static_cast<void>(
        ((p = I < first ? p : read_if_next<I>(p, message, progress), progress.more) && ...));
    return p;
  }

  template <std::size_t I, class T>
  [[gnu::always_inline]] const char* read_if_next(const char* p, T& message, Progress& progress) {
    static_assert(I < 64, "one bit a member");
    constexpr std::string_view name = schema::message<T>.members[I].name;
    constexpr const auto& key = key_text<T, I>;
    constexpr std::size_t size = key.size() - 1;  // without the comma
    if (static_cast<std::size_t>(text_.end - p) < size || !same_bytes<size>(p, key.data() + 1)) {
      return p;
    }
    progress.seen |= std::uint64_t{1} << I;
    p = read_member<T, I>(skip_space_after_colon(p + size, text_.end), message);
    if (p == nullptr) return fail_in_member(name, progress);
    return read_separator(p, '}', progress.more);
  }

  // Members in any order are found by their names, by the same code for all messages.
  using MemberReader = const char* (*)(Reader& reader, const char* p, void* message);

  struct HowToRead {
    MemberLookup names;
    const MemberReader* readers;
  };

  struct AnyMessage {
    void* message;
    UnknownFields& unknown_fields;
    const HowToRead& how;
  };

  template <class T, std::size_t I>
  static const char* read_member_of(Reader& reader, const char* p, void* message) {
    return reader.read_member<T, I>(p, *static_cast<T*>(message));
  }

  template <class T, std::size_t... I>
  static const HowToRead& how_to_read(std::index_sequence<I...>) noexcept {
    static constexpr std::array<MemberReader, sizeof...(I)> readers{&read_member_of<T, I>...};
    static constexpr HowToRead how{member_lookup<T>(), readers.data()};
    return how;
  }

  // Reads members up to and including one that is not modelled: behind that, the known ones may
  // well go on in their order.
  [[gnu::noinline]] const char* read_any_order(const char* p, const AnyMessage& any,
                                               Progress& progress) {
    do {
      p = read_any_member(p, any, progress);
    } while (progress.more && progress.known);
    return p;
  }

  [[gnu::always_inline]] const char* read_any_member(const char* p, const AnyMessage& any,
                                                     Progress& progress) {
    const char* const begin = p;
    StringToken token;
    p = scan_name(text_, p, token);
    if (p == nullptr) return fail_in(progress);
    std::string buffer;
    const std::string_view name = content(token, buffer);
    const std::size_t i = any.how.names.find(name);
    progress.known = i != not_found;
    if (!progress.known) {
      p = read_unknown_member(begin, name, p, any.unknown_fields);
    } else {
      const std::uint64_t bit = std::uint64_t{1} << i;
      if ((progress.seen & bit) != 0) {
        p = text_.fail(ErrorCode::duplicate, begin, already_there);
      } else {
        progress.seen |= bit;
        p = any.how.readers[i](*this, p, any.message);
      }
    }
    if (p == nullptr) return fail_in_member(name, progress);
    return read_separator(p, '}', progress.more);
  }

  // What stands behind an item: a comma and more, or the end of the container.
  [[gnu::always_inline]] const char* read_separator(const char* p, char close, bool& more) {
    p = skip_space(p, text_.end);
    if (text_.at(p, ',')) return levels_.skip_before_item(p + 1);
    more = false;
    if (text_.at(p, close)) return p + 1;
    return fail_separator(p, close);
  }

  [[gnu::noinline, gnu::cold]] const char* fail_separator(const char* p, char close) {
    return text_.fail_syntax(p, close == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
  }

  const char* read_unknown_member(const char* begin, std::string_view name, const char* p,
                                  UnknownFields& unknown_fields) {
    if (options_.unknown_members == UnknownPolicy::reject) {
      return text_.fail(ErrorCode::unknown_member, begin, no_such_member);
    }
    const char* const value = p;
    bool compact = false;
    p = scan_raw(p, compact);
    if (p != nullptr && options_.unknown_members == UnknownPolicy::keep) {
      UnknownFieldsAccess::add(unknown_fields, [&] {
        return UnknownField{std::string(name), raw_json(value, p, compact)};
      });
    }
    return p;
  }

  // --- members ---

  template <class T, std::size_t I>
  const char* read_member(const char* p, T& message) {
    auto& value = member_at<I>(message);
    using Value = std::remove_reference_t<decltype(value)>;
    if (text_.at(p, 'n')) return scan_scalar(text_, p);
    if constexpr (is_enum_v<Value> || is_enum_list_v<Value>) {
      const char* const begin = p;
      bool known = true;
      p = read_enums(p, value, known);
      if (p != nullptr && !known) {
        constexpr std::string_view name = schema::message<T>.members[I].name;
        keep_enum_text(name, excerpt(begin, p), message.unknown_fields);
      }
      return p;
    } else {
      return read_optional(p, value);
    }
  }

  template <class V>
  [[gnu::noinline]] const char* read_optional(const char* p, std::optional<V>& value) {
    return read(p, emplace_blank(value));
  }

  const char* read_optional(const char* p, std::optional<std::string>& value) {
    if (!text_.at(p, '"')) return fail_type(p, "a string");
    StringToken token;
    p = scan_string(text_, p, token);
    if (p == nullptr) return nullptr;
    if (token.escaped) {
      value.emplace(unescaped(token.text()));
    } else {
      value.emplace(token.begin, token.text().size());
    }
    return p;
  }

  // --- enums ---

  template <class E>
  [[gnu::noinline]] std::enable_if_t<is_enum_v<E>, const char*> read_enums(const char* p, E& value,
                                                                           bool& known) {
    constexpr const auto& texts = enum_texts<E>;
    const std::size_t i = texts.guess(p, text_.end);
    if (i < texts.size()) {
      if (const char* const behind = texts.match(i, p, text_.end)) {
        value = static_cast<E>(i);
        return behind;
      }
    }
    std::size_t other = 0;
    p = read_other_enum(p, enum_table<E>.lookup(), other, known);
    value = static_cast<E>(other);
    return p;
  }

  [[gnu::noinline]] const char* read_other_enum(const char* p, const NameLookup& names,
                                                std::size_t& value, bool& known) {
    const char* const begin = p;
    if (text_.at(p, '"')) {
      StringToken token;
      p = scan_string(text_, p, token);
      if (p == nullptr) return nullptr;
      std::string buffer;
      const std::size_t found = names.find(content(token, buffer));
      if (found != not_found) {
        value = found;
        return p;
      }
    } else {
      Number number;
      p = scan_number(p, text_.end, number);
      if (p == nullptr) return fail_type(begin, "a string");
      if (!is_integer(number)) return fail_type(begin, "a string");
    }
    known = false;
    if (options_.unknown_enum_values == UnknownPolicy::reject) {
      return text_.fail(ErrorCode::value, begin, unknown_enum_value(excerpt(begin, p)));
    }
    return p;
  }

  template <class E>
  const char* read_enums(const char* p, std::optional<std::vector<E>>& list, bool& known) {
    return read_list(p, list.emplace(),
                     [&](const char* at, E& element) { return read_enums(at, element, known); });
  }

  [[gnu::noinline]] void keep_enum_text(std::string_view name, std::string_view text,
                                        UnknownFields& unknown_fields) const {
    if (options_.unknown_enum_values != UnknownPolicy::keep) return;
    unknown_fields.add(std::string(name), compact_json(text));
  }

  // --- lists ---

  template <class V>
  const char* read(const char* p, std::vector<V>& list) {
    return read_list(p, list, [this](const char* at, V& element) { return read(at, element); });
  }

  template <class V, class ReadElement>
  const char* read_list(const char* p, std::vector<V>& list, ReadElement read_element) {
    const char* const begin = p;
    p = open(p, '[');
    if (p == nullptr) return nullptr;
    if (text_.at(p, ']')) return close_empty(p);
    ListBuilder<V> builder(list);
    std::size_t i = 0;
    for (bool more = true; more; ++i) {
      p = read_element(p, builder.next({static_cast<std::size_t>(p - begin),
                                        static_cast<std::size_t>(text_.end - p)}));
      if (p == nullptr) {
        text_.fault.inside_element(i);
        return nullptr;
      }
      p = read_separator(p, ']', more);
      if (p == nullptr) return nullptr;
    }
    builder.finish();
    levels_.leave();
    return p;
  }

  // --- scalars ---

  const char* read(const char* p, std::string& value) {
    if (!text_.at(p, '"')) return fail_type(p, "a string");
    StringToken token;
    p = scan_string(text_, p, token);
    if (p == nullptr) return nullptr;
    if (token.escaped) {
      value = unescaped(token.text());
    } else {
      value.assign(token.text());
    }
    return p;
  }

  const char* read(const char* p, bool& value) {
    if (text_.at(p, 't') || text_.at(p, 'f')) {
      value = *p == 't';
      return scan_scalar(text_, p);
    }
    return fail_type(p, "a boolean");
  }

  const char* read(const char* p, std::int64_t& value) {
    return read_converted(p, "an integer", value, int64_of_string, int64_of_number);
  }

  const char* read(const char* p, double& value) {
    return read_converted(p, "a number", value, double_of_string, double_of_number);
  }

  const char* read(const char* p, Timestamp& value) {
    if (!text_.at(p, '"')) return fail_type(p, "a string");
    return read_string_as(p, value, [this](std::string_view text, Timestamp& time) {
      return timestamp_of_string(text, time, options_.allow_space_in_times);
    });
  }

  template <class V>
  const char* read_converted(const char* p, std::string_view expected, V& value,
                             Complaint (*of_string)(std::string_view, V&),
                             Complaint (*of_number)(const Number&, V&)) {
    if (text_.at(p, '"')) return read_string_as(p, value, of_string);
    const char* const begin = p;
    Number number;
    p = scan_number(p, text_.end, number);
    if (p == nullptr) return fail_type(begin, expected);
    const Complaint complaint = of_number(number, value);
    return complaint == nullptr ? p : text_.fail(ErrorCode::value, begin, complaint);
  }

  template <class V, class OfString>
  [[gnu::always_inline]] const char* read_string_as(const char* p, V& value, OfString of_string) {
    const char* const begin = p;
    StringToken token;
    p = scan_string(text_, p, token);
    if (p == nullptr) return nullptr;
    const Complaint complaint =
        token.escaped ? of_string(unescaped(token.text()), value) : of_string(token.text(), value);
    return complaint == nullptr ? p : text_.fail(ErrorCode::value, begin, complaint);
  }

  // --- kept text ---

  const char* read(const char* p, RawJson& object) {
    if (!text_.at(p, '{')) return fail_type(p, "an object");
    const char* const begin = p;
    bool compact = false;
    p = scan_raw(p, compact);
    if (p != nullptr) object = raw_json(begin, p, compact);
    return p;
  }

  // A value of any kind, and whether there is no white space in it.
  const char* scan_raw(const char* p, bool& compact) {
    struct Measure : ScanListener {
      std::size_t size = 0;
      void token(std::string_view token) noexcept { size += token.size(); }
    } measure;
    const char* const begin = p;
    p = scan_value(text_, p, levels_.depth(), measure);
    if (p == nullptr) {
      locate_in_value(text_, begin, levels_.depth());
      return nullptr;
    }
    compact = measure.size == excerpt(begin, p).size();
    return p;
  }

  static RawJson raw_json(const char* begin, const char* end, bool compact) {
    return compact ? RawJsonAccess::checked(std::string(begin, end))
                   : compact_json(excerpt(begin, end));
  }

  static std::string_view excerpt(const char* begin, const char* end) noexcept {
    return {begin, static_cast<std::size_t>(end - begin)};
  }

  // A value that was read, without the white space it may hold.
  static RawJson compact_json(std::string_view value) {
    std::string text;
    append_compact(text, value);
    return RawJsonAccess::checked(std::move(text));
  }

  // What a string stands for; `buffer` holds it if it is not in the text as it is.
  static std::string_view content(const StringToken& token, std::string& buffer) {
    if (!token.escaped) return token.text();
    buffer = unescaped(token.text());
    return buffer;
  }

  // --- faults ---

  static const char* fail_in(Progress& progress) noexcept {
    progress.more = false;
    return nullptr;
  }

  [[gnu::noinline, gnu::cold]] const char* fail_in_member(std::string_view name,
                                                          Progress& progress) {
    text_.fault.inside_member(name);
    return fail_in(progress);
  }

  // Something else than `expected` is at `p`: a value of another type, or no value at all.
  [[gnu::noinline, gnu::cold]] const char* fail_type(const char* p, std::string_view expected) {
    ScanListener nobody;
    if (scan_value(text_, p, levels_.depth(), nobody) == nullptr) {
      locate_in_value(text_, p, levels_.depth());
      return nullptr;
    }
    return text_.fail(ErrorCode::type, p, expected_but_found(expected, kind_of_value(*p)));
  }

  Text text_;
  const ReadOptions& options_;
  Levels levels_;
};

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_READER_HPP
