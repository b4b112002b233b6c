// Skipping a value does what scan_value does, only faster: the same verdict, the same end, the same
// fault, and the same answer to whether the value is compact.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <ri/bytes/string_stops.hpp>
#include <ri/json/scan.hpp>
#include <ri/json/skip.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/mutate.hpp>
#include <support/random.hpp>

namespace {

using namespace ri::detail;
using ri_test::ExactText;

struct Measure final : ScanListener {
  std::size_t size = 0;
  void token(std::string_view token) override { size += token.size(); }
};

constexpr SkippedNames none{[](const void*, std::string_view) { return false; }, nullptr};
constexpr SkippedNames all{[](const void*, std::string_view) { return true; }, nullptr};
constexpr SkippedNames all_but_wanted{
    [](const void*, std::string_view name) { return name != "wanted"; }, nullptr, 1U << 6};

// What differs between scanning and skipping the value at `begin`; empty where nothing does.
std::string difference(std::string_view bytes, std::size_t begin = 0, std::size_t max_depth = 256) {
  const ExactText exact(bytes);
  const std::string_view view = exact;
  Input scanned{view.data(), view.data() + view.size(), max_depth};
  Input skipped{view.data(), view.data() + view.size(), max_depth};
  Measure measure;
  const char* const value = view.data() + begin;
  const char* const scan_end = scan_value(scanned, value, 2, &measure);
  StopList stops(skipped, 1 + bytes.size() % 4);
  const char* const skip_end = skip_members(skipped, stops, value, 2, none);
  if (scan_end != skip_end) return "another end";
  if (scan_end == nullptr) {
    if (scanned.fault.code != skipped.fault.code) return "another code";
    if (scanned.fault.at != skipped.fault.at) return "another place";
    if (std::string_view(scanned.fault.message) != skipped.fault.message) return "another message";
    return {};
  }
  const bool spaced = static_cast<std::size_t>(scan_end - value) != measure.size;
  return scanned.spaced == spaced ? "" : "another answer about white space";
}

void check(std::string_view text, std::size_t begin = 0, std::size_t max_depth = 256) {
  const std::string found = difference(text, begin, max_depth);
  if (found.empty()) return;
  CAPTURE(text, begin, max_depth);
  FAIL_CHECK(found);
}

std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> texts;
  if (!std::filesystem::is_directory(folder)) return texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// Documents that lead to every path: rows of plain members and objects, strings that are longer
// than what is listed at once, escapes and non-ASCII text in all places, white space, numbers.
std::vector<std::string> documents() {
  const std::string long_text(300, 'x');
  return {
      R"({"a":"b","c":"d","e":"f","g":"h","i":"j","k":1,"l":"m","n":"o","p":"q"})",
      R"([{"t":"u","v":"w"},{"t":"u","v":"w"},{"t":"u","v":"w"},{"t":"u","v":"w"}])",
      R"({"t":{"u":"v","w":"x"},"y":{"u":"v","w":"x"},"z":{"u":"v"}})",
      R"([{"t":"u"},{"t":"u"},{"t":"u"},{"t":["u"]},{"t":"u"},{"t":"u"},{}])",
      R"([[{"a":"b"},{"c":"d"}],[{"a":"b"},{"c":"d"}],"e","f",["g"],[],{}])",
      R"({"a":{"b":{"c":"d"},"e":"f"},"g":{"h":"i"},"j":{"k":{"l":"m"}},"n":"o","p":"q"})",
      R"({"a":{"b":{"c":[{"d":{"e":"f"},"g":"h"},{"d":"e"}]},"i":"j"},"k":{"l":"m"},"n":"o"})",
      "{\"a\":\"" + long_text + "\",\"" + long_text + "\":\"\",\"c\":\"" + long_text + "\"}",
      "{\"a\":\"" + repeated("\xC3\xA9x\\u00e9\xF0\x9F\x98\x80 ", 40) + "\",\"b\\n\":\"c\\\"\"}",
      "{ \"a\" : \"b\" ,\n  \"c\" : [ 1 , 2.5e-7 ,\t-0 , true , false , null ]\r\n , \"d\" : { } }",
      "[\n  {\n    \"a\": \"b\",\n    \"c\": \"d\"\n  },\n  {\n    \"a\": \"b\"\n  }\n]",
      R"([0,-1,12345678901234567890123,1.10,0.5E+10,1e400,[-0.0e-0],{"a":1},true,false,null])",
      R"(["a","b","c","","d\\","e\/\b\f\n\r\t\u0041\ud83d\ude00","f"])",
      repeated("[", 70) + R"({"a":"b","c":"d"})" + repeated("]", 70),
      repeated(R"({"a":[)", 80) + "1" + repeated("]}", 80),
      repeated(R"([{"b":"c","a":)", 40) + R"({"d":"e"})" + repeated("}]", 40),
      "[" + repeated(R"({"type":"a:b","status":"C"},)", 100) + "{}]",
      "[" + repeated("\n        \"a\",", 100) + " \"b\" ]",
      R"("text")",
      "-12.5e3",
      "true",
      "null",
  };
}

}  // namespace

