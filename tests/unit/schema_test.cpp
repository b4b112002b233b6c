// The model held against tests/data/schema.json: all of it, in order, and nothing more. And the
// doc comments in the headers against the descriptions in the tables, which say the same.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <support/catch.hpp>
#include <support/generate.hpp>
#include <support/library.hpp>

namespace {

using nlohmann::ordered_json;

struct MemberModel {
  std::string name;
  std::string description;
  ordered_json type;  // as schema.json writes it
};

struct TypeModel {
  std::string name;
  std::string description;
  std::vector<MemberModel> members;  // of an enum: its values
};

// --- the types of the model, as schema.json calls them ---

template <class T>
struct IsOptional : std::false_type {};
template <class V>
struct IsOptional<std::optional<V>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class V>
struct IsList<std::vector<V>> : std::true_type {};

template <class V>
ordered_json type_of_value(ri::schema::Int64Text int64_text) {
  if constexpr (std::is_same_v<V, std::string>) {
    return "string";
  } else if constexpr (std::is_same_v<V, bool>) {
    return "bool";
  } else if constexpr (std::is_same_v<V, double>) {
    return "double";
  } else if constexpr (std::is_same_v<V, std::int64_t>) {
    return int64_text == ri::schema::Int64Text::quoted ? "int64_string" : "int64_number";
  } else if constexpr (std::is_same_v<V, ri::Timestamp>) {
    return "timestamp";
  } else if constexpr (std::is_same_v<V, ri::RawJson>) {
    return "json_object";
  } else if constexpr (ri::is_enum_v<V>) {
    return std::string(ri::schema::enumeration<V>.name);
  } else if constexpr (IsList<V>()) {
    return {{"list", type_of_value<typename V::value_type>(int64_text)}};
  } else {
    static_assert(ri::is_message_v<V>);
    return std::string(ri::schema::message<V>.name);
  }
}

template <class Member>
ordered_json type_of_member(const Member& member) {
  using Value = typename Member::value_type;
  if constexpr (IsOptional<Value>()) {
    static_assert(!ri::is_enum_v<typename Value::value_type>, "enums are plain");
    return type_of_value<typename Value::value_type>(member.int64_text);
  } else {
    static_assert(ri::is_enum_v<Value>, "all but enums are optional");
    return type_of_value<Value>(member.int64_text);
  }
}

std::vector<TypeModel> modelled_messages() {
  std::vector<TypeModel> models;
  ri_test::for_each_message_type([&](auto type) {
    using T = typename decltype(type)::type;
    constexpr const auto& table = ri::schema::message<T>;
    TypeModel model{std::string(table.name), std::string(table.description), {}};
    ri::schema::for_each_member<T>([&](const auto& member) {
      model.members.push_back(
          {std::string(member.name), std::string(member.description), type_of_member(member)});
    });
    models.push_back(std::move(model));
  });
  return models;
}

std::vector<TypeModel> modelled_enums() {
  std::vector<TypeModel> models;
  ri_test::for_each_enum_type([&](auto type) {
    using E = typename decltype(type)::type;
    constexpr const auto& table = ri::schema::enumeration<E>;
    TypeModel model{std::string(table.name), std::string(table.description), {}};
    int number = 0;
    for (const auto& value : table.values) {
      CHECK(static_cast<int>(value.value) == number++);
      model.members.push_back({std::string(value.name), std::string(value.description), {}});
    }
    CHECK(table.values.front().value == E::UNSPECIFIED);
    CHECK(E() == E::UNSPECIFIED);
    models.push_back(std::move(model));
  });
  return models;
}

ordered_json schema() {
  std::ifstream file(RI_TEST_DATA_DIR "/schema.json");
  REQUIRE(file);
  return ordered_json::parse(file);
}

// --- the headers as text ---

struct Declaration {
  std::string comment;  // the lines of its doc comment, joined
  std::string type;     // empty for values of enums
  std::string name;
};

struct TypeDeclaration {
  Declaration declaration;
  std::vector<Declaration> members;
};

std::string joined_comment(std::vector<std::string>& lines) {
  std::string comment;
  for (const std::string& line : lines) comment += (comment.empty() ? "" : " ") + line;
  lines.clear();
  return comment;
}

// Every struct and every enum of the message headers.
std::map<std::string, TypeDeclaration> declarations() {
  static const std::regex comment(R"(\s*/// ?(.*))");
  static const std::regex type(R"((struct|enum class) (\w+)( : std::uint8_t)? \{)");
  static const std::regex member(R"(  ([\w:<>]+) (\w+)(\{\}| = \w+::UNSPECIFIED);)");
  static const std::regex value(R"(  (\w+)( = 0)?,?)");
  std::map<std::string, TypeDeclaration> types;
  for (const auto& entry :
       std::filesystem::directory_iterator(RI_SOURCE_DIR "/include/ri/messages")) {
    std::ifstream file(entry.path());
    REQUIRE(file);
    std::vector<std::string> comment_lines;
    TypeDeclaration* current = nullptr;
    bool is_enum = false;
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_match(line, match, comment)) {
        comment_lines.push_back(match[1]);
        continue;
      }
      if (std::regex_match(line, match, type)) {
        const std::string name = match[2];
        INFO(name);
        CHECK(types.count(name) == 0);
        is_enum = match[1] != "struct";
        current = &types[name];
        current->declaration = {joined_comment(comment_lines), match[1], name};
      } else if (line == "};") {
        current = nullptr;
      } else if (current != nullptr) {
        for (std::string rest; !is_enum && line.back() != ';' && std::getline(file, rest);) {
          line += ' ' + rest.substr(rest.find_first_not_of(' '));
        }
        INFO(entry.path().filename().string() << ": " << line);
        const bool understood = std::regex_match(line, match, is_enum ? value : member);
        CHECK(understood);
        if (!understood) continue;
        current->members.push_back({joined_comment(comment_lines),
                                    is_enum ? std::string() : std::string(match[1]),
                                    match[is_enum ? 1 : 2]});
      }
      comment_lines.clear();
    }
  }
  return types;
}

