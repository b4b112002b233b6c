// The table of inputs, row by row; each test has the row's text in its name.

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>
#include <support/wire.hpp>

namespace {

using ri::ErrorCode;
using ri_test::check_reads;
using ri_test::check_refused;
using ri_test::Refusal;

// A text and what it is written as again.
struct Good {
  std::string_view text;
  std::string_view canonical;
};

struct Bad {
  std::string_view text;
  Refusal refusal;
};

template <class T, class Table>
void check_all_read(const Table& table) {
  for (const Good& good : table) check_reads<T>(good.text, good.canonical);
}

template <class T, class Table>
void check_all_refused(const Table& table) {
  for (const Bad& bad : table) check_refused<T>(bad.text, bad.refusal);
}

// `value` as the one member of an object.
std::string member(std::string_view name, std::string_view value) {
  return "{\"" + std::string(name) + "\":" + std::string(value) + '}';
}

// As text, and as text in a string.
std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace

TEST_CASE("input: member absent, or `null` | absent (enum: UNSPECIFIED)") {
  const auto absent = check_reads<ri::JobMetadata>("{}", "{}");
  CHECK(absent == ri::JobMetadata{});
  const auto null = check_reads<ri::JobMetadata>(
      R"({"jobId":null,"jobType":null,"status":null,"startTime":null,"creationTime":null,)"
      R"("completionTime":null,"runningTimeSecs":null,"jobData":null,"jobProgressStr":null,)"
      R"("cancellationRequested":null,"agentId":null,"archivedJobLogs":null,"errorMsg": null })",
      "{}");
  CHECK(null == ri::JobMetadata{});
  CHECK(null.status == ri::JobStatus::UNSPECIFIED);
  CHECK_FALSE(null.job_id);
  CHECK(null.unknown_fields.empty());

  const Good table[] = {
      {R"({"status":"JOB_STATUS_UNSPECIFIED"})", "{}"},
      {R"({"job_id":null,"status":"JOB_STATUS_RUNNING"})", R"({"status":"JOB_STATUS_RUNNING"})"},
      {R"({"jobData":{"stress":null,"crossPlaneRes":{"deleteObjectResponse":null}}})",
       R"({"jobData":{"crossPlaneRes":{}}})"}};
  check_all_read<ri::JobMetadata>(table);
  check_reads<ri::ListObjectsResponse>(R"({"paths":null})", "{}");
  check_reads<ri::CategoryConfigGenerationServiceResponse>(R"({"stressTestCategories":null})",
                                                           "{}");
  check_reads<ri::DataProfiling>(R"({"numQuantiles":null,"num_subsets":null})", "{}");
}

TEST_CASE("input: what a gateway sends for members that are unset reads as values or as absent") {
  const auto job = check_reads<ri::JobMetadata>(
      R"({"jobId":"","jobType":"JOB_TYPE_UNSPECIFIED","status":"JOB_STATUS_UNSPECIFIED",)"
      R"("startTime":null,"runningTimeSecs":0,"jobData":null,"cancellationRequested":false})",
      R"({"jobId":"","runningTimeSecs":0,"cancellationRequested":false})");
  CHECK(job.job_id == "");
  CHECK(job.running_time_secs == 0);
  CHECK(job.cancellation_requested == false);
  const auto list = check_reads<ri::ListObjectsResponse>(R"({"paths":[]})", R"({"paths":[]})");
  REQUIRE(list.paths);
  CHECK(list.paths->empty());
  CHECK(list != ri::ListObjectsResponse{});
}

TEST_CASE(
    "input: `jobId` or `job_id` | both read; camelCase written; both in one object, or one twice: "
    "error (text)") {
  const Good good[] = {{R"({"jobId":"a"})", R"({"jobId":"a"})"},
                       {R"({"job_id":"a"})", R"({"jobId":"a"})"},
                       {R"({"\u006aobId":"a"})", R"({"jobId":"a"})"},
                       {R"({"job\u005fid":"a"})", R"({"jobId":"a"})"},
                       {R"({"error_msg":"e","cancellation_requested":true,"job_id":"a"})",
                        R"({"jobId":"a","cancellationRequested":true,"errorMsg":"e"})"},
                       {R"({"errorMsg":"e","jobId":"a","status":"JOB_STATUS_FAILED"})",
                        R"({"jobId":"a","status":"JOB_STATUS_FAILED","errorMsg":"e"})"}};
  check_all_read<ri::JobMetadata>(good);

  // Both spellings: an error in the tree as well.
  const Bad both[] = {
      {R"({"jobId":"a","job_id":"b"})", {ErrorCode::duplicate, "/job_id", 14}},
      {R"({"job_id":"a","jobId":"b"})", {ErrorCode::duplicate, "/jobId", 15}},
      {R"({"jobId":null,"job_id":null})", {ErrorCode::duplicate, "/job_id", 15}},
      {R"({"agentId":{"uuid":"x"},"agent_id":null})", {ErrorCode::duplicate, "/agent_id", 25}},
      {R"({"job_type":7,"jobType":"JOB_TYPE_FILE_SCAN"})", {ErrorCode::duplicate, "/jobType", 15}}};
  check_all_refused<ri::JobMetadata>(both);

  // One name twice: a tree has kept one of them, whichever.
  const Bad twice[] = {
      {R"({"jobId":"a","jobId":"a"})", {ErrorCode::duplicate, "/jobId", 14}},
      {R"({"jobId":"a","status":null,"jobId":"a"})", {ErrorCode::duplicate, "/jobId", 28}},
      {R"({"errorMsg":"a","jobId":"b","errorMsg":"a"})", {ErrorCode::duplicate, "/errorMsg", 29}},
      {R"({"jobId":"a","\u006aobId":"a"})", {ErrorCode::duplicate, "/jobId", 14}},
      {R"({"job_id":"a","job_id":"a"})", {ErrorCode::duplicate, "/job_id", 15}},
      {R"({"agentId":{"uuid":"a","uuid":"b"}})", {ErrorCode::duplicate, "/agentId/uuid", 24}},
      {R"({"jobId":"a","x":1,"jobId":"a"})", {ErrorCode::duplicate, "/jobId", 20}},
      {R"({"job_id":"a","x":1,"jobId":"a"})", {ErrorCode::duplicate, "/jobId", 21}},
      {R"({"status" :null,"x":1,"status":null})", {ErrorCode::duplicate, "/status", 23}},
      {R"({"errorMsg":"a","jobId":"b","x":1,"status":null,"errorMsg":"a"})",
       {ErrorCode::duplicate, "/errorMsg", 49}},
      {R"({"x":1,"jobId":"a","y":2,"status":null,"z":3,"status":null})",
       {ErrorCode::duplicate, "/status", 46}}};
  for (const Bad& bad : twice) {
    check_refused<ri::JobMetadata>(bad.text, bad.refusal, {}, /*as_tree=*/false);
  }
}

TEST_CASE(
    "input: unknown member | kept digit for digit and escape for escape "
    "(`12345678901234567890123`, `1.10`, `\\u00e9`); only white space between tokens is "
    "dropped, so that compact output stays one line; written after the known ones in input "
    "order") {
  const Good table[] = {
      {R"({"x":12345678901234567890123})", R"({"x":12345678901234567890123})"},
      {R"({"x":1.10})", R"({"x":1.10})"},
      {R"({"x":-0.0e+00})", R"({"x":-0.0e+00})"},
      {R"({"x":"\u00e9\/\u0041"})", R"({"x":"\u00e9\/\u0041"})"},
      {R"({"x":"caf)"
       "\xC3\xA9"
       R"("})",
       R"({"x":"caf)"
       "\xC3\xA9"
       R"("})"},
      {"{ \"x\" : [ 1 , { \"a\" : \" \\t\" } , [ ] ,\r\n\t{ } ] }",
       R"({"x":[1,{"a":" \t"},[],{}]})"},
      {R"({"x":null,"y":true,"z":false,"":""})", R"({"x":null,"y":true,"z":false,"":""})"},
      {R"({"z":1,"uuid":"u","a":2})", R"({"uuid":"u","z":1,"a":2})"},
      {R"({"jobID":1,"Uuid":2,"uuid ":3,"uui":4,"uuidd":5,"u_uid":6})",
       R"({"jobID":1,"Uuid":2,"uuid ":3,"uui":4,"uuidd":5,"u_uid":6})"},
      {R"({"x":{"b":1,"a":{"uuid":7},"b":2}})", R"({"x":{"b":1,"a":{"uuid":7},"b":2}})"}};
  for (const Good& good : table) {
    if (good.text.find("\"b\":2") == std::string_view::npos) {
      check_reads<ri::ID>(good.text, good.canonical);
    } else {  // a tree has no two members of one name
      CHECK(ri::to_json(ri::from_json<ri::ID>(good.text)) == good.canonical);
    }
  }
  const auto id = ri::from_json<ri::ID>(R"({"z":1.0,"uuid":"u","a~/":[ 2 ],"z":3})");
  REQUIRE(id.unknown_fields.size() == 3);
  CHECK(id.unknown_fields.begin()[0].name == "z");
  CHECK(id.unknown_fields.begin()[0].value.text() == "1.0");
  CHECK(id.unknown_fields.begin()[1].name == "a~/");
  CHECK(id.unknown_fields.begin()[1].value.text() == "[2]");
  CHECK(id.unknown_fields.begin()[2].value.text() == "3");
  CHECK(ri::to_json(id) == R"({"uuid":"u","z":1.0,"a~/":[2],"z":3})");

  // Numbers beyond double stay, too; a tree could not hold them.
  const std::string_view huge = R"({"x":1e400,"y":[-1e99999999999999999999]})";
  CHECK(ri::to_json(ri::from_json<ri::ID>(huge)) == huge);
}

