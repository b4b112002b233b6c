#include "work.hpp"

namespace {
std::uint64_t count = 0;
}

namespace ri_test {
std::uint64_t blocks_run() noexcept { return count; }
}  // namespace ri_test

// What -fsanitize-coverage=trace-pc calls at every basic block.
extern "C" void __sanitizer_cov_trace_pc() { ++count; }  // NOLINT
