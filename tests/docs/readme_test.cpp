// What the README shows is what the repository holds.

#include <fstream>
#include <iterator>
#include <string>

#include <ri/version.hpp>
#include <support/catch.hpp>

namespace {

std::string content_of(const std::string& file) {
  std::ifstream in(RI_SOURCE_DIR "/" + file, std::ios::binary);
  INFO(file);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the README's first example is examples/quick_start.cpp") {
  CHECK(contains(content_of("README.md"),
                 "```cpp\n" + content_of("examples/quick_start.cpp") + "```\n"));
}

TEST_CASE("the changelog's first entry is this version") {
  const std::string changelog = content_of("docs/changelog.md");
  const std::size_t entry = changelog.find("\n## ");
  REQUIRE(entry != std::string::npos);
  CHECK(changelog.compare(entry + 4, std::string(RI_JOB_METADATA_VERSION_STRING).size(),
                          RI_JOB_METADATA_VERSION_STRING) == 0);
}
