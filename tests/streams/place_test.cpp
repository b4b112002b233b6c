// Lines and columns of a text that comes in pieces are those of the text as a whole.

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <ri/json/locate.hpp>
#include <ri/text/detail/place_in_stream.hpp>

namespace {

using ri::TextPosition;

std::string as_text(const TextPosition& position) {
  return std::to_string(position.offset) + ", " + std::to_string(position.line) + ":" +
         std::to_string(position.column);
}

std::string in_whole(const std::string& text, std::size_t at) {
  const ri::detail::Input input{text.data(), text.data() + text.size(), 0};
  return as_text(ri::detail::position_of(input, text.data() + at));
}

// Counted in three pieces.
std::string in_pieces(const std::string& text, std::size_t first, std::size_t second,
                      std::size_t at) {
  const char* const p = text.data();
  ri::detail::PlaceInStream place;
  place.advance(p, p + first);
  place.advance(p + first, p + second);
  place.advance(p + second, p + at);
  return as_text(place.position(at != text.size() && p[at] == '\n'));
}

// The text of that number: its digits to the base of four say which letters it has.
std::string text_of(std::size_t number, std::size_t letters) {
  constexpr std::string_view alphabet[] = {"\n", "\r", "a", "\xC3\xA4"};
  std::string text;
  for (std::size_t i = 0; i < letters; ++i, number /= 4) text += alphabet[number % 4];
  return text;
}

}  // namespace

TEST_CASE("a place in a long text is the same wherever pieces end") {
  std::minstd_rand random(17);
  std::size_t wrong = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    while (text.size() < 200) {
      text += text_of(random(), random() % 4);
      text.append(random() % 60, 'a');
    }
    const std::size_t at = random() % (text.size() + 1);
    const std::size_t second = random() % (at + 1);
    const std::size_t first = random() % (second + 1);
    wrong += in_pieces(text, first, second, at) != in_whole(text, at);
  }
  CHECK(wrong == 0);
}

TEST_CASE("a place is the same however the text before it was cut") {
  constexpr std::size_t letters = 5;
  std::size_t places = 0;
  for (std::size_t number = 0; number < 4 * 4 * 4 * 4 * 4; ++number) {
    const std::string text = text_of(number, letters);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      const std::string expected = in_whole(text, at);
      for (std::size_t second = 0; second <= at; ++second) {
        for (std::size_t first = 0; first <= second; ++first) {
          ++places;
          if (in_pieces(text, first, second, at) == expected) continue;
          INFO(number << " cut at " << first << " and " << second);
          CHECK(in_pieces(text, first, second, at) == expected);
        }
      }
    }
  }
  CHECK(places > 50000);
}
