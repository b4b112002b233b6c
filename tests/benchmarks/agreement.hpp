// SPDX-License-Identifier: MIT
//
// Whether every contender does the same work: nobody is timed whose results differ.

#ifndef RI_TESTS_BENCHMARKS_AGREEMENT_HPP
#define RI_TESTS_BENCHMARKS_AGREEMENT_HPP

#include "contender.hpp"
#include "corpus.hpp"

namespace benchmark {

// Throws std::runtime_error unless `contender` reads each document as the value it represents, and
// what it writes of each value represents that value. Unknown members only count where the
// contender keeps them.
template <class T>
void check_agreement(const Contender& contender, const Corpus<T>& corpus);

// Throws std::runtime_error unless `contender` refuses each document.
void check_refusal(const Contender& contender, const Jobs& bad);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_AGREEMENT_HPP
