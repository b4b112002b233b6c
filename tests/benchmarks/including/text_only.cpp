// SPDX-License-Identifier: MIT
//
// The same as read_and_write.cpp with the headers for text alone, which leave nlohmann/json out.

#include <iostream>
#include <iterator>
#include <string>

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>

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
