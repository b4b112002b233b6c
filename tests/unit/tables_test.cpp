// What the compiler makes of the tables is what a running program makes of them.

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace {

// A call through a pointer that the compiler knows nothing of happens when the program runs.
template <class Result, class... Arguments>
Result when_running(Result (*function)(Arguments...), Arguments... arguments) {
  auto* volatile hidden = function;
  return hidden(arguments...);
}

template <class T>
void check_names(std::string_view first, std::string_view last) {
  const auto snake_case = when_running(&ri::detail::snake_case_names<T>);
  CHECK(snake_case.front() == first);
  CHECK(snake_case.back() == last);
  CHECK(when_running(&ri::detail::snake_case_letters<T>) == ri::detail::snake_case_text<T>);
  CHECK(when_running(&ri::detail::snake_case_sizes<T>) + 1 ==
        ri::detail::snake_case_text<T>.size());
  const auto both = when_running(&ri::detail::both_names<T>);
  const auto camel_case = when_running(&ri::detail::camel_case_names<T>);
  const ri::detail::NameTable table(both);
  for (std::size_t i = 0; i < both.size(); ++i) {
    CAPTURE(both[i]);
    CHECK(both[i] == (i < camel_case.size() ? camel_case[i] : snake_case[i - camel_case.size()]));
    CHECK(table.lookup().find(both[i]) % camel_case.size() == i % camel_case.size());
    CHECK(ri::detail::find_member<T>(both[i]) == i % camel_case.size());
  }
}

template <class E>
void check_enum() {
  const auto names = when_running(&ri::detail::enum_names<E>);
  const ri::detail::EnumTexts<E> texts;
  const ri::detail::QuotedSizes sizes = when_running(&ri::detail::quoted_sizes<E>);
  CHECK(sizes.longest <= ri::detail::EnumTexts<E>::width);
  const std::size_t prefix = when_running(&ri::detail::quoted_prefix<E>);
  REQUIRE(texts.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    const std::string quoted = '"' + std::string(names[i]) + '"';
    CHECK(quoted.substr(0, prefix) == '"' + std::string(names[0]).substr(0, prefix - 1));
    CHECK(quoted.size() >= sizes.shortest);
    CHECK(quoted.size() <= sizes.longest);
    const char* const end = quoted.data() + quoted.size();
    CHECK(texts.match(i, quoted.data(), end) == end);
    CHECK(ri::detail::enum_texts<E>.match(i, quoted.data(), end) == end);
    CHECK(texts.match(i, quoted.data(), end - 1) == nullptr);
    for (std::size_t k = 0; k < quoted.size(); ++k) {
      std::string other = quoted;
      other[k] = '?';
      CHECK(texts.match(i, other.data(), other.data() + other.size()) == nullptr);
    }
    CHECK(texts.guess(quoted.data(), end) == ri::detail::enum_texts<E>.guess(quoted.data(), end));
  }
}

}  // namespace

TEST_CASE("names of members are the same at compile time and when the program runs") {
  check_names<ri::JobMetadata>("job_id", "error_msg");
  check_names<ri::CrossPlaneResponse>("category_config_generation_service_response",
                                      "validate_predictions_response");
  check_names<ri::ID>("uuid", "uuid");
}

TEST_CASE("texts of enum values are the same at compile time and when the program runs") {
  check_enum<ri::JobStatus>();
  check_enum<ri::TestCategoryType>();
  check_enum<ri::TestTaskStatus>();
}

TEST_CASE("keys in JSON text are the names in quotes with a comma and a colon") {
  const auto key = when_running(&ri::detail::make_key_text<ri::JobMetadata, 0>);
  CHECK(std::string(key.begin(), key.end()) == ",\"jobId\":");
  CHECK(key == ri::detail::key_text<ri::JobMetadata, 0>);
}

TEST_CASE("a table can be made when the program runs") {
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
