// SPDX-License-Identifier: MIT
//
// All of the library, with one message read and written.

#include <iostream>
#include <iterator>
#include <string>

#include <ri/job_metadata.hpp>

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
