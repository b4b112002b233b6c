// SPDX-License-Identifier: MIT
//
// One message made of a tree of nlohmann/json and made a tree again.

#include <iostream>

#include <ri/job_metadata.hpp>

int main() {
  try {
    const ri::JobMetadata job = ri::from_dict(nlohmann::json::parse(std::cin));
    std::cout << ri::to_dict(job) << '\n';
  } catch (const ri::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
