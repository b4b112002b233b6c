// SPDX-License-Identifier: MIT
//
/// @file
/// The JSON Schema of a message, for validators, editors and generators in other languages.
///
/// ```cpp
/// nlohmann::json schema = ri::json_schema();    // of ri::JobMetadata
/// auto ordered = ri::json_schema<ri::GetJobResponse, nlohmann::ordered_json>();
/// std::cout << ordered.dump(2) << '\n';
/// ```

#ifndef RI_DICT_JSON_SCHEMA_HPP
#define RI_DICT_JSON_SCHEMA_HPP

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/dict/convert.hpp>
#include <ri/dict/detail/tree_string.hpp>
#include <ri/messages/job.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/version.hpp>

namespace ri {

namespace detail {

// A pattern that matches the integers from 0 to `largest`, written without leading zeros.
inline std::string integers_up_to(const std::string& largest) {
  const std::string fewer = std::to_string(largest.size() - 2);
  std::string pattern = "0|[1-9][0-9]{0," + fewer + "}";
  // As many digits: equal to those of `largest` up to some place, less there, any after it.
  for (std::size_t i = 0; i < largest.size(); ++i) {
    const char least = i == 0 ? '1' : '0';
    if (largest[i] == least) continue;
    const std::size_t rest = largest.size() - i - 1;
    pattern += "|" + largest.substr(0, i) + "[" + least + "-";
    pattern += static_cast<char>(largest[i] - 1);
    pattern += "]";
    if (rest != 0) pattern += "[0-9]{" + std::to_string(rest) + "}";
  }
  return pattern + "|" + largest;
}

// Makes the schema of a message and, under `$defs`, those of everything in it.
template <class BasicJson>
class SchemaWriter {
 public:
  template <class T>
  BasicJson write_document() {
    BasicJson document = BasicJson::object();
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    document["$comment"] = "ri_job_metadata " RI_JOB_METADATA_VERSION_STRING;
    document["title"] = text(schema::message<T>.name);
    document["$ref"] = reference_to<T>()["$ref"];
    document["$defs"] = std::move(definitions_);
    return document;
  }

 private:
  // --- messages and enums, each once ---

  template <class T>
  BasicJson reference_to() {
    if constexpr (is_message_v<T>) {
      constexpr const auto& table = schema::message<T>;
      if (begin(table.name, table.description)) {
        BasicJson members = BasicJson::object();
        schema::for_each_member<T>([&](const auto& member) { add_member(members, member); });
        BasicJson& definition = definitions_[text(table.name)];
        definition["type"] = "object";
        definition["properties"] = std::move(members);
      }
      return reference(table.name);
    } else {
      constexpr const auto& table = schema::enumeration<T>;
      if (begin(table.name, table.description)) {
        BasicJson choices = BasicJson::array();
        for (const auto& value : table.values) {
          choices.push_back(
              {{"const", text(value.name)}, {"description", text(value.description)}});
        }
        choices.push_back({{"type", {"string", "integer"}},
                           {"description", "A value of another version of the API."}});
        definitions_[text(table.name)]["anyOf"] = std::move(choices);
      }
      return reference(table.name);
    }
  }

  // Whether the definition is a new one.
  bool begin(std::string_view name, std::string_view description) {
    const auto key = text(name);
    if (definitions_.contains(key)) return false;
    definitions_[key] = BasicJson::object();
    definitions_[key]["description"] = text(description);
    return true;
  }

  static BasicJson reference(std::string_view name) {
    BasicJson json = BasicJson::object();
    json["$ref"] = text("#/$defs/" + std::string(name));
    return json;
  }

  // --- members ---

  template <class Member>
  void add_member(BasicJson& members, const Member& member) {
    using Value = typename Member::value_type;
    BasicJson json = BasicJson::object();
    json["description"] = text(member.description);
    add_or_null(json, schema_of(static_cast<Value*>(nullptr)));
    members[text(member.name)] = std::move(json);
  }

  // Puts the keywords of `json`, a type or a reference, into `place` so that null is valid too.
  static void add_or_null(BasicJson& place, const BasicJson& json) {
    for (auto item = json.cbegin(); item != json.cend(); ++item) {
      const auto& key = item.key();
      const BasicJson& value = *item;
      if (key == "type") {
        place["type"] = {value, "null"};
      } else if (key == "$ref") {
        place["anyOf"] = {json, of_type("null")};
      } else {
        place[key] = value;
      }
    }
  }