std::string cpp_type(const ordered_json& type, bool is_enum) {
  static const std::map<std::string, std::string> scalars = {{"string", "std::string"},
                                                             {"bool", "bool"},
                                                             {"double", "double"},
                                                             {"int64_string", "std::int64_t"},
                                                             {"int64_number", "std::int64_t"},
                                                             {"timestamp", "Timestamp"},
                                                             {"json_object", "RawJson"}};
  if (type.is_object()) {
    const std::string element = cpp_type(type["list"], true);
    return "std::optional<std::vector<" + element + ">>";
  }
  const auto scalar = scalars.find(type.get<std::string>());
  const std::string name = scalar == scalars.end() ? type.get<std::string>() : scalar->second;
  return is_enum ? name : "std::optional<" + name + '>';
}

}  // namespace

TEST_CASE("the model has the messages of the schema, each with its members in order") {
  const ordered_json expected = schema()["messages"];
  const std::vector<TypeModel> models = modelled_messages();
  REQUIRE(models.size() == expected.size());
  for (std::size_t i = 0; i < models.size(); ++i) {
    INFO(models[i].name);
    CHECK(models[i].name == expected[i]["name"].get<std::string>());
    CHECK_FALSE(models[i].description.empty());
    const ordered_json& fields = expected[i]["fields"];
    REQUIRE(models[i].members.size() == fields.size());
    for (std::size_t j = 0; j < fields.size(); ++j) {
      INFO(models[i].members[j].name);
      CHECK(models[i].members[j].name == fields[j]["wire"].get<std::string>());
      CHECK(models[i].members[j].type == fields[j]["type"]);
      CHECK_FALSE(models[i].members[j].description.empty());
    }
  }
}

TEST_CASE("the model has the enums of the schema, each with its values in order") {
  const ordered_json expected = schema()["enums"];
  const std::vector<TypeModel> models = modelled_enums();
  REQUIRE(models.size() == expected.size());
  for (std::size_t i = 0; i < models.size(); ++i) {
    INFO(models[i].name);
    CHECK(models[i].name == expected[i]["name"].get<std::string>());
    CHECK_FALSE(models[i].description.empty());
    const ordered_json& values = expected[i]["values"];
    REQUIRE(models[i].members.size() == values.size());
    for (std::size_t j = 0; j < values.size(); ++j) {
      CHECK(models[i].members[j].name ==
            expected[i]["prefix"].get<std::string>() + values[j]["name"].get<std::string>());
      CHECK_FALSE(models[i].members[j].description.empty());
    }
  }
}

