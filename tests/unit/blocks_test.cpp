// The blocks of this processor and the one of every processor, held against the bytes one by one:
// each byte at each offset of a block, alone and beside others.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <ri/bytes/block.hpp>
#include <ri/bytes/string_stops.hpp>
#include <ri/bytes/white_space.hpp>
#include <ri/bytes/words.hpp>
#include <support/catch.hpp>
#include <support/random.hpp>

namespace {

using ri::detail::is_space;
using ri::detail::is_string_stop;

// The first of the bytes that `is` is true for, or `size`.
template <class Predicate>
std::size_t first_of(const char* p, std::size_t size, Predicate is) {
  return static_cast<std::size_t>(std::find_if(p, p + size, is) - p);
}

template <class Block>
std::size_t first_mark(typename Block::Marks marks) {
  return marks == 0 ? Block::size : std::size_t{Block::index(marks)};
}

// Counts the answers about the 64 bytes at `p` that are not those of the bytes.
template <class Block>
int wrong_answers(const char* p) {
  int wrong = 0;
  std::uint64_t stop_bits = 0;
  for (std::size_t i = 0; i < 64; ++i) stop_bits |= std::uint64_t{is_string_stop(p[i])} << i;
  wrong += Block::string_stop_bits(p) != stop_bits;
  for (std::size_t i = 0; i + Block::size <= 64; ++i) {
    const Block block(p + i);
    wrong += first_mark<Block>(block.string_stops()) !=
             first_of(p + i, Block::size, [](char c) { return is_string_stop(c); });
    const Block next(p + (i + 7) % (64 - Block::size + 1));
    wrong += Block::any(Block::bit_or(block.string_stop_bytes(), next.string_stop_bytes())) !=
             (block.string_stops() != 0 || next.string_stops() != 0);
    wrong += first_mark<Block>(block.not_spaces()) !=
             first_of(p + i, Block::size, [](char c) { return !is_space(c); });
    char copy[Block::size];
    block.store(copy);
    wrong += !std::equal(copy, copy + Block::size, p + i);
  }
  return wrong;
}

// 64 bytes of one kind with one of another at each place.
template <class Block>
int wrong_answers_with_one(char others) {
  int wrong = 0;
  for (int c = 0; c < 256; ++c) {
    for (std::size_t at = 0; at < 64; ++at) {
      std::array<char, 64> bytes;
      bytes.fill(others);
      bytes[at] = static_cast<char>(c);
      wrong += wrong_answers<Block>(bytes.data());
    }
  }
  return wrong;
}

// Bytes around those that matter, in which stops and white space come close together.
template <class Block>
int wrong_answers_at_random() {
  constexpr char interesting[] =
      "\"\\ \n\r\t!#[]\x1F\x20\x21\x7F\x80\xA2\xDC\xFF"
      "a";
  ri_test::Random random(1);
  int wrong = 0;
  for (int round = 0; round < 20000; ++round) {
    std::array<char, 64> bytes;
    for (char& c : bytes) c = interesting[random.below(sizeof interesting)];
    wrong += wrong_answers<Block>(bytes.data());
  }
  return wrong;
}

}  // namespace

TEST_CASE("blocks answer as their bytes do, one by one") {
  CHECK(wrong_answers_with_one<ri::detail::Block>('a') == 0);
  CHECK(wrong_answers_with_one<ri::detail::Block>(' ') == 0);
  CHECK(wrong_answers_at_random<ri::detail::Block>() == 0);
  CHECK(wrong_answers_with_one<ri::detail::WordBlock>('a') == 0);
  CHECK(wrong_answers_with_one<ri::detail::WordBlock>(' ') == 0);
  CHECK(wrong_answers_at_random<ri::detail::WordBlock>() == 0);
}

TEST_CASE("same_text finds a difference at each place of texts of each size") {
  using ri::detail::same_text;
  for (std::size_t size = 0; size <= 70; ++size) {
    CAPTURE(size);
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + i % 26);
    CHECK(same_text(text, std::string(text)));
    CHECK_FALSE(same_text(text, text + 'a'));
    int found = 0;
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = static_cast<char>(other[i] ^ 0x40);
      found += !same_text(text, other);
    }
    CHECK(found == static_cast<int>(size));
  }
}
