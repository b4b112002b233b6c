// SPDX-License-Identifier: MIT

#include "race.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>

#include <support/random.hpp>

namespace benchmark {
namespace {

double seconds_of(const Task& task) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  task();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Fisher and Yates's; std::shuffle's order is another one with each standard library.
void shuffle(std::vector<std::size_t>& order, ri_test::Random& random) {
  for (std::size_t left = order.size(); left > 1; --left) {
    std::swap(order[left - 1], order[random.below(left)]);
  }
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
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (!tasks[i]) continue;
    tasks[i]();
    order.push_back(i);
  }
  std::vector<std::vector<double>> seconds(tasks.size());
  ri_test::Random random(1);
  for (int round = 0; round < rounds; ++round) {
    shuffle(order, random);
    for (const std::size_t i : order) seconds[i].push_back(seconds_of(tasks[i]));
  }
  std::vector<Timing> timings;
  for (const auto& each : seconds) timings.push_back(summary(each));
  return timings;
}

}  // namespace benchmark
