// SPDX-License-Identifier: MIT
//
// The program of read_and_write.cpp and text_only.cpp, which differ in the headers before it.

#include <iostream>
#include <iterator>
#include <string>

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  try {
    const ri::JobMetadata job = ri::from_json(text);
    std::cout << ri::to_json(job) << '\n';
  } catch (const ri::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
