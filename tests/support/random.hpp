// Numbers that look random and are the same on every platform, which those of <random>'s
// distributions are not.

#ifndef RI_TESTS_SUPPORT_RANDOM_HPP
#define RI_TESTS_SUPPORT_RANDOM_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace ri_test {

// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators).
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t bits() noexcept {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  // From 0 to n - 1.
  std::size_t below(std::size_t n) noexcept { return static_cast<std::size_t>(bits() % n); }

  bool one_in(std::size_t n) noexcept { return below(n) == 0; }

  // An element of an array or a container.
  template <class Range>
  const auto& pick(const Range& range) noexcept {
    return *(std::begin(range) + static_cast<std::ptrdiff_t>(below(std::size(range))));
  }

 private:
  std::uint64_t state_;
};

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_RANDOM_HPP
