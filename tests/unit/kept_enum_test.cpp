// Enum values that this version does not know: their text stands in for the member's value as long
// as the member has the value that the text was read as.

#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>
#include <support/wire.hpp>

namespace {

using Lists = ri::CategoryConfigGenerationServiceResponse;
using ri::JobStatus;
using ri::TestCategoryType;

constexpr std::string_view list_text =
    R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT","NEW"],"x":1})";

// What is written and what a tree holds is this, and reads back as the same value.
template <class T>
void check_written(const T& value, std::string_view text) {
  CHECK(ri::to_json(value) == text);
  CHECK(ri::to_dict<nlohmann::ordered_json>(value).dump() == text);
  CHECK(ri::from_json<T>(text) == value);
  CHECK(ri::from_dict<T>(ri::to_dict(value)) == value);
}

}  // namespace

TEST_CASE(
    "output: enum whose original text was kept | that text, in the member's place, as long as "
    "it still represents the member's value; set the member and your value wins") {
  const std::string_view text = R"({"jobId":"j","status":"JOB_STATUS_NEW","errorMsg":"e","x":1})";
  auto job = ri::from_json(text);
  check_written(job, text);

  job.status = JobStatus::FAILED;
  check_written(job, R"({"jobId":"j","status":"JOB_STATUS_FAILED","errorMsg":"e","x":1})");
  CHECK(job != ri::from_json(text));

  // Set back to what the text was read as: it represents the value again.
  job.status = JobStatus::UNSPECIFIED;
  check_written(job, text);

  // UNSPECIFIED without the text is the absent member.
  job.unknown_fields.erase("status");
  check_written(job, R"({"jobId":"j","errorMsg":"e","x":1})");
}

TEST_CASE("a kept enum text of another spelling of the name is put back under the one asked for") {
  const auto job = ri::from_json(R"({"job_type":"NEW"})");
  check_written(job, R"({"jobType":"NEW"})");
  ri::WriteOptions snake_case;
  snake_case.names = ri::MemberNames::snake_case;
  CHECK(ri::to_json(job, snake_case) == R"({"job_type":"NEW"})");
  CHECK(ri::to_dict(job, snake_case).dump() == R"({"job_type":"NEW"})");
}

TEST_CASE("the kept text of a list represents the whole list") {
  auto lists = ri::from_json<Lists>(list_text);
  check_written(lists, list_text);
  auto& list = *lists.stress_test_categories;
  REQUIRE(list == std::vector{TestCategoryType::DRIFT, TestCategoryType::UNSPECIFIED});

  SECTION("an element is set") {
    list[1] = TestCategoryType::CUSTOM;
    check_written(lists, R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT",)"
                         R"("TEST_CATEGORY_TYPE_CUSTOM"],"x":1})");
    list[1] = TestCategoryType::UNSPECIFIED;
    check_written(lists, list_text);
  }
  SECTION("an element that was known is set") {
    list[0] = TestCategoryType::CUSTOM;
    check_written(lists, R"({"stressTestCategories":["TEST_CATEGORY_TYPE_CUSTOM",)"
                         R"("TEST_CATEGORY_TYPE_UNSPECIFIED"],"x":1})");
  }
  SECTION("an element is added") {
    list.push_back(TestCategoryType::DRIFT);
    check_written(lists, R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT",)"
                         R"("TEST_CATEGORY_TYPE_UNSPECIFIED","TEST_CATEGORY_TYPE_DRIFT"],"x":1})");
  }
  SECTION("an element is taken away") {
    list.pop_back();
    check_written(lists, R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT"],"x":1})");
  }
  SECTION("the list becomes empty") {
    list.clear();
    check_written(lists, R"({"stressTestCategories":[],"x":1})");
  }
  SECTION("the list goes") {
    lists.stress_test_categories.reset();
    check_written(lists, R"({"x":1})");
  }
}

TEST_CASE("kept texts of several members do not get mixed up") {
  const std::string_view text =
      R"({"stressTestCategories":["A",1],"continuousTestCategories":["TEST_CATEGORY_TYPE_BIAS_AND_FAIRNESS","B"]})";
  auto lists = ri::from_json<Lists>(text);
  check_written(lists, text);
  CHECK(lists.unknown_fields.size() == 2);
  lists.stress_test_categories.reset();
  check_written(lists,
                R"({"continuousTestCategories":["TEST_CATEGORY_TYPE_BIAS_AND_FAIRNESS","B"]})");

  const std::string_view both = R"({"jobType":8,"status":"S"})";
  auto job = ri::from_json(both);
  check_written(job, both);
  job.job_type = ri::JobType::FILE_SCAN;
  check_written(job, R"({"jobType":"JOB_TYPE_FILE_SCAN","status":"S"})");
}

TEST_CASE("a program may set the text of an enum value itself") {
  ri::JobMetadata job;
  job.unknown_fields.add("status", ri::RawJson(R"("JOB_STATUS_NEW")"));
  check_written(job, R"({"status":"JOB_STATUS_NEW"})");
  CHECK(job == ri::from_json(R"({"status":"JOB_STATUS_NEW"})"));
  job.unknown_fields.set("status", ri::RawJson("42"));
  check_written(job, R"({"status":42})");
}

TEST_CASE(
    "an unknown field with a member's name that does not represent its value is neither "
    "written nor compared") {
  for (const std::string_view text : {R"("JOB_STATUS_RUNNING")", R"("JOB_STATUS_UNSPECIFIED")",
                                      "null", "true", "1.5", "{}", "[]", R"(["NEW"])"}) {
    INFO(text);
    ri::JobMetadata job;
    job.unknown_fields.add("status", ri::RawJson(text));
    check_written(job, "{}");
    CHECK(job == ri::JobMetadata{});
    CHECK(ri::JobMetadata{} == job);
  }
  ri::JobMetadata job;
  job.unknown_fields.add("jobId", ri::RawJson("\"x\""));
  job.unknown_fields.add("job_id", ri::RawJson("\"x\""));
  job.unknown_fields.add("job_type", ri::RawJson("\"NEW\""));
  job.unknown_fields.add("other", ri::RawJson("1"));
  check_written(job, R"({"other":1})");
  job.job_id = "y";
  check_written(job, R"({"jobId":"y","other":1})");

  Lists lists;
  lists.stress_test_categories = {TestCategoryType::DRIFT};
  for (const std::string_view text : {R"(["TEST_CATEGORY_TYPE_DRIFT"])", R"("NEW")", "[true]",
                                      "[[7]]", R"(["NEW","NEW"])", R"({"a":7})", "[7.5]", "[]"}) {
    INFO(text);
    lists.unknown_fields.clear();
    lists.unknown_fields.add("stressTestCategories", ri::RawJson(text));
    check_written(lists, R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT"]})");
  }
}

TEST_CASE("messages with different kept texts differ, by meaning") {
  const auto read = [](std::string_view text) { return ri::from_json(text); };
  CHECK(read(R"({"status":"A"})") == read(R"({"status":"\u0041"})"));
  CHECK(read(R"({"status":"A"})") != read(R"({"status":"B"})"));
  CHECK(read(R"({"status":"A"})") != read("{}"));
  CHECK(read(R"({"status":"A"})") != read(R"({"jobType":"A"})"));
  CHECK(read(R"({"status":1})") == read(R"({"status":1.0})"));
  CHECK(read(R"({"status":1})") != read(R"({"status":"1"})"));
  CHECK(read(R"({"status":"A","jobType":"B"})") == read(R"({"jobType":"B","status":"A"})"));
}
