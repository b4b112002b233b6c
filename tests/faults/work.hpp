// Work counted in basic blocks: a number that, unlike seconds, is the same in every run.

#ifndef RI_TESTS_FAULTS_WORK_HPP
#define RI_TESTS_FAULTS_WORK_HPP

#include <cstdint>

namespace ri_test {

// The basic blocks run so far in files compiled with -fsanitize-coverage=trace-pc.
std::uint64_t blocks_run() noexcept;

}  // namespace ri_test

#endif  // RI_TESTS_FAULTS_WORK_HPP
