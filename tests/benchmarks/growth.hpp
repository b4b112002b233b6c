// SPDX-License-Identifier: MIT
//
// Whether time grows with the text and no faster.

#ifndef RI_TESTS_BENCHMARKS_GROWTH_HPP
#define RI_TESTS_BENCHMARKS_GROWTH_HPP

#include <ostream>

#include "table.hpp"

namespace benchmark {

// Pages from 1 MB to 500 MB: megabytes of text a second of reading and writing, and of copying
// the values, which takes the same memory. Needs 4 GB of it.
void print_growth_of_pages(std::ostream& out, Statistic statistic);

// 1 to 100,000 unknown members in one object: nanoseconds a member of reading and writing.
void print_growth_of_unknown_members(std::ostream& out, Statistic statistic);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_GROWTH_HPP