TEST_CASE("skipping: whole documents and every prefix, at every place in a block") {
  for (const std::string& document : documents()) {
    for (std::size_t size = 0; size <= document.size(); ++size) check(document.substr(0, size));
    for (std::size_t before = 1; before < 70; ++before) {
      check(std::string(before, ' ') + document, before);
      check(std::string(before, ' ') + document + ',', before);
      check(std::string(before, '"') + document + std::string(before, '"'), before);
    }
  }
}

TEST_CASE("skipping: each byte changed") {
  const std::string telling("\0\n\x1F \",-.09:AE[\\]entu{}\x80\xC3\xED\xF0\xFF", 27);
  for (const std::string& document : documents()) {
    std::string changed = document;
    for (std::size_t i = 0; i < document.size(); ++i) {
      for (const char byte : telling) {
        changed[i] = byte;
        check(changed);
      }
      changed[i] = document[i];
    }
  }
}

TEST_CASE("skipping: damaged documents") {
  ri_test::Random random(12);
  for (const std::string& document : documents()) {
    for (int i = 0; i < 2000; ++i) check(ri_test::mutate(random, document));
  }
}

TEST_CASE("skipping: the depth is limited where scanning limits it") {
  for (const std::size_t depth : {1U, 2U, 63U, 64U, 65U, 127U, 128U, 129U, 200U, 600U}) {
    for (const std::string_view open : {"[", "{\"a\":", "[{\"b\":\"c\",\"a\":"}) {
      const std::string close = open == "[" ? "]" : open[0] == '{' ? "}" : "}]";
      const std::string text = repeated(open, depth) + "1" + repeated(close, depth);
      for (std::size_t limit = 2; limit < 2 * depth + 5; limit += 1 + depth / 20) {
        check(text, 0, limit);
      }
      check(text, 0, 2 * depth + 2);
      check(text.substr(0, text.size() - 1), 0, 2000);
      check(repeated(open, depth) + "1" + repeated(close, depth / 2) + "]", 0, 2000);
      check(repeated(open, depth) + "1" + repeated(close, depth / 2) + "}", 0, 2000);
    }
  }
}

TEST_CASE("skipping: the samples of the fuzz targets") {
  const auto samples = files_in(std::string(RI_SOURCE_DIR) + "/tests/fuzz/corpus");
  REQUIRE(!samples.empty());
  ri_test::Random random(13);
  for (const std::string& sample : samples) {
    for (std::size_t size = 0; size <= sample.size(); ++size) check(sample.substr(0, size));
    for (int i = 0; i < 200; ++i) check(ri_test::mutate(random, sample));
  }
}

#if defined(RI_JSON_TEST_SUITE_DIR)
TEST_CASE("skipping: JSONTestSuite") {
  const auto suite = files_in(RI_JSON_TEST_SUITE_DIR);
  REQUIRE(suite.size() > 300);
  for (const std::string& text : suite) {
    check(text);
    check("[" + text + "]");
    check("{\"a\":\"b\",\"c\":" + text + ",\"d\":\"e\"}");
    check("[[" + repeated("\"some text\",", 20) + text + "]]");
  }
}
#endif

