// SPDX-License-Identifier: MIT
//
// What values hold of memory.

#ifndef RI_TESTS_BENCHMARKS_MEMORY_HPP
#define RI_TESTS_BENCHMARKS_MEMORY_HPP

#include <ostream>

namespace benchmark {

// The size of a job, and what a page of 1,000 FULL jobs takes as text, as values and as a tree.
void print_memory(std::ostream& out);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_MEMORY_HPP
