// UnknownFields: the members that are not modelled.

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/support/unknown_fields.hpp>
#include <support/catch.hpp>

namespace {

using ri::RawJson;
using ri::UnknownFields;

UnknownFields fields_of(const std::vector<std::pair<std::string, std::string_view>>& fields) {
  UnknownFields result;
  for (const auto& [name, value] : fields) result.add(name, RawJson(value));
  return result;
}

std::string listing(const UnknownFields& fields) {
  std::string text;
  for (const auto& [name, value] : fields) text += name + '=' + std::string(value.text()) + ' ';
  return text;
}

}  // namespace

TEST_CASE("no unknown fields cost a pointer and have no members") {
  static_assert(sizeof(UnknownFields) == sizeof(void*));
  static_assert(std::is_nothrow_default_constructible_v<UnknownFields>);
  static_assert(std::is_nothrow_move_constructible_v<UnknownFields>);
  static_assert(std::is_nothrow_move_assignable_v<UnknownFields>);
  UnknownFields fields;
  CHECK(fields.empty());
  CHECK(fields.size() == 0);
  CHECK(fields.begin() == fields.end());
  CHECK(fields.find("a") == nullptr);
  CHECK(fields.erase("a") == 0);
  fields.clear();
  CHECK(fields == UnknownFields());
  CHECK(listing(fields).empty());
}

TEST_CASE("unknown fields stay in the order they were added, of one name too") {
  const UnknownFields fields = fields_of({{"b", "1"}, {"a", "2"}, {"b", "3"}, {"", "[]"}});
  CHECK(fields.size() == 4);
  CHECK_FALSE(fields.empty());
  CHECK(listing(fields) == "b=1 a=2 b=3 =[] ");
  REQUIRE(fields.find("b") != nullptr);
  CHECK(fields.find("b")->text() == "1");
  CHECK(fields.find("")->text() == "[]");
  CHECK(fields.find("B") == nullptr);
}

TEST_CASE("any number of unknown fields are kept, and found where they are") {
  UnknownFields fields;
  std::string expected;
  for (int i = 0; i < 100; ++i) {
    const std::string name = "a name too long for the string itself " + std::to_string(i);
    RawJson& value = fields.add(name);
    value = RawJson(std::to_string(i));
    expected += name + '=' + std::to_string(i) + ' ';
  }
  CHECK(listing(fields) == expected);
  CHECK(listing(UnknownFields(fields)) == expected);
  CHECK(fields.size() == 100);
}

TEST_CASE("set replaces all fields of a name, or adds one") {
  UnknownFields fields = fields_of({{"b", "1"}, {"a", "2"}, {"b", "3"}});
  fields.set("b", RawJson("4"));
  CHECK(listing(fields) == "b=4 a=2 ");
  fields.set("c", RawJson("5"));
  CHECK(listing(fields) == "b=4 a=2 c=5 ");
  fields.set(fields.begin()[1].name, RawJson("6"));  // the name is one of its own
  CHECK(listing(fields) == "b=4 a=6 c=5 ");
  fields.set("c", *fields.find("b"));
  CHECK(listing(fields) == "b=4 a=6 c=4 ");
  UnknownFields none;
  none.set("a", RawJson("1"));
  CHECK(listing(none) == "a=1 ");
}

TEST_CASE("erase removes all fields of a name") {
  UnknownFields fields = fields_of({{"b", "1"}, {"a", "2"}, {"b", "3"}, {"c", "4"}});
  CHECK(fields.erase("x") == 0);
  CHECK(fields.erase(fields.begin()->name) == 2);  // the name goes with the field
  CHECK(listing(fields) == "a=2 c=4 ");
  CHECK(fields.erase("c") == 1);
  CHECK(fields.erase("a") == 1);
  CHECK(fields.empty());
  CHECK(fields == UnknownFields());
  fields.add("a", RawJson("7"));
  CHECK(listing(fields) == "a=7 ");
  fields.clear();
  CHECK(fields.empty());
}

TEST_CASE("unknown fields copy and move as values") {
  UnknownFields fields = fields_of({{"a", "1"}, {"b", "2"}});
  UnknownFields copy = fields;
  copy.set("a", RawJson("3"));
  CHECK(listing(fields) == "a=1 b=2 ");
  CHECK(listing(copy) == "a=3 b=2 ");
  UnknownFields moved = std::move(copy);
  CHECK(listing(moved) == "a=3 b=2 ");
  CHECK(copy.empty());  // NOLINT: promised to be empty
  copy = fields;
  CHECK(listing(copy) == "a=1 b=2 ");
  copy = static_cast<const UnknownFields&>(copy);
  CHECK(listing(copy) == "a=1 b=2 ");
  copy = std::move(moved);
  CHECK(listing(copy) == "a=3 b=2 ");
  CHECK(moved.empty());  // NOLINT
  UnknownFields& same = copy;
  copy = std::move(same);
  CHECK(listing(copy) == "a=3 b=2 ");
  copy.erase("a");
  copy.erase("b");
  CHECK(UnknownFields(copy).empty());
  copy = UnknownFields();
  CHECK(copy.empty());
}

TEST_CASE("unknown fields are equal whatever their order, but for fields of one name") {
  struct Case {
    std::vector<std::pair<std::string, std::string_view>> a, b;
    bool same;
  };
  const Case table[] = {
      {{}, {}, true},
      {{{"a", "1"}}, {}, false},
      {{{"a", "1"}}, {{"a", "1.0"}}, true},
      {{{"a", "1"}}, {{"b", "1"}}, false},
      {{{"a", "1"}, {"b", "2"}}, {{"b", "2"}, {"a", "1"}}, true},
      {{{"a", "1"}, {"b", "2"}}, {{"b", "1"}, {"a", "2"}}, false},
      {{{"a", "1"}, {"a", "2"}}, {{"a", "1"}, {"a", "2"}}, true},
      {{{"a", "1"}, {"a", "2"}}, {{"a", "2"}, {"a", "1"}}, false},
      {{{"a", "1"}, {"b", "0"}, {"a", "2"}}, {{"b", "0"}, {"a", "1"}, {"a", "2"}}, true},
      {{{"a", "1"}, {"a", "1"}}, {{"a", "1"}}, false}};
  for (const Case& pair : table) {
    const UnknownFields a = fields_of(pair.a), b = fields_of(pair.b);
    INFO(listing(a) << "and " << listing(b));
    CHECK((a == b) == pair.same);
    CHECK((b == a) == pair.same);
    CHECK((a != b) != pair.same);
  }
  const ri::UnknownField x{"a", RawJson("1")}, y{"a", RawJson("1e0")}, z{"b", RawJson("1")};
  CHECK(x == y);
  CHECK(x != z);
}
