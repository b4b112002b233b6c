// SPDX-License-Identifier: MIT

#include "ways.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "table.hpp"

namespace benchmark {
namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

double processor_time() {
  struct timespec time = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

std::size_t race(std::vector<Way>& ways, int rounds) {
  std::size_t jobs = 0;
  for (int round = 0; round < rounds; ++round) {
    for (Way& way : ways) {
      const auto begin = std::chrono::steady_clock::now();
      const double processor_begin = processor_time();
      const std::size_t read = way.run();
      way.processor_seconds.push_back(processor_time() - processor_begin);
      way.seconds.push_back(
          std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
      if (jobs == 0) jobs = read;
      if (read != jobs) {
        std::fprintf(stderr, "%s: %zu jobs, not %zu\n", way.name, read, jobs);
        std::exit(1);
      }
    }
  }
  return jobs;
}

void print_speeds(const std::vector<Way>& ways, std::size_t bytes) {
  Table table(std::cout,
              {"way", "MB/s", "speed", "MB/s of processor time", "speed of processor time"});
  const auto speed = [&](const std::vector<double>& seconds) {
    return static_cast<double>(bytes) / 1e6 / median(seconds);
  };
  for (const Way& way : ways) {
    table.add({way.name, fixed(speed(way.seconds), 0),
               fixed(speed(way.seconds) / speed(ways[0].seconds), 2),
               fixed(speed(way.processor_seconds), 0),
               fixed(speed(way.processor_seconds) / speed(ways[0].processor_seconds), 2)});
  }
}

}  // namespace benchmark
