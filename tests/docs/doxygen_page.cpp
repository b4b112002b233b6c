// A Markdown page as Doxygen understands it, on standard output:
//
//   doxygen_page <page>
//
// Doxygen knows nothing of the anchors that headings have elsewhere, and its own are shared by all
// pages. So each heading gets one with the page's name in it, and links are led there. Files that
// are no pages lie beside the built ones.

#include <cctype>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

std::string slug_of(std::string_view heading) {
  std::string slug;
  for (const char c : heading) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '-' || c == '_') {
      slug += static_cast<char>(std::tolower(byte));
    } else if (c == ' ') {
      slug += '-';
    }
  }
  return slug;
}

std::string name_of(const std::string& path) {
  const std::size_t begin = path.find_last_of('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

std::string target_of(const std::string& link, const std::string& page) {
  const std::size_t hash = link.find('#');
  if (hash == 0) return "#" + page + "_" + link.substr(1);
  if (link.find("://") != std::string::npos) return link;
  const std::string file = link.substr(0, hash);
  if (file.size() > 3 && file.substr(file.size() - 3) == ".md") {
    return hash == std::string::npos ? link : "#" + name_of(file) + "_" + link.substr(hash + 1);
  }
  return file.substr(file.find_last_of('/') + 1);
}

std::string with_links(const std::string& line, const std::string& page) {
  std::string result;
  std::size_t from = 0;
  for (std::size_t at; (at = line.find("](", from)) != std::string::npos;) {
    const std::size_t end = line.find(')', at);
    result += line.substr(from, at + 2 - from) + target_of(line.substr(at + 2, end - at - 2), page);
    from = end;
  }
  return result + line.substr(from);
}

// Code at the beginning of bold text would leave the asterisks standing.
std::string without_bold_code(std::string line) {
  for (std::size_t at; (at = line.find("**`")) != std::string::npos;) {
    const std::size_t end = line.find("**", at + 3);
    if (end != std::string::npos) line.erase(end, 2);
    line.erase(at, 2);
  }
  return line;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) return 1;
  const std::string page = name_of(argv[1]);
  std::ifstream in(argv[1]);
  if (!in) return 1;
  bool code = false;
  for (std::string line; std::getline(in, line);) {
    if (line.compare(0, 3, "```") == 0) code = !code;
    if (!code && line.compare(0, 2, "##") == 0) {
      const std::string heading = line.substr(line.find(' ') + 1);
      line += " {#" + page + "_" + slug_of(heading) + "}";
    } else if (!code) {
      line = with_links(without_bold_code(line), page);
    }
    std::cout << line << '\n';
  }
}
