// Damaged and rearranged JSON texts, the same ones for the same seed.

#ifndef RI_TESTS_SUPPORT_MUTATE_HPP
#define RI_TESTS_SUPPORT_MUTATE_HPP

#include <string>

#include <support/random.hpp>

namespace ri_test {

// `text` with one or two changes: bytes flipped, put in, taken out or doubled, the end cut off,
// tokens replaced by others, exchanged or left out. Most changes leave the text valid JSON.
std::string mutate(Random& random, std::string text);

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_MUTATE_HPP
