// Counts the jobs on standard input by their status, in constant memory. Several of these can share
// the work, and one adds up what they print:
//
//   count_jobs < jobs.ndjson
//   parallel --pipe --block 10M count_jobs < jobs.ndjson | count_jobs --add

#include <exception>
#include <iostream>
#include <string_view>

#include "counts.hpp"

int main(int argc, char* argv[]) {
  std::ios::sync_with_stdio(false);  // so that std::cin has a buffer
  Counts counts;
  try {
    if (argc == 1) {
      counts.add(ri::MessageReader<>(std::cin), "standard input", std::cerr);
    } else if (argc == 2 && std::string_view(argv[1]) == "--add") {
      counts.add_printed(std::cin);
    } else {
      std::cerr << "usage: count_jobs [--add]\n";
      return 2;
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  std::cout << counts;
  return std::cout.flush() ? 0 : 1;
}
