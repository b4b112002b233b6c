// What the README shows is what the repository holds.

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

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
  const std::string changelog = content_of("CHANGELOG.md");
  const std::size_t entry = changelog.find("\n## ");
  REQUIRE(entry != std::string::npos);
  CHECK(changelog.compare(entry + 4, std::string(RI_JOB_METADATA_VERSION_STRING).size(),
                          RI_JOB_METADATA_VERSION_STRING) == 0);
}

TEST_CASE("the files of other build systems say this version") {
  const std::string version = RI_JOB_METADATA_VERSION_STRING;
  const std::pair<const char*, std::string> places[] = {
      {"meson.build", "\n  version: '" + version + "',\n"},
      {"MODULE.bazel", "\n    version = \"" + version + "\",\n"},
      {"docs/packaging/debian/changelog", "ri-job-metadata (" + version + "-"},
  };
  for (const auto& [file, text] : places) {
    INFO(file << " should say " << text);
    CHECK(contains(content_of(file), text));
  }
}

TEST_CASE("every preset that a command names exists") {
  const nlohmann::json presets = nlohmann::json::parse(content_of("CMakePresets.json"));
  std::set<std::string> workflows;
  for (const auto& preset : presets.at("workflowPresets")) workflows.insert(preset.at("name"));
  std::size_t found = 0;
  for (const char* const page : {"README.md", "docs/contributing.md", "docs/performance.md"}) {
    const std::string text = content_of(page);
    const std::string command = "cmake --workflow --preset ";
    for (std::size_t at = text.find(command); at != std::string::npos;
         at = text.find(command, at + 1)) {
      const std::size_t begin = at + command.size();
      const std::string name = text.substr(begin, text.find_first_of(" `\n", begin) - begin);
      INFO(page << ": " << name);
      CHECK(workflows.count(name) == 1);
      ++found;
    }
  }
  CHECK(found >= 4);
}