TEST_CASE("input: unknown members are kept at every depth") {
  const std::string_view text =
      R"({"jobData":{"stress":{"projectId":{"uuid":"u","a":1},"b":[2]},"c":{"d":3}},)"
      R"("archivedJobLogs":{"url":{"e":4},"f":5},"g":6})";
  const auto job = check_reads<ri::JobMetadata>(text, text);
  CHECK(job.job_data->stress->project_id->unknown_fields.find("a")->text() == "1");
  CHECK(job.job_data->unknown_fields.find("c")->text() == R"({"d":3})");
  CHECK(job.archived_job_logs->url->unknown_fields.size() == 1);
}

TEST_CASE("input: unknown members stand anywhere among known ones, in whatever order those are") {
  const std::string_view canonical =
      R"({"jobId":"a","status":"JOB_STATUS_RUNNING","jobProgressStr":"b","errorMsg":"c","x":1,"y":[2]})";
  for (
      const std::string_view text : {
          R"({"x":1,"y":[2],"jobId":"a","status":"JOB_STATUS_RUNNING","jobProgressStr":"b","errorMsg":"c"})",
          R"({"jobId":"a","x":1,"status":"JOB_STATUS_RUNNING","y":[2],"jobProgressStr":"b","errorMsg":"c"})",
          R"({"jobId":"a","x":1,"jobProgressStr":"b","status":"JOB_STATUS_RUNNING","y":[2],"errorMsg":"c"})",
          R"({"errorMsg":"c","x":1,"jobProgressStr":"b","y":[2],"status":"JOB_STATUS_RUNNING","jobId":"a"})",
          R"({"job_progress_str":"b","x":1,"jobId":"a","y":[2],"status":"JOB_STATUS_RUNNING","errorMsg":"c"})",
      }) {
    check_reads<ri::JobMetadata>(text, canonical);
  }
}

TEST_CASE("input: enum: known name | that value") {
  for (const auto& value : ri::schema::enumeration<ri::JobStatus>.values) {
    const std::string text = member("status", quoted(value.name));
    const bool absent = value.value == ri::JobStatus::UNSPECIFIED;
    const auto read = check_reads<ri::TestBatchProgress>(R"({"status":null})", "{}");
    CHECK(read.status == ri::TestTaskStatus::UNSPECIFIED);
    const auto job = check_reads<ri::JobMetadata>(text, absent ? "{}" : text);
    CHECK(job.status == value.value);
    CHECK(job.unknown_fields.empty());
  }
  const auto escaped = check_reads<ri::JobMetadata>(R"({"status":"JOB\u005FSTATUS_RUNNING"})",
                                                    R"({"status":"JOB_STATUS_RUNNING"})");
  CHECK(escaped.status == ri::JobStatus::RUNNING);
  const auto list = check_reads<ri::CategoryConfigGenerationServiceResponse>(
      R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT","TEST_CATEGORY_TYPE_UNSPECIFIED",)"
      R"("TEST_CATEGORY_TYPE_CUSTOM"]})",
      R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT","TEST_CATEGORY_TYPE_UNSPECIFIED",)"
      R"("TEST_CATEGORY_TYPE_CUSTOM"]})");
  CHECK(*list.stress_test_categories == std::vector{ri::TestCategoryType::DRIFT,
                                                    ri::TestCategoryType::UNSPECIFIED,
                                                    ri::TestCategoryType::CUSTOM});
  CHECK(list.unknown_fields.empty());
}

