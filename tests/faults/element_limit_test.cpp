// ReadOptions::max_elements: the elements of all lists of one document, counted on every route.

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>
#include <support/wire.hpp>

namespace {

using ri::ErrorCode;
using ri_test::check_refused;

ri::ReadOptions at_most(std::size_t elements) {
  ri::ReadOptions options;
  options.max_elements = elements;
  return options;
}

// A text with `@` in front of each element, in the order in which they count.
struct Marked {
  explicit Marked(std::string_view text) {
    for (const char c : text) {
      if (c == '@') {
        columns.push_back(plain.size() + 1);
      } else {
        plain += c;
      }
    }
  }

  std::string plain;
  std::vector<std::size_t> columns;
};

// The document is read with as many elements as it has and refused with any less, at the first one
// that is too many; `pointers` names each.
template <class T>
void check_counted(std::string_view text, const std::vector<std::string_view>& pointers) {
  const Marked marked(text);
  INFO(marked.plain);
  const std::size_t count = marked.columns.size();
  REQUIRE(pointers.size() == count);
  for (const std::size_t limit : {count, count + 1}) {
    ri::Error error;
    const std::optional<T> message = ri::from_json<T>(marked.plain, error, at_most(limit));
    INFO(error.what());
    REQUIRE(message);
    CHECK(*message == ri::from_json<T>(marked.plain));
    CHECK(ri::from_dict<T>(nlohmann::json::parse(marked.plain), at_most(limit)) == *message);
    T over = *message;  // the elements that a message has already count as well
    CHECK(ri::read_json(marked.plain, over, error, at_most(limit)));
    CHECK(over == *message);
  }
  for (std::size_t limit = 0; limit < count; ++limit) {
    CAPTURE(limit);
    const ri::Error error = check_refused<T>(
        marked.plain, {ErrorCode::elements, pointers[limit], marked.columns[limit]},
        at_most(limit));
    CHECK(error.what() == std::string(pointers[limit]) + ": more than " + std::to_string(limit) +
                              " list elements in one document (line 1, column " +
                              std::to_string(marked.columns[limit]) + ")");
    for (T over : {T{}, ri::from_json<T>(marked.plain)}) {
      ri::Error again;
      CHECK_FALSE(ri::read_json(marked.plain, over, again, at_most(limit)));
      CHECK(again.code() == ErrorCode::elements);
      CHECK(again.pointer() == error.pointer());
      CHECK(std::string_view(again.what()) == error.what());
      CHECK(over == T{});
    }
  }
}

using Page = ri::ListJobsForProjectResponse;

}  // namespace

TEST_CASE("elements of lists of every kind are counted") {
  check_counted<Page>(R"({"jobs":[@{},@{"jobId":"j"},@{}]})", {"/jobs/0", "/jobs/1", "/jobs/2"});
  check_counted<Page>(R"({"jobs" : [ @{} , @{} ]})", {"/jobs/0", "/jobs/1"});
  check_counted<ri::ContinuousIncrementalTest>(R"({"ct_test_run_ids":[@"a",@"b"]})",
                                               {"/ct_test_run_ids/0", "/ct_test_run_ids/1"});
  check_counted<ri::TestRunProgress>(R"({"testBatches":[@{},@{}]})",
                                     {"/testBatches/0", "/testBatches/1"});
  check_counted<ri::CategoryConfigGenerationServiceResponse>(
      R"({"stressTestCategories":[@"NEW",@7,@"TEST_CATEGORY_TYPE_ABUSIVE_INPUTS"]})",
      {"/stressTestCategories/0", "/stressTestCategories/1", "/stressTestCategories/2"});
  check_counted<ri::RpcStatus>(R"({"details":[@{"a":[1,2,3]},@{}]})", {"/details/0", "/details/1"});
}

TEST_CASE("the lists of a document are counted together, those inside of elements too") {
  check_counted<Page>(
      R"({"jobs":[@{"jobData":{"continuousInc":{"ctTestRunIds":[@"a",@"b"]}}},@{}],"hasMore":true})",
      {"/jobs/0", "/jobs/0/jobData/continuousInc/ctTestRunIds/0",
       "/jobs/0/jobData/continuousInc/ctTestRunIds/1", "/jobs/1"});
  check_counted<ri::CategoryConfigGenerationServiceResponse>(
      R"({"stressTestCategories":[@"A",@"B"],"continuousTestCategories":[@"C"]})",
      {"/stressTestCategories/0", "/stressTestCategories/1", "/continuousTestCategories/0"});
}

