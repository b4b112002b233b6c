// SPDX-License-Identifier: MIT
//
/// @file
/// What differs between two messages, found by their table.

#ifndef RI_COMPARE_DIFFERENCE_FINDER_HPP
#define RI_COMPARE_DIFFERENCE_FINDER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/base/compiler.hpp>
#include <ri/compare/equal.hpp>
#include <ri/compare/find_differences.hpp>
#include <ri/json/fault.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/access.hpp>
#include <ri/table/kept_enum.hpp>
#include <ri/table/message_table.hpp>

namespace ri::detail {

using FieldList = std::vector<const UnknownField*>;

// The names of which two lists do not hold the same values: those of `a` in their order, then those
// that only `b` has.
inline std::vector<std::string_view> differing_names(const FieldList& a, const FieldList& b) {
  const std::vector<std::size_t> order_a = field_order(a);
  const std::vector<std::size_t> order_b = field_order(b);
  std::vector<bool> differs(a.size() + b.size());  // of each first one, those of b after those of a
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    const bool from_a =
        j == b.size() || (i < a.size() && a[order_a[i]]->name <= b[order_b[j]]->name);
    const std::size_t first = from_a ? order_a[i] : a.size() + order_b[j];
    const std::string& name = from_a ? a[order_a[i]]->name : b[order_b[j]]->name;
    bool same = true;
    for (;;) {
      const bool more_a = i < a.size() && a[order_a[i]]->name == name;
      const bool more_b = j < b.size() && b[order_b[j]]->name == name;
      if (!more_a && !more_b) break;
      same = same && more_a && more_b && a[order_a[i]]->value == b[order_b[j]]->value;
      if (more_a) ++i;
      if (more_b) ++j;
    }
    if (!same) differs[first] = true;
  }
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < differs.size(); ++at) {
    if (differs[at]) names.push_back(at < a.size() ? a[at]->name : b[at - a.size()]->name);
  }
  return names;
}

// Notes the pointers to what differs, with the way from the top to where it is.
class DifferenceFinder {
 public:
  void compare(const void* a, const void* b, const MessageTable& table) {
    KeptTexts kept_a;
    KeptTexts kept_b;
    find_kept_texts(a, table, kept_a);
    find_kept_texts(b, table, kept_b);
    const std::uint64_t present_a = table.present(a);
    const std::uint64_t present_b = table.present(b);
    std::uint64_t members = present_a | present_b | kept_a.members | kept_b.members;
    for (; members != 0; members &= members - 1) {
      const unsigned i = count_trailing_zeros(members);
      const std::uint64_t bit = std::uint64_t{1} << i;
      const Member& member = table.members[i];
      inside(table.name(member), [&] {
        const bool kept = (kept_a.members & bit) != 0;
        if (kept != ((kept_b.members & bit) != 0) || (present_a & bit) != (present_b & bit) ||
            (kept && *kept_a.texts[i] != *kept_b.texts[i])) {
          note();
        } else if ((present_a & bit) != 0) {
          compare_values(value_of(a, table, member), value_of(b, table, member), member.kind,
                         table.inner[member.inner]);
        }
      });
    }
    for (const std::string_view name :
         differing_names(not_modelled(a, table), not_modelled(b, table))) {
      inside(name, [&] { note(); });
    }
  }

  std::vector<std::string> pointers{};

 private:
  void compare_values(const void* a, const void* b, Kind kind, const void* table) {
    if (kind == Kind::message) {
      compare(a, b, *static_cast<const MessageTable*>(table));
    } else if (kind == Kind::list) {
      compare_lists(a, b, *static_cast<const ListTable*>(table));
    } else if (!equal_values(a, b, kind, table)) {
      note();
    }
  }

  void compare_lists(const void* a, const void* b, const ListTable& table) {
    const Elements left = table.elements(a);
    const Elements right = table.elements(b);
    if (left.count != right.count) return note();
    for (std::size_t i = 0; i < left.count; ++i) {
      const std::size_t place = i * table.element_size;
      inside(std::to_string(i), [&] {
        compare_values(left.first + place, right.first + place, table.kind, table.inner);
      });
    }
  }

  // The unknown fields that no member of the message represents.
  static FieldList not_modelled(const void* message, const MessageTable& table) {
    FieldList fields;
    for (const UnknownField& field : unknown_fields_of(message, table)) {
      if (table.find(field.name) == not_found) fields.push_back(&field);
    }
    return fields;
  }

  template <class Compare>
  void inside(std::string_view name, Compare compare_there) {
    const std::size_t size = way_.size();
    way_ += Fault::pointer_step(name);
    compare_there();
    way_.resize(size);
  }

  void note() { pointers.push_back(way_); }

  std::string way_{};
};

RI_DETAIL_FUNCTION std::vector<std::string> find_differences(const void* a, const void* b,
                                                             const MessageTable& table) {
  DifferenceFinder finder;
  finder.compare(a, b, table);
  return std::move(finder.pointers);
}

}  // namespace ri::detail

#endif  // RI_COMPARE_DIFFERENCE_FINDER_HPP
