// SPDX-License-Identifier: MIT
//
// The documents that are measured: generated, the same ones at every run.

#ifndef RI_TESTS_BENCHMARKS_CORPUS_HPP
#define RI_TESTS_BENCHMARKS_CORPUS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include <ri/values.hpp>

namespace benchmark {

// Some documents of one message, and what they mean.
template <class T>
struct Corpus {
  std::string name;
  std::vector<std::string> texts;
  std::vector<T> values;

  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const std::string& text : texts) sum += text.size();
    return sum;
  }
};

using Jobs = Corpus<ri::JobMetadata>;
using Pages = Corpus<ri::ListJobsForProjectResponse>;

// Jobs as a list shows them, about 1 KB each.
Jobs basic_jobs(std::size_t count);

// Jobs with all that is known of them, progress included, about 2.5 KB each.
Jobs full_jobs(std::size_t count);

// One page of FULL jobs.
Pages page_of_jobs(std::size_t count);

// The same documents, indented.
Jobs indented(const Jobs& jobs);

// The same documents with members in another order.
Jobs shuffled(const Jobs& jobs);

// The same documents as a server one version ahead might send them: each with four members that are
// not modelled, two of them in nested objects, one between known members.
Jobs with_unknown_members(const Jobs& jobs);

// The same documents with a mistake in each. There are no values.
Jobs wrong_at_the_start(const Jobs& jobs);
Jobs wrong_at_the_end(const Jobs& jobs);
Jobs cut_short(const Jobs& jobs);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_CORPUS_HPP
