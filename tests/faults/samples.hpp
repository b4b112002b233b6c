// The documents that the tests here damage, cut off and starve: the seeds of the fuzz targets and
// the samples of the examples.

#ifndef RI_TESTS_FAULTS_SAMPLES_HPP
#define RI_TESTS_FAULTS_SAMPLES_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace ri_test {

struct Sample {
  std::string name;
  std::string text;
};

inline std::vector<Sample> samples() {
  std::vector<Sample> found;
  for (const char* const folder : {"/tests/fuzz/corpus", "/examples/data"}) {
    const std::filesystem::path path = std::string(RI_SOURCE_DIR) + folder;
    if (!std::filesystem::is_directory(path)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      std::ifstream in(entry.path(), std::ios::binary);
      std::string text(std::istreambuf_iterator<char>(in), {});
      found.push_back({entry.path().filename().string(), std::move(text)});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Sample& a, const Sample& b) { return a.name < b.name; });
  return found;
}

}  // namespace ri_test

#endif  // RI_TESTS_FAULTS_SAMPLES_HPP
