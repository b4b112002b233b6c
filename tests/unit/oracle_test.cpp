// nlohmann/json's parser as an oracle: reading a text and reading the tree that it makes of the
// text have one outcome, over generated texts and damaged ones.

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>
#include <support/generate.hpp>
#include <support/library.hpp>
#include <support/mutate.hpp>

namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using ri_test::for_each_message_type;
using ri_test::Random;
using ri_test::Shape;

enum class Parsed { good, no_json, no_oracle };

// The tree of `text`. There is no oracle for names twice in an object and for numbers beyond
// double, which a tree cannot hold; for numbers that a tree may have rounded to another integer, 0
// among them. Nor for a NUL, which ends the text for nlohmann/json and is
// never JSON for this library.
Parsed parse(const std::string& text, ordered_json& tree) {
  if (text.find('\0') != std::string::npos) return Parsed::no_oracle;
  std::vector<std::set<std::string>> names;
  bool twice = false;
  bool rounded = false;
  const auto watch = [&](int, ordered_json::parse_event_t event, const ordered_json& parsed) {
    if (event == ordered_json::parse_event_t::object_start) names.emplace_back();
    if (event == ordered_json::parse_event_t::object_end) names.pop_back();
    if (event == ordered_json::parse_event_t::key) {
      twice = !names.back().insert(parsed.get<std::string>()).second || twice;
    }
    if (event == ordered_json::parse_event_t::value && parsed.is_number_float()) {
      const auto number = parsed.get<double>();
      const double size = std::fabs(number);
      const bool large = size >= 9007199254740992.0 && size <= 18446744073709551616.0;
      const bool small = size < 1e-300 && text.find("e-3") != std::string::npos;
      rounded = large || small || rounded;
    }
    return true;
  };
  try {
    tree = ordered_json::parse(text, watch);
  } catch (const ordered_json::parse_error&) {
    return Parsed::no_json;
  } catch (const ordered_json::out_of_range&) {
    return Parsed::no_oracle;
  }
  return twice || rounded ? Parsed::no_oracle : Parsed::good;
}

struct Count {
  std::size_t accepted = 0;
  std::size_t refused = 0;
  std::size_t no_json = 0;
  std::size_t no_oracle = 0;
};

template <class T>
void compare(const std::string& text, const ri::ReadOptions& options, Count& count) {
  ri::Error text_error;
  const std::optional<T> of_text = ri::from_json<T>(text, text_error, options);
  ordered_json tree;
  const Parsed parsed = parse(text, tree);
  if (parsed == Parsed::no_oracle) {
    ++count.no_oracle;
    return;
  }
  INFO("as " << ri::schema::message<T>.name << ": " << text);
  INFO("error: " << text_error.what());
  if (parsed == Parsed::no_json) {
    ++count.no_json;
    // Something else may be wrong in front of the place where it is no JSON.
    CHECK_FALSE(of_text);
    return;
  }
  CHECK(text_error.code() != ri::ErrorCode::syntax);
  try {
    const T of_tree = ri::from_dict<T>(tree, options);
    ++count.accepted;
    REQUIRE(of_text);
    CHECK(*of_text == of_tree);
    CHECK(ri::from_dict<T>(json(tree), options) == of_tree);
  } catch (const ri::Error& tree_error) {
    ++count.refused;
    CHECK_FALSE(of_text);
    INFO("error of the tree: " << tree_error.what());
    // A text nested too deep where another type should be is found too deep first.
    if (text_error.code() != ri::ErrorCode::depth) {
      CHECK(text_error.code() == tree_error.code());
      CHECK(text_error.pointer() == tree_error.pointer());
    }
  }
}

template <class T>
void compare_damaged(std::uint64_t seed, std::size_t changes, Count& count) {
  Random random(seed);
  Shape shape;
  shape.full = random.one_in(8);
  const T value = ri_test::generate<T>(random, shape);
  ri::WriteOptions write;
  write.indent = random.one_in(4) ? 1 : 0;
  if (random.one_in(4)) write.names = ri::MemberNames::snake_case;
  const std::string text = ri::to_json(value, write);
  compare<T>(text, {}, count);

  for (std::size_t i = 0; i < changes; ++i) {
    ri::ReadOptions options;
    if (random.one_in(4)) {
      options.unknown_members = static_cast<ri::UnknownPolicy>(random.below(3));
      options.unknown_enum_values = static_cast<ri::UnknownPolicy>(random.below(3));
      options.max_depth = random.below(12);
      if (random.one_in(2)) options.max_elements = random.below(12);
    }
    compare<T>(ri_test::mutate(random, text), options, count);
  }
}

}  // namespace

TEST_CASE("a text and its tree read as the same value or not at all") {
  Count count;
  for_each_message_type([&](auto type) {
    using T = typename decltype(type)::type;
    Random random(0);
    Shape full;
    full.full = true;
    // The messages that hold most of the others get long, so fewer of them.
    const bool large = ri::to_json(ri_test::generate<T>(random, full)).size() > 4000;
    const std::uint64_t seeds = large ? 6 : 24;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) compare_damaged<T>(seed, 16, count);
  });
  INFO(count.accepted << " accepted, " << count.refused << " refused, " << count.no_json
                      << " no JSON, " << count.no_oracle << " without an oracle");
  // The texts are of every kind, so that nothing above holds for want of cases.
  CHECK(count.accepted > 3000);
  CHECK(count.refused > 1500);
  CHECK(count.no_json > 1000);
  CHECK(3 * count.no_oracle < count.accepted + count.refused);
}

TEST_CASE("text of any kind at the top is refused as its tree is") {
  Count count;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    Random random(seed);
    const std::string text = ri_test::generate_json(random, Shape());
    compare<ri::ID>(text, {}, count);
    compare<ri::ID>(R"({"uuid":)" + text + '}', {}, count);
    compare<ri::CrossPlaneResponse>(R"({"deleteObjectResponse":)" + text + '}', {}, count);
    compare<ri::ListObjectsResponse>(R"({"x":)" + text + '}', {}, count);
    compare<ri::ListObjectsResponse>(R"({"x":)" + ri_test::mutate(random, text) + '}', {}, count);
  }
  CHECK(count.accepted > 500);
  CHECK(count.refused > 500);
}
