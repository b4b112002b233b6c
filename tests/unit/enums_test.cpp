// Enums to text and back, printed, and as trees.

#include <cctype>
#include <cstddef>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <support/all_types.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template <class E>
std::string printed(E value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

}  // namespace

TEST_CASE("every value of every enum is told by its text, on every way") {
  ri_test::for_each_enum_type([](auto type) {
    using E = typename decltype(type)::type;
    for (const auto& value : ri::schema::enumeration<E>.values) {
      const std::string name(value.name);
      INFO(name);
      CHECK(ri::to_string(value.value) == name);
      CHECK(ri::from_string<E>(name) == value.value);
      CHECK(printed(value.value) == name);
      CHECK(json(value.value) == json(name));
      CHECK(json(name).get<E>() == value.value);
      CHECK(ordered_json(value.value) == ordered_json(name));
      CHECK(ordered_json(name).get<E>() == value.value);

      // One letter more or less, or in another case, is another name.
      for (const std::string& other :
           {name + '_', name + '\0', name.substr(1), name.substr(0, name.size() - 1), ' ' + name,
            std::string(1, static_cast<char>(name[0] | 0x20)) + name.substr(1)}) {
        CHECK_FALSE(ri::from_string<E>(other));
      }
    }
    CHECK_FALSE(ri::from_string<E>(""));
    CHECK_FALSE(ri::from_string<E>(std::string_view()));
    CHECK_FALSE(ri::from_string<E>("UNSPECIFIED"));
    CHECK_FALSE(ri::from_string<E>("0"));
  });
}

TEST_CASE("a number that is no value of an enum has no text") {
  ri_test::for_each_enum_type([](auto type) {
    using E = typename decltype(type)::type;
    const auto count = static_cast<int>(ri::schema::enumeration<E>.values.size());
    for (const int number : {count, count + 1, 255}) {
      const auto odd = static_cast<E>(number);
      CHECK(ri::to_string(odd).empty());
      CHECK(printed(odd) == std::to_string(number));
      CHECK_THROWS_AS(json(odd), ri::Error);
    }
    CHECK_FALSE(ri::to_string(static_cast<E>(count - 1)).empty());
  });
}

TEST_CASE("every value of every enum has a short name: lower case, without the prefix") {
  std::ifstream in(RI_TEST_DATA_DIR "/schema.json");
  const json api = json::parse(in);
  std::size_t enums = 0;
  ri_test::for_each_enum_type([&](auto type) {
    using E = typename decltype(type)::type;
    for (const auto& described : api.at("enums")) {
      if (described.at("name") != std::string(ri::schema::enumeration<E>.name)) continue;
      ++enums;
      for (std::size_t i = 0; i < described.at("values").size(); ++i) {
        std::string name = described.at("values")[i].at("name");
        for (char& letter : name) {
          letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        }
        INFO(name);
        CHECK(ri::short_name(static_cast<E>(i)) == name);
        CHECK(ri::from_short_name<E>(name) == static_cast<E>(i));
        for (const std::string& other :
             {name + '_', name + '\0', name.substr(1), name.substr(0, name.size() - 1), ' ' + name,
              std::string(ri::to_string(static_cast<E>(i)))}) {
          CHECK_FALSE(ri::from_short_name<E>(other));
        }
      }
    }
    CHECK_FALSE(ri::from_short_name<E>(""));
    CHECK_FALSE(ri::from_short_name<E>(std::string_view()));
    const auto count = static_cast<int>(ri::schema::enumeration<E>.values.size());
    for (const int number : {count, count + 1, 255}) {
      CHECK(ri::short_name(static_cast<E>(number)).empty());
    }
  });
  CHECK(enums == api.at("enums").size());
}

TEST_CASE("enums are trees of their own: null and values that are not known are UNSPECIFIED") {
  for (const char* const text : {"null", R"("JOB_STATUS_NEW")", R"("")", "7", "0", "-1", "1.0"}) {
    INFO(text);
    ri::JobStatus status = ri::JobStatus::RUNNING;
    json::parse(text).get_to(status);
    CHECK(status == ri::JobStatus::UNSPECIFIED);
  }
  for (const char* const text : {"true", "{}", "[]", "1.5", R"(["JOB_STATUS_RUNNING"])"}) {
    INFO(text);
    ri::JobStatus status = ri::JobStatus::RUNNING;
    try {
      json::parse(text).get_to(status);
      CHECK(status == ri::JobStatus::FAILED);
    } catch (const ri::Error& error) {
      CHECK(error.code() == ri::ErrorCode::type);
      CHECK(error.pointer().empty());
    }
    CHECK(status == ri::JobStatus::RUNNING);
  }
  const std::vector<ri::JobType> types = {ri::JobType::FILE_SCAN, ri::JobType::UNSPECIFIED};
  const json tree = types;
  CHECK(tree.dump() == R"(["JOB_TYPE_FILE_SCAN","JOB_TYPE_UNSPECIFIED"])");
  CHECK(tree.get<std::vector<ri::JobType>>() == types);
}

TEST_CASE("enums are told apart at compile time, too") {
  static_assert(ri::to_string(ri::JobStatus::RUNNING) == "JOB_STATUS_RUNNING");
  static_assert(ri::to_string(ri::JobView::FULL) == "JOB_VIEW_FULL");
  static_assert(static_cast<int>(ri::JobStatus::UNSPECIFIED) == 0);
  static_assert(
      std::is_same_v<decltype(ri::from_string<ri::JobView>("")), std::optional<ri::JobView>>);
  static_assert(ri::short_name(ri::JobType::MODEL_STRESS_TEST) == "model_stress_test");
  static_assert(ri::short_name(ri::JobType::UNSPECIFIED) == "unspecified");
  static_assert(ri::short_name(static_cast<ri::JobType>(7)).empty());
  static_assert(ri::from_short_name<ri::JobView>("full") == ri::JobView::FULL);
  static_assert(!ri::from_short_name<ri::JobView>("Full"));
  CHECK(ri::from_string<ri::JobView>("JOB_VIEW_BASIC") == ri::JobView::BASIC);
}