TEST_CASE(
    "input: enum: any other string, or an integer | UNSPECIFIED, and the original text is kept in "
    "`unknown_fields` under the member's name") {
  for (const std::string_view value :
       {R"("JOB_STATUS_TELEPORTED")", R"("")", R"("RUNNING")", R"("job_status_running")",
        R"("JOB_STATUS_RUNNING ")", R"("JOB_STATUS_RUNNIN")", R"("JOB_TYPE_FILE_SCAN")",
        R"("\u00e9\"\n")", "0", "2", "-1", "1.0", "1e2", "9223372036854775808",
        "-12345678901234567890123"}) {
    for (const std::string_view name : {"status", "jobType"}) {
      if (name == "jobType" && value == R"("JOB_TYPE_FILE_SCAN")") continue;
      const std::string text = member(name, value);
      const auto job = check_reads<ri::JobMetadata>(text, text);
      CHECK(job.status == ri::JobStatus::UNSPECIFIED);
      CHECK(job.job_type == ri::JobType::UNSPECIFIED);
      REQUIRE(job.unknown_fields.size() == 1);
      CHECK(job.unknown_fields.begin()->name == name);
      CHECK(job.unknown_fields.begin()->value.text() == value);
    }
  }
  const auto snake = check_reads<ri::JobMetadata>(R"({"job_type":"NEW"})", R"({"jobType":"NEW"})");
  CHECK(snake.unknown_fields.find("jobType")->text() == R"("NEW")");

  // A list keeps the text of the whole list.
  const auto list = check_reads<ri::CategoryConfigGenerationServiceResponse>(
      R"({"stress_test_categories":[ "TEST_CATEGORY_TYPE_DRIFT" , "NEW" , 7 ]})",
      R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT","NEW",7]})");
  CHECK(*list.stress_test_categories == std::vector{ri::TestCategoryType::DRIFT,
                                                    ri::TestCategoryType::UNSPECIFIED,
                                                    ri::TestCategoryType::UNSPECIFIED});
  CHECK(list.unknown_fields.find("stressTestCategories")->text() ==
        R"(["TEST_CATEGORY_TYPE_DRIFT","NEW",7])");
}

TEST_CASE("input: enum of another JSON type | error") {
  const Bad table[] = {{R"({"status":true})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":false})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":1.5})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":1e-1})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":{}})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":[]})", {ErrorCode::type, "/status", 11}},
                       {R"({"status":["JOB_STATUS_RUNNING"]})", {ErrorCode::type, "/status", 11}},
                       {R"({"job_type": {"a":1}})", {ErrorCode::type, "/job_type", 14}}};
  check_all_refused<ri::JobMetadata>(table);
  const Bad lists[] = {
      {R"({"stressTestCategories":"TEST_CATEGORY_TYPE_DRIFT"})",
       {ErrorCode::type, "/stressTestCategories", 25}},
      {R"({"stressTestCategories":["NEW",true]})",
       {ErrorCode::type, "/stressTestCategories/1", 32}},
      {R"({"stressTestCategories":[null]})", {ErrorCode::type, "/stressTestCategories/0", 26}},
      {R"({"stressTestCategories":[["NEW"]]})", {ErrorCode::type, "/stressTestCategories/0", 26}},
      {R"({"stressTestCategories":[7,7.5]})", {ErrorCode::type, "/stressTestCategories/1", 28}}};
  check_all_refused<ri::CategoryConfigGenerationServiceResponse>(lists);
}

