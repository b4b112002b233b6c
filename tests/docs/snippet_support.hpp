// What the code blocks of the documentation may use, and how their values are checked.

#ifndef RI_TESTS_DOCS_SNIPPET_SUPPORT_HPP
#define RI_TESTS_DOCS_SNIPPET_SUPPORT_HPP

// Blocks may assert.
#undef NDEBUG
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

// Blocks are for reading: a name may mean something else than in the block before, and a
// variable may only be shown.
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-function"

namespace docs {

template <class T>
std::string printed(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, ri::ErrorCode>) {
    constexpr std::string_view names[] = {"none",           "syntax", "type", "value", "duplicate",
                                          "unknown_member", "depth",  "size", "input"};
    return "ri::ErrorCode::" + std::string(names[static_cast<std::size_t>(value)]);
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    return std::string(std::string_view(value));
  } else {
    std::ostringstream out;
    out << value;
    return out.str();
  }
}

template <class T>
std::string printed(const std::optional<T>& value) {
  return value ? printed(*value) : "std::nullopt";
}

// The lines whose checks have run.
inline std::set<std::size_t>& lines_reached() {
  static std::set<std::size_t> lines;
  return lines;
}

template <class T>
void check(std::size_t line, const T& value, const std::string& expected) {
  INFO("line " << line);
  CHECK(printed(value) == expected);
  lines_reached().insert(line);
}

// Names that a block may take for granted, made anew for each.
struct Fixture {
  std::string text = R"({"jobId":"j-17","jobType":"JOB_TYPE_MODEL_STRESS_TEST",)"
                     R"("status":"JOB_STATUS_RUNNING","startTime":"2024-03-01T12:00:00Z"})";
  ri::JobMetadata job = ri::from_json(text);
  std::vector<ri::JobMetadata> jobs{job, job};

  template <class... Values>
  void use(const Values&...) {}
  void log(const std::string&) {}
};

// Runs a block; checks that it reached the lines with expected values and printed what it should.
template <class Snippet>
void run(const std::set<std::size_t>& lines, const char* output) {
  std::ostringstream printed_text;
  lines_reached().clear();
  std::streambuf* const console = std::cout.rdbuf(printed_text.rdbuf());
  try {
    Snippet().run();
  } catch (...) {
    std::cout.rdbuf(console);
    throw;
  }
  std::cout.rdbuf(console);
  CHECK(lines_reached() == lines);
  if (output != nullptr) CHECK(printed_text.str() == output);
}

}  // namespace docs

#endif  // RI_TESTS_DOCS_SNIPPET_SUPPORT_HPP
