// SPDX-License-Identifier: MIT
//
// RapidJSON: its tree, then the structs filled from it; written with its Writer.

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
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
using Compact = rapidjson::Writer<rapidjson::StringBuffer>;
using Pretty = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

struct Tree {
  using Node = rapidjson::Value;

  static std::string_view view(const Node& node) {
    return {node.GetString(), node.GetStringLength()};
  }

  static bool is_null(const Node& node) { return node.IsNull(); }
  static bool is_object(const Node& node) { return node.IsObject(); }

  static std::optional<std::string_view> string(const Node& node) {
    return node.IsString() ? std::optional(view(node)) : std::nullopt;
  }
  static std::optional<bool> boolean(const Node& node) {
    return node.IsBool() ? std::optional(node.GetBool()) : std::nullopt;
  }
  static std::optional<double> number(const Node& node) {
    return node.IsNumber() ? std::optional(node.GetDouble()) : std::nullopt;
  }
  static std::optional<std::int64_t> integer(const Node& node) {
    return node.IsInt64() ? std::optional<std::int64_t>(node.GetInt64()) : std::nullopt;
  }
  static std::string text(const Node& node) {
    rapidjson::StringBuffer buffer;
    Compact writer(buffer);
    node.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
  }
  static std::optional<std::size_t> list_size(const Node& node) {
    return node.IsArray() ? std::optional<std::size_t>(node.Size()) : std::nullopt;
  }

  template <class F>
  static bool each_element(const Node& node, F f) {
    if (!node.IsArray()) return false;
    for (const Node& element : node.GetArray()) {
      if (!f(element)) return false;
    }
    return true;
  }

  template <class F>
  static bool each_member(const Node& node, F f) {
    if (!node.IsObject()) return false;
    for (const auto& member : node.GetObject()) {
      if (!f(view(member.name), member.value)) return false;
    }
    return true;
  }
};

template <class T>
bool read(const std::string& text, T& value) {
  // Small documents need no allocation this way, as RapidJSON advises.
  alignas(16) static char room[1 << 16];
  rapidjson::MemoryPoolAllocator<> pool(room, sizeof room);
  rapidjson::Document document(&pool);
  document.Parse(text.data(), text.size());
  return !document.HasParseError() && TreeReader<Tree>::fill(document, value);
}

// The messages into a Writer or PrettyWriter.
template <class Writer>
class Emitter {
 public:
  explicit Emitter(Writer& writer) : writer_(writer) {}

  template <class T>
  std::enable_if_t<ri::is_message_v<T>> put(const T& message, Int64Text = Int64Text::quoted) {
    writer_.StartObject();
    ri::schema::for_each_member<T>([&](const auto& member) {
      put_member(member.name, message.*(member.pointer), member.int64_text);
    });
    writer_.EndObject();
  }

 private:
  template <class T>
  void put_member(std::string_view name, const T& value, Int64Text int64_text) {
    if constexpr (ri::is_enum_v<T>) {
      if (value == T{}) return;
      writer_.Key(name.data(), size_of(name));
      put(value, int64_text);
    } else {
      if (!value) return;
      writer_.Key(name.data(), size_of(name));
      put(*value, int64_text);
    }
  }

  template <class T>
  void put(const std::vector<T>& list, Int64Text int64_text) {
    writer_.StartArray();
    for (const T& element : list) put(element, int64_text);
    writer_.EndArray();
  }

  template <class E>
  std::enable_if_t<ri::is_enum_v<E>> put(E value, Int64Text) {
    put_text(ri::to_string(value));
  }

  void put(const std::string& value, Int64Text) { put_text(value); }

  void put(const ri::Timestamp& time, Int64Text) {
    char text[ri::detail::rfc3339_size];
    const char* const end = ri::detail::write_rfc3339(text, time);
    put_text({text, static_cast<std::size_t>(end - text)});
  }

  void put(std::int64_t value, Int64Text int64_text) {
    if (int64_text == Int64Text::number) {
      writer_.Int64(value);
    } else {
      put_text(std::to_string(value));
    }
  }

  void put(double value, Int64Text) { writer_.Double(value); }

  void put(bool value, Int64Text) { writer_.Bool(value); }

  void put(const ri::RawJson& value, Int64Text) {
    writer_.RawValue(value.text().data(), value.text().size(), rapidjson::kObjectType);
  }

  void put_text(std::string_view text) { writer_.String(text.data(), size_of(text)); }

  static rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }

  Writer& writer_;
};

template <class Writer, class T>
void write(const T& value, std::string& out) {
  static rapidjson::StringBuffer buffer;
  buffer.Clear();
  Writer writer(buffer);
  if constexpr (!std::is_same_v<Writer, Compact>) writer.SetIndent(' ', 2);
  Emitter<Writer>(writer).put(value);
  out.append(buffer.GetString(), buffer.GetSize());
}

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            T value{};
            if (!read(text, value)) throw std::runtime_error("RapidJSON: refused");
            return value;
          },
          [](const std::string& text) {
            T value{};
            return read(text, value);
          },
          write<Compact, T>,
          write<Pretty, T>,
          {},
          {}};
}

}  // namespace

Contender rapidjson_contender() {
  return {"RapidJSON",
          RI_BENCHMARK_VERSION,
          "its tree, in a pool of memory; then into the structs",
          "its `Writer`",
          false,
          codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
