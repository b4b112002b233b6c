// Numbers where a tree of nlohmann/json holds less than the text says: both ways of reading must
// still agree.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

std::optional<ri::JobMetadata> from_tree(const std::string& text) {
  try {
    return ri::from_dict(nlohmann::json::parse(text));
  } catch (const ri::Error&) {
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("integers around the limits of int64: a tree accepts what it has not rounded") {
  struct Row {
    const char* number;
    bool accepted;  // from text, which has all digits
    bool accepted_in_tree;
  };
  // nlohmann/json holds every integer below -2^63 as a double, the nearest ones as -2^63 itself,
  // and numbers with a fraction or an exponent as doubles.
  const Row rows[] = {
      {"-9223372036854775807", true, true},    {"-9223372036854775808", true, true},
      {"-9223372036854775809", false, false},  {"-9223372036854776832", false, false},
      {"-9223372036854775808.0", true, false},  // the price of refusing those in a tree
      {"-9223372036854774784.0", true, true},  {"9223372036854775807", true, true},
      {"9223372036854775808", false, false},   {"9223372036854774784.0", true, true},
      {"9223372036854775807.0", true, false},  // a double of the tree: 2^63
      {"18446744073709551616", false, false},
  };
  for (const Row& row : rows) {
    const std::string text =
        std::string(R"({"jobData":{"generativeModel":{"progress":{"totalAttacks":)") + row.number +
        "}}}}";
    CAPTURE(text);
    ri::Error error;
    const auto read = ri::from_json(text, error);
    CHECK(read.has_value() == row.accepted);
    const auto tree = from_tree(text);
    CHECK(tree.has_value() == row.accepted_in_tree);
    if (read && tree) CHECK(*read == *tree);
    if (!row.accepted) CHECK(error.code() == ri::ErrorCode::value);
  }
}

TEST_CASE("unknown members: large numbers mean the same from text and from a tree") {
  const char* const numbers[] = {
      "9223372036854775808.0",
      "9.223372036854775808e18",
      "1152921504606846976.0",
      "1152921504606846977.0",
      "-1152921504606846977.0",
      "-9223372036854775808.0",
      "-9223372036854775809",
      "1e18",
      "1.8446744073709550e19",
      "18446744073709551615",
      "18446744073709551616",
      "18446744073709551616.0",
      "9007199254740993.0",
      "9.007199254740993e15",
      "-0",
      "-0.0",
      "1e20",
      "1e21",
      "123456789012345678901e5",
      "5e-324",
      "1e-400",
  };
  for (const char* const number : numbers) {
    const std::string text = std::string(R"({"x":[)") + number + "]}";
    CAPTURE(text);
    const auto read = from_tree(text);
    REQUIRE(read);
    CHECK(*read == ri::from_json(text));
    CHECK(ri::from_dict(ri::to_dict(ri::from_json(text))) == ri::from_json(text));
  }
}

TEST_CASE("a double in a tree is kept as a double, so that its digits mean that double") {
  const nlohmann::json tree = {{"x", 1152921504606846976.0}, {"y", 1.5}, {"z", -0.0}};
  CHECK(ri::to_json(ri::from_dict(tree)) == R"({"x":1152921504606847000.0,"y":1.5,"z":-0.0})");
}
