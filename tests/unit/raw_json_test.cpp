// RawJson: the checked text of a JSON value, compared by its meaning.

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <ri/support/raw_json.hpp>
#include <ri/text/ostream.hpp>
#include <support/catch.hpp>
#include <support/generate.hpp>

namespace {

using ri::RawJson;

void check_same(std::string_view a, std::string_view b, bool same) {
  INFO(a << " and " << b);
  const RawJson x(a), y(b);
  CHECK((x == y) == same);
  CHECK((y == x) == same);
  CHECK((x != y) != same);
  CHECK(x == RawJson(a));
  // As parts of other values as well.
  const std::string in_list = "[0,", after = ",\"\"]";
  CHECK((RawJson(in_list + std::string(a) + after) == RawJson(in_list + std::string(b) + after)) ==
        same);
  const std::string member = "{\"k\":";
  CHECK((RawJson(member + std::string(a) + "}") == RawJson(member + std::string(b) + "}")) == same);
}

}  // namespace

TEST_CASE("RawJson keeps the text but for white space between tokens") {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"null", "null"},
      {" true\n", "true"},
      {"\t-0.10e+01\r\n", "-0.10e+01"},
      {R"( "a \u00e9 \/ b" )", R"("a \u00e9 \/ b")"},
      {R"({ "b" : [ 1 , { } , [ ] ] , "a" : " " })", R"({"b":[1,{},[]],"a":" "})"},
      {R"({"a":1,"a":2})", R"({"a":1,"a":2})"},
      {"123456789012345678901234567890.00000000000000000000001e999",
       "123456789012345678901234567890.00000000000000000000001e999"}};
  for (const auto& [text, kept] : table) {
    const RawJson value(text);
    CHECK(value.text() == kept);
    CHECK(RawJson(value.text()).text() == kept);
    CHECK(value.is_object() == (kept.front() == '{'));
    std::ostringstream out;
    out << value;
    CHECK(out.str() == kept);
  }
}

TEST_CASE("RawJson is `null` by default and after it was moved from") {
  RawJson value;
  CHECK(value.text() == "null");
  CHECK(value == RawJson("null"));
  CHECK_FALSE(value.is_object());
  value = RawJson("{\"a\":\"a text that is longer than any buffer inside a string\"}");
  RawJson copy = value;
  CHECK(copy == value);
  const RawJson moved = std::move(value);
  CHECK(moved == copy);
  value = copy;  // NOLINT: assigning to a moved-from value is what is tested
  CHECK(value == copy);
  static_assert(std::is_nothrow_default_constructible_v<RawJson>);
  static_assert(std::is_nothrow_move_constructible_v<RawJson>);
  static_assert(!std::is_convertible_v<std::string_view, RawJson>);
}

TEST_CASE("RawJson gives what a string represents") {
  CHECK(ri::RawJson(R"("JOB_STATUS_PAUSED")").as_string() == std::string("JOB_STATUS_PAUSED"));
  CHECK(ri::RawJson(R"("a\u00e9\n\"\ud83d\ude00")").as_string() ==
        std::string("a\u00e9\n\"\U0001F600"));
  CHECK(ri::RawJson(R"("")").as_string() == std::string());
  for (const char* const other : {"null", "1", "true", "[\"a\"]", "{\"a\":\"b\"}"}) {
    CAPTURE(other);
    CHECK_FALSE(ri::RawJson(other).as_string().has_value());
  }
}