TEST_CASE(
    "input: timestamp | RFC 3339: date, `T`, time, optional fraction of 1 to 9 digits, `Z` or "
    "`+hh:mm`/`-hh:mm`; lower-case t and z read too; years 0001-9999 after the offset is "
    "applied; leap second `:60`, `24:00:00`, Feb 29 of a common year, a tenth digit, no "
    "offset, spaces: error") {
  const Good good[] = {{"2024-03-01T12:00:00Z", "2024-03-01T12:00:00Z"},
                       {"2024-03-01t12:00:00z", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T12:00:00.5Z", "2024-03-01T12:00:00.500Z"},
                       {"2024-03-01T12:00:00.12Z", "2024-03-01T12:00:00.120Z"},
                       {"2024-03-01T12:00:00.123Z", "2024-03-01T12:00:00.123Z"},
                       {"2024-03-01T12:00:00.1234Z", "2024-03-01T12:00:00.123400Z"},
                       {"2024-03-01T12:00:00.12345Z", "2024-03-01T12:00:00.123450Z"},
                       {"2024-03-01T12:00:00.123456Z", "2024-03-01T12:00:00.123456Z"},
                       {"2024-03-01T12:00:00.1234567Z", "2024-03-01T12:00:00.123456700Z"},
                       {"2024-03-01T12:00:00.12345678Z", "2024-03-01T12:00:00.123456780Z"},
                       {"2024-03-01T12:00:00.123456789Z", "2024-03-01T12:00:00.123456789Z"},
                       {"2024-03-01T12:00:00.000000001Z", "2024-03-01T12:00:00.000000001Z"},
                       {"2024-03-01T12:00:00.000000000Z", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T12:00:00.0Z", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T12:00:00+00:00", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T12:00:00-00:00", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T13:30:00+01:30", "2024-03-01T12:00:00Z"},
                       {"2024-03-01T00:00:00+23:59", "2024-02-29T00:01:00Z"},
                       {"2023-12-31T23:59:59.9-23:59", "2024-01-01T23:58:59.900Z"},
                       {"2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"},
                       {"2000-02-29T23:59:59Z", "2000-02-29T23:59:59Z"},
                       {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
                       {"0001-01-01T00:30:00+00:30", "0001-01-01T00:00:00Z"},
                       {"0000-12-31T23:30:00-00:30", "0001-01-01T00:00:00Z"},
                       {"9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"},
                       {"9999-12-31T22:59:59-01:00", "9999-12-31T23:59:59Z"}};
  for (const Good& time : good) {
    check_reads<ri::ArchivedJobLogs>(member("expirationTime", quoted(time.text)),
                                     member("expirationTime", quoted(time.canonical)));
    CHECK(ri::to_string(*ri::from_string<ri::Timestamp>(time.text)) == time.canonical);
  }
  const auto escaped =
      check_reads<ri::ArchivedJobLogs>(R"({"expirationTime":"1970-01-01\u005400:00:01Z"})",
                                       R"({"expirationTime":"1970-01-01T00:00:01Z"})");
  CHECK(escaped.expiration_time == ri::Timestamp::from_unix(1));

  for (const std::string_view text : {"2024-03-01T12:00:60Z",
                                      "2016-12-31T23:59:60Z",
                                      "2024-03-01T24:00:00Z",
                                      "2024-03-01T24:00:01Z",
                                      "2023-02-29T00:00:00Z",
                                      "1900-02-29T00:00:00Z",
                                      "2024-02-30T00:00:00Z",
                                      "2024-04-31T00:00:00Z",
                                      "2024-13-01T00:00:00Z",
                                      "2024-00-01T00:00:00Z",
                                      "2024-01-00T00:00:00Z",
                                      "2024-01-32T00:00:00Z",
                                      "2024-03-01T12:60:00Z",
                                      "2024-03-01T12:00:00.1234567890Z",
                                      "2024-03-01T12:00:00.Z",
                                      "2024-03-01T12:00:00,5Z",
                                      "2024-03-01T12:00:00",
                                      "2024-03-01T12:00:00.5",
                                      "2024-03-01T12:00Z",
                                      "2024-03-01",
                                      "2024-03-01 12:00:00Z",
                                      " 2024-03-01T12:00:00Z",
                                      "2024-03-01T12:00:00Z ",
                                      "2024-03-01T12:00:00 Z",
                                      "2024-03-01T12:00:00+1:00",
                                      "2024-03-01T12:00:00+01",
                                      "2024-03-01T12:00:00+0100",
                                      "2024-03-01T12:00:00+24:00",
                                      "2024-03-01T12:00:00+00:60",
                                      "2024-03-01T12:00:00+01:00Z",
                                      "2024-03-01T12:00:00Z+01:00",
                                      "2024-03-01T12:00:00+-1:00",
                                      "2024-03-01T12:00:00\xE2\x88\x92"
                                      "01:00",
                                      "+2024-03-01T12:00:00Z",
                                      "-2024-03-01T12:00:00Z",
                                      "12024-03-01T12:00:00Z",
                                      "24-03-01T12:00:00Z",
                                      "2024/03/01T12:00:00Z",
                                      "2024-3-1T12:00:00Z",
                                      "20240301T120000Z",
                                      "2024-03-01T12.00.00Z",
                                      "2024-03-01X12:00:00Z",
                                      "2024-03-01T12:00:00X",
                                      "2024-03-01T12:00:00.5X",
                                      "2o24-03-01T12:00:00Z",
                                      "2024-03-01T1a:00:00Z",
                                      "2024-03-01T12:00:00.a5Z",
                                      "2024-03-01T12:00:00.5a",
                                      "",
                                      "Z",
                                      "null",
                                      "1709294400",
                                      "2024-W09-5T12:00:00Z",
                                      "2024-061T12:00:00Z",
                                      "0000-12-31T23:59:59Z",
                                      "0000-01-01T00:00:00Z",
                                      "0001-01-01T00:00:00+00:01",
                                      "9999-12-31T23:59:59-00:01"}) {
    check_refused<ri::ArchivedJobLogs>(member("expirationTime", quoted(text)),
                                       {ErrorCode::value, "/expirationTime", 19});
    CHECK_FALSE(ri::from_string<ri::Timestamp>(text));
  }
  for (const std::string_view other : {"0", "1709294400", "true", "{}", "[]", "1.5"}) {
    check_refused<ri::ArchivedJobLogs>(member("expirationTime", other),
                                       {ErrorCode::type, "/expirationTime", 19});
  }
}

TEST_CASE(
    "input: double | number, or the strings `\"NaN\"`, `\"Infinity\"`, `\"-Infinity\"`, or a "
    "number "
    "as a string; overflow (1e400): error") {
  const Good good[] = {{"0", "0"},
                       {"12", "12"},
                       {"12.0", "12"},
                       {"-1.5e3", "-1500"},
                       {"0.1", "0.1"},
                       {"1E2", "100"},
                       {"1e-7", "1e-7"},
                       {"9007199254740993", "9007199254740992"},
                       {"9223372036854775808", "9223372036854776000"},
                       {"12345678901234567890123", "1.2345678901234568e+22"},
                       {"1e-400", "0"},
                       {"2e-324", "0"},
                       {"3e-324", "5e-324"},
                       {"1.7976931348623157e308", "1.7976931348623157e+308"},
                       {"1.7976931348623158e308", "1.7976931348623157e+308"}};
  for (const Good& number : good) {
    const std::string canonical = member("runningTimeSecs", number.canonical);
    check_reads<ri::JobMetadata>(member("runningTimeSecs", number.text), canonical);
    check_reads<ri::JobMetadata>(member("runningTimeSecs", quoted(number.text)), canonical);
  }
  check_reads<ri::JobMetadata>(R"({"runningTimeSecs":"\u0031\u002e5"})",
                               R"({"runningTimeSecs":1.5})");
  const auto value_of = [](std::string_view text) {
    return *check_reads<ri::JobMetadata>(text, text).running_time_secs;
  };
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(std::isnan(value_of(R"({"runningTimeSecs":"NaN"})")));
  CHECK(value_of(R"({"runningTimeSecs":"Infinity"})") == infinity);
  CHECK(value_of(R"({"runningTimeSecs":"-Infinity"})") == -infinity);
  // "-0" is an integer to nlohmann/json, which has no negative zero.
  CHECK(std::signbit(*ri::from_json(R"({"runningTimeSecs":-0})").running_time_secs));
  CHECK(std::signbit(value_of(R"({"runningTimeSecs":-0})")));

  for (const std::string_view text :
       {"\"1e400\"", "\"-1e400\"",  "\"1.8e308\"", "\"\"",         "\" 1\"",        "\"1 \"",
        "\"+1\"",    "\"1.\"",      "\".5\"",      "\"01\"",       "\"0x10\"",      "\"1,5\"",
        "\"nan\"",   "\"NAN\"",     "\"inf\"",     "\"infinity\"", "\"+Infinity\"", "\"-NaN\"",
        "\"NaN \"",  "\"Infinit\"", "\"one\"",     "\"1e\"",       "\"-\"",         "\"null\"",
        "\"true\"",  "\"1\\u0000\""}) {
    check_refused<ri::JobMetadata>(member("runningTimeSecs", text),
                                   {ErrorCode::value, "/runningTimeSecs", 20});
  }
  for (const std::string_view other : {"true", "false", "{}", "[]", "[1]"}) {
    check_refused<ri::JobMetadata>(member("runningTimeSecs", other),
                                   {ErrorCode::type, "/runningTimeSecs", 20});
  }
  // nlohmann/json refuses such numbers itself.
  for (const std::string_view text : {"1e400", "-1e400", "1.8e308", "1e99999999999999999999"}) {
    INFO(text);
    ri::Error error;
    CHECK_FALSE(ri::from_json(member("runningTimeSecs", text), error));
    CHECK(error.code() == ErrorCode::value);
    CHECK(error.pointer() == "/runningTimeSecs");
    CHECK(error.column() == 20);
  }
  for (const std::string_view text : {"NaN", "Infinity", "-Infinity", "nan"}) {
    check_refused<ri::JobMetadata>(member("runningTimeSecs", text),
                                   {ErrorCode::syntax, "/runningTimeSecs"});
  }
}

TEST_CASE(
    "input: int64 (both kinds) | integer, or an integer as a string; `1.0` and `1e2` are integers, "
    "`1.5` is an error; out of range: error") {
  const Good good[] = {{"0", "0"},
                       {"-0", "0"},
                       {"7", "7"},
                       {"-7", "-7"},
                       {"1.0", "1"},
                       {"1e2", "100"},
                       {"1E+2", "100"},
                       {"1.5e1", "15"},
                       {"1500e-2", "15"},
                       {"-1.0e0", "-1"},
                       {"0.0", "0"},
                       {"0e5", "0"},
                       {"9007199254740993", "9007199254740993"},
                       {"-9007199254740993", "-9007199254740993"},
                       {"9007199254740992.0", "9007199254740992"},
                       {"9007199254740994.0", "9007199254740994"},
                       {"9223372036854775807", "9223372036854775807"},
                       {"-9223372036854775808", "-9223372036854775808"},
                       {"-9223372036854775807", "-9223372036854775807"},
                       {"9.223372036854774784e18", "9223372036854774784"},
                       {"1e18", "1000000000000000000"}};
  for (const Good& number : good) {
    const std::string canonical = member("totalAttacks", number.canonical);
    check_reads<ri::GenerativeModelTestProgress>(member("totalAttacks", number.text), canonical);
    check_reads<ri::GenerativeModelTestProgress>(member("totalAttacks", quoted(number.text)),
                                                 canonical);
    const std::string canonical_string = member("sizeBytes", quoted(number.canonical));
    check_reads<ri::ValidateDatasetResponse>(member("size_bytes", number.text), canonical_string);
    check_reads<ri::ValidateDatasetResponse>(member("sizeBytes", quoted(number.text)),
                                             canonical_string);
  }
  CHECK(
      ri::from_json<ri::GenerativeModelTestProgress>(R"({"attacksAttempted":-9223372036854775808})")
          .attacks_attempted == std::numeric_limits<std::int64_t>::min());
  check_reads<ri::ValidateDatasetResponse>(R"({"sizeBytes":"\u0031"})", R"({"sizeBytes":"1"})");

  for (const std::string_view number :
       {"1.5", "0.1", "1e-1", "-0.5", "1.00000001", "15e-1", "9223372036854775808",
        "-9223372036854775809", "9223372036854775808.0", "1e19", "-1e19", "18446744073709551616",
        "12345678901234567890123", "1e300", "-9223372036854775809.0", "-9223372036854776000"}) {
    const Refusal refusal{ErrorCode::value, "/totalAttacks", 17};
    check_refused<ri::GenerativeModelTestProgress>(member("totalAttacks", number), refusal);
    check_refused<ri::GenerativeModelTestProgress>(member("totalAttacks", quoted(number)), refusal);
    check_refused<ri::ValidateDatasetResponse>(member("sizeBytes", number),
                                               {ErrorCode::value, "/sizeBytes", 14});
  }
  for (const std::string_view text : {"", " 1", "1 ", "+1", "01", "1.", "0x1", "1,000", "NaN",
                                      "Infinity", "one", "-", "1e400", "null", "1_000"}) {
    check_refused<ri::ValidateDatasetResponse>(member("sizeBytes", quoted(text)),
                                               {ErrorCode::value, "/sizeBytes", 14});
  }
  for (const std::string_view other : {"true", "{}", "[]", "[1]"}) {
    check_refused<ri::ValidateDatasetResponse>(member("sizeBytes", other),
                                               {ErrorCode::type, "/sizeBytes", 14});
  }
}

TEST_CASE("input: int64 from text | from its decimal digits, never through a double") {
  const Good good[] = {{"9007199254740993.0", "9007199254740993"},
                       {"-9007199254740993.000", "-9007199254740993"},
                       {"9007199254740993e0", "9007199254740993"},
                       {"900719925474099.3e1", "9007199254740993"},
                       {"90071992547409930e-1", "9007199254740993"},
                       {"123456789012345678e1", "1234567890123456780"},
                       {"1.23456789012345678e17", "123456789012345678"},
                       {"9223372036854775807.0", "9223372036854775807"},
                       {"9223372036854775807e0", "9223372036854775807"},
                       {"9.223372036854775807e18", "9223372036854775807"},
                       {"0.9223372036854775807E+19", "9223372036854775807"},
                       {"-9223372036854775808.0", "-9223372036854775808"},
                       {"-922337203685477580.80e1", "-9223372036854775808"},
                       {"10000000000000000000000e-22", "1"},
                       {"1.0000000000000000000000", "1"},
                       {"12345678901234567890000e-4", "1234567890123456789"},
                       {"0.00000000000000000000000012e26", "12"},
                       {"0e99999999999999999999", "0"},
                       {"-0.000e-99999999999999999999", "0"}};
  const auto attacks = [](std::string_view number, ri::Error& error) {
    return ri::from_json<ri::GenerativeModelTestProgress>(member("totalAttacks", number), error);
  };
  const auto size = [](std::string_view number, ri::Error& error) {
    return ri::from_json<ri::ValidateDatasetResponse>(member("sizeBytes", number), error);
  };
  ri::Error error;
  for (const Good& number : good) {
    INFO(number.text);
    for (const std::string& text : {std::string(number.text), quoted(number.text)}) {
      const auto number_kind = attacks(text, error);
      REQUIRE(number_kind);
      CHECK(ri::to_json(*number_kind) == member("totalAttacks", number.canonical));
      const auto string_kind = size(text, error);
      REQUIRE(string_kind);
      CHECK(ri::to_json(*string_kind) == member("sizeBytes", quoted(number.canonical)));
    }
    // In a tree a string is what it was, only numbers are rounded.
    const auto tree = ri_test::tree_of(member("totalAttacks", quoted(number.text)));
    CHECK(ri::to_json(ri::from_dict<ri::GenerativeModelTestProgress>(*tree)) ==
          member("totalAttacks", number.canonical));
  }

  struct Refused {
    std::string_view number;
    std::string_view error_text;
  };
  constexpr std::string_view fraction = "expected an integer, found a number with a fraction";
  constexpr std::string_view range = "an integer outside the range of 64 bits";
  const Refused refused[] = {{"9007199254740993.5", fraction},
                             {"0.99999999999999999999", fraction},
                             {"1.00000000000000000001", fraction},
                             {"-123456789012345678901e-1", fraction},
                             {"1e-400", fraction},
                             {"1e-99999999999999999999", fraction},
                             {"9223372036854775807.5", fraction},
                             {"9223372036854775808.0", range},
                             {"-9223372036854775809.0", range},
                             {"-9.223372036854775809e18", range},
                             {"1844674407370955161.6e1", range},
                             {"10000000000000000000.0", range},
                             {"1e19", range},
                             {"1e99999999999999999999", range}};
  for (const Refused& row : refused) {
    INFO(row.number);
    for (const std::string& text : {std::string(row.number), quoted(row.number)}) {
      for (const bool number_kind : {true, false}) {
        const bool read =
            number_kind ? attacks(text, error).has_value() : size(text, error).has_value();
        CHECK_FALSE(read);
        CHECK(error.code() == ErrorCode::value);
        CHECK(std::string_view(error.what()).find(row.error_text) != std::string_view::npos);
      }
    }
    const auto tree = ri_test::tree_of(member("sizeBytes", quoted(row.number)));
    CHECK_THROWS_AS(ri::from_dict<ri::ValidateDatasetResponse>(*tree), ri::Error);
  }
}

TEST_CASE("input: bool, string | only `true`/`false`, only a string") {
  CHECK(check_reads<ri::CheckObjectExistsResponse>(R"({"exists":true})", R"({"exists":true})")
            .exists == true);
  CHECK(check_reads<ri::CheckObjectExistsResponse>(R"({"exists":false})", R"({"exists":false})")
            .exists == false);
  for (const std::string_view other : {"\"true\"", "1", "0", "\"\"", "{}", "[]", "1.0"}) {
    check_refused<ri::CheckObjectExistsResponse>(member("exists", other),
                                                 {ErrorCode::type, "/exists", 11});
  }
  for (const std::string_view wrong : {"True", "tru", "truee", "TRUE", "t", "fals", "falsy"}) {
    check_refused<ri::CheckObjectExistsResponse>(
        member("exists", wrong), {ErrorCode::syntax, wrong == "truee" ? "" : "/exists"});
  }

  const Good strings[] = {
      {R"("")", R"("")"},
      {R"("a b")", R"("a b")"},
      {R"("\"\\\/\b\f\n\r\t")", R"("\"\\/\b\f\n\r\t")"},
      {R"("\u0041\u00e9\u20AC\ud83d\ude00")", "\"A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\""},
      {R"("\u0000\u001f")", R"("\u0000\u001f")"},
      {"\"\x7F\"", "\"\x7F\""},
      {R"("\uffff\ufeff")", "\"\xEF\xBF\xBF\xEF\xBB\xBF\""},
      {R"("null")", R"("null")"}};
  for (const Good& string : strings) {
    check_reads<ri::ID>(member("uuid", string.text), member("uuid", string.canonical));
    check_reads<ri::ListObjectsResponse>(
        member("paths", "[" + std::string(string.text) + "]"),
        member("paths", "[" + std::string(string.canonical) + "]"));
  }
  CHECK(ri::from_json<ri::ID>(R"({"uuid":"a\u0000b"})").uuid == std::string("a\0b", 3));
  for (const std::string_view other : {"7", "true", "{}", "[]", "1.5", "[\"a\"]"}) {
    check_refused<ri::ID>(member("uuid", other), {ErrorCode::type, "/uuid", 9});
  }
}

TEST_CASE("input: list | array; a `null` element: error") {
  const auto list =
      check_reads<ri::ListObjectsResponse>(R"({"paths":[ "a" , "b" ]})", R"({"paths":["a","b"]})");
  CHECK(*list.paths == std::vector<std::string>{"a", "b"});
  check_reads<ri::ListObjectsResponse>(R"({"paths":[ ]})", R"({"paths":[]})");
  const Bad strings[] = {{R"({"paths":[null]})", {ErrorCode::type, "/paths/0", 11}},
                         {R"({"paths":["a",null]})", {ErrorCode::type, "/paths/1", 15}},
                         {R"({"paths":["a",7,null]})", {ErrorCode::type, "/paths/1", 15}},
                         {R"({"paths":"a"})", {ErrorCode::type, "/paths", 10}},
                         {R"({"paths":{}})", {ErrorCode::type, "/paths", 10}},
                         {R"({"paths":{"0":"a"}})", {ErrorCode::type, "/paths", 10}},
                         {R"({"paths":7})", {ErrorCode::type, "/paths", 10}},
                         {R"({"paths":true})", {ErrorCode::type, "/paths", 10}},
                         {R"({"paths":[["a"]]})", {ErrorCode::type, "/paths/0", 11}}};
  check_all_refused<ri::ListObjectsResponse>(strings);
  const Bad messages[] = {
      {R"({"testBatches":[{},null]})", {ErrorCode::type, "/testBatches/1", 20}},
      {R"({"testBatches":[{},"x"]})", {ErrorCode::type, "/testBatches/1", 20}},
      {R"({"testBatches":{}})", {ErrorCode::type, "/testBatches", 16}},
      {R"({"testBatches":[{"type":1}]})", {ErrorCode::type, "/testBatches/0/type", 25}}};
  check_all_refused<ri::TestRunProgress>(messages);
  // Longer than what a reader may hold back on its stack.
  std::string many = "{\"paths\":[";
  for (int i = 0; i < 1000; ++i) many += (i == 0 ? "\"" : ",\"") + std::to_string(i) + '"';
  const auto long_list = check_reads<ri::ListObjectsResponse>(many + "]}", many + "]}");
  CHECK(long_list.paths->size() == 1000);
  CHECK(long_list.paths->back() == "999");
}

TEST_CASE(
    "input: message | object; `null` for a member is absent; anything else is an error; at the top "
    "`null` is an error too, on every route") {
  for (const std::string_view text : {"null", " null\n", "\xEF\xBB\xBFnull"}) {
    const ri::Error error = check_refused<ri::JobMetadata>(text, {ErrorCode::type, ""});
    CHECK(std::string_view(error.what()).find("expected an object, found null (line 1") == 0);
    check_refused<ri::ID>(text, {ErrorCode::type, ""});
  }
  check_refused<ri::JobMetadata>("nul", {ErrorCode::syntax, "", 1});
  const nlohmann::json null;
  const auto error_text = [](auto read) {
    try {
      read();
      return std::string("read");
    } catch (const ri::Error& error) {
      CHECK(error.code() == ErrorCode::type);
      CHECK(error.pointer().empty());
      return std::string(error.what());
    }
  };
  constexpr std::string_view expected = "expected an object, found null";
  ri::Error error;
  CHECK_FALSE(ri::from_dict(null, error));
  CHECK(std::string_view(error.what()) == expected);
  CHECK(error_text([&] { ri::from_dict(null); }) == expected);
  CHECK(error_text([&] { static_cast<void>(null.get<ri::JobMetadata>()); }) == expected);
  ri::JobMetadata kept;
  kept.job_id = "j";
  CHECK(error_text([&] { null.get_to(kept); }) == expected);
  CHECK(kept.job_id == "j");

  for (const std::string_view other : {"[]", "7", "\"x\"", "true", "[{}]", "1.5", "\"\""}) {
    check_refused<ri::JobMetadata>(other, {ErrorCode::type, "", 1});
    check_refused<ri::ID>(other, {ErrorCode::type, "", 1});
    check_refused<ri::JobMetadata>(member("agentId", other), {ErrorCode::type, "/agentId", 12});
    check_refused<ri::CrossPlaneResponse>(member("deleteObjectResponse", other),
                                          {ErrorCode::type, "/deleteObjectResponse", 25});
  }
  check_reads<ri::JobMetadata>(R"({"agentId":{}})", R"({"agentId":{}})");
  const auto job = check_reads<ri::JobMetadata>(R"({"agentId":null})", "{}");
  CHECK_FALSE(job.agent_id);
}

TEST_CASE("input: json_object | any object, kept as it came but for white space between tokens") {
  const Good table[] = {{"{}", "{}"},
                        {"{ }", "{}"},
                        {R"({ "a" : 1.10 , "b":[ ]})", R"({"a":1.10,"b":[]})"},
                        {R"({"\u00e9":"\/","deleteObjectResponse":null})",
                         R"({"\u00e9":"\/","deleteObjectResponse":null})"}};
  for (const Good& good : table) {
    const auto value = check_reads<ri::CrossPlaneResponse>(
        member("deleteObjectResponse", good.text), member("deleteObjectResponse", good.canonical));
    CHECK(value.delete_object_response->text() == good.canonical);
  }
}

TEST_CASE(
    "input: text | RFC 8259, valid UTF-8 (one leading byte order mark is skipped); lone "
    "surrogates, "
    "NaN, comments, trailing commas, anything after the value: error") {
  const std::string mark = "\xEF\xBB\xBF";
  const Good good[] = {{"{}", "{}"},
                       {" \t\r\n{ \t\r\n} \t\r\n", "{}"},
                       {"\xEF\xBB\xBF{}", "{}"},
                       {"\xEF\xBB\xBF \n{\"uuid\":\"x\"}", R"({"uuid":"x"})"},
                       {R"({"uuid" : "x" , "y" : [ 1 , 2 ]})", R"({"uuid":"x","y":[1,2]})"}};
  check_all_read<ri::ID>(good);
  for (const std::string_view text : {"",
                                      " ",
                                      "{",
                                      "}",
                                      "{}}",
                                      "{}{}",
                                      "{},",
                                      "{} x",
                                      "{}//",
                                      "{}/**/",
                                      "/**/{}",
                                      "//\n{}",
                                      "[",
                                      "nul",
                                      "NaN",
                                      "undefined",
                                      "{\"a\"}",
                                      "{\"a\":}",
                                      "{\"a\":1,}",
                                      "{,}",
                                      "{,\"a\":1}",
                                      "{\"a\":1 \"b\":2}",
                                      "{\"a\" 1}",
                                      "{\"a\"::1}",
                                      "{a:1}",
                                      "{'a':1}",
                                      "{\"a\":'x'}",
                                      "{\"a\":1;}",
                                      "{\"a\":[1,]}",
                                      "{\"a\":[,]}",
                                      "{\"a\":[1 2]}",
                                      "{\"a\":[}",
                                      "{\"a\":[1}",
                                      "{\"a\":{]}",
                                      "{\"a\":1]",
                                      "{1:2}",
                                      "{null:1}",
                                      "{\"a\":NaN}",
                                      "{\"a\":Infinity}",
                                      "{\"a\":-Infinity}",
                                      "{\"a\":-}",
                                      "{\"a\":+1}",
                                      "{\"a\":01}",
                                      "{\"a\":-01}",
                                      "{\"a\":1.}",
                                      "{\"a\":.5}",
                                      "{\"a\":1e}",
                                      "{\"a\":1e+}",
                                      "{\"a\":0x10}",
                                      "{\"a\":1.2.3}",
                                      "{\"a\":--1}",
                                      "{\"a\":True}",
                                      "{\"a\":nulL}",
                                      "{\"a\":tru}",
                                      "{\"a\":\"x}",
                                      "{\"a\":\"\\\"}",
                                      "{\"a\":\"\\x41\"}",
                                      "{\"a\":\"\\'\"}",
                                      "{\"a\":\"\\u12\"}",
                                      "{\"a\":\"\\u123g\"}",
                                      "{\"a\":\"\\U0041\"}",
                                      "{\"a\":\"\\ \"}",
                                      "{\"a\":\"\\ud800\"}",
                                      "{\"a\":\"\\ud800x\"}",
                                      "{\"a\":\"\\ud800\\n\"}",
                                      "{\"a\":\"\\ud800\\ndc00\"}",
                                      "{\"a\":\"\\ud800\\u0041\"}",
                                      "{\"a\":\"\\ud800\\ud800\"}",
                                      "{\"a\":\"\\udc00\"}",
                                      "{\"a\":\"\\udc00\\ud800\"}",
                                      "{\"\\ud800\":1}",
                                      "{\"uuid\":\"\\ud800\"}",
                                      "{\"uuid\":\"\\udfff\"}",
                                      "{\"a\":\"\n\"}",
                                      "{\"a\":\"\t\"}",
                                      "{\"a\":\"\x1F\"}",
                                      "{\"uuid\":\"\x01\"}",
                                      "{\"uuid\":\"a\nb\"}",
                                      "{\"a\":\"\x80\"}",
                                      "{\"a\":\"\xBF\"}",
                                      "{\"a\":\"\xC0\x80\"}",
                                      "{\"a\":\"\xC1\xBF\"}",
                                      "{\"a\":\"\xC3\"}",
                                      "{\"a\":\"\xC3(\"}",
                                      "{\"a\":\"\xE0\x80\x80\"}",
                                      "{\"a\":\"\xE0\x9F\xBF\"}",
                                      "{\"a\":\"\xE2\x82\"}",
                                      "{\"a\":\"\xED\xA0\x80\"}",
                                      "{\"a\":\"\xED\xBF\xBF\"}",
                                      "{\"a\":\"\xF0\x80\x80\x80\"}",
                                      "{\"a\":\"\xF0\x8F\xBF\xBF\"}",
                                      "{\"a\":\"\xF4\x90\x80\x80\"}",
                                      "{\"a\":\"\xF5\x80\x80\x80\"}",
                                      "{\"a\":\"\xF0\x9F\x98\"}",
                                      "{\"a\":\"\xFF\"}",
                                      "{\"a\":\"\xFE\"}",
                                      "{\"uuid\":\"\xFF\"}",
                                      "{\"\xFF\":1}",
                                      "\xFF{}",
                                      "{\"a\":\xFF}",
                                      "\xEF\xBB{}",
                                      "\xEF{}",
                                      "\xEF\xBB\xBF\xEF\xBB\xBF{}",
                                      " \xEF\xBB\xBF{}",
                                      "{}\xEF\xBB\xBF",
                                      "{\xEF\xBB\xBF}",
                                      "\xEF\xBB\xBF",
                                      "{\xC2\xA0}",
                                      "{\f}",
                                      "{\v}",
                                      "\x0C{}",
                                      "{\"a\":1}\x1A",
                                      "{\"uuid\":\"x\",}",
                                      "{\"uuid\":\"x\" \"a\":1}",
                                      "{\"uuid\"\"x\"}",
                                      "{\"uuid\"}",
                                      "{\"uuid\":\"x\"",
                                      "{\"uuid\":\"x",
                                      "{\"uuid\":",
                                      "{\"uuid\"",
                                      "{\"uuid",
                                      "{\"",
                                      "{\"uuid\":nul}",
                                      "{\"uuid\":nullx}",
                                      "{\"uuid\":\"x\"]",
                                      "{\"uuid\":\"x\";\"y\":1}",
                                      "{\"y\":[1;2]}",
                                      "{\"y\":{\"a\":1;\"b\":2}}",
                                      "{\"y\":{\"a\";1}}"}) {
    INFO(text);
    ri::Error error;
    CHECK_FALSE(ri::from_json<ri::ID>(text, error));
    CHECK(error.code() == ErrorCode::syntax);
    CHECK(error.line() >= 1);
    CHECK(error.column() >= 1);
    CHECK(error.offset() <= text.size());
    CHECK_THROWS_AS(ri::from_json<ri::ID>(text), ri::Error);
    CHECK_FALSE(ri_test::tree_of(text));
  }
  // A NUL ends the text for nlohmann/json; it is no part of JSON.
  using std::string_literals::operator""s;
  for (const std::string& text : {"{}\0"s, "\0{}"s, "{\0}"s, "{\"uuid\":\"\0\"}"s, "{}\0 x"s,
                                  "{\"a\":1\0}"s, "{\"a\":\"\\\0\"}"s}) {
    ri::Error error;
    CHECK_FALSE(ri::from_json<ri::ID>(text, error));
    CHECK(error.code() == ErrorCode::syntax);
  }
}

TEST_CASE("input: an empty view without an address is a text of no characters") {
  ri::Error error;
  CHECK_FALSE(ri::from_json<ri::ID>(std::string_view(), error));
  CHECK(error.code() == ErrorCode::syntax);
  CHECK(error.line() == 1);
  CHECK(error.column() == 1);
}

TEST_CASE(
    "input: nesting deeper than the limit | error, on every route, long before the stack is in "
    "danger") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  check_reads<ri::ID>(member("a", nested(255)), member("a", nested(255)));
  check_refused<ri::ID>(member("a", nested(256)), {ErrorCode::depth, "/a" + [] {
                                                     std::string zeros;
                                                     for (int i = 0; i < 255; ++i) zeros += "/0";
                                                     return zeros;
                                                   }()});
  const std::string object = "{\"x\":" + nested(254) + '}';
  check_reads<ri::CrossPlaneResponse>(member("deleteObjectResponse", object),
                                      member("deleteObjectResponse", object));
  for (const std::size_t depth : {1000U, 100000U}) {
    for (const std::string_view name : {"a", "deleteObjectResponse"}) {
      for (const bool known : {true, false}) {
        std::string text = member(known ? "deleteObjectResponse" : "a", nested(depth));
        if (name != "a") text = member("deleteObjectResponse", text);
        ri::Error error;
        CHECK_FALSE(ri::from_json<ri::CrossPlaneResponse>(text, error));
        CHECK(error.code() == ErrorCode::depth);
        const auto tree = ri_test::tree_of(text);
        REQUIRE(tree);
        CHECK_THROWS_AS(ri::from_dict<ri::CrossPlaneResponse>(*tree), ri::Error);
      }
    }
    ri::Error error;
    CHECK_FALSE(ri::from_json(nested(depth), error));
    CHECK(error.code() == ErrorCode::depth);
    CHECK_FALSE(ri::from_json(std::string(depth, '['), error));
    CHECK(error.code() == ErrorCode::depth);
  }
}
