// A program that reads and writes text and has no use for trees.

#include <string_view>

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>
#include <ri/values.hpp>

// Where the standard library cannot read doubles, nlohmann/json does.
#if defined(NLOHMANN_JSON_VERSION_MAJOR) && defined(__cpp_lib_to_chars)
#  error "text needs no nlohmann/json"
#endif

int main() {
  constexpr std::string_view text = R"({"jobs":[{"jobId":"7","runningTimeSecs":1.5,"new":[]}]})";
  const auto page = ri::from_json<ri::ListJobsForProjectResponse>(text);
  const ri::ListJobsForProjectResponse same = page;
  return ri::to_json(page) == text && same == page ? 0 : 1;
}
