// SPDX-License-Identifier: MIT
//
// simdjson's on-demand interface, filling the same structs member by member. Names are looked up
// in this library's tables, which costs less than a chain of comparisons.

#include <simdjson.h>

#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "contender.hpp"

namespace benchmark {
namespace {

namespace ondemand = simdjson::ondemand;

template <class T, class = void>
struct Fill;

template <class T>
void fill(ondemand::value json, T& value) {
  Fill<T>::from(json, value);
}

template <class T>
struct Fill<std::optional<T>> {
  static void from(ondemand::value json, std::optional<T>& value) {
    if (!json.is_null()) fill(json, value.emplace());
  }
};

template <>
struct Fill<std::string> {
  static void from(ondemand::value json, std::string& value) {
    value = std::string_view(json.get_string());
  }
};

template <>
struct Fill<bool> {
  static void from(ondemand::value json, bool& value) { value = json.get_bool(); }
};

template <>
struct Fill<double> {
  static void from(ondemand::value json, double& value) { value = json.get_double(); }
};

template <>
struct Fill<std::int64_t> {
  static void from(ondemand::value json, std::int64_t& value) {
    value = json.type() == ondemand::json_type::string ? std::int64_t(json.get_int64_in_string())
                                                       : std::int64_t(json.get_int64());
  }
};

template <>
struct Fill<ri::Timestamp> {
  static void from(ondemand::value json, ri::Timestamp& value) {
    const auto time = ri::from_string<ri::Timestamp>(std::string_view(json.get_string()));
    if (!time) throw std::runtime_error("simdjson: not a time");
    value = *time;
  }
};

template <>
struct Fill<ri::RawJson> {
  static void from(ondemand::value json, ri::RawJson& value) {
    value = ri::RawJson(std::string_view(json.get_object().value().raw_json()));
  }
};

template <class E>
struct Fill<E, std::enable_if_t<ri::is_enum_v<E>>> {
  static void from(ondemand::value json, E& value) {
    value = ri::from_string<E>(std::string_view(json.get_string())).value_or(E{});
  }
};

template <class T>
struct Fill<std::vector<T>> {
  static void from(ondemand::value json, std::vector<T>& list) {
    for (auto element : json.get_array()) fill(element.value(), list.emplace_back());
  }
};

template <class T>
struct Fill<T, std::enable_if_t<ri::is_message_v<T>>> {
  template <std::size_t... I>
  static void members(ondemand::object json, T& message, std::index_sequence<I...>) {
    for (auto field : json) {
      const std::size_t index = ri::detail::find_member<T>(field.unescaped_key());
      static_cast<void>(
          ((index == I &&
            (fill(field.value(), message.*(ri::detail::member_at<T, I>().pointer)), true)) ||
           ...));
    }
  }

  static void from(ondemand::value json, T& message) { object(json.get_object(), message); }

  static void object(ondemand::object json, T& message) {
    members(json, message, std::make_index_sequence<ri::detail::member_count<T>>());
  }
};

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            // One parser for all documents, and text with room behind it, as simdjson advises.
            static ondemand::parser parser;
            static std::string padded;
            const char* begin = text.data();
            if (text.capacity() - text.size() < simdjson::SIMDJSON_PADDING) {
              padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
              padded.assign(text);
              begin = padded.data();
            }
            const simdjson::padded_string_view view(begin, text.size(),
                                                    text.size() + simdjson::SIMDJSON_PADDING);
            ondemand::document document = parser.iterate(view);
            T value{};
            Fill<T>::object(document.get_object(), value);
            return value;
          },
          {}};
}

}  // namespace

Contender simdjson_contender() {
  return {"simdjson on-demand", false, codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
