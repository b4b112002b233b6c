// The tables that drive the codec: what the compiler makes of them is what a running program makes
// of them, and it is what the messages say.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/all_types.hpp>
#include <support/catch.hpp>

#if __has_include(<ri/table/compiled_tables.hpp>)  // the single header has no compiled form
#  include <ri/table/compiled_tables.hpp>
#endif

// A running program looks for members in a place that there is.
template <class T>
ri::detail::MessageBytes<T> ri::detail::NeverDefined<T>::place;

namespace {

using ri::detail::EnumTable;
using ri::detail::Member;
using ri::detail::MessageTable;

template <class Range>
std::vector<unsigned> numbers(const Range& range) {
  return {std::begin(range), std::end(range)};
}

// Made when the program runs: the compiler knows nothing of what a volatile pointer leads to.
template <class Data>
Data made_when_running() {
  Data (*volatile make)() = [] { return Data(); };
  return make();
}

bool same(const Member& a, const Member& b) {
  return a.key_start == b.key_start && a.start_mask == b.start_mask && a.key == b.key &&
         a.snake_key == b.snake_key && a.offset == b.offset && a.key_size == b.key_size &&
         a.snake_size == b.snake_size && a.kind == b.kind && a.inner == b.inner;
}

template <class T>
void check_made_when_running() {
  const auto& compiled = ri::detail::MessageData<T>::data;
  using Data = ri::detail::MessageDataFor<T, decltype(ri::schema::message<T>)>;
  const Data running = made_when_running<Data>();
  CHECK(std::equal(std::begin(running.members), std::end(running.members),
                   std::begin(compiled.members), std::end(compiled.members), same));
  CHECK(std::string(std::begin(running.keys), std::end(running.keys)) ==
        std::string(std::begin(compiled.keys), std::end(compiled.keys)));
  CHECK(numbers(running.starts) == numbers(compiled.starts));
  CHECK(numbers(running.names) == numbers(compiled.names));
  CHECK(std::equal(std::begin(running.inner), std::end(running.inner), std::begin(compiled.inner),
                   std::end(compiled.inner)));
  CHECK(running.unknown_fields == compiled.unknown_fields);
  CHECK(running.room == compiled.room);
  CHECK(running.name_sizes == compiled.name_sizes);
}

std::string snake_case(std::string_view name) {
  std::string snake;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper) snake += '_';
    snake += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return snake;
}

std::string_view key(const MessageTable& table, std::size_t at, std::size_t size) {
  return {table.keys + at, size};
}

// The table against the description that it is made from.
template <class T>
void check_table() {
  INFO(ri::schema::message<T>.name);
  const MessageTable& table = ri::detail::message_table<T>();
  T message{};
  const char* const begin = reinterpret_cast<const char*>(&message);
  std::size_t i = 0;
  ri::for_each_member(message, [&](std::string_view name, auto& value) {
    CAPTURE(name);
    REQUIRE(i < table.count);
    const Member& member = table.members[i];
    CHECK(begin + member.offset == reinterpret_cast<const char*>(&value));
    CHECK(table.name(member) == name);
    CHECK(table.snake_name(member) == snake_case(name));
    CHECK(key(table, member.key, member.key_size + 1U) == ",\"" + std::string(name) + "\":");
    CHECK(key(table, member.snake_key, member.snake_size + 1U) == ",\"" + snake_case(name) + "\":");
    CHECK(table.find(name) == i);
    CHECK(table.find(snake_case(name)) == i);
    CHECK(table.find(std::string(name) + "x") == ri::detail::not_found);
    ++i;
  });
  CHECK(i == table.count);
  CHECK(begin + table.unknown_fields == reinterpret_cast<const char*>(&message.unknown_fields));
}

template <class E>
void check_enum() {
  INFO(ri::schema::enumeration<E>.name);
  const EnumTable& table = ri::detail::enum_table<E>;
  CHECK(table.object_size == sizeof(E));
  REQUIRE(table.count == ri::schema::enumeration<E>.values.size());
  for (std::size_t i = 0; i < table.count; ++i) {
    const std::string_view name = ri::schema::enumeration<E>.values[i].name;
    CAPTURE(name);
    CHECK(table.name(i) == name);
    CHECK(table.quoted(i) == '"' + std::string(name) + '"');
    CHECK(table.quoted(i).substr(0, table.prefix) == table.quoted(0).substr(0, table.prefix));
    CHECK(table.prefix + EnumTable::letters <= table.width);
    CHECK(table.find(name) == i);
    CHECK(table.find(name.substr(1)) == ri::detail::not_found);
    for (std::size_t k = 0; k < name.size(); ++k) {
      std::string other(name);
      other[k] = '?';
      CHECK(table.find(other) == ri::detail::not_found);
    }
  }
}

template <class E>
void check_enum_made_when_running() {
  const auto& compiled = ri::detail::enum_data<E>;
  const auto running = made_when_running<ri::detail::EnumData<E>>();
  CHECK(std::string(std::begin(running.texts), std::end(running.texts)) ==
        std::string(std::begin(compiled.texts), std::end(compiled.texts)));
  CHECK(numbers(running.sizes) == numbers(compiled.sizes));
  CHECK(numbers(running.guesses) == numbers(compiled.guesses));
  CHECK(numbers(running.buckets) == numbers(compiled.buckets));
  CHECK(running.factor == compiled.factor);
}

}  // namespace

TEST_CASE("tables of messages are the same at compile time and when the program runs") {
  check_made_when_running<ri::JobMetadata>();
  check_made_when_running<ri::CrossPlaneResponse>();
  check_made_when_running<ri::ID>();
}

TEST_CASE("tables of enums are the same at compile time and when the program runs") {
  check_enum_made_when_running<ri::JobStatus>();
  check_enum_made_when_running<ri::TestCategoryType>();
  check_enum_made_when_running<ri::TestTaskStatus>();
}

TEST_CASE("the table of each message has its members, in both spellings, where they are") {
  ri_test::for_each_message_type([](auto type) { check_table<typename decltype(type)::type>(); });
}

#if defined(RI_DETAIL_EACH_MESSAGE)
TEST_CASE("the compiled form has the table of each message") {
  ri_test::for_each_message_type(
      [](auto type) { static_assert(ri::detail::is_compiled_v<typename decltype(type)::type>); });
  CHECK_FALSE(ri::detail::is_compiled_v<int>);
}
#endif

TEST_CASE("the table of each enum has its values") {
  ri_test::for_each_enum_type([](auto type) { check_enum<typename decltype(type)::type>(); });
}

TEST_CASE("a description can be made when the program runs") {
  const auto message =
      ri::schema::describe("ID", "An id.", ri::schema::member<&ri::ID::uuid>("uuid", "The id."));
  CHECK(message.name == "ID");
  CHECK(message.members[0].name == "uuid");
  const auto values = ri::schema::describe_enum(
      "JobView", "A view.", ri::schema::value(ri::JobView::UNSPECIFIED, "NONE", "Nothing."),
      ri::schema::value(ri::JobView::BASIC, "SOME"));
  CHECK(values.values[1].value == ri::JobView::BASIC);
  CHECK(values.values[1].description.empty());
}