TEST_CASE("the names on the wire are those of the schema, in its order, in both spellings") {
  const ordered_json messages = schema()["messages"];
  ri_test::for_each_message_type([&](auto type) {
    using T = typename decltype(type)::type;
    const std::string message(ri::schema::message<T>.name);
    INFO(message);
    const auto described = std::find_if(messages.begin(), messages.end(),
                                        [&](const auto& one) { return one["name"] == message; });
    REQUIRE(described != messages.end());
    std::vector<std::string> wire, snake_case;
    for (const ordered_json& field : (*described)["fields"]) {
      wire.push_back(field["wire"].get<std::string>());
      snake_case.push_back(field["name"].get<std::string>());
    }
    ri_test::Random random(7);
    ri_test::Shape shape;
    shape.full = true;
    shape.unknown = false;
    const T value = ri_test::generate<T>(random, shape);
    const auto names_of = [](const ordered_json& tree) {
      std::vector<std::string> names;
      for (const auto& item : tree.items()) names.push_back(item.key());
      return names;
    };
    ri::WriteOptions options;
    CHECK(names_of(ordered_json::parse(ri::to_json(value, options))) == wire);
    CHECK(names_of(ri::to_dict<ordered_json>(value, options)) == wire);
    options.names = ri::MemberNames::snake_case;
    CHECK(names_of(ordered_json::parse(ri::to_json(value, options))) == snake_case);
    CHECK(names_of(ri::to_dict<ordered_json>(value, options)) == snake_case);
    std::vector<std::string> visited;
    ri::for_each_member(value,
                        [&](std::string_view name, const auto&) { visited.emplace_back(name); });
    CHECK(visited == wire);
  });
}

TEST_CASE("the headers declare the types of the schema and nothing else") {
  const auto types = declarations();
  const ordered_json expected = schema();
  CHECK(types.size() == expected["messages"].size() + expected["enums"].size());
  std::vector<std::string> enums;
  for (const auto& description : expected["enums"]) {
    enums.push_back(description["name"].get<std::string>());
    INFO(enums.back());
    REQUIRE(types.count(enums.back()) == 1);
    const TypeDeclaration& type = types.at(enums.back());
    CHECK(type.declaration.type == "enum class");
    REQUIRE(type.members.size() == description["values"].size());
    for (std::size_t i = 0; i < type.members.size(); ++i) {
      CHECK(type.members[i].name == description["values"][i]["name"].get<std::string>());
    }
  }
  for (const auto& description : expected["messages"]) {
    const auto name = description["name"].get<std::string>();
    INFO(name);
    REQUIRE(types.count(name) == 1);
    const TypeDeclaration& type = types.at(name);
    CHECK(type.declaration.type == "struct");
    const ordered_json& fields = description["fields"];
    REQUIRE(type.members.size() == fields.size() + 1);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      INFO(fields[i]["name"]);
      CHECK(type.members[i].name == fields[i]["name"].get<std::string>());
      const ordered_json& field_type = fields[i]["type"];
      const bool is_enum =
          std::find(enums.begin(), enums.end(),
                    field_type.dump().substr(1, field_type.dump().size() - 2)) != enums.end();
      CHECK(type.members[i].type == cpp_type(field_type, is_enum));
    }
    CHECK(type.members.back().name == "unknown_fields");
    CHECK(type.members.back().type == "UnknownFields");
  }
}

TEST_CASE("doc comments say what the tables say") {
  const auto types = declarations();
  std::vector<TypeModel> models = modelled_messages();
  for (TypeModel& model : modelled_enums()) models.push_back(std::move(model));
  for (const TypeModel& model : models) {
    INFO(model.name);
    REQUIRE(types.count(model.name) == 1);
    const TypeDeclaration& type = types.at(model.name);
    CHECK(type.declaration.comment == model.description);
    REQUIRE(type.members.size() >= model.members.size());
    for (std::size_t i = 0; i < model.members.size(); ++i) {
      INFO(model.members[i].name);
      CHECK(type.members[i].comment == model.members[i].description);
    }
  }
}

TEST_CASE("types that are no messages and no enums of the API are told apart") {
  struct Other {};
  enum class OtherEnum { a };
  static_assert(ri::is_message_v<ri::JobMetadata> && ri::is_message_v<ri::ID>);
  static_assert(!ri::is_message_v<Other> && !ri::is_message_v<int> &&
                !ri::is_message_v<std::string>);
  static_assert(!ri::is_message_v<ri::JobStatus> && !ri::is_message_v<ri::Timestamp>);
  static_assert(!ri::is_message_v<std::optional<ri::JobMetadata>>);
  static_assert(!ri::is_message_v<std::vector<ri::JobMetadata>>);
  static_assert(ri::is_enum_v<ri::JobStatus> && !ri::is_enum_v<OtherEnum>);
  static_assert(!ri::is_enum_v<ri::JobMetadata> && !ri::is_enum_v<int>);
  ri_test::for_each_message_type([](auto type) {
    using T = typename decltype(type)::type;
    static_assert(std::is_aggregate_v<T> && ri::is_message_v<T>);
    static_assert(std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T>);
    static_assert(std::is_copy_constructible_v<T> && std::is_copy_assignable_v<T>);
    static_assert(std::is_nothrow_default_constructible_v<T>);
    CHECK(T() == T{});
  });
  static_assert(sizeof(ri::UnknownFields) == sizeof(void*));
}
