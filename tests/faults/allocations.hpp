// Counted allocations, and allocations that fail: for programs that link allocations.cpp, which
// replaces operator new.

#ifndef RI_TESTS_FAULTS_ALLOCATIONS_HPP
#define RI_TESTS_FAULTS_ALLOCATIONS_HPP

#include <cstddef>

namespace ri_test {

struct Allocations {
  long live = 0;          // made and not freed
  long count = 0;         // made so far
  std::size_t bytes = 0;  // asked for so far
};

// Of this thread, as the tests have but one.
Allocations allocations() noexcept;

// The allocation after the next `n` ones throws std::bad_alloc, and no other; allow_allocations()
// takes that back.
void fail_allocation_after(long n) noexcept;
void allow_allocations() noexcept;

// How many allocations `action` makes.
template <class Action>
long count_allocations(Action action) {
  const long before = allocations().count;
  action();
  return allocations().count - before;
}

}  // namespace ri_test

#endif  // RI_TESTS_FAULTS_ALLOCATIONS_HPP
