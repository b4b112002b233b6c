// Texts put together at random: what comes of them is what comes of their documents one by one, and
// the same by every route.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <faults/samples.hpp>
#include <ri/text/message_reader.hpp>
#include <ri/text/write.hpp>
#include <ri/values.hpp>
#include <support/catch.hpp>
#include <support/mutate.hpp>
#include <support/random.hpp>

#include "routes.hpp"

namespace {

using Job = ri::JobMetadata;
using ri_test::Random;

// Documents of every kind: good, of another type, no JSON, short and long.
std::vector<std::string> documents() {
  std::vector<std::string> found = {"{}",     "null",          "[]",        "7",   "\"a\\\"}\"",
                                    "x",      "{\"jobId\":7}", "{\"x\":[}", "tru", "}",
                                    "[{},{}]"};
  for (const ri_test::Sample& sample : ri_test::samples()) found.push_back(sample.text);
  return found;
}

ri::ReaderOptions framed(ri::Framing framing) {
  ri::ReaderOptions options;
  options.framing = framing;
  return options;
}

// Gives pieces of another size each time.
class RandomPieces {
 public:
  RandomPieces(std::string_view text, std::size_t seed) : pieces_(text, 1), random_(seed) {}

  std::size_t operator()(char* buffer, std::size_t size) {
    pieces_.set_piece(1 + random_.below(random_.one_in(4) ? 5000 : 40));
    return pieces_(buffer, size);
  }

 private:
  ri_test::Pieces pieces_;
  Random random_;
};

// What the lines of a text hold, one by one.
std::vector<std::string> outcomes_of_lines(const std::string& text) {
  std::vector<std::string> outcomes;
  std::size_t document = 0;
  for (std::size_t begin = 0, line = 1; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view content = std::string_view(text).substr(begin, end - begin);
    if (content.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      ++document;
      ri::Error error;
      if (const auto job = ri::from_json(content, error)) {
        outcomes.push_back(ri::to_json(*job));
      } else {
        const ri::TextPosition place{begin + error.offset(), line, error.column()};
        // what() has the line in it.
        std::string what = error.what();
        what.replace(what.rfind("line 1,"), 6, "line " + std::to_string(line));
        outcomes.push_back("#" + std::to_string(document) + " " +
                           std::string(ri_test::name_of(error.code())) + " " + error.pointer() +
                           " at " + std::to_string(place.offset) + ", " + std::to_string(line) +
                           ":" + std::to_string(place.column) + ": " + what + "{}");
      }
    }
    begin = end + 1;
  }
  return outcomes;
}

std::string without(std::string text, std::string_view characters) {
  for (char& c : text) {
    if (characters.find(c) != std::string_view::npos) c = ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("lines give what they give one by one") {
  Random random(12);
  const std::vector<std::string> all = documents();
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (std::size_t n = random.below(8); n-- > 0;) {
      std::string line = random.pick(all);
      if (random.one_in(2)) line = ri_test::mutate(random, line);
      // A byte order mark is only skipped at the start of everything.
      if (line.compare(0, 3, "\xEF\xBB\xBF") == 0) line.erase(0, 3);
      text += without(line, "\n\r");
      text += random.one_in(4) ? "\n\n" : "\n";
    }
    const std::vector<std::string> expected = outcomes_of_lines(text);
    const ri::ReaderOptions options = framed(ri::Framing::lines);
    CHECK(ri_test::outcomes_of_text<Job>(text, options) == expected);
    CHECK(ri_test::outcomes(ri::MessageReader<Job>(RandomPieces(text, random.bits()), options)) ==
          expected);
  }
}

TEST_CASE("good documents come back whatever stands between them") {
  Random random(34);
  std::vector<std::string> good;
  for (const std::string& document : documents()) {
    ri::Error error;
    if (ri::from_json(document, error)) good.push_back(document.substr(document.find('{')));
  }
  REQUIRE(good.size() > 10);
  constexpr std::string_view spaces[] = {"", " ", "\n", "\r\n", "\x1E", "\n\x1E", "\t\n  "};
  for (int i = 0; i < 200; ++i) {
    std::string concatenated, array = "[";
    std::vector<std::string> expected;
    for (std::size_t n = random.below(6); n-- > 0;) {
      const std::string& document = random.pick(good);
      expected.push_back(ri::to_json(ri::from_json(document)));
      concatenated.append(random.pick(spaces)).append(document);
      if (array.size() > 1) array += ',';
      array.append(without(std::string(random.pick(spaces)), "\x1E")).append(document);
    }
    array += ']';
    const auto check = [&](const std::string& text, ri::Framing framing) {
      const ri::ReaderOptions options = framed(framing);
      CHECK(ri_test::outcomes_of_text<Job>(text, options) == expected);
      CHECK(ri_test::outcomes(ri::MessageReader<Job>(RandomPieces(text, random.bits()), options)) ==
            expected);
    };
    check(concatenated, ri::Framing::concatenated);
    check(array, ri::Framing::array);
    check(array, ri::Framing::detect);
  }
}

TEST_CASE("every route agrees about any text") {
  Random random(56);
  const std::vector<std::string> all = documents();
  constexpr std::string_view between[] = {"",  " ",    "\n", "\r\n", "\r",
                                          ",", "\x1E", "[",  "]",    "\xEF\xBB\xBF"};
  for (int i = 0; i < 600; ++i) {
    std::string text(random.one_in(3) ? "[" : "");
    for (std::size_t n = random.below(5); n-- > 0;) {
      const std::string& document = random.pick(all);
      text += random.one_in(2) ? document : ri_test::mutate(random, document);
      text += random.pick(between);
    }
    if (random.one_in(2)) text = ri_test::mutate(random, text);
    for (const ri::Framing framing :
         {ri::Framing::detect, ri::Framing::lines, ri::Framing::concatenated, ri::Framing::array}) {
      ri::ReaderOptions options = framed(framing);
      if (random.one_in(3)) options.max_document_size = random.below(300);
      if (random.one_in(4)) options.read.max_depth = random.below(6);
      if (random.one_in(4)) options.read.max_elements = random.below(6);
      const std::vector<std::string> expected = ri_test::outcomes_of_text<Job>(text, options);
      INFO(text);
      CHECK(ri_test::outcomes(ri::MessageReader<Job>(RandomPieces(text, random.bits()), options)) ==
            expected);
      const std::size_t piece = random.below(30);
      CHECK(ri_test::outcomes_of_stream<Job>(text, piece, options) == expected);
    }
  }
}
