// The table of outputs, row by row; each test has the row's text in its name.

#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

using nlohmann::ordered_json;
using ri::ErrorCode;

// Writing fails on both routes, with nothing written.
template <class T>
void check_not_written(const T& value, ErrorCode code, std::string_view pointer) {
  std::string out = "before";
  out.reserve(100000);
  const std::string_view before = out;
  try {
    ri::append_json(out, value);
    FAIL_CHECK("it was written");
  } catch (const ri::Error& error) {
    INFO(error.what());
    CHECK(error.code() == code);
    CHECK(error.pointer() == pointer);
    CHECK(error.line() == 0);
    CHECK(error.offset() == 0);
  }
  CHECK(out == "before");
  CHECK(before.data() == out.data());
  ri::WriteOptions indented;
  indented.indent = 2;
  CHECK_THROWS_AS(ri::to_json(value, indented), ri::Error);
  CHECK_THROWS_AS(ri::to_json(value), ri::Error);
  try {
    static_cast<void>(ri::to_dict(value));
    FAIL_CHECK("it was written");
  } catch (const ri::Error& error) {
    INFO(error.what());
    CHECK(error.code() == code);
    CHECK(error.pointer() == pointer);
  }
  CHECK_THROWS_AS(ri::to_dict<ordered_json>(value), ri::Error);
}

// The text of `value`, which its tree has as well.
template <class T>
std::string written(const T& value) {
  std::string text = ri::to_json(value);
  CHECK(ri::to_dict<ordered_json>(value) == ordered_json::parse(text));
  return text;
}

}  // namespace

TEST_CASE("output: order | schema order, then unknown members") {
  ri::JobMetadata job;
  job.unknown_fields.add("b", ri::RawJson("1"));
  job.error_msg = "e";
  job.status = ri::JobStatus::FAILED;
  job.unknown_fields.add("a", ri::RawJson("[2]"));
  job.job_id = "j";
  job.unknown_fields.add("b", ri::RawJson("3"));
  CHECK(ri::to_json(job) ==
        R"({"jobId":"j","status":"JOB_STATUS_FAILED","errorMsg":"e","b":1,"a":[2],"b":3})");
  // A tree has one member of a name: the last one.
  CHECK(ri::to_dict<ordered_json>(job).dump() ==
        R"({"jobId":"j","status":"JOB_STATUS_FAILED","errorMsg":"e","b":3,"a":[2]})");
  ri::WriteOptions snake_case;
  snake_case.names = ri::MemberNames::snake_case;
  job.unknown_fields.set("newMember", ri::RawJson(R"({"someName":1})"));
  job.unknown_fields.erase("b");
  CHECK(ri::to_json(job, snake_case) ==
        R"({"job_id":"j","status":"JOB_STATUS_FAILED","error_msg":"e","a":[2],)"
        R"("newMember":{"someName":1}})");
  CHECK(ri::to_dict<ordered_json>(job, snake_case).dump() == ri::to_json(job, snake_case));
}

TEST_CASE("output: absent, UNSPECIFIED | left out") {
  ri::JobMetadata job;
  CHECK(written(job) == "{}");
  job.job_data.emplace();
  job.job_id = "";
  job.cancellation_requested = false;
  job.running_time_secs = 0;
  job.start_time = ri::Timestamp();
  job.status = ri::JobStatus::UNSPECIFIED;
  CHECK(written(job) == R"({"jobId":"","startTime":"1970-01-01T00:00:00Z","runningTimeSecs":0,)"
                        R"("jobData":{},"cancellationRequested":false})");
  ri::CategoryConfigGenerationServiceResponse lists;
  lists.stress_test_categories.emplace();
  CHECK(written(lists) == R"({"stressTestCategories":[]})");
  lists.continuous_test_categories = {ri::TestCategoryType::UNSPECIFIED};
  CHECK(
      written(lists) ==
      R"({"stressTestCategories":[],"continuousTestCategories":["TEST_CATEGORY_TYPE_UNSPECIFIED"]})");
}

