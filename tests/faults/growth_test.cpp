// Twice the input takes twice the work and twice the memory, whatever the input: counted in basic
// blocks and bytes, which do not depend on the machine's speed.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

#include "allocations.hpp"
#include "work.hpp"

namespace {

using Page = ri::ListJobsForProjectResponse;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// `open` `part`,`part`,... `close`; a `#` in the part becomes the number of the part.
std::string list(std::string_view open, std::string_view part, std::size_t times,
                 std::string_view close) {
  std::string text(open);
  for (std::size_t i = 0; i < times; ++i) {
    if (i != 0) text += ',';
    for (const char c : part) {
      if (c == '#') {
        text += std::to_string(i);
      } else {
        text += c;
      }
    }
  }
  return text.append(close);
}

struct Shape {
  const char* name;
  std::function<std::string(std::size_t)> make;
};

const Shape shapes[] = {
    {"unknown members", [](auto n) { return list("{", R"("k#":#)", n, "}"); }},
    {"unknown members of one name", [](auto n) { return list("{", R"("k":#)", n, "}"); }},
    {"unknown members of escaped names",
     [](auto n) { return list("{", R"("\u006b#":0)", n, "}"); }},
    {"names with the beginning of a known one",
     [](auto n) { return list("{", R"("cancellationRequeste#":0)", n, "}"); }},
    {"names like each other for long",
     [](auto n) { return list("{", R"("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa#":0)", n, "}"); }},
    {"unknown members inside each job",
     [](auto n) { return list(R"({"jobs":[)", R"({"x":1,"y":2,"x":3,"jobId":"#"})", n, "]}"); }},
    {"a page of jobs",
     [](auto n) {
       return list(R"({"jobs":[)", R"({"jobId":"#","runningTimeSecs":1.5})", n, "]}");
     }},
    {"a page of nothing", [](auto n) { return list(R"({"jobs":[)", "{}", n, "]}"); }},
    {"a page with its members the wrong way round",
     [](auto n) {
       return list(R"({"jobs":[)", R"({"errorMsg":"e","agentId":{},"status":null,"jobId":"#"})", n,
                   "]}");
     }},
    {"a page of unknown enum values",
     [](auto n) { return list(R"({"jobs":[)", R"({"status":"NEW","jobType":#})", n, "]}"); }},
    {"a long string", [](auto n) { return R"({"nextPageToken":")" + std::string(n, 'x') + "\"}"; }},
    {"a long string of escapes",
     [](auto n) { return R"({"nextPageToken":")" + repeated(R"(\u00e9\n)", n) + "\"}"; }},
    {"a long string of quotes",
     [](auto n) { return R"({"nextPageToken":")" + repeated(R"(\"x)", n) + "\"}"; }},
    {"a long string that is not ASCII",
     [](auto n) {
       return R"({"nextPageToken":")" + repeated("\xC3\xA9x\xF0\x9F\x98\x80", n) + "\"}";
     }},
    {"a long name", [](auto n) { return "{\"" + std::string(n, 'x') + "\":0}"; }},
    {"a long number", [](auto n) { return R"({"x":0.)" + std::string(n, '7') + "}"; }},
    {"long white space",
     [](auto n) { return repeated(" \n", n) + "{" + repeated("\t ", n) + "}" + repeated(" ", n); }},
    {"white space in an unknown member", [](auto n) { return list(R"({"x":[)", " #  ", n, "]}"); }},
    {"unknown objects", [](auto n) { return list(R"({"x":[)", R"({"b":#,"a":[]})", n, "]}"); }},
    {"a syntax error at the end", [](auto n) { return list("{", "\"k#\" :\n#", n, ",}"); }},
    {"a type error at the end",
     [](auto n) { return list(R"({"jobs":[)", R"({"jobId":"#"})", n, ",{\"jobId\":[\n]}]}"); }},
    {"a duplicate at the end",
     [](auto n) { return list(R"({"hasMore":true,)", R"("k#":#)", n, R"(,"has_more":true})"); }},
    {"a value of a wrong type, long",
     [](auto n) { return list(R"({"jobs":{"x":[)", R"({"b":#})", n, "]}}"); }},
    {"too deep, after much else",
     [](auto n) { return list("{", R"("k#":[])", n, R"(,"x":)" + std::string(300, '[') + "}"); }},
    {"never closed", [](auto n) { return list(R"({"jobs":[)", R"({"jobId":"#"})", n, ""); }},
    {"brackets never closed", [](auto n) { return R"({"x":)" + std::string(n, '['); }},
};

struct Cost {
  std::uint64_t blocks = 0;
  std::size_t bytes = 0;
};

template <class Action>
Cost cost_of(Action action) {
  const std::uint64_t blocks = ri_test::blocks_run();
  const std::size_t bytes = ri_test::allocations().bytes;
  action();
  return {ri_test::blocks_run() - blocks, ri_test::allocations().bytes - bytes};
}

// Everything that can be done with a text, for the sum of its costs.
struct Costs {
  Cost reading, writing, laying_out, copying, comparing, reading_tree, making_tree;
};

Costs costs_of(const std::string& text) {
  Costs costs;
  ri::Error error;
  std::optional<Page> page;
  costs.reading = cost_of([&] { page = ri::from_json<Page>(text, error); });
  if (!page) return costs;
  costs.writing = cost_of([&] { ri::to_json(*page); });
  ri::WriteOptions pretty;
  pretty.indent = 2;
  costs.laying_out = cost_of([&] { ri::to_json(*page, pretty); });
  Page copy;
  costs.copying = cost_of([&] { copy = *page; });
  costs.comparing = cost_of([&] { static_cast<void>(copy == *page); });
  nlohmann::json tree;
  costs.making_tree = cost_of([&] { tree = ri::to_dict(*page); });
  costs.reading_tree = cost_of([&] { ri::from_dict<Page>(tree); });
  return costs;
}

// Sixteen times the input: linear work is sixteen times as much, sorting by name a little more,
// quadratic work 256 times as much.
bool grows_linearly(const Cost& small, const Cost& large) {
  constexpr std::size_t times = 16, tolerance = 2, blocks = 2000, bytes = 16384;
  return large.blocks <= times * tolerance * (small.blocks + blocks) &&
         large.bytes <= times * tolerance * (small.bytes + bytes);
}

}  // namespace

TEST_CASE("work and memory grow as the input does") {
  for (const Shape& shape : shapes) {
    CAPTURE(shape.name);
    constexpr std::size_t n = 500;
    const Costs small = costs_of(shape.make(n));
    const Costs large = costs_of(shape.make(16 * n));
    CHECK(small.reading.blocks > 20);  // that something is counted at all
    const std::pair<const char*, Cost Costs::*> kinds[] = {
        {"reading", &Costs::reading},           {"writing", &Costs::writing},
        {"laying out", &Costs::laying_out},     {"copying", &Costs::copying},
        {"comparing", &Costs::comparing},       {"reading a tree", &Costs::reading_tree},
        {"making a tree", &Costs::making_tree},
    };
    for (const auto& [kind, cost] : kinds) {
      CAPTURE(kind, (small.*cost).blocks, (large.*cost).blocks, (small.*cost).bytes,
              (large.*cost).bytes);
      CHECK(grows_linearly(small.*cost, large.*cost));
    }
  }
}

TEST_CASE("a string costs no more a byte where it is longer than the block it is put together in") {
  const auto writing = [](const char* piece, std::size_t n) {
    Page page;
    page.next_page_token = repeated(piece, n);
    std::string out;
    out.reserve(8 * page.next_page_token->size());
    return static_cast<double>(cost_of([&] { ri::append_json(out, page); }).blocks);
  };
  for (const char* piece : {"\n", "x\"", "\x01", "\xC3\xA9x\xF0\x9F\x98\x80"}) {
    CAPTURE(piece);
    CHECK(writing(piece, 16 * 500) < 1.25 * 16 * writing(piece, 500));
  }
}

TEST_CASE("the work of kept nesting grows with the text as long as the depth is limited") {
  const auto nested = [](std::size_t n) {
    const std::string deep = repeated(R"({"b":0,"a":)", 200) + "1" + std::string(200, '}');
    return list(R"({"x":[)", deep, n, "]}");
  };
  const Costs small = costs_of(nested(20));
  const Costs large = costs_of(nested(16 * 20));
  CHECK(grows_linearly(small.reading, large.reading));
  CHECK(grows_linearly(small.writing, large.writing));
  // Compared with a text of the same meaning and another form, so that both are taken apart.
  const auto compared = [&](std::size_t n) {
    const std::string text = nested(n);
    std::string other = text;
    other.replace(other.find("\"b\":0"), 5, "\"b\":-0");
    const auto a = ri::from_json(text), b = ri::from_json(other);
    bool same = false;
    const Cost cost = cost_of([&] { same = a == b; });
    CHECK(same);
    return cost;
  };
  CHECK(grows_linearly(compared(20), compared(16 * 20)));
}

TEST_CASE("the work of comparing grows with the text, however deep it is and whatever its order") {
  struct Nested {
    const char* open;
    const char* close;
    const char* other_open;
    const char* other_close;
  };
  const Nested kinds[] = {{R"({"b":0,"a":)", "}", R"({"a":)", R"(,"b":0})"},
                          {R"({"b":{},"a":[)", "]}", R"({"a":[)", R"(],"b":{}})"},
                          {R"({"c":1,"b":)", R"(,"a":2})", R"({"a":2,"b":)", R"(,"c":1})"}};
  for (const Nested& kind : kinds) {
    const auto compared = [&](std::size_t n) {
      const ri::RawJson a(repeated(kind.open, n) + "0" + repeated(kind.close, n), 3 * n);
      const ri::RawJson b(repeated(kind.other_open, n) + "-0" + repeated(kind.other_close, n),
                          3 * n);
      bool same = false;
      const Cost cost = cost_of([&] { same = a == b; });
      CHECK(same);
      return cost;
    };
    CAPTURE(kind.open);
    CHECK(grows_linearly(compared(500), compared(16 * 500)));
  }
}

TEST_CASE("comparing takes memory in proportion to the text, not to its objects") {
  const auto objects = [](const char* last) {
    return ri::RawJson("[" + repeated("{},", 100'000) + last + "]");
  };
  const ri::RawJson a = objects("0");
  const ri::RawJson b = objects("-0");
  const Cost cost = cost_of([&] { CHECK(a == b); });
  CHECK(cost.bytes <= 8 * a.text().size());
}

TEST_CASE("memory stays in proportion to the text: elements are not made ahead of it") {
  // A short first element promises many more than there are; the rest of the text is one string.
  const std::string text = R"({"jobs":[{},{"jobId":")" + std::string(1'000'000, 'x') + "\"}]}";
  const Cost cost = cost_of([&] { ri::from_json<Page>(text); });
  CHECK(cost.bytes <= 12 * text.size());
}
