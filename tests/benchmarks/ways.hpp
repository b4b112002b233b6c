// SPDX-License-Identifier: MIT
//
// Several ways of doing one thing, each measured in its turn.

#ifndef RI_TESTS_BENCHMARKS_WAYS_HPP
#define RI_TESTS_BENCHMARKS_WAYS_HPP

#include <cstddef>
#include <functional>
#include <vector>

namespace benchmark {

struct Way {
  const char* name;
  std::function<std::size_t()> run;            // returns the number of jobs
  std::vector<double> seconds = {};            // by the clock
  std::vector<double> processor_seconds = {};  // of all threads, without waiting for others
};

// Runs each way as often, all in turn, and returns the number of jobs; ends the program if they do
// not agree on it.
std::size_t race(std::vector<Way>& ways, int rounds);

// Prints the median speeds, in MB/s and compared with the first way.
void print_speeds(const std::vector<Way>& ways, std::size_t bytes);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_WAYS_HPP
