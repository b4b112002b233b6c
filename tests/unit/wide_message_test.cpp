// SPDX-License-Identifier: MIT
//
// A message of a program's own with more members than any of the API has: its table is larger, and
// its members do not fit into one block of the output.

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

#define EACH_TENTH(X, tens) \
  X(tens##0) X(tens##1) X(tens##2) X(tens##3) X(tens##4) X(tens##5) X(tens##6) X(tens##7) X(tens##8)
#define EACH_MEMBER(X) \
  EACH_TENTH(X, 1)     \
  EACH_TENTH(X, 2) EACH_TENTH(X, 3) EACH_TENTH(X, 4) EACH_TENTH(X, 5) EACH_TENTH(X, 6)

namespace app {

struct Wide {
#define MEMBER(number) std::optional<std::string> member_##number;
  EACH_MEMBER(MEMBER)
#undef MEMBER
  std::optional<ri::ID> agent_id;
  std::optional<std::vector<std::string>> names;
  ri::UnknownFields unknown_fields;
};

struct WidePage {
  std::optional<std::vector<Wide>> rows;
  ri::UnknownFields unknown_fields;
};

}  // namespace app

template <>
inline constexpr auto ri::schema::message<app::Wide> =
    ri::schema::describe("Wide", "Many members.",
#define MEMBER(number) \
  ri::schema::member<&app::Wide::member_##number>("memberNo" #number, "One of many."),
                         EACH_MEMBER(MEMBER)
#undef MEMBER
                             ri::schema::member<&app::Wide::agent_id>("agentId", "Who."),
                         ri::schema::member<&app::Wide::names>("names", "Names."));

template <>
inline constexpr auto ri::schema::message<app::WidePage> = ri::schema::describe(
    "WidePage", "Rows.", ri::schema::member<&app::WidePage::rows>("rows", "The rows."));

namespace {

app::WidePage page_of(std::size_t letters) {
  app::Wide row;
  std::size_t i = 0;
#define MEMBER(number) \
  row.member_##number = std::string(letters, static_cast<char>('a' + i++ % 26));
  EACH_MEMBER(MEMBER)
#undef MEMBER
  row.agent_id.emplace().uuid = "u";
  row.names = std::vector<std::string>{std::string(letters, 'n'), ""};
  app::WidePage page;
  page.rows.emplace(3, row);
  return page;
}

}  // namespace

TEST_CASE("a message of very many members is written as its tree is, whatever their size") {
  for (const std::size_t letters : {0U, 1U, 7U, 60U, 200U, 221U, 222U, 223U, 5000U}) {
    CAPTURE(letters);
    const app::WidePage page = page_of(letters);
    const std::string text = ri::to_json(page);
    CHECK(text == ri::to_dict<nlohmann::ordered_json>(page).dump());
    ri::WriteOptions indented;
    indented.indent = 2;
    CHECK(ri::to_json(page, indented) == ri::to_dict<nlohmann::ordered_json>(page).dump(2));
    CHECK(ri::operator==(ri::from_json<app::WidePage>(text), page));
  }
}

TEST_CASE("a message of very many members finds each in either spelling") {
  // With a space before the colon no key is found by its first bytes alone.
#define MEMBER(number)                                                                          \
  CHECK(ri::from_json<app::Wide>(R"({"memberNo)" #number R"(" :"x"})").member_##number == "x"); \
  CHECK(ri::from_json<app::Wide>(R"({"member_no)" #number R"(":"x"})").member_##number == "x");
  EACH_MEMBER(MEMBER)
#undef MEMBER
  CHECK(ri::from_json<app::Wide>(R"({"memberNo19":"x"})").unknown_fields.size() == 1);
}
