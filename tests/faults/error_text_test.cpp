// What an error says of hostile input: its place is found without reading past the text, and no
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
      {R"({"\u0000\u001f":})",
       {"/\0\x1F", 3},
       "/\\u0000\\u001f: expected a value (line 1, column 17)"},
      {"{\"\x7F\":}", "/\x7F", "/\\u007f: expected a value (line 1, column 6)"},
      {"{\"a\u0085b\u009b2J\":}", "/a\u0085b\u009b2J",
       "/a\\u0085b\\u009b2J: expected a value (line 1, column 11)"},
      {"{\"\u2028\u2029\":}", "/\u2028\u2029",
       "/\\u2028\\u2029: expected a value (line 1, column 7)"},
      {"{\"\u202Etxt\u2066\u200F\u061C\uFEFF\":}", "/\u202Etxt\u2066\u200F\u061C\uFEFF",
       "/\\u202etxt\\u2066\\u200f\\u061c\\ufeff: expected a value (line 1, column 13)"},
      {"{\"\u00E9\u2027\u20AC\U0001F600\":}", "/\u00E9\u2027\u20AC\U0001F600",
       "/\u00E9\u2027\u20AC\U0001F600: expected a value (line 1, column 9)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    ri::Error error;
    CHECK_FALSE(ri::from_json(row.text, error));
    CHECK(error.pointer() == row.pointer);
    CHECK(error.what() == std::string(row.what));
  }
}

TEST_CASE("what() stays one harmless line whatever the values are") {
  ri::ReadOptions strict;
  strict.unknown_enum_values = ri::UnknownPolicy::reject;
  ri::Error error;
  CHECK_FALSE(ri::from_json("{\"status\":\"A\x7F\u0085\u202EB\"}", error, strict));
  const std::string error_text = R"(/status: no value of this enum: "A\u007f\u0085\u202eB")";
  CHECK(error.what() == error_text + " (line 1, column 11)");

  nlohmann::json tree;
  tree["status"] = "A\x7F\u0085\u202EB";
  CHECK_FALSE(ri::from_dict(tree, error, strict));
  CHECK(error.what() == error_text);
}

TEST_CASE("what() is UTF-8, though the name in a tree is none") {
  struct Row {
    std::string_view name;
    std::string_view shown;
  };
  const Row rows[] = {{"a\xFF", "a\\xff"},
                      {"\xC3(", "\\xc3("},
                      {"\xE2\x80", "\\xe2\\x80"},
                      {"\xC2\x9B\x9B", "\\u009b\\x9b"},
                      {"\xED\xA0\x80", "\\xed\\xa0\\x80"},
                      {"\u00E9\x80", "\u00E9\\x80"}};
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    nlohmann::json tree;
    tree[std::string(row.name)] = 1;
    ri::Error error;
    CHECK_FALSE(ri::from_dict(tree, error));
    CHECK(error.pointer() == "/" + std::string(row.name));
    CHECK(error.what() == "/" + std::string(row.shown) + ": a string that is not valid UTF-8");
  }
}

TEST_CASE("what() of a program's own error is one line, too") {
  const ri::Error error(ri::ErrorCode::value, "/a", "wrong:\n\x1B[31mred");
  CHECK(error.what() == std::string("/a: wrong:\\u000a\\u001b[31mred"));
}