TEST_CASE("what makes no element of a list does not count") {
  check_counted<Page>("{}", {});
  check_counted<Page>(R"({"jobs":[],"hasMore":false})", {});
  check_counted<Page>(R"({"jobs":null})", {});
  check_counted<Page>(R"({"new":[1,2,[3]],"newer":{"jobs":[{},{}]}})", {});
  check_counted<ri::JobMetadata>(
      R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":[0,1,2]}}}})", {});
}

TEST_CASE("the first fault in the text is the one that is reported") {
  struct Row {
    std::string_view text;
    ErrorCode code;
    std::string_view pointer;
    std::size_t column;
  };
  const Row rows[] = {// The second element is one too many, and what is there is no element.
                      {R"({"jobs":[{},]})", ErrorCode::syntax, "/jobs/1", 13},
                      {R"({"jobs":[{},)", ErrorCode::syntax, "/jobs/1", 13},
                      {R"({"jobs":[{},{"a":[x]}]})", ErrorCode::syntax, "/jobs/1/a/0", 19},
                      // It is one, whatever it is.
                      {R"({"jobs":[{},null]})", ErrorCode::elements, "/jobs/1", 13},
                      {R"({"jobs":[{},7],"hasMore":7})", ErrorCode::elements, "/jobs/1", 13},
                      {R"({"jobs":[{},{"jobId":7}]})", ErrorCode::elements, "/jobs/1", 13},
                      // Something else is wrong before.
                      {R"({"jobs":[7,{}]})", ErrorCode::type, "/jobs/0", 10},
                      {R"({"hasMore":7,"jobs":[{},{}]})", ErrorCode::type, "/hasMore", 12}};
  for (const Row& row : rows) {
    check_refused<Page>(row.text, {row.code, row.pointer, row.column}, at_most(1));
  }
}

TEST_CASE("each document of a stream is counted on its own, and an array around them is no list") {
  const auto document = [](std::size_t elements) {
    std::string text = R"({"jobs":[)";
    for (std::size_t i = 0; i < elements; ++i) text += i == 0 ? "{}" : ",{}";
    return text + "]}";
  };
  struct Row {
    ri::Framing framing;
    std::string_view open, between, close;
    std::string_view pointer;
  };
  const Row rows[] = {{ri::Framing::lines, "", "\n", "\n", "/jobs/2"},
                      {ri::Framing::concatenated, "", " ", "", "/jobs/2"},
                      {ri::Framing::array, "[", ",", "]", "/3/jobs/2"}};
  constexpr std::size_t sizes[] = {2, 2, 1, 3, 2};
  for (const Row& row : rows) {
    CAPTURE(row.between);
    std::string text(row.open);
    for (const std::size_t elements : sizes) {
      if (text.size() != row.open.size()) text += row.between;
      text += document(elements);
    }
    text += row.close;
    ri::ReaderOptions options;
    options.framing = row.framing;
    options.read = at_most(2);
    ri::MessageReader<Page> reader(text, options);
    std::size_t good = 0, bad = 0;
    Page page;
    for (;;) {
      ri::Error error;
      if (reader.next(page, error)) {
        ++good;
        continue;
      }
      if (!error) break;
      ++bad;
      CHECK(error.code() == ErrorCode::elements);
      CHECK(error.pointer() == row.pointer);
      CHECK(reader.document() == 4);
    }
    CHECK(good == 4);
    CHECK(bad == 1);
  }
}

TEST_CASE("no number of elements is too large for the default") {
  constexpr std::size_t count = 1'500'000;
  std::string text = R"({"stressTestCategories":[)";
  for (std::size_t i = 0; i < count; ++i) text += "1,";
  text.back() = ']';
  text += '}';
  using Lists = ri::CategoryConfigGenerationServiceResponse;
  ri::ReadOptions options;
  options.unknown_enum_values = ri::UnknownPolicy::ignore;
  ri::Error error;
  const auto lists = ri::from_json<Lists>(text, error, options);
  REQUIRE(lists);
  CHECK(lists->stress_test_categories->size() == count);
  options.max_elements = count - 1;
  CHECK_FALSE(ri::from_json<Lists>(text, error, options));
  CHECK(error.code() == ErrorCode::elements);
  CHECK(error.pointer() == "/stressTestCategories/1499999");
}
