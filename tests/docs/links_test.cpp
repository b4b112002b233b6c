// Every relative link of the documentation leads to a file, and to a heading in it.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

const fs::path root = RI_SOURCE_DIR;

std::vector<fs::path> pages() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs")) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The lines outside code blocks.
std::vector<std::string> prose(const fs::path& path) {
  std::vector<std::string> lines;
  std::ifstream in(path);
  bool code = false;
  for (std::string line; std::getline(in, line);) {
    if (line.compare(0, 3, "```") == 0) {
      code = !code;
    } else if (!code) {
      lines.push_back(line);
    }
  }
  return lines;
}

// The anchor that a heading gets: lower case, blanks to hyphens, punctuation dropped.
std::string anchor_of(std::string_view heading) {
  std::string anchor;
  for (const char c : heading) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '-' || c == '_') {
      anchor += static_cast<char>(std::tolower(byte));
    } else if (c == ' ') {
      anchor += '-';
    }
  }
  return anchor;
}

std::set<std::string> anchors_of(const fs::path& path) {
  std::set<std::string> anchors;
  for (const std::string& line : prose(path)) {
    const std::size_t level = line.find_first_not_of('#');
    if (level == 0 || level == std::string::npos || line[level] != ' ') continue;
    anchors.insert(anchor_of(std::string_view(line).substr(level + 1)));
  }
  return anchors;
}

std::vector<std::string> links_of(const std::string& line) {
  std::vector<std::string> links;
  for (std::size_t at = line.find("]("); at != std::string::npos; at = line.find("](", at + 1)) {
    const std::size_t end = line.find(')', at);
    links.push_back(line.substr(at + 2, end - at - 2));
  }
  return links;
}

}  // namespace

TEST_CASE("every relative link leads somewhere") {
  std::size_t followed = 0;
  for (const fs::path& page : pages()) {
    for (const std::string& line : prose(page)) {
      for (const std::string& link : links_of(line)) {
        if (link.find("://") != std::string::npos) continue;
        INFO(fs::relative(page, root).string() << " links to " << link);
        const std::size_t hash = std::min(link.find('#'), link.size());
        const fs::path target = hash == 0 ? page : page.parent_path() / link.substr(0, hash);
        ++followed;
        CHECK(fs::exists(target));
        if (hash != link.size() && fs::exists(target)) {
          CHECK(anchors_of(target).count(link.substr(hash + 1)) == 1);
        }
      }
    }
  }
  CHECK(followed > 100);
}

TEST_CASE("every page can be reached from the README") {
  std::set<fs::path> reached;
  std::vector<fs::path> open{root / "README.md"};
  while (!open.empty()) {
    const fs::path page = open.back();
    open.pop_back();
    if (page.extension() != ".md" || !reached.insert(page).second) continue;
    for (const std::string& line : prose(page)) {
      for (const std::string& link : links_of(line)) {
        const std::string file = link.substr(0, link.find('#'));
        if (link.find("://") == std::string::npos && !file.empty()) {
          open.push_back((page.parent_path() / file).lexically_normal());
        }
      }
    }
  }
  for (const fs::path& page : pages()) {
    INFO(fs::relative(page, root).string());
    CHECK(reached.count(page.lexically_normal()) == 1);
  }
}
