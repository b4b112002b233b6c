// SPDX-License-Identifier: MIT
//
// Lists that are read into a message which holds one already: of any length after any other.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace {

// The list of so many elements; `element` has a `#` where each gets its number.
std::string list_of(std::string_view member, std::string_view element, std::size_t count) {
  std::string text = "{\"" + std::string(member) + "\":[";
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) text += ',';
    for (const char c : element) text += c == '#' ? std::to_string(i) : std::string(1, c);
  }
  return text + "]}";
}

// Small elements wait in 4 KiB on the stack before they are in a list: some of these lists have
// more, read at once or after a shorter list.
template <class T>
void check_lengths(std::string_view member, std::string_view element) {
  const std::vector<std::size_t> lengths{0, 1, 2, 3, 5, 9, 60, 200, 1000};
  for (const std::size_t first : lengths) {
    for (const std::size_t second : lengths) {
      CAPTURE(member, first, second);
      T message;
      for (const std::size_t length : {first, second, first, second}) {
        const std::string text = list_of(member, element, length);
        ri::read_json(text, message);
        CHECK(ri::to_json(message) == text);
        CHECK(message == ri::from_json<T>(text));
      }
    }
  }
}

}  // namespace

TEST_CASE("a list of any length is read over one of any other") {
  check_lengths<ri::ContinuousIncrementalTest>("ctTestRunIds",
                                               R"("a string that is not short, #")");
  check_lengths<ri::TestRunProgress>("testBatches", R"({"type":"batch #","added":#})");
  check_lengths<ri::CategoryConfigGenerationServiceResponse>("stressTestCategories",
                                                             R"("TEST_CATEGORY_TYPE_CUSTOM")");
  check_lengths<ri::ListJobsForProjectResponse>("jobs", R"({"jobId":"job number #"})");
}