  static BasicJson of_type(const char* type) {
    BasicJson json = BasicJson::object();
    json["type"] = type;
    return json;
  }

  // The schema of a value that is present; the pointers only choose the function.
  template <class V>
  BasicJson schema_of(const std::optional<V>*) {
    return schema_of(static_cast<const V*>(nullptr));
  }

  template <class V>
  BasicJson schema_of(const std::vector<V>*) {
    BasicJson json = of_type("array");
    json["items"] = schema_of(static_cast<const V*>(nullptr));
    return json;
  }

  template <class T>
  BasicJson schema_of(const T*) {
    return reference_to<T>();
  }

  BasicJson schema_of(const std::string*) { return of_type("string"); }
  BasicJson schema_of(const bool*) { return of_type("boolean"); }
  BasicJson schema_of(const RawJson*) { return of_type("object"); }

  BasicJson schema_of(const std::int64_t*) {
    if (begin("int64", "A 64-bit integer: a number, or a string that holds one.")) {
      using Limits = std::numeric_limits<std::int64_t>;
      BasicJson number = of_type("integer");
      number["minimum"] = (Limits::min)();
      number["maximum"] = (Limits::max)();
      // What an exponent makes of a number is beyond a pattern.
      const std::string integer = "-?(?:" + integers_up_to(std::to_string((Limits::max)())) + ")";
      const std::string least = std::to_string((Limits::min)());
      const std::string with_exponent = "(?=.*[eE])" + number_text();
      add_choices("int64", number,
                  "^(?:(?:" + integer + "|" + least + ")(?:\\.0+)?|" + with_exponent + ")$");
    }
    return reference("int64");
  }

  BasicJson schema_of(const double*) {
    if (begin("double",
              "A number, or a string that holds one; NaN and the infinities are strings.")) {
      BasicJson number = of_type("number");
      number["minimum"] = std::numeric_limits<double>::lowest();
      number["maximum"] = (std::numeric_limits<double>::max)();
      add_choices("double", number, "^(?:NaN|-?Infinity|" + number_text() + ")$");
    }
    return reference("double");
  }

  BasicJson schema_of(const Timestamp*) {
    if (begin("timestamp",
              "An RFC 3339 time in the years 1 to 9999, such as "
              "2024-03-01T12:00:00Z or 2024-03-01T13:00:00.250+01:00.")) {
      const std::string leap_year =
          "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
      const std::string date =
          "(?:(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|"
          "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|" +
          leap_year + "-02-29)|0000-12-31(?=.*-[0-9:]{5}$))";
      const std::string time =
          "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?"
          "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
      BasicJson& definition = definitions_["timestamp"];
      definition["type"] = "string";
      definition["pattern"] = text("^" + date + "[Tt]" + time + "$");
    }
    return reference("timestamp");
  }

  static std::string number_text() {
    return "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";
  }

  void add_choices(const char* name, const BasicJson& number, const std::string& pattern) {
    BasicJson string = of_type("string");
    string["pattern"] = text(pattern);
    definitions_[name]["anyOf"] = {number, string};
  }

  static typename BasicJson::string_t text(std::string_view text) {
    return tree_string<BasicJson>(text);
  }

  BasicJson definitions_ = BasicJson::object();
};

}  // namespace detail

/// The JSON Schema (draft 2020-12) of message `T`, with descriptions. It accepts what from_json()
/// accepts, written with camelCase names, as far as a schema can say: members may be absent or
/// null, unknown members and enum values are welcome. Beyond a schema are the nesting depth, the
/// range of a double in a string, what an integer with an exponent comes to, members given twice or
/// in snake_case, and times that an offset moves out of the years 1 to 9999. `$comment` names the
/// version of the library. Throws std::bad_alloc.
template <class T = JobMetadata, class BasicJson = nlohmann::json>
BasicJson json_schema() {
  static_assert(is_message_v<T>, "json_schema describes a message of the API, as ri::JobMetadata");
  static_assert(is_basic_json_v<BasicJson>, "json_schema makes a nlohmann::basic_json");
  if constexpr (is_message_v<T> && is_basic_json_v<BasicJson>) {  // else the assertions say it all
    return detail::SchemaWriter<BasicJson>().template write_document<T>();
  }
}

}  // namespace ri

#endif  // RI_DICT_JSON_SCHEMA_HPP