TEST_CASE("skipping members: up to the first one that is asked for, or that is damaged") {
  struct Row {
    std::string_view text;
    std::string_view rest;  // after what is passed over; "fault" where nothing is
  };
  const Row rows[] = {
      {R"(1,"b":2,"c":[3],"d":{"wanted":4}}, 5)", "}, 5"},
      {R"("a","b":"c","wanted":"d","e":"f"})", R"(,"wanted":"d","e":"f"})"},
      {R"( "a" , "b" : "c" , "wanted" : "d"})", R"( , "wanted" : "d"})"},
      {R"({},"b":"c","wante\u0064":"d"})", R"(,"wante\u0064":"d"})"},
      {R"("a","b":{"c":"d","wanted":"e"},"f":{"wanted":{"g":"h"},"i":"j"},"k":"l","m":{}})", "}"},
      {R"("a","b":{"c":{"d":"e"},"f":"g"},"wanted":"h","i":"j","k":"l"})",
       R"(,"wanted":"h","i":"j","k":"l"})"},
      {R"("a","b":"c","d":{"e":"f"},"wanted":{"g":"h"},"i":"j","k":"l"})",
       R"(,"wanted":{"g":"h"},"i":"j","k":"l"})"},
      {R"("a","b":{"c":"d","e":"f"},{"g":"h"},"i":"j","k":"l"})", R"(,{"g":"h"},"i":"j","k":"l"})"},
      {R"("a","b":"c"},"d":"e","f":"g","h":"i")", R"(},"d":"e","f":"g","h":"i")"},
      {R"("a","b":"c"},{"d":"e","f":"g","h":"i")", R"(},{"d":"e","f":"g","h":"i")"},
      {R"("a","b":{"c":"d"}},"e":"f","g":"h","i":"j")", R"(},"e":"f","g":"h","i":"j")"},
      {R"({},"b":"c","d\:"e","f":"g"})", R"(,"d\:"e","f":"g"})"},
      {R"({},"b":"c","d)", R"(,"d)"},
      {R"({},"b":"c",d})", R"(,d})"},
      {R"({},"b":"c","d" 1})", R"(,"d" 1})"},
      {R"({},"b":"c","d":[1,]})", R"(,"d":[1,]})"},
      {R"({},"b":"c","d":"e)", R"(,"d":"e)"},
      {R"([1,],"b":"c"})", "fault"},
      {R"("a)", "fault"},
      {"", "fault"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const ExactText exact(row.text);
    const std::string_view view = exact;
    Input text{view.data(), view.data() + view.size(), 256};
    StopList stops(text, 1);
    const char* p = view.data();
    if (p != text.end && *p == ' ') ++p;
    p = skip_members(text, stops, p, 1, all_but_wanted);
    CHECK((p == nullptr) == (row.rest == "fault"));
    if (p != nullptr) CHECK(std::string(p, text.end) == row.rest);
  }
}

TEST_CASE("skipping members: the one with the fault is refused when it is read again") {
  const std::string beyond = R"(["a\n",)" + repeated(R"("some text",)", 50) + R"("b\x","c"])";
  const std::string_view faults[] = {beyond,
                                     R"("\x")",
                                     "\"\xFF\"",
                                     "\"\n\"",
                                     R"(["a","b\x","c"])",
                                     R"({"a":"b","c":"d","\x":"e"})",
                                     R"({"a":"b","c":"d" "e"})"};
  for (const std::string_view fault : faults) {
    for (std::size_t size = 0; size < 200; ++size) {
      const std::string row = '"' + std::string(size, 'x') + R"(","b":)";
      const std::string after = R"(,"c":"d","e":")" + std::string(size, 'y') + "\"}";
      const ExactText exact(row + std::string(fault) + after);
      const std::string_view view = exact;
      CAPTURE(view);
      Input text{view.data(), view.data() + view.size(), 256};
      StopList stops(text, 1);
      const char* const value = view.data() + row.size();
      CHECK(skip_members(text, stops, view.data(), 1, all) == value - 5);
      CHECK(skip_members(text, stops, value, 1, all) == nullptr);
    }
  }
}

TEST_CASE("skipping members: the depth is limited inside of them") {
  const std::string rest = R"(,"c":"d","e":"f","g":"h"})";
  for (std::size_t depth = 1; depth < 130; ++depth) {
    std::string inner = R"("i":"j")";
    for (std::size_t i = 1; i < depth; ++i) inner = R"("a":{)" + inner + R"(},"k":"l")";
    const ExactText exact(R"("a","b":{)" + inner + '}' + rest);
    const std::string_view view = exact;
    for (std::size_t max_depth = 1; max_depth < depth + 3; ++max_depth) {
      Input text{view.data(), view.data() + view.size(), max_depth};
      StopList stops(text, 4);
      const char* const end = skip_members(text, stops, view.data(), 1, all);
      const bool fits = 1 + depth <= max_depth;
      CAPTURE(depth, max_depth);
      CHECK(end == (fits ? text.end - 1 : view.data() + 3));
    }
  }
}

TEST_CASE("listing stops finds each of them") {
  ri_test::Random random(14);
  for (int i = 0; i < 2000; ++i) {
    constexpr std::size_t blocks = 5;
    std::string text;
    const std::size_t every = 1 + random.below(80);  // some texts are full of them
    while (text.size() < 64 * blocks) {
      text += random.one_in(every) ? random.pick(std::string("\"\\\n\x1F\x80\xFF"))
                                   : random.pick(std::string(" !#[]{}:,az\x7F"));
    }
    std::vector<std::uint16_t> expected;
    for (std::size_t k = 0; k < text.size(); ++k) {
      const auto byte = static_cast<unsigned char>(text[k]);
      const bool stop = byte == '"' || byte == '\\' || byte < 0x20 || byte >= 0x80;
      if (stop) expected.push_back(static_cast<std::uint16_t>(k));
    }
    const ExactText exact(text);
    // As this processor does it, and as every one can.
    for (const auto list : {list_stops, list_stops_anywhere}) {
      std::vector<std::uint16_t> stops(64 * blocks + room_after_stops);
      stops.resize(list(std::string_view(exact).data(), blocks, stops.data()));
      if (stops != expected) FAIL(i);
    }
  }
}
