// SPDX-License-Identifier: MIT
//
// The messages filled from any library's tree of JSON values, driven by the tables of this library.

#ifndef RI_TESTS_BENCHMARKS_TREE_READER_HPP
#define RI_TESTS_BENCHMARKS_TREE_READER_HPP

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "named_member.hpp"

namespace benchmark {

// `Tree` says how a library's values are looked at:
//
//   using Node = ...;
//   static bool is_null(const Node&);
//   static std::optional<std::string_view> string(const Node&);   nothing: it is something else
//   static std::optional<bool> boolean(const Node&);
//   static std::optional<double> number(const Node&);
//   static std::optional<std::int64_t> integer(const Node&);
//   static bool is_object(const Node&);
//   static std::string text(const Node&);
//   static std::optional<std::size_t> list_size(const Node&);
//   static bool each_element(const Node&, f);        f(node); false: it is no list, or f said so
//   static bool each_member(const Node&, f);         f(name, node); the same for an object
//
// Every function returns whether the value was of the right type.
template <class Tree>
class TreeReader {
 public:
  using Node = typename Tree::Node;

  template <class T>
  static std::enable_if_t<ri::is_message_v<T>, bool> fill(const Node& node, T& message) {
    return Tree::each_member(node, [&](std::string_view name, const Node& value) {
      return with_named_member(message, name, [&](auto& member) { return fill(value, member); });
    });
  }

 private:
  template <class T>
  static bool fill(const Node& node, std::optional<T>& value) {
    return Tree::is_null(node) || fill(node, value.emplace());
  }

  template <class T>
  static bool fill(const Node& node, std::vector<T>& list) {
    list.reserve(Tree::list_size(node).value_or(0));
    return Tree::each_element(
        node, [&](const Node& element) { return fill(element, list.emplace_back()); });
  }

  template <class E>
  static std::enable_if_t<ri::is_enum_v<E>, bool> fill(const Node& node, E& value) {
    const auto text = Tree::string(node);
    if (text) value = ri::from_string<E>(*text).value_or(E{});
    return text.has_value();
  }

  static bool fill(const Node& node, std::string& value) {
    const auto text = Tree::string(node);
    if (text) value = *text;
    return text.has_value();
  }

  static bool fill(const Node& node, ri::Timestamp& value) {
    const auto text = Tree::string(node);
    const auto time = text ? ri::from_string<ri::Timestamp>(*text) : std::nullopt;
    if (time) value = *time;
    return time.has_value();
  }

  static bool fill(const Node& node, std::int64_t& value) {
    if (const auto text = Tree::string(node)) {
      const char* const end = text->data() + text->size();
      const auto [stop, error] = std::from_chars(text->data(), end, value);
      return error == std::errc() && stop == end;
    }
    return assign(Tree::integer(node), value);
  }

  static bool fill(const Node& node, double& value) { return assign(Tree::number(node), value); }

  static bool fill(const Node& node, bool& value) { return assign(Tree::boolean(node), value); }

  static bool fill(const Node& node, ri::RawJson& value) {
    if (!Tree::is_object(node)) return false;
    value = ri::RawJson(Tree::text(node));
    return true;
  }

  template <class T>
  static bool assign(const std::optional<T>& from, T& to) {
    if (from) to = *from;
    return from.has_value();
  }
};

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_TREE_READER_HPP
