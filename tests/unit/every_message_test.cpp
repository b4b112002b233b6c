// What must hold for every message, with all members, with some and with none: nothing is lost on
// any way through JSON, and values behave like values.

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include <support/catch.hpp>
#include <support/generate.hpp>
#include <support/library.hpp>

namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using ri_test::for_each_message_type;
using ri_test::Random;
using ri_test::Shape;

ri::WriteOptions snake_case() {
  ri::WriteOptions options;
  options.names = ri::MemberNames::snake_case;
  return options;
}

// check(value) for values of every message.
template <class Check>
void for_each_value(Shape shape, std::uint64_t count, Check check) {
  for_each_message_type([&](auto type) {
    using T = typename decltype(type)::type;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
      Random random(seed);
      shape.full = seed % 4 == 0;
      const T value = ri_test::generate<T>(random, shape);
      INFO(ri::schema::message<T>.name << " from seed " << seed);
      check(value);
    }
  });
}

template <class T>
void check_text_round_trip(const T& value) {
  const std::string text = ri::to_json(value);
  const T again = ri::from_json<T>(text);
  CHECK(again == value);
  CHECK_FALSE(again != value);
  CHECK(ri::to_json(again) == text);
  CHECK(ri::from_json<T>(ri::to_json(value, snake_case())) == value);
  ri::WriteOptions indented;
  indented.indent = 3;
  CHECK(ri::from_json<T>(ri::to_json(value, indented)) == value);

  ri::Error error;
  const auto by_error = ri::from_json<T>(text, error);
  REQUIRE(by_error);
  CHECK(*by_error == value);
  CHECK_FALSE(error);

  std::string appended = "before";
  ri::append_json(appended, value);
  CHECK(appended == "before" + text);
}

}  // namespace

TEST_CASE("every value of every message comes back from its text") {
  Shape shape;
  shape.fits_tree = false;
  for_each_value(shape, 24, [](const auto& value) { check_text_round_trip(value); });
}

TEST_CASE("every value of every message comes back from its tree") {
  for_each_value(Shape(), 16, [](const auto& value) {
    using T = std::decay_t<decltype(value)>;
    const json tree = ri::to_dict(value);
    CHECK(ri::from_dict<T>(tree) == value);
    CHECK(tree == json::parse(ri::to_json(value)));
    CHECK(ri::from_dict<T>(ri::to_dict(value, snake_case())) == value);
    const auto ordered = ri::to_dict<ordered_json>(value);
    CHECK(ri::from_dict<T>(ordered) == value);
    CHECK(ordered == ordered_json::parse(ri::to_json(value)));
  });
}

TEST_CASE("every value of every message comes back by nlohmann's own functions") {
  for_each_value(Shape(), 4, [](const auto& value) {
    using T = std::decay_t<decltype(value)>;
    const json tree = value;
    CHECK(tree == ri::to_dict(value));
    CHECK(tree.template get<T>() == value);
    T target;
    tree.get_to(target);
    CHECK(target == value);
    const ordered_json ordered = value;
    CHECK(ordered.template get<T>() == value);
  });
}

TEST_CASE("every message is a regular type that prints") {
  for_each_value(Shape(), 8, [](const auto& value) {
    using T = std::decay_t<decltype(value)>;
    T copy = value;
    CHECK(copy == value);
    T moved = std::move(copy);
    CHECK(moved == value);
    T assigned;
    CHECK((assigned == value) == (ri::to_json(value) == "{}"));
    assigned = moved;
    CHECK(assigned == value);
    T taken;
    taken = std::move(assigned);
    CHECK(taken == value);
    taken = static_cast<const T&>(taken);
    CHECK(taken == value);

    std::ostringstream out;
    out << value;
    CHECK(out.str() == ri::to_json(value));
  });
}

TEST_CASE("a message differs from one that lacks a member or an unknown member") {
  for_each_value(Shape(), 4, [](const auto& value) {
    using T = std::decay_t<decltype(value)>;
    std::size_t i = 0;
    ri::for_each_member(value, [&](std::string_view name, const auto& original) {
      T changed = value;
      std::size_t j = 0;
      ri::for_each_member(changed, [&](std::string_view, auto& member) {
        if (j++ == i) member = {};
      });
      ++i;
      INFO("without " << name);
      CHECK((changed == value) == (original == std::decay_t<decltype(original)>()));
      CHECK((value != changed) == (original != std::decay_t<decltype(original)>()));
    });
    T more = value;
    more.unknown_fields.add("one more", ri::RawJson("1"));
    CHECK(more != value);
    CHECK(value != more);
  });
}

TEST_CASE("every message without members is an empty object on every way") {
  for_each_message_type([](auto type) {
    using T = typename decltype(type)::type;
    INFO(ri::schema::message<T>.name);
    const T empty{};
    CHECK(empty == T());
    CHECK(ri::to_json(empty) == "{}");
    CHECK(ri::to_dict(empty) == json::object());
    CHECK(ri::to_dict<ordered_json>(empty) == ordered_json::object());
    CHECK(json(empty) == json::object());
    for (const std::string_view text : {"{}", " { } ", " {\n}\n"}) {
      INFO(text);
      CHECK(ri::from_json<T>(text) == empty);
      CHECK(ri::from_dict<T>(json::parse(text)) == empty);
      CHECK(json::parse(text).get<T>() == empty);
    }
    ri::for_each_member(empty, [](std::string_view name, const auto& member) {
      INFO(name);
      CHECK(member == std::decay_t<decltype(member)>());
    });
  });
}

TEST_CASE("indentation is laid out as nlohmann's dump does") {
  Shape shape;
  shape.plain = true;
  for_each_value(shape, 12, [](const auto& value) {
    const std::string text = ri::to_json(value);
    const auto tree = ordered_json::parse(text);
    CHECK(tree.dump() == text);
    for (const int indent : {1, 2, 4, 17}) {
      ri::WriteOptions options;
      options.indent = static_cast<std::size_t>(indent);
      CHECK(ri::to_json(value, options) == tree.dump(indent));
      options.names = ri::MemberNames::snake_case;
      CHECK(ri::to_json(value, options) ==
            ordered_json::parse(ri::to_json(value, snake_case())).dump(indent));
    }
  });
}
