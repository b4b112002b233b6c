// A message of a program's own: its struct, its table, and it is read and written as the library's
// own messages are.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace app {

enum class Colour : std::int16_t { UNSPECIFIED, RED, GREEN };

// What a program wants of a job, in an order of its own.
struct Row {
  ri::UnknownFields unknown_fields;
  std::optional<std::int64_t> count;
  bool padding = true;  // of the program's own, not in the table
  ri::JobStatus status = ri::JobStatus::UNSPECIFIED;
  std::optional<std::string> job_id;
  Colour colour = Colour::UNSPECIFIED;
  std::optional<ri::ID> agent_id;
  std::optional<std::vector<ri::ArchivedJobLogs>> logs;
  std::optional<std::vector<Colour>> colours;
  std::optional<std::vector<std::vector<double>>> grid;
  std::optional<ri::RawJson> extra;
};

struct Page {
  std::optional<std::vector<Row>> jobs;
  std::optional<Row> last;
  ri::UnknownFields unknown_fields;
};

struct Nothing {
  ri::UnknownFields unknown_fields;
};

enum class Mixed { UNSPECIFIED, OTHER };

struct Texts {
  std::optional<std::string> one;
  std::optional<std::vector<std::string>> some;
  ri::UnknownFields unknown_fields;
};

}  // namespace app

namespace archive {

struct Owner {
  std::optional<std::string> job_id;
  ri::UnknownFields unknown_fields;
};

using ri::operator==;
using ri::operator!=;
using ri::operator<<;
using ri::from_json;
using ri::to_json;

}  // namespace archive

template <>
inline constexpr auto ri::schema::message<archive::Owner> =
    ri::schema::describe("Owner", "Which job it is, and all else as unknown members.",
                         ri::schema::member<&archive::Owner::job_id>("jobId", "Which job it is."));

template <>
inline constexpr auto ri::schema::message<app::Nothing> = ri::schema::describe("Nothing",
                                                                               "No members.");

template <>
inline constexpr auto ri::schema::enumeration<app::Mixed> =
    ri::schema::describe_enum("Mixed", "One name has no prefix.",
                              ri::schema::value(app::Mixed::UNSPECIFIED, "MIXED_UNSPECIFIED"),
                              ri::schema::value(app::Mixed::OTHER, "OTHER"));

template <>
inline constexpr auto ri::schema::enumeration<app::Colour> = ri::schema::describe_enum(
    "Colour", "A colour.", ri::schema::value(app::Colour::UNSPECIFIED, "NONE"),
    ri::schema::value(app::Colour::RED, "RED"), ri::schema::value(app::Colour::GREEN, "GREEN"));

template <>
inline constexpr auto ri::schema::message<app::Row> = ri::schema::describe(
    "Row", "A row of a list of jobs.", ri::schema::member<&app::Row::job_id>("jobId", "The job."),
    ri::schema::member<&app::Row::status>("status", "Where it is."),
    ri::schema::member<&app::Row::extra>("extra", "Anything."),
    ri::schema::member<&app::Row::agent_id>("agentId", "Who runs it."),
    ri::schema::member<&app::Row::count>("count", "A number.", ri::schema::Int64Text::number),
    ri::schema::member<&app::Row::colour>("colour", "Its colour."),
    ri::schema::member<&app::Row::grid>("grid", "Lists of numbers."),
    ri::schema::member<&app::Row::colours>("colours", "All its colours."),
    ri::schema::member<&app::Row::logs>("logs", "Its logs."));

template <>
inline constexpr auto ri::schema::message<app::Page> =
    ri::schema::describe("Page", "Rows.", ri::schema::member<&app::Page::jobs>("jobs", "The rows."),
                         ri::schema::member<&app::Page::last>("lastRow", "The last one."));

template <>
inline constexpr auto ri::schema::message<app::Texts> =
    ri::schema::describe("Texts", "Texts.", ri::schema::member<&app::Texts::one>("one", "One."),
                         ri::schema::member<&app::Texts::some>("some", "More."));

namespace {

constexpr std::string_view row_text =
    R"({"jobId":"a","status":"JOB_STATUS_RUNNING","extra":{"x":1.10},"agentId":{"uuid":"u"},)"
    R"("count":7,"colour":"GREEN","grid":[[1,2.5],[]],"colours":["RED","NONE"],)"
    R"("logs":[{"url":{"url":"http://x"}},{}],"new":[1]})";

std::string page_text() {
  const std::string row(row_text);
  return "{\"jobs\":[" + row + ",{}," + row + "],\"lastRow\":" + row + "}";
}

void check_row(const app::Row& row) {
  CHECK(row.job_id == "a");
  CHECK(row.status == ri::JobStatus::RUNNING);
  CHECK(row.extra->text() == R"({"x":1.10})");
  CHECK(row.agent_id->uuid == "u");
  CHECK(row.count == 7);
  CHECK(row.colour == app::Colour::GREEN);
  CHECK(row.grid == std::vector<std::vector<double>>{{1, 2.5}, {}});
  CHECK(row.colours == std::vector<app::Colour>{app::Colour::RED, app::Colour::UNSPECIFIED});
  REQUIRE(row.logs->size() == 2);
  CHECK(row.logs->front().url->url == "http://x");
  CHECK(row.padding);
  CHECK(row.unknown_fields.find("new")->text() == "[1]");
}

}  // namespace

