// SPDX-License-Identifier: MIT
//
/// @file
/// Where two messages differ.
///
/// ```cpp
/// ri::JobMetadata later = job;
/// later.status = ri::JobStatus::SUCCEEDED;
/// later.agent_id = ri::ID{};
/// for (const std::string& pointer : ri::differences(job, later)) std::cout << pointer << '\n';
/// ```
/// <!-- snippet: output -->
/// ```text
/// /status
/// /agentId
/// ```

#ifndef RI_SUPPORT_DIFFERENCES_HPP
#define RI_SUPPORT_DIFFERENCES_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/detail/fault.hpp>
#include <ri/support/detail/kept_enum.hpp>
#include <ri/support/detail/member_access.hpp>
#include <ri/support/detail/member_names.hpp>
#include <ri/support/equality.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

namespace detail {

using FieldList = std::vector<const UnknownField*>;

// The names of which two lists do not hold the same values: those of `a` in their order, then those
// that only `b` has.
inline std::vector<std::string_view> differing_names(const FieldList& a, const FieldList& b) {
  const std::vector<std::size_t> order_a = field_order(a);
  const std::vector<std::size_t> order_b = field_order(b);
  std::vector<std::size_t> first_fields;  // with those of b counted on from those of a
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
    if (!same) first_fields.push_back(first);
  }
  std::sort(first_fields.begin(), first_fields.end());
  std::vector<std::string_view> names;
  names.reserve(first_fields.size());
  for (const std::size_t at : first_fields) {
    names.push_back(at < a.size() ? a[at]->name : b[at - a.size()]->name);
  }
  return names;
}

template <class V>
inline constexpr bool is_list_v = false;
template <class V>
inline constexpr bool is_list_v<std::vector<V>> = true;

// Notes the pointers to what differs, with the way from the top to where it is.
class DifferenceFinder {
 public:
  template <class T>
  void compare(const T& a, const T& b) {
    compare_members(a, b, std::make_index_sequence<member_count<T>>());
    if (a.unknown_fields.empty() && b.unknown_fields.empty()) return;
    for (const std::string_view name : differing_names(not_modelled(a), not_modelled(b))) {
      inside(name, [&] { note(); });
    }
  }

  std::vector<std::string> pointers;

 private:
  template <class T, std::size_t... I>
  void compare_members(const T& a, const T& b, std::index_sequence<I...>) {
    (inside(schema::message<T>.members[I].name, [&] { compare_member<I>(a, b); }), ...);
  }

  template <std::size_t I, class T>
  void compare_member(const T& a, const T& b) {
    const RawJson* const kept_a = kept_text<I>(a);
    const RawJson* const kept_b = kept_text<I>(b);
    if ((kept_a == nullptr) != (kept_b == nullptr) || (kept_a != nullptr && *kept_a != *kept_b)) {
      note();
    } else {
      compare_values(member_at<I>(a), member_at<I>(b));
    }
  }

  template <class V>
  void compare_values(const V& a, const V& b) {
    if constexpr (is_message_v<V>) {
      compare(a, b);
    } else if (!same_value(a, b)) {
      note();
    }
  }

  template <class V>
  void compare_values(const std::optional<V>& a, const std::optional<V>& b) {
    if constexpr (is_message_v<V> || is_list_v<V>) {
      if (a && b) return compare_values(*a, *b);
      if (a.has_value() != b.has_value()) note();
    } else if (!same_value(a, b)) {
      note();
    }
  }

  template <class V>
  void compare_values(const std::vector<V>& a, const std::vector<V>& b) {
    if (a.size() != b.size()) return note();
    for (std::size_t i = 0; i < a.size(); ++i) {
      inside(std::to_string(i), [&] { compare_values(a[i], b[i]); });
    }
  }

  // The unknown fields that no member of the message stands for.
  template <class T>
  static FieldList not_modelled(const T& message) {
    FieldList fields;
    for (const UnknownField& field : message.unknown_fields) {
      if (find_member<T>(field.name) == not_found) fields.push_back(&field);
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

  std::string way_;
};

}  // namespace detail

/// JSON Pointers (RFC 6901, camelCase names) to what differs between two messages, in the API's
/// order, then unknown members by their names. Goes into messages that both have, and into lists of
/// the same length; where only one has a message, or the lengths differ, the whole member is named.
/// An enum whose unknown text was kept is compared by that text, a json_object as a whole. Empty
/// exactly where `a == b`. Linear, with unknown members O(n log n). Throws std::bad_alloc.
template <class T>
std::vector<std::string> differences(const T& a, const T& b) {
  static_assert(is_message_v<T>, "differences compares messages of the API, as ri::JobMetadata");
  if constexpr (is_message_v<T>) {  // else the assertion is all that the compiler has to say
    detail::DifferenceFinder finder;
    finder.compare(a, b);
    return std::move(finder.pointers);
  }
}

}  // namespace ri

#endif  // RI_SUPPORT_DIFFERENCES_HPP
