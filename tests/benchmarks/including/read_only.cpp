// SPDX-License-Identifier: MIT
//
// One message read from text.

#include <iostream>
#include <iterator>
#include <string>

#include <ri/text/read.hpp>

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  try {
    return ri::from_json(text).job_id.has_value() ? 0 : 1;
  } catch (const ri::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
