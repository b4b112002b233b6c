#include "allocations.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

ri_test::Allocations counted;
bool failing = false;
long left_before_failure = 0;

void* allocate(std::size_t size) noexcept {
  if (failing && left_before_failure-- == 0) return nullptr;
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) return nullptr;
  ++counted.live;
  ++counted.count;
  counted.bytes += size;
  return block;
}

void free_block(void* block) noexcept {
  if (block != nullptr) --counted.live;
  std::free(block);
}

}  // namespace

namespace ri_test {

Allocations allocations() noexcept { return counted; }

void fail_allocation_after(long n) noexcept {
  left_before_failure = n;
  failing = true;
}

void allow_allocations() noexcept { failing = false; }

}  // namespace ri_test

// The array forms and the sized ones call these; no type here needs more alignment than malloc
// gives.
void* operator new(std::size_t size) {
  if (void* const block = allocate(size)) return block;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* block) noexcept { free_block(block); }
void operator delete(void* block, std::size_t) noexcept { free_block(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { free_block(block); }
