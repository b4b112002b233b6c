// SPDX-License-Identifier: MIT
//
// glaze straight into the same structs, described to it by the same tables.

#include <cstdint>
#include <glaze/glaze.hpp>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <ri/text/timestamp.hpp>
#include <ri/values.hpp>

#include "contender.hpp"

template <auto... Pointers, std::size_t... I>
constexpr auto glaze_object(const ri::schema::Message<Pointers...>& table,
                            std::index_sequence<I...>) {
  return std::apply([](auto... parts) { return glz::object(parts...); },
                    std::tuple_cat(std::make_tuple(table.members[I].name, Pointers)...));
}

template <class T>
requires ri::is_message_v<T> struct glz::meta<T> {
  static constexpr auto value = glaze_object(
      ri::schema::message<T>, std::make_index_sequence<ri::schema::message<T>.members.size()>());
};

template <class E>
requires ri::is_enum_v<E> struct glz::meta<E> {
  static constexpr auto value = std::apply(
      [](const auto&... named) {
        return std::apply([](auto... parts) { return glz::enumerate(parts...); },
                          std::tuple_cat(std::make_tuple(named.name, named.value)...));
      },
      ri::schema::enumeration<E>.values);
};

// Times the same way as here, so that only the JSON differs.
template <>
struct glz::from<glz::JSON, ri::Timestamp> {
  template <auto Options>
  static void op(ri::Timestamp& time, auto&& context, auto&&... rest) {
    std::string_view text;
    parse<JSON>::op<Options>(text, context, rest...);
    if (bool(context.error)) return;
    const auto parsed = ri::from_string<ri::Timestamp>(text);
    if (parsed) {
      time = *parsed;
    } else {
      context.error = error_code::parse_error;
    }
  }
};

template <>
struct glz::to<glz::JSON, ri::Timestamp> {
  template <auto Options>
  static void op(const ri::Timestamp& time, auto&&... rest) {
    char text[ri::detail::rfc3339_size];
    const char* const end = ri::detail::write_rfc3339(text, time);
    serialize<JSON>::op<Options>(std::string_view(text, static_cast<std::size_t>(end - text)),
                                 rest...);
  }
};

// json_object members, as text.
template <>
struct glz::meta<ri::RawJson> {
  static constexpr auto set = [](ri::RawJson& value, const glz::raw_json& json) {
    value = ri::RawJson(json.str);
  };
  static constexpr auto get = [](const ri::RawJson& value) {
    return glz::raw_json_view(value.text());
  };
  static constexpr auto value = glz::custom<set, get>;
};

namespace benchmark {
namespace {

// glaze writes over what the string holds, so a string that holds something gets a copy.
template <auto Options, class T>
void write(const T& value, std::string& out) {
  std::string copy;
  std::string& target = out.empty() ? out : copy;
  if (glz::write<Options>(value, target)) throw std::runtime_error("glaze: not written");
  out += copy;
}

constexpr glz::opts read_options{.error_on_unknown_keys = false};

// Version 6 has the width among its options, version 8 takes it from who adds it to them.
struct Indented : glz::opts {
  std::uint8_t indentation_width = 2;
};
constexpr Indented indented{{.prettify = true}};

template <class T>
Codec<T> codec() {
  return {[](const std::string& text) {
            T value{};
            if (const auto error = glz::read<read_options>(value, text)) {
              throw std::runtime_error(glz::format_error(error, text));
            }
            return value;
          },
          [](const std::string& text) {
            T value{};
            return !glz::read<read_options>(value, text);
          },
          [](const T& value, std::string& out) { write<glz::opts{}>(value, out); },
          [](const T& value, std::string& out) { write<indented>(value, out); },
          {},
          {}};
}

}  // namespace

Contender glaze_contender() {
  return {"glaze",
          RI_BENCHMARK_VERSION,
          "into the structs, which it knows by this library's tables",
          "from the structs",
          false,
          codec<ri::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