TEST_CASE("RawJson refuses what is no JSON value") {
  struct Case {
    std::string_view text;
    std::string_view pointer;
    std::size_t column;
  };
  const Case table[] = {{"", "", 1},
                        {"  ", "", 3},
                        {"nul", "", 1},
                        {"1 2", "", 3},
                        {"{} x", "", 4},
                        {"[1,]", "/1", 4},
                        {"[1}", "", 3},
                        {"{\"a\":1]", "", 7},
                        {"{\"a\":1,}", "", 8},
                        {"{\"a\":{\"b\":1,}}", "/a", 13},
                        {"{\"a\":[0,{\"b/\":tru}]}", "/a/1/b~1", 15},
                        {"\"\\x\"", "", 2},
                        {"\"\xFF\"", "", 2},
                        {"\xEF\xBB\xBF[]", "", 1},
                        {"[\"\\ud800\"]", "/0", 3},
                        {"01", "", 2},
                        {"NaN", "", 1}};
  for (const Case& bad : table) {
    INFO(bad.text);
    try {
      const RawJson value(bad.text);
      FAIL_CHECK("it was read: " << value.text());
    } catch (const ri::Error& error) {
      INFO(error.what());
      CHECK(error.code() == ri::ErrorCode::syntax);
      CHECK(error.pointer() == bad.pointer);
      CHECK(error.line() == 1);
      CHECK(error.column() == bad.column);
    }
  }
}

TEST_CASE("RawJson limits the depth") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK_NOTHROW(RawJson(nested(256)));
  CHECK_NOTHROW(RawJson(nested(5), 5));
  CHECK_NOTHROW(RawJson("7", 0));
  CHECK_NOTHROW(RawJson(nested(100000), 100000));
  for (const auto& [depth, limit] : {std::pair{257, 256}, {6, 5}, {1, 0}, {100000, 99999}}) {
    try {
      const RawJson value(nested(static_cast<std::size_t>(depth)), static_cast<std::size_t>(limit));
      FAIL_CHECK("it was read: " << value.text());
    } catch (const ri::Error& error) {
      CHECK(error.code() == ri::ErrorCode::depth);
      CHECK(error.column() == static_cast<std::size_t>(limit) + 1);
    }
  }
  CHECK(RawJson(nested(5000), 5000) == RawJson(" " + nested(5000), 5000));
  CHECK(RawJson(nested(5000), 5000) != RawJson(nested(4999), 5000));
}

