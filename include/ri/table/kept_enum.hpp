// SPDX-License-Identifier: MIT
//
/// @file
/// Enum values that this version does not know, whose text is kept in `unknown_fields`.

#ifndef RI_TABLE_KEPT_ENUM_HPP
#define RI_TABLE_KEPT_ENUM_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ri/json/input.hpp>
#include <ri/json/number.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/string_scanner.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/enum_value.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

// What a JSON value is to an enum.
enum class EnumMatch : unsigned char {
  known,    // the name of a value
  unknown,  // another string, or an integer
  invalid   // nothing that an enum may be
};

// What a checked token is to this enum; `value` is the number it is read as.
RI_DETAIL_COLD inline EnumMatch match_enum(std::string_view token, const EnumTable& table,
                                           std::size_t& value) {
  value = 0;
  if (token.front() == '"') {
    const std::string_view content = token.substr(1, token.size() - 2);
    const bool escaped = content.find('\\') != std::string_view::npos;
    const std::size_t found = table.find(escaped ? std::string_view(unescaped(content)) : content);
    if (found == not_found) return EnumMatch::unknown;
    value = found;
    return EnumMatch::known;
  }
  Number number;
  const char* const end = token.data() + token.size();
  const bool integer = scan_number(token.data(), end, number) == end && is_integer(number);
  return integer ? EnumMatch::unknown : EnumMatch::invalid;
}

// Whether a reader that finds `text` makes this list of enums of it and keeps the text.
RI_DETAIL_COLD inline bool represents_list(std::string_view text, const ListTable& list,
                                           Elements elements) {
  struct Comparison final : ScanListener {
    const EnumTable& table;
    Elements expected;
    std::size_t count = 0;
    bool same = true;
    bool unknown = false;

    Comparison(const EnumTable& names, Elements values) : table(names), expected(values) {}

    void token(std::string_view token) override {
      if (token == "[" || token == "," || token == "]") return;
      std::size_t read = 0;
      const EnumMatch match = match_enum(token, table, read);
      unknown = unknown || match == EnumMatch::unknown;
      same = same && match != EnumMatch::invalid && count < expected.count &&
             load_enum(expected.first + count * table.object_size, table.object_size) == read;
      ++count;
    }
  } comparison(*static_cast<const EnumTable*>(list.inner), elements);
  Input whole{text.data(), text.data() + text.size(), 1};
  return text.front() == '[' && scan_value(whole, whole.begin, 0, &comparison) != nullptr &&
         comparison.same && comparison.unknown && comparison.count == elements.count;
}

// Whether a reader that finds `text` gives the member the value that it has, and keeps the text:
// for an enum an unknown value, for a list of enums a list with at least one.
inline bool represents(std::string_view text, const void* message, const MessageTable& table,
                       const Member& member) {
  const void* const place = place_of(message, member);
  if (member.kind == Kind::enumeration) {
    const auto& names = table.inner_of<EnumTable>(member);
    std::size_t read = 0;
    return load_enum(place, names.object_size) == 0 &&
           match_enum(text, names, read) == EnumMatch::unknown;
  }
  if (member.kind != Kind::list) return false;
  const auto& list = table.inner_of<ListTable>(member);
  if (list.kind != Kind::enumeration) return false;
  const void* const value = list.value(place);
  return value != nullptr && represents_list(text, list, list.elements(value));
}

// The texts to write in the place of members, by the members' indices.
struct KeptTexts {
  std::uint64_t members = 0;        // a bit for each member that has one
  bool any_field_modelled = false;  // whether a field has the name of a member, in either spelling
  const RawJson* texts[64];
};

inline void find_kept_texts(const void* message, const MessageTable& table, KeptTexts& kept) {
  std::uint64_t seen = 0;  // only the first field of a name counts
  for (const UnknownField& field : unknown_fields_of(message, table)) {
    const std::size_t i = table.find(field.name);
    if (i == not_found) continue;
    kept.any_field_modelled = true;
    if (table.name(table.members[i]) != field.name) continue;
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((seen & bit) == 0 && represents(field.value.text(), message, table, table.members[i])) {
      kept.members |= bit;
      kept.texts[i] = &field.value;
    }
    seen |= bit;
  }
}

}  // namespace ri::detail

#endif  // RI_TABLE_KEPT_ENUM_HPP
