// Markdown pages keep to 100 columns, except where Markdown has no way to break a line, and the
// README to 350 lines.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_columns = 100;
const fs::path root = RI_SOURCE_DIR;

// The pages that people write: the generated ones have the length that the API's texts have.
std::vector<fs::path> written_pages() {
  std::vector<fs::path> paths;
  for (const fs::path& folder : {root, root / "docs"}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      const fs::path& path = entry.path();
      if (path.extension() == ".md" && path != root / "docs/reference.md") paths.push_back(path);
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool starts_with(const std::string& text, const std::string& beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

// A column is a code point: every byte but the later ones of a UTF-8 sequence.
std::size_t columns(const std::string& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// The numbers of the lines that are too long. A row of a table is one line by Markdown's rules, and
// what a program prints (`// -> ...` or a ```text block) is not ours to break.
std::vector<std::size_t> long_lines(std::istream& page) {
  std::vector<std::size_t> numbers;
  bool output = false;
  std::size_t number = 0;
  for (std::string line; std::getline(page, line);) {
    ++number;
    if (starts_with(line, "```")) output = line == "```text" || line == "```console";
    const bool unbreakable =
        output || starts_with(line, "|") || line.find("// -> ") != std::string::npos;
    if (!unbreakable && columns(line) > max_columns) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

TEST_CASE("written pages keep to 100 columns") {
  const std::vector<fs::path> pages = written_pages();
  CHECK(pages.size() > 10);
  for (const fs::path& path : pages) {
    std::ifstream page(path);
    INFO(fs::relative(path, root).string());
    REQUIRE(page);
    CHECK(long_lines(page) == std::vector<std::size_t>());
  }
}

TEST_CASE("the README has at most 350 lines") {
  std::ifstream readme(root / "README.md");
  std::size_t lines = 0;
  for (std::string line; std::getline(readme, line);) ++lines;
  CHECK(lines > 100);
  CHECK(lines <= 350);
}

TEST_CASE("a line is too long from 101 columns on, unless it cannot be broken") {
  const std::string full(max_columns, 'a'), over = full + "a";
  const std::string wide = [] {
    std::string text;
    for (std::size_t i = 0; i < max_columns; ++i) text += "\xC3\xA9";
    return text;
  }();
  std::istringstream page(full + "\n" + over + "\n" + wide + "\n" + wide + "a\n" + "| " + over +
                          " |\n```cpp\n" + over + "\nvalue;  // -> " + over + "\n```\n```text\n" +
                          over + "\n```\n" + over + "\n");
  CHECK(long_lines(page) == std::vector<std::size_t>{2, 4, 7, 13});
}
