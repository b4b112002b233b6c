// What an error says of hostile input: its place is found without reading behind the text, and no
// name in the input can break its line.

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/library.hpp>

TEST_CASE("a line is counted once whatever ends it, at the end of the text too") {
  struct Row {
    std::string_view text;
    std::size_t line;
    std::size_t column;
  };
  const Row rows[] = {
      {"\r", 2, 1},
      {"\n", 2, 1},
      {"\r\n", 2, 1},
      {"\r\r", 3, 1},
      {"\n\r", 3, 1},
      {"\r\n\r\n", 3, 1},
      {"{\r", 2, 1},
      {"{\"jobId\":\r", 2, 1},
      {"\r\nx", 2, 1},
      {"\r\n\r\n x", 3, 2},
      {"\rx", 2, 1},
      {"\xEF\xBB\xBF\rx", 2, 1},
      {"{\"\xC3\xA9\"x", 1, 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ri_test::ExactText text(row.text);
    ri::Error error;
    CHECK_FALSE(ri::from_json(text, error));
    CHECK(error.code() == ri::ErrorCode::syntax);
    CHECK(error.line() == row.line);
    CHECK(error.column() == row.column);
  }
}

TEST_CASE("what() stays one line whatever the names in the input are") {
  struct Row {
    std::string_view text;
    std::string_view pointer;
    std::string_view what;
  };
  const Row rows[] = {
      {R"({"a\nb":})", "/a\nb", "/a\\u000ab: expected a value (line 1, column 9)"},
      {R"({"jobData":{"\r\nHTTP/1.1 200":[)", "/jobData/\r\nHTTP~11.1 200/0",
       "/jobData/\\u000d\\u000aHTTP~11.1 200/0: the text ends too early (line 1, column 33)"},
      {"{\"\\u001b[2J\":tru}", "/\x1B[2J", "/\\u001b[2J: not a JSON value (line 1, column 14)"},
      {"{\"\x7F\":}", "/\x7F", "/\\u007f: expected a value (line 1, column 6)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ri::Error error;
    CHECK_FALSE(ri::from_json(row.text, error));
    CHECK(error.pointer() == row.pointer);
    CHECK(error.what() == std::string(row.what));
  }
}
