// What documents and errors a text gives, in each framing; by every route, in pieces of every size.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ri/text/message_reader.hpp>
#include <support/catch.hpp>

#include "routes.hpp"

namespace {

using ri::Framing;

struct Case {
  const char* name;
  Framing framing;
  std::string_view text;
  // Messages as JSON; errors up to their place, which is what they begin with.
  std::vector<std::string_view> expected;
};

constexpr std::string_view a = R"({"jobId":"a"})";
constexpr std::string_view b = R"({"jobId":"b"})";
constexpr std::string_view empty = "{}";

const Case cases[] = {
    // --- lines ---
    {"nothing", Framing::lines, "", {}},
    {"white space alone", Framing::lines, " \t\r\n\n \n", {}},
    {"one line", Framing::lines, "{\"jobId\":\"a\"}\n", {a}},
    {"no line end at the end", Framing::lines, "{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}", {a, b}},
    {"carriage returns", Framing::lines, "{\"jobId\":\"a\"}\r\n{\"jobId\":\"b\"}\r\n", {a, b}},
    {"blank lines",
     Framing::lines,
     "\n\r\n \n{\"jobId\":\"a\"}\n\n  \t\n{\"jobId\":\"b\"}\n\n",
     {a, b}},
    {"white space in a line", Framing::lines, "  {\"jobId\" : \"a\"}\t \n", {a}},
    {"a byte order mark", Framing::lines, "\xEF\xBB\xBF{\"jobId\":\"a\"}\n", {a}},
    {"a byte order mark alone", Framing::lines, "\xEF\xBB\xBF", {}},
    {"a byte order mark on the second line",
     Framing::lines,
     "{}\n\xEF\xBB\xBF{}\n{}\n",
     {empty, "#2 syntax  at 3, 2:1: expected a value", empty}},
    {"half a byte order mark", Framing::lines, "\xEF\xBB", {"#1 syntax  at 0, 1:1: expected"}},
    {"a line of another type",
     Framing::lines,
     "{\"jobId\":\"a\"}\n{\"jobId\":7}\n{\"jobId\":\"b\"}\n",
     {a,
      "#2 type /jobId at 23, 2:10: /jobId: expected a string, found a number (line 2, column 10)",
      b}},
    {"a line that is no JSON",
     Framing::lines,
     "{\"jobId\":\"a\"}\n{\"jobId\":\n{\"jobId\":\"b\"}\n",
     {a, "#2 syntax /jobId at 23, 2:10: /jobId: the text ends too early", b}},
    {"text after the document",
     Framing::lines,
     "{} x\n{\"jobId\":\"b\"}\n",
     {"#1 syntax  at 3, 1:4: unexpected text after the JSON value", b}},
    {"two documents on a line", Framing::lines, "{}{}\n{}\n", {"#1 syntax  at 2, 1:3: ", empty}},
    {"null",
     Framing::lines,
     "null\n{}\n",
     {"#1 type  at 0, 1:1: expected an object, found null", empty}},
    {"an error after characters of several bytes",
     Framing::lines,
     "{}\r\n{\"errorMsg\":\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\",\"jobId\":7}",
     {empty, "#2 type /jobId at 36, 2:27: "}},
    {"a carriage return alone ends a line, too, but no document",
     Framing::lines,
     "{\r}\n\r{\r\"jobId\":7}\n{\"jobId\":7}",
     {empty, "#2 type /jobId at 15, 5:9: ", "#3 type /jobId at 27, 6:10: "}},
    {"cut off in a string",
     Framing::lines,
     "{}\n{\"jobId\":\"a",
     {empty, "#2 syntax /jobId at 14, 2:12: /jobId: the text ends too early"}},
    {"every line is bad",
     Framing::lines,
     "x\n\ny\nz",
     {"#1 syntax  at 0, 1:1: ", "#2 syntax  at 3, 3:1: ", "#3 syntax  at 5, 4:1: "}},
    {"an escape at every place",
     Framing::lines,
     "{\"jobId\":\"\\u00e4\\ud83d\\ude00\\\"\\\\\"}\n{}",
     {"{\"jobId\":\"\xC3\xA4\xF0\x9F\x98\x80\\\"\\\\\"}", empty}},

    // --- concatenated ---
    {"nothing", Framing::concatenated, "", {}},
    {"white space alone", Framing::concatenated, " \n\r\n\t", {}},
    {"next to each other", Framing::concatenated, "{\"jobId\":\"a\"}{\"jobId\":\"b\"}", {a, b}},
    {"with white space",
     Framing::concatenated,
     " {\"jobId\":\"a\"} \n{\"jobId\":\"b\"}\n\n",
     {a, b}},
    {"over several lines",
     Framing::concatenated,
     "{\n  \"jobId\": \"a\"\n}\n{\n  \"jobId\": \"b\"\n}\n",
     {a, b}},
    {"record separators",
     Framing::concatenated,
     "\x1E{\"jobId\":\"a\"}\n\x1E\x1E\n{\"jobId\":\"b\"}\n\x1E",
     {a, b}},
    {"a byte order mark", Framing::concatenated, "\xEF\xBB\xBF{}{}", {empty, empty}},
    {"brackets and quotes in strings",
     Framing::concatenated,
     "{\"jobId\":\"}{\\\"]\"}{\"x\":[\"[\",{\"}\":0}]}",
     {"{\"jobId\":\"}{\\\"]\"}", "{\"x\":[\"[\",{\"}\":0}]}"}},
    {"a document of another type",
     Framing::concatenated,
     "{\"jobId\":\"a\"}\n{\"jobId\":\n7}{\"jobId\":\"b\"}",
     {a, "#2 type /jobId at 24, 3:1: ", b}},
    {"scalars",
     Framing::concatenated,
     "1 \"x{\" true null[{}] -2.5e3{}",
     {"#1 type  at 0, 1:1: expected an object, found a number",
      "#2 type  at 2, 1:3: expected an object, found a string",
      "#3 type  at 7, 1:8: expected an object, found a boolean",
      "#4 type  at 12, 1:13: expected an object, found null",
      "#5 type  at 16, 1:17: expected an object, found an array",
      "#6 type  at 21, 1:22: expected an object, found a number", empty}},
    {"literals next to each other",
     Framing::concatenated,
     "truefalse{}",
     {"#1 type  at 0, 1:1: ", "#2 type  at 4, 1:5: ", empty}},
    {"no JSON",
     Framing::concatenated,
     "{}\n}{}",
     {empty, "#2 syntax  at 3, 2:1: expected a value"}},
    {"a document that is no JSON",
     Framing::concatenated,
     "{}{\"jobId\" 7}{}",
     {empty, "#2 syntax  at 11, 1:12: "}},
    {"a wrong type in a document that is no JSON",
     Framing::concatenated,
     "{}{\"jobId\":7,]}{}",
     {empty, "#2 type /jobId at 11, 1:12: "}},
    {"brackets that do not match", Framing::concatenated, "{}{\"x\":[}{}", {empty, "#2 syntax /x"}},
    {"a comma between", Framing::concatenated, "{},{}", {empty, "#2 syntax  at 2, 1:3: "}},
    {"a record separator in a document",
     Framing::concatenated,
     "{}\x1E{\"jobId\":\x1E{}",
     {empty, "#2 syntax /jobId at 12, 1:13: "}},
    {"a line end in a string",
     Framing::concatenated,
     "{\"jobId\":\"a\n\"}{}",
     {"#1 syntax /jobId at 11, 1:12: "}},
    {"cut off", Framing::concatenated, "{}\n{\"jobId\":\"a\"", {empty, "#2 syntax  at 15, 2:13: "}},
    {"cut off in an escape",
     Framing::concatenated,
     "{\"jobId\":\"\\u00",
     {"#1 syntax /jobId at 10, 1:11: "}},
    {"a literal cut off",
     Framing::concatenated,
     "{}tru",
     {empty, "#2 syntax  at 2, 1:3: not a JSON value"}},

    // --- array ---
    {"nothing", Framing::array, " \n", {}},
    {"no elements", Framing::array, "[]", {}},
    {"no elements, with white space", Framing::array, " [ \n] \n", {}},
    {"elements", Framing::array, "[{\"jobId\":\"a\"},{\"jobId\":\"b\"}]\n", {a, b}},
    {"elements with white space",
     Framing::array,
     "\n[\n  {\"jobId\":\"a\"}  ,\n  {\n\"jobId\":\"b\"}\n]",
     {a, b}},
    {"a byte order mark", Framing::array, "\xEF\xBB\xBF[{}]", {empty}},
    {"an element of another type",
     Framing::array,
     "[{},{\"jobId\":7},null,{}]",
     {empty, "#2 type /1/jobId at 13, 1:14: ", "#3 type /2 at 16, 1:17: ", empty}},
    {"no array",
     Framing::array,
     "{\"jobId\":\"a\"}",
     {"#0 type  at 0, 1:1: expected an array, found an object"}},
    {"no JSON", Framing::array, "x", {"#0 syntax  at 0, 1:1: expected a value"}},
    {"a comma too many",
     Framing::array,
     "[{},]",
     {empty, "#2 syntax /1 at 4, 1:5: /1: expected a value"}},
    {"a comma at the start", Framing::array, "[,{}]", {"#1 syntax /0 at 1, 1:2: "}},
    {"no comma", Framing::array, "[{}\n{}]", {empty, "#1 syntax  at 4, 2:1: expected ',' or ']'"}},
    {"two commas", Framing::array, "[{},,{}]", {empty, "#2 syntax /1 at 4, 1:5: "}},
    {"text after the array",
     Framing::array,
     "[{}]\n[{}]",
     {empty, "#1 syntax  at 5, 2:1: unexpected text after the JSON value"}},
    {"another bracket at the end", Framing::array, "[{}}", {empty, "#1 syntax  at 3, 1:4: "}},
    {"an element that is no JSON",
     Framing::array,
     "[{},{x},{}]",
     {empty, "#2 syntax /1 at 5, 1:6: "}},
    {"cut off at the start",
     Framing::array,
     "[",
     {"#1 syntax /0 at 1, 1:2: /0: the text ends too early"}},
    {"cut off after an element",
     Framing::array,
     "[{} ",
     {empty, "#1 syntax  at 4, 1:5: the text ends too early"}},
    {"cut off after a comma",
     Framing::array,
     "[{},\n",
     {empty, "#2 syntax /1 at 5, 2:1: /1: the text ends too early"}},
    {"cut off in an element", Framing::array, "[{},{", {empty, "#2 syntax /1 at 5, 1:6: "}},

    // --- detect ---
    {"nothing", Framing::detect, "", {}},
    {"an array", Framing::detect, "\n [{\"jobId\":\"a\"},\n{\"jobId\":\"b\"}]", {a, b}},
    {"an array after a byte order mark", Framing::detect, "\xEF\xBB\xBF[{}]", {empty}},
    {"lines", Framing::detect, "\n{\"jobId\":\"a\"}\n\n{\"jobId\":\"b\"}", {a, b}},
    {"lines, the first with another type",
     Framing::detect,
     "{\"jobId\":7}\nx\n{}",
     {"#1 type /jobId at 9, 1:10: ", "#2 syntax  at 12, 2:1: ", empty}},
    {"lines, the first no JSON",
     Framing::detect,
     "{\"jobId\" 7}\nx\n{}",
     {"#1 syntax  at 9, 1:10: ", "#2 syntax  at 12, 2:1: ", empty}},
    {"lines, the first cut off in a string",
     Framing::detect,
     "{\"jobId\":\"a\n{}\n",
     {"#1 syntax /jobId at 11, 1:12: ", empty}},
    {"lines, the first with other text after it",
     Framing::detect,
     "{} x\n{}\n",
     {"#1 syntax  at 3, 1:4: ", empty}},
    {"lines, the first with half a document after it",
     Framing::detect,
     "{} {x\n{}\n",
     {"#1 syntax  at 3, 1:4: ", empty}},
    {"lines, the first of something else",
     Framing::detect,
     "# jobs\n{}\n",
     {"#1 syntax  at 0, 1:1: ", empty}},
    {"two on the first line", Framing::detect, "{\"jobId\":\"a\"} {\"jobId\":\n\"b\"}", {a, b}},
    {"two whole ones on the first line", Framing::detect, "{}{}\n{\n}", {empty, empty, empty}},
    {"a first document of several lines",
     Framing::detect,
     "{\n\"jobId\":\"a\"\n}\n{\"jobId\":\n\"b\"}",
     {a, b}},
    {"a first document of several lines after blank ones",
     Framing::detect,
     "\n\n{ \r\n}{}",
     {empty, empty}},
    {"record separators",
     Framing::detect,
     "\n\x1E{\"jobId\":\"a\"}\n\x1E{\"jobId\":\n\"b\"}\n",
     {a, b}},
    {"a record separator after the first",
     Framing::detect,
     "{\"jobId\":\"a\"}\x1E{\"jobId\":\"b\"}",
     {a, b}},
    {"one that is cut off", Framing::detect, "{\"jobId\":", {"#1 syntax /jobId at 9, 1:10: "}},
    {"a number after the first",
     Framing::detect,
     "{} 12 {}\n",
     {empty, "#2 type  at 3, 1:4: ", empty}},
    {"a bad number after the first",
     Framing::detect,
     "{} 12.\n{}\n",
     {"#1 syntax  at 3, 1:4: ", empty}},
};

std::string name_of(Framing framing) {
  constexpr const char* names[] = {"detect", "lines", "concatenated", "array"};
  return names[static_cast<std::size_t>(framing)];
}

// The longest lines have what() at their end, of which the case may give as little as it likes.
void check_expected(const std::vector<std::string>& lines,
                    const std::vector<std::string_view>& expected) {
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].substr(0, expected[i].size()) == expected[i]);
    if (expected[i][0] != '#') CHECK(lines[i] == expected[i]);
    if (expected[i][0] == '#') CHECK(lines[i].substr(lines[i].size() - 3) == "){}");
  }
}

