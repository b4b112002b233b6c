// The work grows as the text does, whatever the size of the pieces that it comes in: counted in
// basic blocks, which do not depend on the machine's speed.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <faults/work.hpp>
#include <ri/text/message_reader.hpp>
#include <ri/values.hpp>
#include <support/catch.hpp>

#include "routes.hpp"

namespace {

struct Shape {
  const char* name;
  ri::Framing framing;
  std::string (*make)(std::size_t n);
};

std::string repeated(std::string_view part, std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) text += part;
  return text;
}

const Shape shapes[] = {
    {"short lines", ri::Framing::lines, [](auto n) { return repeated("{\"jobId\":\"a\"}\n", n); }},
    {"blank lines", ri::Framing::lines, [](auto n) { return repeated(" \n", n) + "{}"; }},
    {"one long line", ri::Framing::lines,
     [](auto n) { return "{\"jobId\":\"" + std::string(20 * n, 'x') + "\"}"; }},
    {"bad lines", ri::Framing::lines, [](auto n) { return repeated("{\"jobId\":7}\n", n); }},
    {"a long line that is bad", ri::Framing::lines,
     [](auto n) { return "{\"x\":\"" + std::string(20 * n, 'x') + "\",\"jobId\":7}"; }},
    {"one long first document", ri::Framing::detect,
     [](auto n) { return "{\"x\":[" + repeated("[],{},", n) + "0]}"; }},
    {"short documents", ri::Framing::concatenated,
     [](auto n) { return repeated("{\"jobId\":\"a\"}", n); }},
    {"bad documents", ri::Framing::concatenated,
     [](auto n) { return repeated("{\"jobId\":7} 7 \"a\"", n); }},
    {"one long document", ri::Framing::concatenated,
     [](auto n) { return "{\"x\":[" + repeated("[],{},", n) + "0]}"; }},
    {"one long string", ri::Framing::concatenated,
     [](auto n) { return "{\"x\":\"" + repeated("\\n\xC3\xA4", 5 * n) + "\"}"; }},
    {"one long number", ri::Framing::concatenated, [](auto n) { return std::string(20 * n, '1'); }},
    {"white space", ri::Framing::concatenated,
     [](auto n) { return repeated(" \n\x1E", n) + "{}"; }},
    {"no end", ri::Framing::concatenated, [](auto n) { return repeated("{\"a\":", n); }},
    {"short elements", ri::Framing::array,
     [](auto n) { return "[" + repeated("{\"jobId\":\"a\"},", n) + "{}]"; }},
    {"bad elements", ri::Framing::array, [](auto n) { return "[" + repeated("null,", n) + "{}]"; }},
};

std::uint64_t work_of(ri::MessageReader<> reader) {
  const std::uint64_t before = ri_test::blocks_run();
  ri::JobMetadata job;
  ri::Error error;
  while (reader.next(job, error) || error) {
  }
  return ri_test::blocks_run() - before;
}

}  // namespace

TEST_CASE("the work of reading many documents grows as their text does") {
  for (const Shape& shape : shapes) {
    for (const std::size_t piece : {std::size_t{0}, std::size_t{1}, std::size_t{100}}) {
      CAPTURE(shape.name, piece);
      const auto work = [&](std::size_t n) {
        const std::string text = shape.make(n);
        ri::ReaderOptions options;
        options.framing = shape.framing;
        if (piece == 0) return work_of(ri::MessageReader<>(std::string_view(text), options));
        return work_of(ri::MessageReader<>(ri_test::Pieces(text, piece), options));
      };
      const std::uint64_t small = work(2000);
      CHECK(small > 100);
      // Quadratic work would be 256 times as much.
      CHECK(work(16 * 2000) < 16 * 2 * (small + 2000));
    }
  }
}