TEST_CASE("a message of a program's own comes back from text and from trees") {
  const auto page = ri::from_json<app::Page>(page_text());
  REQUIRE(page.jobs->size() == 3);
  check_row(page.jobs->front());
  check_row(page.jobs->back());
  check_row(*page.last);
  CHECK(ri::to_json(page) == page_text());
  CHECK(ri::to_dict<nlohmann::ordered_json>(page) == nlohmann::ordered_json::parse(page_text()));
  CHECK(ri::operator==(ri::from_dict<app::Page>(nlohmann::json::parse(page_text())), page));

  app::Page read_over = page;
  ri::read_json(page_text(), read_over);
  CHECK(ri::operator==(read_over, page));
  read_over.jobs->back().grid->front().front() = 3;
  CHECK(ri::operator!=(read_over, page));
  ri::read_json("{}", read_over);
  CHECK(ri::to_json(read_over) == "{}");
}

TEST_CASE("a string is read over one of any other length") {
  app::Texts texts;
  for (std::size_t before = 0; before < 70; ++before) {
    for (std::size_t after = 0; after < 70; ++after) {
      const std::string old_text(before, '-');
      std::string text;
      while (text.size() < after) text += static_cast<char>('a' + text.size() % 26);
      texts.one = old_text;
      texts.some = {old_text, old_text};
      ri::read_json(R"({"one":")" + text + R"(","some":[")" + text + R"("]})", texts);
      if (texts.one != text || texts.some != std::vector{text}) FAIL_CHECK(before << ' ' << after);
    }
  }
}

TEST_CASE("a message of a program's own has both spellings, other enum values and errors") {
  const std::string kept = R"({"status":"JOB_STATUS_NEW","colour":7,"colours":["BLUE"]})";
  CHECK(ri::to_json(ri::from_json<app::Row>(kept)) == kept);
  CHECK(ri::from_json<app::Row>(kept).colour == app::Colour::UNSPECIFIED);
  ri::WriteOptions options;
  options.names = ri::MemberNames::snake_case;
  CHECK(ri::to_json(ri::from_json<app::Row>(R"({"job_id":"a"})"), options) == R"({"job_id":"a"})");
  ri::Error error;
  CHECK_FALSE(ri::from_json<app::Page>(R"({"last_row":{"grid":[[1,"x"]]}})", error));
  CHECK(error.pointer() == "/last_row/grid/0/1");
  CHECK_FALSE(
      ri::from_dict<app::Page>(nlohmann::json::parse(R"({"jobs":[{"colour":{}}]})"), error));
  CHECK(error.pointer() == "/jobs/0/colour");
}

TEST_CASE("what a program's own message does not name is skipped where it is ignored") {
  ri::ReadOptions options;
  options.unknown_members = ri::UnknownPolicy::ignore;
  const std::string text = R"({"jobData":{"stress":{"x":[{"jobId":"no"}]}},"jobId":"yes"})";
  const auto row = ri::from_json<app::Row>(text, options);
  CHECK(row.job_id == "yes");
  CHECK(row.unknown_fields.empty());
  CHECK(ri::from_dict<app::Row>(nlohmann::json::parse(text), options).unknown_fields.empty());
  ri::Error error;
  CHECK_FALSE(ri::from_json<app::Row>(R"({"jobData":{"a":1;"b":2}})", error, options));
  CHECK(error.code() == ri::ErrorCode::syntax);
}

TEST_CASE("the JSON Schema of a program's own message names what is in it") {
  const auto schema = ri::json_schema<app::Page>();
  CHECK(schema["$defs"]["Row"]["properties"].size() == 9);
  CHECK(schema["$defs"].contains("Colour"));
  CHECK(schema["$defs"].contains("ArchivedJobLogs"));
}

TEST_CASE("a message without members keeps all that it reads, and refuses what is no JSON") {
  const auto nothing = ri::from_json<app::Nothing>(R"({"a":1})");
  CHECK(ri::to_json(nothing) == R"({"a":1})");
  CHECK(ri::to_json(ri::from_json<app::Nothing>("{}")) == "{}");
  ri::Error error;
  CHECK_FALSE(ri::from_json<app::Nothing>(std::string("{\0\0\0\0\0\0\0\0\0}", 11), error));
  CHECK(error.code() == ri::ErrorCode::syntax);
  CHECK(error.offset() == 1);
}

TEST_CASE("short names of enums whose names have no common prefix") {
  CHECK(ri::short_name(app::Colour::UNSPECIFIED) == "none");
  CHECK(ri::short_name(app::Colour::RED) == "red");
  CHECK(ri::from_short_name<app::Colour>("green") == app::Colour::GREEN);
  CHECK(ri::short_name(app::Mixed::UNSPECIFIED) == "mixed_unspecified");
  CHECK(ri::short_name(app::Mixed::OTHER) == "other");
}

TEST_CASE("a namespace of a program's own takes over operators and nlohmann's conversions") {
  const std::string text = R"({"jobId":"j-17","createdBy":"ada"})";
  const auto owner = ri::from_json<archive::Owner>(text);
  std::ostringstream out;
  out << owner;
  CHECK(out.str() == text);
  const nlohmann::json tree = owner;
  CHECK(tree == nlohmann::json::parse(text));
  CHECK(tree.get<archive::Owner>() == owner);
  CHECK(archive::Owner() != owner);
}
