// Checks that read one text on both routes: as text, and as the tree that nlohmann/json makes of
// it.

#ifndef RI_TESTS_SUPPORT_WIRE_HPP
#define RI_TESTS_SUPPORT_WIRE_HPP

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <support/catch.hpp>
#include <support/library.hpp>

namespace ri_test {

// The tree of a text that nlohmann/json can read.
inline std::optional<nlohmann::ordered_json> tree_of(std::string_view text) {
  auto tree = nlohmann::ordered_json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (tree.is_discarded()) return std::nullopt;
  return tree;
}

// `text` reads as a message that is written as `canonical`. Returns the message.
template <class T>
T check_reads(std::string_view text, std::string_view canonical,
              const ri::ReadOptions& options = {}) {
  INFO(text);
  ri::Error error;
  const std::optional<T> value = ri::from_json<T>(text, error, options);
  INFO(error.what());
  REQUIRE(value);
  CHECK_FALSE(error);
  CHECK(ri::from_json<T>(text, options) == *value);
  CHECK(ri::to_json(*value) == canonical);
  const auto tree = tree_of(text);
  REQUIRE(tree);
  const T of_tree = ri::from_dict<T>(*tree, options);
  CHECK(of_tree == *value);
  return *value;
}

// Where and how reading fails.
struct Refusal {
  ri::ErrorCode code;
  std::string_view pointer;
  std::size_t column = 0;  // of a text of one line; 0: not checked
};

// Reading `text` fails on both routes; as a tree where it is JSON at all and has no name twice.
template <class T>
ri::Error check_refused(std::string_view text, const Refusal& expected,
                        const ri::ReadOptions& options = {}, bool as_tree = true) {
  INFO(text);
  ri::Error error;
  CHECK_FALSE(ri::from_json<T>(text, error, options));
  CHECK(error.code() == expected.code);
  CHECK(error.pointer() == expected.pointer);
  if (expected.column != 0) {
    CHECK(error.line() == 1);
    CHECK(error.column() == expected.column);
  }
  INFO(error.what());
  try {
    static_cast<void>(ri::from_json<T>(text, options));
    FAIL_CHECK("it was read");
  } catch (const ri::Error& thrown) {
    CHECK(std::string_view(thrown.what()) == error.what());
    CHECK(thrown.code() == error.code());
  }
  const auto tree = tree_of(text);
  CHECK(tree.has_value() == (expected.code != ri::ErrorCode::syntax));
  if (tree && as_tree) {
    try {
      static_cast<void>(ri::from_dict<T>(*tree, options));
      FAIL_CHECK("it was read");
    } catch (const ri::Error& thrown) {
      CHECK(thrown.code() == expected.code);
      CHECK(thrown.pointer() == expected.pointer);
      CHECK(thrown.line() == 0);
      CHECK(thrown.column() == 0);
      CHECK(thrown.offset() == 0);
    }
  }
  return error;
}

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_WIRE_HPP
