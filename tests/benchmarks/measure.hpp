// SPDX-License-Identifier: MIT
//
// The comparisons: what every contender takes for the documents of a corpus.

#ifndef RI_TESTS_BENCHMARKS_MEASURE_HPP
#define RI_TESTS_BENCHMARKS_MEASURE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "contender.hpp"
#include "corpus.hpp"
#include "race.hpp"

namespace benchmark {

// One line of a table: a column for each contender, in their order, and perhaps one more.
struct Row {
  std::string name;
  std::size_t bytes = 0;
  std::size_t documents = 0;
  std::vector<Timing> timings;       // of all documents; zeros where there is nothing to time
  std::vector<bool> does_less = {};  // drops members that this library keeps
};

// Reads every document; the column after the contenders copies the values, which is the least that
// anyone has to do to have them.
template <class T>
Row measure_reading(const std::vector<Contender>& contenders, const Corpus<T>& corpus, int rounds);

template <class T>
Row measure_writing(const std::vector<Contender>& contenders, const Corpus<T>& corpus, int rounds);

template <class T>
Row measure_writing_indented(const std::vector<Contender>& contenders, const Corpus<T>& corpus,
                             int rounds);

// Refuses every document: by throwing, or by what a contender has for those who do not want that.
Row measure_throwing(const std::vector<Contender>& contenders, const Jobs& bad, int rounds);
Row measure_refusing(const std::vector<Contender>& contenders, const Jobs& bad, int rounds);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_MEASURE_HPP
