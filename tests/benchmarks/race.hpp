// SPDX-License-Identifier: MIT
//
// Timing. Machines drift, so what is to be compared takes turns. What ran before decides what the
// caches hold, so nobody always follows the same one.

#ifndef RI_TESTS_BENCHMARKS_RACE_HPP
#define RI_TESTS_BENCHMARKS_RACE_HPP

#include <functional>
#include <vector>

namespace benchmark {

// One round: all there is to do, once. An empty one does not take part.
using Task = std::function<void()>;

// Seconds of each task's rounds.
struct Timing {
  double median = 0;
  double best = 0;
};

// Every task once untimed, then `rounds` times in turns, each round in another order, the same
// orders at every run: A B C, C A B, B A C ...
// A task that does not take part has zeros.
std::vector<Timing> race(const std::vector<Task>& tasks, int rounds);

// Makes the compiler believe that the object at `address` is used.
inline const void* volatile used_address = nullptr;
inline void keep(const void* address) { used_address = address; }

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_RACE_HPP
