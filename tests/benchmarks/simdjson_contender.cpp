// SPDX-License-Identifier: MIT
//
// simdjson's on-demand interface, filling the same structs member by member. Names are looked up
// in this library's tables, which costs less than a chain of comparisons.

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "contender.hpp"
#include "named_member.hpp"

namespace benchmark {
namespace {

namespace ondemand = simdjson::ondemand;

using simdjson::error_code;

template <class T, class = void>
struct Fill;

template <class T>
error_code fill(ondemand::value json, T& value) {
  return Fill<T>::from(json, value);
}

template <class T>
struct Fill<std::optional<T>> {
  static error_code from(ondemand::value json, std::optional<T>& value) {
    const bool null = json.is_null();
    return null ? simdjson::SUCCESS : fill(json, value.emplace());
  }
};

template <>
struct Fill<std::string> {
  static error_code from(ondemand::value json, std::string& value) {
    std::string_view text;
    if (const error_code error = json.get_string().get(text)) return error;
    value = text;
    return simdjson::SUCCESS;
  }
};

template <>
struct Fill<bool> {
  static error_code from(ondemand::value json, bool& value) { return json.get_bool().get(value); }
};

template <>
struct Fill<double> {
  static error_code from(ondemand::value json, double& value) {
    return json.get_double().get(value);
  }
};

template <>
struct Fill<std::int64_t> {
  static error_code from(ondemand::value json, std::int64_t& value) {
    ondemand::json_type type;
    if (const error_code error = json.type().get(type)) return error;
    return type == ondemand::json_type::string ? json.get_int64_in_string().get(value)
                                               : json.get_int64().get(value);
  }
};

template <>
struct Fill<ri::Timestamp> {
  static error_code from(ondemand::value json, ri::Timestamp& value) {
    std::string_view text;
    if (const error_code error = json.get_string().get(text)) return error;
    const auto time = ri::from_string<ri::Timestamp>(text);
    if (!time) return simdjson::INCORRECT_TYPE;
    value = *time;
    return simdjson::SUCCESS;
  }
};

template <>
struct Fill<ri::RawJson> {
  static error_code from(ondemand::value json, ri::RawJson& value) {
    ondemand::object object;
    if (const error_code error = json.get_object().get(object)) return error;
    std::string_view text;
    if (const error_code error = object.raw_json().get(text)) return error;
    value = ri::RawJson(text);
    return simdjson::SUCCESS;
  }
};

template <class E>
struct Fill<E, std::enable_if_t<ri::is_enum_v<E>>> {
  static error_code from(ondemand::value json, E& value) {
    std::string_view text;
    if (const error_code error = json.get_string().get(text)) return error;
    value = ri::from_string<E>(text).value_or(E{});
    return simdjson::SUCCESS;
  }
};

template <class T>
struct Fill<std::vector<T>> {
  static error_code from(ondemand::value json, std::vector<T>& list) {
    ondemand::array array;
    if (const error_code error = json.get_array().get(array)) return error;
    for (auto element : array) {
      ondemand::value value;
      if (const error_code error = element.get(value)) return error;
      if (const error_code error = fill(value, list.emplace_back())) return error;
    }
    return simdjson::SUCCESS;
  }
};

template <class T>
struct Fill<T, std::enable_if_t<ri::is_message_v<T>>> {
  static error_code from(ondemand::value json, T& message) {
    ondemand::object object;
    if (const error_code error = json.get_object().get(object)) return error;
    return members(object, message);
  }

  static error_code members(ondemand::object object, T& message) {
    for (auto field : object) {
      std::string_view name;
      if (const error_code error = field.unescaped_key().get(name)) return error;
      ondemand::value value;
      if (const error_code error = field.value().get(value)) return error;
      error_code error = simdjson::SUCCESS;
      const auto fill_from_value = [&](auto& member) {
        error = fill(value, member);
        return error == simdjson::SUCCESS;
      };
      if (!with_named_member(message, name, fill_from_value)) return error;
    }
    return simdjson::SUCCESS;
  }
};

template <class T>
error_code read(const std::string& text, T& value) {
  // One parser for all documents, and text with room after it, as simdjson advises.
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
  ondemand::document document;
  if (const error_code error = parser.iterate(view).get(document)) return error;
  ondemand::object object;
  if (const error_code error = document.get_object().get(object)) return error;
  return Fill<T>::members(object, value);
}

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            T value{};
            if (const error_code error = read(text, value)) throw simdjson::simdjson_error(error);
            return value;
          },
          [](const std::string& text) {
            T value{};
            return read(text, value) == simdjson::SUCCESS;
          },
          {},
          {},
          {},
          {}};
}

}  // namespace

Contender simdjson_contender() {
  return {"simdjson", RI_BENCHMARK_VERSION,     "on-demand, into the structs",          "-",
          false,      codec<ri::JobMetadata>(), codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
