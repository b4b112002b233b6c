// SPDX-License-Identifier: MIT

#include "race.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace benchmark {
namespace {

double seconds_of(const Task& task) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  task();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

Timing summary(std::vector<double> seconds) {
  if (seconds.empty()) return {};
  std::sort(seconds.begin(), seconds.end());
  const std::size_t half = seconds.size() / 2;
  const bool odd = seconds.size() % 2 != 0;
  return {odd ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2, seconds.front()};
}

}  // namespace

std::vector<Timing> race(const std::vector<Task>& tasks, int rounds) {
  for (const Task& task : tasks) {
    if (task) task();
  }
  std::vector<std::vector<double>> seconds(tasks.size());
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (tasks[i]) seconds[i].push_back(seconds_of(tasks[i]));
    }
  }
  std::vector<Timing> timings;
  for (const auto& each : seconds) timings.push_back(summary(each));
  return timings;
}

}  // namespace benchmark
