// White space between the tokens of modelled members, laid out as programs and people do.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>
#include <support/random.hpp>

#include <ri/job_metadata.hpp>

namespace {

using ri_test::Random;

constexpr std::string_view canonical =
    R"({"jobId":"a b","jobType":"JOB_TYPE_MODEL_STRESS_TEST","jobData":{"stress":{"projectId":)"
    R"({"uuid":"{[,]}"},"progress":{"testRun":{"testBatches":[{"type":"drift","status":)"
    R"("TEST_TASK_STATUS_RUNNING"},{"type":"adversarial"},{"type":"x"},{"type":"x"}]}}}},)"
    R"("errorMsg":""})";

// Calls `gap(depth)` for what to put before each item and before each bracket that closes, with the
// number of containers around it. Behind each colon stands a space.
template <class Gap>
std::string lay_out(std::string_view compact, Gap gap) {
  std::string text;
  std::size_t depth = 0;
  bool in_string = false;
  for (const char c : compact) {
    if (!in_string && (c == '}' || c == ']')) text += gap(--depth);
    text += c;
    if (c == '"') in_string = !in_string;
    if (in_string) continue;
    if (c == '{' || c == '[') text += gap(++depth);
    if (c == ',') text += gap(depth);
    if (c == ':') text += ' ';
  }
  return text;
}

// From memory that ends where the text ends, so that an address sanitizer sees what is read past
// it.
std::optional<ri::JobMetadata> read(const std::string& text, ri::Error& error) {
  const std::vector<char> exact(text.begin(), text.end());
  return ri::from_json(std::string_view(exact.data(), exact.size()), error);
}

std::string line_break(std::size_t spaces) { return '\n' + std::string(spaces, ' '); }

}  // namespace

TEST_CASE("white space: any number of spaces a level, and a text cut short anywhere") {
  ri::Error error;
  for (const std::size_t step : {0U, 1U, 2U, 3U, 4U, 8U, 15U, 16U, 17U, 40U}) {
    const std::string text =
        lay_out(canonical, [&](std::size_t depth) { return line_break(depth * step); });
    const auto job = read(text, error);
    REQUIRE(job);
    CHECK(ri::to_json(*job) == canonical);
    for (std::size_t size = 0; size < text.size(); ++size) {
      if (read(text.substr(0, size), error) || error.offset() != size) FAIL(step << ' ' << size);
    }
  }
}

TEST_CASE("white space: where the margins change from line to line") {
  Random random(3);
  ri::Error error;
  std::size_t step = 2;
  const auto odd_gap = [&](std::size_t depth) -> std::string {
    if (random.one_in(9)) step = random.below(6);
    switch (random.below(12)) {
      case 0:
        return "";
      case 1:
        return " ";
      case 2:
        return '\r' + line_break(depth * step);
      case 3:
        return '\n' + std::string(depth, '\t');
      case 4:
        return '\n' + line_break(depth * step);
      case 5:
        return line_break(depth * step + 1);
      case 6:
        return line_break(depth * step) + "\t";
      case 7:
        return depth == 0 ? "" : line_break(depth * step - (step != 0));
      case 8:
        return line_break(depth * step) + "\n";
      default:
        return line_break(depth * step);
    }
  };
  for (int i = 0; i < 2000; ++i) {
    const auto job = read(lay_out(canonical, odd_gap), error);
    REQUIRE(job);
    REQUIRE(ri::to_json(*job) == canonical);
  }
}

TEST_CASE("white space: other characters in a margin are none") {
  ri::Error error;
  for (const std::size_t step : {1U, 2U, 4U}) {
    const std::string text =
        lay_out(canonical, [&](std::size_t depth) { return line_break(depth * step); });
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != ' ' && text[i] != '\n') continue;
      const bool in_string = text.compare(i - 1, 3, "a b") == 0;
      if (in_string) continue;
      for (const char odd : {'\0', '\v', '\f', '\x1F', '!', '\x7F', '\xA0'}) {
        std::string damaged = text;
        damaged[i] = odd;
        if (read(damaged, error) || error.code() != ri::ErrorCode::syntax || error.offset() != i) {
          FAIL(step << ' ' << i << ' ' << static_cast<int>(odd) << ' ' << error.what());
        }
      }
    }
  }
}
