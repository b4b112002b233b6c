// Counts the jobs in a file of JSON Lines by their status, with as many threads as it is told.
//
//   count_with_threads jobs.ndjson 4

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "counts.hpp"

namespace {

// What one thread has found. Threads write nothing that another one reads before it is joined.
struct Share {
  Counts counts;
  std::ostringstream log;
  std::exception_ptr failure;
};

// Lines are counted from the start of a part; the place where it starts makes them findable.
void read_part(std::string_view part, std::size_t offset, Share& share) {
  ri::ReaderOptions options;
  options.framing = ri::Framing::lines;  // what is cut at line ends has one document a line
  try {
    share.counts.add(ri::MessageReader<>(part, options),
                     "from byte " + std::to_string(offset) + " on", share.log);
  } catch (...) {
    share.failure = std::current_exception();
  }
}

Counts count(std::string_view text, std::size_t threads) {
  const std::vector<std::string_view> parts = ri::split_lines(text, threads);
  std::vector<Share> shares(parts.size());
  std::vector<std::thread> running;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto offset = static_cast<std::size_t>(parts[i].data() - text.data());
    running.emplace_back(read_part, parts[i], offset, std::ref(shares[i]));
  }
  for (std::thread& thread : running) thread.join();

  Counts counts;
  for (const Share& share : shares) {
    if (share.failure) std::rethrow_exception(share.failure);
    std::cerr << share.log.str();
    counts.add(share.counts);
  }
  return counts;
}

}  // namespace

int main(int argc, char* argv[]) {
  const int threads = argc == 3 ? std::atoi(argv[2]) : 0;
  if (threads < 1) {
    std::cerr << "usage: count_with_threads FILE THREADS\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::cerr << argv[1] << ": cannot be opened\n";
    return 1;
  }
  try {
    const std::string text(std::istreambuf_iterator<char>(file), {});
    std::cout << count(text, static_cast<std::size_t>(threads));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;
}
