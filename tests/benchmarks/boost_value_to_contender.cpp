// SPDX-License-Identifier: MIT
//
// Boost.JSON as its documentation has it for types of one's own: overloads of tag_invoke, which
// value_to and value_from find.

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
#include "named_member.hpp"

// Not in an unnamed namespace, into which value_to does not look.
namespace ri {

namespace json = boost::json;

static std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

static json::string_view boost_view(std::string_view text) { return {text.data(), text.size()}; }

static json::result<std::string_view> text_of(const json::value& from) {
  if (const json::string* const text = from.if_string()) return view(*text);
  return make_error_code(json::error::not_string);
}

// --- value_to ---

template <class E>
static std::enable_if_t<is_enum_v<E>, json::result<E>> tag_invoke(json::try_value_to_tag<E>,
                                                                  const json::value& from) {
  const auto text = text_of(from);
  if (!text) return text.error();
  return from_string<E>(*text).value_or(E{});
}

static json::result<Timestamp> tag_invoke(json::try_value_to_tag<Timestamp>,
                                          const json::value& from) {
  const auto text = text_of(from);
  if (!text) return text.error();
  const auto time = from_string<Timestamp>(*text);
  if (!time) return make_error_code(json::error::syntax);
  return *time;
}

static json::result<RawJson> tag_invoke(json::try_value_to_tag<RawJson>, const json::value& from) {
  if (!from.is_object()) return make_error_code(json::error::not_object);
  return RawJson(json::serialize(from));
}

// Both ways to write a 64-bit integer, which Boost.JSON would not take.
static json::result<std::optional<std::int64_t>> int64_of(const json::value& from) {
  if (from.is_null()) return std::optional<std::int64_t>();
  const json::string* const text = from.if_string();
  if (text == nullptr) return json::try_value_to<std::optional<std::int64_t>>(from);
  return json::try_value_to<std::optional<std::int64_t>>(json::parse(*text));
}

template <class T>
static std::enable_if_t<is_message_v<T>, json::result<T>> tag_invoke(json::try_value_to_tag<T>,
                                                                     const json::value& from) {
  const json::object* const object = from.if_object();
  if (object == nullptr) return make_error_code(json::error::not_object);
  json::result<T> message;
  json::error_code error;
  const auto fill = [&error](const json::value& value, auto& member) {
    using Member = std::remove_reference_t<decltype(member)>;
    auto made = [&value] {
      if constexpr (std::is_same_v<Member, std::optional<std::int64_t>>) {
        return int64_of(value);
      } else {
        return json::try_value_to<Member>(value);
      }
    }();
    if (made) {
      member = std::move(*made);
    } else {
      error = made.error();
    }
    return !error;
  };
  for (const auto& [name, value] : *object) {
    const auto fill_member = [&fill, &from_member = value](auto& member) {
      return fill(from_member, member);
    };
    if (!benchmark::with_named_member(*message, view(name), fill_member)) return error;
  }
  return message;
}

// --- value_from ---

template <class E>
static std::enable_if_t<is_enum_v<E>> tag_invoke(json::value_from_tag, json::value& to, E value) {
  to = boost_view(to_string(value));
}

static void tag_invoke(json::value_from_tag, json::value& to, const Timestamp& time) {
  char text[detail::rfc3339_size];
  const char* const end = detail::write_rfc3339(text, time);
  to = json::string_view(text, static_cast<std::size_t>(end - text));
}

static void tag_invoke(json::value_from_tag, json::value& to, const RawJson& value) {
  to = json::parse(boost_view(value.text()), to.storage());
}

template <class T>
static std::enable_if_t<is_message_v<T>> tag_invoke(json::value_from_tag, json::value& to,
                                                    const T& message) {
  json::object& object = to.emplace_object();
  object.reserve(schema::message<T>.members.size());
  schema::for_each_member<T>([&](const auto& member) {
    const json::string_view name = boost_view(member.name);
    const auto& value = message.*(member.pointer);
    using Value = std::decay_t<decltype(value)>;
    if constexpr (is_enum_v<Value>) {
      if (value != Value{}) object.emplace(name, json::value_from(value, object.storage()));
    } else if (value) {
      if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) {
        if (member.int64_text == schema::Int64Text::quoted) {
          object.emplace(name, std::to_string(*value));
          return;
        }
      }
      object.emplace(name, json::value_from(*value, object.storage()));
    }
  });
}

}  // namespace ri

namespace benchmark {
namespace {

namespace json = boost::json;

// Trees of small documents need no allocation this way, as Boost.JSON advises.
alignas(16) unsigned char room[1 << 16];

template <class T>
std::optional<T> read(const std::string& text) {
  json::monotonic_resource pool(room, sizeof room);
  boost::system::error_code error;
  const json::value tree = json::parse(text, error, &pool);
  if (error) return std::nullopt;
  auto value = json::try_value_to<T>(tree);
  if (!value) return std::nullopt;
  return std::move(*value);
}

template <class T>
void write(const T& value, std::string& out) {
  json::monotonic_resource pool(room, sizeof room);
  out += json::serialize(json::value_from(value, &pool));
}

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            std::optional<T> value = read<T>(text);
            if (!value) throw std::runtime_error("Boost.JSON: refused");
            return std::move(*value);
          },
          [](const std::string& text) { return read<T>(text).has_value(); },
          write<T>,
          {},
          {},
          {}};
}

}  // namespace

Contender boost_value_to_contender() {
  return {"Boost value_to",
          RI_BENCHMARK_VERSION,
          "its tree, in a pool of memory; then `try_value_to`",
          "`value_from`, then `serialize`",
          false,
          codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
