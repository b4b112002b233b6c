// SPDX-License-Identifier: MIT
//
// yyjson: its tree, then the structs filled from it; written by way of a tree as well.

#include <yyjson.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "contender.hpp"
#include "tree_reader.hpp"

namespace benchmark {
namespace {

using ri::schema::Int64Text;

// Memory that is used again for the next document, as yyjson advises.
const yyjson_alc& pool() {
  static const yyjson_alc* const pool = yyjson_alc_dyn_new();
  if (pool == nullptr) throw std::bad_alloc();
  return *pool;
}

struct Tree {
  using Node = yyjson_val*;

  static bool is_null(Node node) { return yyjson_is_null(node); }
  static bool is_object(Node node) { return yyjson_is_obj(node); }

  static std::string_view view(Node node) {
    return {unsafe_yyjson_get_str(node), unsafe_yyjson_get_len(node)};
  }
  static std::optional<std::string_view> string(Node node) {
    return yyjson_is_str(node) ? std::optional(view(node)) : std::nullopt;
  }
  static std::optional<bool> boolean(Node node) {
    return yyjson_is_bool(node) ? std::optional(unsafe_yyjson_get_bool(node)) : std::nullopt;
  }
  static std::optional<double> number(Node node) {
    return yyjson_is_num(node) ? std::optional(unsafe_yyjson_get_num(node)) : std::nullopt;
  }
  static std::optional<std::int64_t> integer(Node node) {
    if (yyjson_is_sint(node)) return unsafe_yyjson_get_sint(node);
    constexpr auto largest = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    if (!yyjson_is_uint(node) || unsafe_yyjson_get_uint(node) > largest) return std::nullopt;
    return unsafe_yyjson_get_sint(node);
  }
  static std::string text(Node node) {
    std::size_t size = 0;
    char* const text = yyjson_val_write_opts(node, 0, &pool(), &size, nullptr);
    if (text == nullptr) throw std::runtime_error("yyjson: not written");
    std::string copy(text, size);
    pool().free(pool().ctx, text);
    return copy;
  }
  static std::optional<std::size_t> list_size(Node node) {
    return yyjson_is_arr(node) ? std::optional(unsafe_yyjson_get_len(node)) : std::nullopt;
  }

  template <class F>
  static bool each_element(Node node, F f) {
    if (!yyjson_is_arr(node)) return false;
    yyjson_arr_iter elements = yyjson_arr_iter_with(node);
    while (yyjson_val* const element = yyjson_arr_iter_next(&elements)) {
      if (!f(element)) return false;
    }
    return true;
  }

  template <class F>
  static bool each_member(Node node, F f) {
    if (!yyjson_is_obj(node)) return false;
    yyjson_obj_iter members = yyjson_obj_iter_with(node);
    while (yyjson_val* const name = yyjson_obj_iter_next(&members)) {
      if (!f(view(name), yyjson_obj_iter_get_val(name))) return false;
    }
    return true;
  }
};

template <class T>
bool read(const std::string& text, T& value) {
  // Without the flag to work in place, yyjson does not write to the text.
  yyjson_doc* const tree =
      yyjson_read_opts(const_cast<char*>(text.data()), text.size(), 0, &pool(), nullptr);
  if (tree == nullptr) return false;
  const bool good = TreeReader<Tree>::fill(yyjson_doc_get_root(tree), value);
  yyjson_doc_free(tree);
  return good;
}

class TreeMaker {
 public:
  explicit TreeMaker(yyjson_mut_doc* tree) : tree_(tree) {}

  template <class T>
  std::enable_if_t<ri::is_message_v<T>, yyjson_mut_val*> make(const T& message,
                                                              Int64Text = Int64Text::quoted) const {
    yyjson_mut_val* const object = yyjson_mut_obj(tree_);
    ri::schema::for_each_member<T>([&](const auto& member) {
      add(object, member.name, message.*(member.pointer), member.int64_text);
    });
    return object;
  }

 private:
  template <class T>
  void add(yyjson_mut_val* object, std::string_view name, const T& value,
           Int64Text int64_text) const {
    const auto put = [&](yyjson_mut_val* made) {
      yyjson_mut_obj_add(object, make_text(name), made);
    };
    if constexpr (ri::is_enum_v<T>) {
      if (value != T{}) put(make(value, int64_text));
    } else {
      if (value) put(make(*value, int64_text));
    }
  }

  template <class T>
  yyjson_mut_val* make(const std::vector<T>& list, Int64Text int64_text) const {
    yyjson_mut_val* const array = yyjson_mut_arr(tree_);
    for (const T& element : list) yyjson_mut_arr_append(array, make(element, int64_text));
    return array;
  }

  template <class E>
  std::enable_if_t<ri::is_enum_v<E>, yyjson_mut_val*> make(E value, Int64Text) const {
    return make_text(ri::to_string(value));
  }

  yyjson_mut_val* make(const std::string& value, Int64Text) const { return make_text(value); }

  yyjson_mut_val* make(const ri::Timestamp& time, Int64Text) const {
    char text[ri::detail::rfc3339_size];
    const char* const end = ri::detail::write_rfc3339(text, time);
    return yyjson_mut_strncpy(tree_, text, static_cast<std::size_t>(end - text));
  }

  yyjson_mut_val* make(std::int64_t value, Int64Text int64_text) const {
    if (int64_text == Int64Text::number) return yyjson_mut_sint(tree_, value);
    const std::string text = std::to_string(value);
    return yyjson_mut_strncpy(tree_, text.data(), text.size());
  }

  yyjson_mut_val* make(double value, Int64Text) const { return yyjson_mut_real(tree_, value); }

  yyjson_mut_val* make(bool value, Int64Text) const { return yyjson_mut_bool(tree_, value); }

  yyjson_mut_val* make(const ri::RawJson& value, Int64Text) const {
    return yyjson_mut_rawn(tree_, value.text().data(), value.text().size());
  }

  // The tree points to the text.
  yyjson_mut_val* make_text(std::string_view text) const {
    return yyjson_mut_strn(tree_, text.data(), text.size());
  }

  yyjson_mut_doc* tree_;
};

template <class T>
void write(const T& value, std::string& out, yyjson_write_flag flags) {
  yyjson_mut_doc* const tree = yyjson_mut_doc_new(&pool());
  yyjson_mut_doc_set_root(tree, TreeMaker(tree).make(value));
  std::size_t size = 0;
  char* const text = yyjson_mut_write_opts(tree, flags, &pool(), &size, nullptr);
  if (text == nullptr) throw std::runtime_error("yyjson: not written");
  out.append(text, size);
  pool().free(pool().ctx, text);
  yyjson_mut_doc_free(tree);
}

template <class T>
Codec<T> codec() {
  return {
      [](const std::string& text) {
        T value{};
        if (!read(text, value)) throw std::runtime_error("yyjson: refused");
        return value;
      },
      [](const std::string& text) {
        T value{};
        return read(text, value);
      },
      [](const T& value, std::string& out) { write(value, out, 0); },
      [](const T& value, std::string& out) { write(value, out, YYJSON_WRITE_PRETTY_TWO_SPACES); },
      {},
      {}};
}

}  // namespace

Contender yyjson_contender() {
  return {"yyjson",
          YYJSON_VERSION_STRING,
          "its tree, in memory used again; then into the structs",
          "its tree, then `yyjson_mut_write_opts`",
          false,
          codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
