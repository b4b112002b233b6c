// SPDX-License-Identifier: MIT

#include "memory.hpp"

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include <ri/job_metadata.hpp>

#include "corpus.hpp"
#include "table.hpp"

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
#  include <malloc.h>
#  include <unistd.h>
#  define RI_BENCHMARK_KNOWS_MEMORY
#endif

namespace benchmark {

#ifdef RI_BENCHMARK_KNOWS_MEMORY
namespace {

struct Memory {
  std::size_t allocated;  // what the allocator has given out, with its own overhead
  std::size_t resident;   // what the process has of physical memory
};

Memory memory_now() {
  malloc_trim(0);
  const struct mallinfo2 info = mallinfo2();
  std::size_t pages_in_all = 0;
  std::size_t pages_resident = 0;
  std::ifstream("/proc/self/statm") >> pages_in_all >> pages_resident;
  return {info.uordblks + info.hblkhd,
          pages_resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE))};
}

// What the result of `make` holds.
template <class Make>
Memory memory_of(Make make) {
  const Memory before = memory_now();
  const auto made = make();
  const Memory after = memory_now();
  return {after.allocated - before.allocated, after.resident - before.resident};
}

}  // namespace
#endif

void print_memory(std::ostream& out) {
  out << "sizeof(ri::JobMetadata) = " << sizeof(ri::JobMetadata)
      << ", sizeof(ri::TestBatchProgress) = " << sizeof(ri::TestBatchProgress) << "\n\n";
#ifdef RI_BENCHMARK_KNOWS_MEMORY
  const std::string text = page_of_jobs(1000).texts.front();
  const Memory values =
      memory_of([&] { return ri::from_json<ri::ListJobsForProjectResponse>(text); });
  const Memory tree = memory_of([&] { return nlohmann::json::parse(text); });
  const auto times = [&](std::size_t bytes) {
    return fixed(static_cast<double>(bytes) / static_cast<double>(text.size()), 2);
  };
  const auto row = [&](const char* name, const Memory& memory) {
    return std::vector<std::string>{name, std::to_string(memory.allocated), times(memory.allocated),
                                    std::to_string(memory.resident), times(memory.resident)};
  };
  Table table(out, {"page of 1,000 FULL jobs", "bytes allocated", "times the text",
                    "bytes resident", "times the text"});
  table.add({"its text", std::to_string(text.size()), times(text.size())});
  table.add(row("ri::ListJobsForProjectResponse", values));
  table.add(row("nlohmann::json", tree));
#else
  out << "What is allocated is only known with glibc 2.33 or newer.\n";
#endif
}

}  // namespace benchmark