// By every route, and in pieces of every size that makes a difference.
void check_routes(std::string_view text, const ri::ReaderOptions& options,
                  const std::vector<std::string>& lines) {
  using Job = ri::JobMetadata;
  for (std::size_t piece = 1; piece <= text.size() + 1; ++piece) {
    INFO("pieces of " << piece);
    CHECK(ri_test::outcomes_of_source<Job>(text, piece, options) == lines);
    CHECK(ri_test::outcomes_of_stream<Job>(text, piece, options) == lines);
  }
  CHECK(ri_test::outcomes_of_stream<Job>(text, 0, options) == lines);
}

}  // namespace

TEST_CASE("each framing gives its documents and its errors, by every route") {
  for (const Case& c : cases) {
    INFO(name_of(c.framing) << ": " << c.name);
    ri::ReaderOptions options;
    options.framing = c.framing;
    const std::vector<std::string> lines =
        ri_test::outcomes_of_text<ri::JobMetadata>(c.text, options);
    check_expected(lines, c.expected);
    check_routes(c.text, options, lines);
  }
}

TEST_CASE("a document that is too long is an error, and the reading goes on after it") {
  struct Long {
    const char* name;
    Framing framing;
    std::size_t limit;
    std::string_view text;
    std::vector<std::string_view> expected;
  };
  const Long longs[] = {
      {"a line of just the size",
       Framing::lines,
       13,
       "{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}\r\n",
       {a, b}},
      {"a longer line",
       Framing::lines,
       12,
       "{}\n{\"jobId\":\"a\"}\r\n{}",
       {empty, "#2 size  at 3, 2:1: a document of more than 12 bytes", empty}},
      {"a much longer line",
       Framing::lines,
       4,
       "{\"jobId\":\"a\"}\n{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"a longer line without an end",
       Framing::lines,
       4,
       "{}\n{\"jobId\":\"a",
       {empty, "#2 size  at 3, 2:1: "}},
      {"a longer line that is no JSON",
       Framing::lines,
       4,
       "xxxxx\n{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"white space before a line counts for nothing",
       Framing::lines,
       2,
       "     \n      {}\n",
       {empty}},
      {"of just the size", Framing::concatenated, 13, "{\"jobId\":\"a\"}{\"jobId\":\"b\"}", {a, b}},
      {"longer",
       Framing::concatenated,
       12,
       "{}{\"jobId\":\"a\"}{}",
       {empty, "#2 size  at 2, 1:3: ", empty}},
      {"longer, with a string full of brackets",
       Framing::concatenated,
       4,
       "{\"jobId\":\"}}}}\\\"{{\"}\n{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"longer and cut off",
       Framing::concatenated,
       4,
       "{}{\"jobId\":",
       {empty, "#2 size  at 2, 1:3: "}},
      {"longer and of another type",
       Framing::concatenated,
       4,
       "{\"jobId\":7}{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"a longer number", Framing::concatenated, 4, "12345 {}", {"#1 size  at 0, 1:1: ", empty}},
      {"a longer element",
       Framing::array,
       12,
       "[{},{\"jobId\":\"a\"},{}]",
       {empty, "#2 size /1 at 4, 1:5: ", empty}},
      {"a longer element and nothing more",
       Framing::array,
       12,
       "[{\"jobId\":\"a\"}]",
       {"#1 size /0"}},
      {"a longer first line",
       Framing::detect,
       4,
       "{\"jobId\":\"a\"}\n{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"a longer first document of several lines",
       Framing::detect,
       4,
       "{\n\"jobId\":\"a\"}{}",
       {"#1 size  at 0, 1:1: ", empty}},
      {"nothing at all is short enough", Framing::lines, 0, "{}\n{}", {"#1 size", "#2 size"}},
  };
  for (const Long& c : longs) {
    INFO(name_of(c.framing) << ": " << c.name);
    ri::ReaderOptions options;
    options.framing = c.framing;
    options.max_document_size = c.limit;
    const std::vector<std::string> lines =
        ri_test::outcomes_of_text<ri::JobMetadata>(c.text, options);
    check_expected(lines, c.expected);
    check_routes(c.text, options, lines);
  }
}

TEST_CASE("documents nested too deep cost no more than themselves") {
  const std::string deep = R"({"x":[[[[]]]]})";
  const std::string very_deep = "{\"x\":" + std::string(2000, '[') + std::string(2000, ']') + "}";
  ri::ReaderOptions options;
  options.read.max_depth = 3;
  for (const Framing framing : {Framing::lines, Framing::concatenated}) {
    for (const std::string& document : {deep, very_deep}) {
      options.framing = framing;
      const std::string text = "{}\n" + document + "\n{}";
      const std::vector<std::string> lines =
          ri_test::outcomes_of_text<ri::JobMetadata>(text, options);
      check_expected(lines, {empty, "#2 depth /x/0/0 at 10, 2:8: ", empty});
      for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{4096}}) {
        CHECK(ri_test::outcomes_of_source<ri::JobMetadata>(text, piece, options) == lines);
      }
    }
  }
}

TEST_CASE("the options for reading count for each document") {
  ri::ReaderOptions options;
  options.read.unknown_members = ri::UnknownPolicy::ignore;
  CHECK(ri_test::outcomes_of_text<ri::JobMetadata>("{\"x\":1}\n{\"y\":[{}]}\n", options) ==
        std::vector<std::string>{"{}", "{}"});
  options.read.unknown_members = ri::UnknownPolicy::reject;
  check_expected(ri_test::outcomes_of_text<ri::JobMetadata>("{}\n{\"x\":1}\n{}", options),
                 {empty, "#2 unknown_member /x at 4, 2:2: ", empty});
}