TEST_CASE("RawJson compares by meaning") {
  struct Case {
    std::string a, b;
    bool same;
  };
  const Case table[] = {
      // strings
      {R"("a")", R"("\u0061")", true},
      {R"("/")", R"("\/")", true},
      {R"("\n")", R"("\u000A")", true},
      {R"("\ud83d\ude00")", "\"\xF0\x9F\x98\x80\"", true},
      {R"("\u0000")", R"("\u0000")", true},
      {R"("\u0000")", R"("")", false},
      {R"("a")", R"("b")", false},
      {R"("a")", R"("a ")", false},
      {R"("1")", "1", false},
      {R"("null")", "null", false},
      {"true", "false", false},
      {"null", "false", false},
      {"true", "1", false},
      // numbers
      {"1", "1.0", true},
      {"1.10", "1.1", true},
      {"1.10", "1.11", false},
      {"100", "1e2", true},
      {"1E+2", "1e2", true},
      {"0", "-0", true},
      {"0", "-0.0e5", true},
      {"0", "1e-400", true},
      {"0.1", "0.10000000000000001", true},
      {"9007199254740993", "9007199254740992", false},
      {"9007199254740993.0", "9007199254740992", true},
      {"9223372036854775807", "9223372036854775806", false},
      {"9223372036854775807", "9223372036854775808", false},
      {"9223372036854775807.0", "9223372036854775808", true},
      {"9223372036854775808", "9223372036854775808.0", true},
      {"18446744073709551615", "18446744073709551614", false},
      {"18446744073709551615", "18446744073709551616", false},
      {"18446744073709551616", "18446744073709551617", true},
      {"18446744073709551616", "1.8446744073709552e19", true},
      {"12345678901234567890123", "1.2345678901234567890123e22", true},
      {"-9223372036854775808", "-9223372036854775807", false},
      {"-9223372036854775808", "-9223372036854775808.0", true},
      {"-9223372036854775809", "-9223372036854775808.0", true},
      {"-1", "1", false},
      {"-18446744073709551615", "18446744073709551615", false},
      {"1e400", "1e400", true},
      {"1e400", "1e401", false},
      {"1e400", "-1e400", false},
      {"1e400", "1.7976931348623157e308", false},
      {"1e400", "1E400", true},
      {"1e400", "1e+0400", true},
      {"1e400", "10.0e399", true},
      {"1e400", "0.0001e404", true},
      {"1e400", "1" + std::string(400, '0'), true},
      {"-12.5e400", "-125E399", true},
      {"-12.5e400", "-126E399", false},
      {"1e400", "1.00000000000000000000001e400", false},
      {"1e99999999999999999999", "1.0E+099999999999999999999", true},
      {"1e99999999999999999999", "1e99999999999999999998", false},
      {"1e400", "\"1e400\"", false},
      {"4.9e-324", "5e-324", true},
      {"5e-324", "0", false},
      {"5e-324", "-5e-324", false},
      {"5e-324", "1e-323", false},
      // lists
      {"[]", "[ ]", true},
      {"[]", "{}", false},
      {"[]", "[[]]", false},
      {"[1,2]", "[1.0,2e0]", true},
      {"[1,2]", "[2,1]", false},
      {"[1,2]", "[12]", false},
      {"[[1],2]", "[1,[2]]", false},
      {R"(["a","b"])", R"(["ab"])", false},
      {R"(["a,b"])", R"(["a","b"])", false},
      // objects
      {R"({"a":1,"b":2})", R"({"b":2,"a":1})", true},
      {R"({"a":1,"b":2})", R"({"a":2,"b":1})", false},
      {R"({"a":1})", R"({"\u0061":1.0})", true},
      {R"({"a":1})", R"({"a":1,"b":1})", false},
      {R"({"a":{"x":1,"y":[{}]},"b":{}})", R"({"b":{},"a":{"y":[{}],"x":1}})", true},
      {R"({"a":1,"a":2})", R"({"a":1,"a":2})", true},
      {R"({"a":1,"a":2})", R"({"a":2,"a":1})", false},
      {R"({"a":1,"b":0,"a":2})", R"({"b":0,"a":1,"a":2})", true},
      {R"({"b":{"d":1,"c":{"f":[{"h":1,"g":2}],"e":3}},"a":4})",
       R"({"a":4,"b":{"c":{"e":3,"f":[{"g":2,"h":1}]},"d":1}})", true},
      {R"({"b":{"d":1,"c":{"f":[{"h":1,"g":2}],"e":3}},"a":4})",
       R"({"a":4,"b":{"c":{"e":3,"f":[{"g":1,"h":2}]},"d":1}})", false},
      {R"([{"b":{},"a":[]},{"b":[],"a":{}}])", R"([{"a":[],"b":{}},{"a":{},"b":[]}])", true},
      {R"([{"b":{},"a":[]},{"b":[],"a":{}}])", R"([{"a":{},"b":[]},{"a":[],"b":{}}])", false},
      {R"({"a":1})", R"({"a":"1"})", false},
      {R"({"":{}})", R"({"":[]})", false},
      {R"({"a":"b"})", R"(["a","b"])", false},
      {R"({"ab":"c"})", R"({"a":"bc"})", false},
      {R"({"a":1,"b":2})", R"({"a":"1,b:2"})", false}};
  for (const Case& pair : table) check_same(pair.a, pair.b, pair.same);
}

TEST_CASE("RawJson equals what other readers make of it, for all kinds of JSON") {
  ri_test::Random random(11);
  RawJson before;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = ri_test::generate_json(random, ri_test::Shape());
    INFO(text);
    const RawJson value(text);
    const RawJson padded("  " + text + "\r\n");
    CHECK(padded.text() == value.text());
    CHECK(padded == value);
    // What nlohmann/json writes means the same, and is equal exactly where its trees are.
    const auto tree = nlohmann::json::parse(text);
    const auto tree_before = nlohmann::json::parse(before.text());
    CHECK(RawJson(tree.dump()) == value);
    CHECK((value == before) == (tree == tree_before));
    before = value;
  }
}
