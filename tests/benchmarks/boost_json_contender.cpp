// SPDX-License-Identifier: MIT
//
// Boost.JSON: its tree, then the structs filled from it; written by way of a tree as well.

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "contender.hpp"
#include "tree_reader.hpp"

namespace benchmark {
namespace {

namespace json = boost::json;
using ri::schema::Int64Text;

template <class Text>
std::string_view view(const Text& text) {
  return {text.data(), text.size()};
}

struct Tree {
  using Node = json::value;

  static bool is_null(const Node& node) { return node.is_null(); }
  static bool is_object(const Node& node) { return node.is_object(); }

  static std::optional<std::string_view> string(const Node& node) {
    const json::string* const text = node.if_string();
    return text != nullptr ? std::optional(view(*text)) : std::nullopt;
  }
  static std::optional<bool> boolean(const Node& node) {
    return node.is_bool() ? std::optional(node.get_bool()) : std::nullopt;
  }
  static std::optional<double> number(const Node& node) {
    boost::system::error_code error;
    const auto value = node.to_number<double>(error);
    return error ? std::nullopt : std::optional(value);
  }
  static std::optional<std::int64_t> integer(const Node& node) {
    boost::system::error_code error;
    const auto value = node.to_number<std::int64_t>(error);
    return error ? std::nullopt : std::optional(value);
  }
  static std::string text(const Node& node) { return json::serialize(node); }
  static std::optional<std::size_t> list_size(const Node& node) {
    const json::array* const array = node.if_array();
    return array != nullptr ? std::optional(array->size()) : std::nullopt;
  }

  template <class F>
  static bool each_element(const Node& node, F f) {
    const json::array* const array = node.if_array();
    if (array == nullptr) return false;
    for (const Node& element : *array) {
      if (!f(element)) return false;
    }
    return true;
  }

  template <class F>
  static bool each_member(const Node& node, F f) {
    const json::object* const object = node.if_object();
    if (object == nullptr) return false;
    for (const auto& member : *object) {
      if (!f(view(member.key()), member.value())) return false;
    }
    return true;
  }
};

// Trees of small documents need no allocation this way, as Boost.JSON advises.
alignas(16) unsigned char room[1 << 16];

template <class T>
bool read(const std::string& text, T& value) {
  json::monotonic_resource pool(room, sizeof room);
  boost::system::error_code error;
  const json::value tree = json::parse(text, error, &pool);
  return !error && TreeReader<Tree>::fill(tree, value);
}

class TreeMaker {
 public:
  explicit TreeMaker(json::storage_ptr pool) : pool_(std::move(pool)) {}

  template <class T>
  std::enable_if_t<ri::is_message_v<T>, json::value> make(const T& message,
                                                          Int64Text = Int64Text::quoted) const {
    json::object object(ri::schema::message<T>.members.size(), pool_);
    ri::schema::for_each_member<T>([&](const auto& member) {
      add(object, member.name, message.*(member.pointer), member.int64_text);
    });
    return object;
  }

 private:
  template <class T>
  void add(json::object& object, std::string_view name, const T& value,
           Int64Text int64_text) const {
    const json::string_view key(name.data(), name.size());
    if constexpr (ri::is_enum_v<T>) {
      if (value != T{}) object.emplace(key, make(value, int64_text));
    } else {
      if (value) object.emplace(key, make(*value, int64_text));
    }
  }

  template <class T>
  json::value make(const std::vector<T>& list, Int64Text int64_text) const {
    json::array array(pool_);
    array.reserve(list.size());
    for (const T& element : list) array.emplace_back(make(element, int64_text));
    return array;
  }

  template <class E>
  std::enable_if_t<ri::is_enum_v<E>, json::value> make(E value, Int64Text) const {
    return make_text(ri::to_string(value));
  }

  json::value make(const std::string& value, Int64Text) const { return make_text(value); }

  json::value make(const ri::Timestamp& time, Int64Text) const {
    char text[ri::detail::rfc3339_size];
    const char* const end = ri::detail::write_rfc3339(text, time);
    return make_text({text, static_cast<std::size_t>(end - text)});
  }

  json::value make(std::int64_t value, Int64Text int64_text) const {
    return int64_text == Int64Text::number ? json::value(value, pool_)
                                           : make_text(std::to_string(value));
  }

  json::value make(double value, Int64Text) const { return json::value(value, pool_); }

  json::value make(bool value, Int64Text) const { return json::value(value, pool_); }

  json::value make(const ri::RawJson& value, Int64Text) const {
    return json::parse(json::string_view(value.text().data(), value.text().size()), pool_);
  }

  json::value make_text(std::string_view text) const {
    return json::value(json::string_view(text.data(), text.size()), pool_);
  }

  json::storage_ptr pool_;
};

template <class T>
void write(const T& value, std::string& out) {
  json::monotonic_resource pool(room, sizeof room);
  out += json::serialize(TreeMaker(&pool).make(value));
}

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            T value{};
            if (!read(text, value)) throw std::runtime_error("Boost.JSON: refused");
            return value;
          },
          [](const std::string& text) {
            T value{};
            return read(text, value);
          },
          write<T>,
          {},
          {},
          {}};
}

}  // namespace

Contender boost_json_contender() {
  return {"Boost.JSON",
          RI_BENCHMARK_VERSION,
          "its tree, in a pool of memory; then into the structs",
          "its tree, then `serialize`",
          false,
          codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