TEST_CASE("output: timestamp | UTC, `Z`, 0, 3, 6 or 9 fraction digits") {
  const std::pair<ri::Timestamp, std::string_view> table[] = {
      {ri::Timestamp(), "1970-01-01T00:00:00Z"},
      {ri::Timestamp::from_unix(1709294400), "2024-03-01T12:00:00Z"},
      {ri::Timestamp::from_unix(0, 500'000'000), "1970-01-01T00:00:00.500Z"},
      {ri::Timestamp::from_unix(0, 1'000'000), "1970-01-01T00:00:00.001Z"},
      {ri::Timestamp::from_unix(0, 120'000'000), "1970-01-01T00:00:00.120Z"},
      {ri::Timestamp::from_unix(0, 999'000'000), "1970-01-01T00:00:00.999Z"},
      {ri::Timestamp::from_unix(0, 1'000), "1970-01-01T00:00:00.000001Z"},
      {ri::Timestamp::from_unix(0, 100'000), "1970-01-01T00:00:00.000100Z"},
      {ri::Timestamp::from_unix(0, 123'456'000), "1970-01-01T00:00:00.123456Z"},
      {ri::Timestamp::from_unix(0, 1), "1970-01-01T00:00:00.000000001Z"},
      {ri::Timestamp::from_unix(0, 10), "1970-01-01T00:00:00.000000010Z"},
      {ri::Timestamp::from_unix(0, 123'456'700), "1970-01-01T00:00:00.123456700Z"},
      {ri::Timestamp::from_unix(-1, 999'999'999), "1969-12-31T23:59:59.999999999Z"},
      {ri::Timestamp::min(), "0001-01-01T00:00:00Z"},
      {ri::Timestamp::max(), "9999-12-31T23:59:59.999999999Z"}};
  for (const auto& [time, text] : table) {
    ri::ArchivedJobLogs logs;
    logs.expiration_time = time;
    CHECK(written(logs) == "{\"expirationTime\":\"" + std::string(text) + "\"}");
  }
  // A writer keeps the date that it wrote last: each time of the table after each other one.
  for (const auto& [first, first_text] : table) {
    for (const auto& [second, second_text] : table) {
      ri::JobMetadata job;
      job.start_time = first;
      job.creation_time = second;
      job.completion_time = first;
      CHECK(written(job) == "{\"startTime\":\"" + std::string(first_text) +
                                "\",\"creationTime\":\"" + std::string(second_text) +
                                "\",\"completionTime\":\"" + std::string(first_text) + "\"}");
    }
  }
}

TEST_CASE(
    "output: double | shortest text that reads back the same, laid out as ECMAScript does: "
    "`12`, `0.1`, `1e+21`, `1e-7`; NaN and infinities as the strings above (never `null`)") {
  using Limits = std::numeric_limits<double>;
  const std::pair<double, std::string_view> table[] = {{12, "12"},
                                                       {0.1, "0.1"},
                                                       {1e21, "1e+21"},
                                                       {1e-7, "1e-7"},
                                                       {-0.0, "-0"},
                                                       {Limits::quiet_NaN(), R"("NaN")"},
                                                       {-Limits::quiet_NaN(), R"("NaN")"},
                                                       {Limits::infinity(), R"("Infinity")"},
                                                       {-Limits::infinity(), R"("-Infinity")"}};
  for (const auto& [number, text] : table) {
    ri::JobMetadata job;
    job.running_time_secs = number;
    CHECK(ri::to_json(job) == "{\"runningTimeSecs\":" + std::string(text) + "}");
    CHECK(ri::to_dict(job)["runningTimeSecs"].is_string() ==
          (std::isfinite(number) ? false : true));
    CHECK(ri::from_dict(ri::to_dict(job)) == job);
  }
}

TEST_CASE("output: int64_string / int64_number | `\"123\"` / `123`") {
  ri::ValidateDatasetResponse quoted;
  ri::GenerativeModelTestProgress number;
  for (const std::int64_t value :
       {std::int64_t{123}, std::int64_t{0}, std::int64_t{-1},
        std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
    quoted.size_bytes = value;
    number.total_attacks = value;
    CHECK(written(quoted) == "{\"sizeBytes\":\"" + std::to_string(value) + "\"}");
    CHECK(written(number) == "{\"totalAttacks\":" + std::to_string(value) + "}");
  }
}

TEST_CASE(
    "output: string | only `\"`, `\\` and control characters escaped; invalid UTF-8 in a value "
    "that the program set: `ri::Error`, never broken output") {
  using std::string_literals::operator""s;
  const std::pair<std::string, std::string_view> good[] = {
      {"", ""},
      {"a/b", "a/b"},
      {"\"\\", R"(\"\\)"},
      {"\b\f\n\r\t", R"(\b\f\n\r\t)"},
      {"\0\x01\x0B\x1F"s, R"(\u0000\u0001\u000b\u001f)"},
      {"\x7F'<>&", "\x7F'<>&"},
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8\xEF\xBF\xBF",
       "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8\xEF\xBF\xBF"}};
  const std::string bad[] = {"\x80",
                             "\xBF",
                             "\xC0\x80",
                             "\xC1\xBF",
                             "\xC3",
                             "\xC3(",
                             "\xE0\x9F\xBF",
                             "\xE2\x82",
                             "\xED\xA0\x80",
                             "\xED\xBF\xBF",
                             "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80",
                             "\xF5\x80\x80\x80",
                             "\xF0\x9F\x98",
                             "\xFF"};
  // Behind every number of plain characters, so at every place in a block of bytes.
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string prefix(before, 'p');
    ri::ID id;
    for (const auto& [string, text] : good) {
      id.uuid = prefix + string + prefix;
      CHECK(written(id) == "{\"uuid\":\"" + prefix + std::string(text) + prefix + "\"}");
      CHECK(ri::from_json<ri::ID>(ri::to_json(id)) == id);
    }
    for (const std::string& string : bad) {
      id.uuid = prefix + string + (before % 2 == 0 ? "" : prefix);
      check_not_written(id, ErrorCode::value, "/uuid");
    }
  }
}

TEST_CASE("output: each of the 128 ASCII characters is escaped as nlohmann/json does") {
  for (int c = 0; c < 128; ++c) {
    ri::ID id;
    id.uuid = std::string(3, static_cast<char>(c));
    CHECK(ri::to_json(id) == ordered_json{{"uuid", *id.uuid}}.dump());
  }
}

TEST_CASE("output: a fault names the value that cannot be written") {
  ri::JobMetadata job;
  job.job_data.emplace().stress.emplace().project_id.emplace().uuid = "\xFF";
  check_not_written(job, ErrorCode::value, "/jobData/stress/projectId/uuid");

  ri::ListJobsForProjectResponse page;
  page.jobs.emplace(3);
  (*page.jobs)[2].agent_id.emplace().uuid = "x\x80";
  check_not_written(page, ErrorCode::value, "/jobs/2/agentId/uuid");

  ri::ListObjectsResponse list;
  list.paths = {"a", "\xC3"};
  check_not_written(list, ErrorCode::value, "/paths/1");

  ri::JobMetadata odd_enum;
  odd_enum.status = static_cast<ri::JobStatus>(7);
  check_not_written(odd_enum, ErrorCode::value, "/status");
  odd_enum.status = static_cast<ri::JobStatus>(255);
  check_not_written(odd_enum, ErrorCode::value, "/status");
  ri::CategoryConfigGenerationServiceResponse odd_list;
  odd_list.stress_test_categories = {ri::TestCategoryType::DRIFT,
                                     static_cast<ri::TestCategoryType>(200)};
  check_not_written(odd_list, ErrorCode::value, "/stressTestCategories/1");

  ri::CrossPlaneResponse response;
  for (const std::string_view no_object : {"null", "[]", "7", "true", "\"x\""}) {
    response.delete_object_response = ri::RawJson(no_object);
    check_not_written(response, ErrorCode::type, "/deleteObjectResponse");
  }
  response.delete_object_response = ri::RawJson();
  check_not_written(response, ErrorCode::type, "/deleteObjectResponse");

  ri::ID id;
  id.unknown_fields.add("\xFF", ri::RawJson("1"));
  check_not_written(id, ErrorCode::value, "");
}

TEST_CASE("output: a tree refuses numbers beyond double, which text keeps") {
  ri::JobMetadata job;
  job.agent_id.emplace().unknown_fields.add("a~b", ri::RawJson("[1e400]"));
  CHECK(ri::to_json(job) == R"({"agentId":{"a~b":[1e400]}})");
  try {
    static_cast<void>(ri::to_dict(job));
    FAIL_CHECK("it was written");
  } catch (const ri::Error& error) {
    CHECK(error.code() == ErrorCode::value);
    CHECK(error.pointer() == "/agentId/a~0b");
  }
}

TEST_CASE("output: texts longer than any buffer come out whole") {
  for (const std::size_t size : {4000U, 4090U, 4094U, 4095U, 4096U, 4097U, 5000U, 8192U, 100000U}) {
    ri::ID id;
    id.uuid = std::string(size, 'x');
    id.unknown_fields.add(std::string(size, 'n'), ri::RawJson('"' + std::string(size, 'v') + '"'));
    const std::string expected = "{\"uuid\":\"" + std::string(size, 'x') + "\",\"" +
                                 std::string(size, 'n') + "\":\"" + std::string(size, 'v') + "\"}";
    CHECK((ri::to_json(id) == expected));
    CHECK((ri::from_json<ri::ID>(expected) == id));
    CHECK((ri::to_dict<ordered_json>(id).dump() == expected));
    CHECK((ri::from_dict<ri::ID>(ri::to_dict(id)) == id));
    // By hand: nlohmann's dump has room for 1,024 spaces only.
    const std::string line = '\n' + std::string(size, ' ') + '"';
    ri::WriteOptions indented;
    indented.indent = size;
    CHECK((ri::to_json(id, indented) == "{" + line + "uuid\": \"" + *id.uuid + "\"," + line +
                                            std::string(size, 'n') + "\": \"" +
                                            std::string(size, 'v') + "\"\n}"));
  }
}

TEST_CASE("output: appended to a string of the message itself") {
  for (const std::size_t size : {0U, 5U, 20U, 3000U, 4000U, 5000U, 100000U}) {
    for (const bool capacious : {false, true}) {
      CAPTURE(size, capacious);
      ri::JobMetadata job;
      job.job_id = std::string(5000, 'i');  // so that the string has grown before it is written
      job.error_msg = std::string(size, 'e');
      job.unknown_fields.add("x", ri::RawJson('"' + std::string(5000, 'x') + '"'));
      if (capacious) job.error_msg->reserve(300000);
      const std::string expected = *job.error_msg + ri::to_json(job);
      ri::append_json(*job.error_msg, job);
      CHECK((*job.error_msg == expected));

      ri::ListObjectsResponse objects;
      objects.paths = {std::string(9000, 'a'), std::string(size, 'b') + '\n',
                       std::string(9000, 'c')};
      const std::string objects_text = (*objects.paths)[1] + ri::to_json(objects);
      ri::append_json((*objects.paths)[1], objects);
      CHECK(((*objects.paths)[1] == objects_text));
    }
  }
}

// A value before the string that fills the block nearly alone: the string then grows by what little
// the block held before it.
TEST_CASE("output: appended to a short string of the message itself after a value of any size") {
  for (std::size_t size = 4000; size < 4110; ++size) {
    CAPTURE(size);
    ri::CreateImageResponse response;
    response.image.emplace(R"({"x":")" + std::string(size, 'x') + "\"}");
    response.job.emplace().error_msg = "short";
    const std::string expected = *response.job->error_msg + ri::to_json(response);
    ri::append_json(*response.job->error_msg, response);
    CHECK((*response.job->error_msg == expected));
  }
}

// Each part of the text comes to lie on the end of the writer's buffer once, where an address
// sanitizer sees what has no room there.
TEST_CASE("output: every part of a text finds room at the end of the buffer") {
  ri::JobMetadata job;
  job.job_type = ri::JobType::MODEL_STRESS_TEST;
  job.creation_time = ri::Timestamp::from_unix(0, 123'456'789);
  job.running_time_secs = -0.001953125;
  auto& progress = job.job_data.emplace().stress.emplace().progress.emplace();
  progress.test_run.emplace().test_batches.emplace(1);
  job.job_progress_str = "\x01\"\xE2\x80\x9C";
  job.cancellation_requested = false;
  job.unknown_fields.add("later", ri::RawJson("[null,{}]"));
  for (const std::size_t indent : {0U, 2U, 12U, 40U}) {
    for (const auto names : {ri::MemberNames::camel_case, ri::MemberNames::snake_case}) {
      ri::WriteOptions options;
      options.indent = indent;
      options.names = names;
      job.job_id = "id";
      const std::string small = ri::to_json(job, options);
      const auto tree = ordered_json::parse(small);
      CHECK(small == tree.dump(indent == 0 ? -1 : static_cast<int>(indent)));
      const std::size_t at = small.find("id\"", small.find(':'));
      std::size_t differ = 0;
      for (std::size_t size = 4200 - small.size(); size < 4200; ++size) {
        job.job_id = std::string(size, 'x');
        std::string expected = small;
        expected.replace(at, 2, *job.job_id);
        differ += ri::to_json(job, options) != expected;
      }
      CHECK(differ == 0);
    }
  }
}

TEST_CASE("output: canonical text comes back byte for byte") {
  for (
      const std::string_view text :
      {R"({})",
       R"({"jobId":"0b6c","jobType":"JOB_TYPE_MODEL_STRESS_TEST","status":"JOB_STATUS_RUNNING",)"
       R"("startTime":"2024-03-01T12:00:00.123456789Z","creationTime":"0001-01-01T00:00:00Z",)"
       R"("runningTimeSecs":12.5,"jobData":{"stress":{"projectId":{"uuid":"p"},"testRunId":"t",)"
       R"("progress":{"testRun":{"testRunId":"t","status":"TEST_TASK_STATUS_RUNNING","testBatches":)"
       R"([{"type":"drift","status":"TEST_TASK_STATUS_COMPLETED"},{"type":"","status":)"
       R"("TEST_TASK_STATUS_NEW"}]}}}},"jobProgressStr":"1 of 2\n","cancellationRequested":false,)"
       R"("agentId":{"uuid":"a"},"archivedJobLogs":{"url":{"url":"https://x/?a=b&c=d"},)"
       R"("expirationTime":"2024-03-02T12:00:00Z"},"errorMsg":"\"\\","priority":1.10,)"
       R"("later":{"a":[{}]}})",
       R"({"jobType":7,"status":"JOB_STATUS_NEW","new":null})"}) {
    CHECK(ri::to_json(ri::from_json(text)) == text);
  }
}
