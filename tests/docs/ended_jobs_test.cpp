// No example tells by hand whether a job has ended: one that asks for success and failure alone
// waits for ever for a job that was cancelled.

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The numbers of the lines that compare a status with one of a job that has ended, and neither with
// all of them nor after is_terminal().
std::vector<std::size_t> tells_by_hand(std::istream& file) {
  std::vector<std::size_t> numbers;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    std::size_t compared = 0;
    for (const char* const status : {"SUCCEEDED", "FAILED", "CANCELLED"}) {
      for (const char* const before : {"== ", "!= ", "== ri::", "!= ri::"}) {
        if (contains(line, before + std::string("JobStatus::") + status)) ++compared;
      }
    }
    if (compared != 0 && compared != 3 && !contains(line, "is_terminal")) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

TEST_CASE("pages and public headers tell by is_terminal() whether a job has ended") {
  const fs::path root = RI_SOURCE_DIR;
  std::vector<fs::path> paths = {root / "README.md"};
  for (const fs::path& folder : {root / "docs", root / "include/ri"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const fs::path extension = entry.path().extension();
      const bool of_users = extension == ".hpp" && !contains(entry.path().string(), "/detail/");
      // questions.hpp defines what the others ask, of a single status each.
      const bool asked = entry.path().filename() == "questions.hpp";
      if (extension == ".md" || (of_users && !asked)) paths.push_back(entry.path());
    }
  }
  CHECK(paths.size() > 50);
  for (const fs::path& path : paths) {
    INFO(fs::relative(path, root).string());
    std::ifstream file(path);
    REQUIRE(file);
    CHECK(tells_by_hand(file) == std::vector<std::size_t>());
  }
}

TEST_CASE("a line that asks for some of the ends is found") {
  std::istringstream text(
      "return job.status == ri::JobStatus::SUCCEEDED || job.status == ri::JobStatus::FAILED;\n"
      "while (status != JobStatus::SUCCEEDED) wait();\n"
      "job.status = ri::JobStatus::FAILED;\n"
      "return ri::is_terminal(job) && job.status != ri::JobStatus::SUCCEEDED;\n");
  CHECK(tells_by_hand(text) == std::vector<std::size_t>{1, 2});
}
