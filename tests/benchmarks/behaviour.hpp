// SPDX-License-Identifier: MIT
//
// What the contenders are, and where they do something else than this library with the same text.

#ifndef RI_TESTS_BENCHMARKS_BEHAVIOUR_HPP
#define RI_TESTS_BENCHMARKS_BEHAVIOUR_HPP

#include <ostream>
#include <vector>

#include "contender.hpp"

namespace benchmark {

// A line for each contender: its version, how it reads and how it writes.
void print_contenders(std::ostream& out, const std::vector<Contender>& contenders);

// A line for each doubtful text, a column for each contender. Nothing of it is written by hand: the
// contenders read the texts.
void print_behaviour(std::ostream& out, const std::vector<Contender>& contenders);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_BEHAVIOUR_HPP
