// SPDX-License-Identifier: MIT
//
// nlohmann/json with one parse.

#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  try {
    const nlohmann::json job = nlohmann::json::parse(text);
    std::cout << job.size() << '\n';
  } catch (const nlohmann::json::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
