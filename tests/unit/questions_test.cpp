// The questions about a job, each with its table of cases.

#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <ri/questions.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

using ri::JobMetadata;
using ri::JobStatus;
using ri::JobType;
using ri::Timestamp;
using std::chrono::nanoseconds;

constexpr JobStatus all_statuses[] = {
    JobStatus::UNSPECIFIED, JobStatus::PENDING,        JobStatus::RUNNING,
    JobStatus::FAILED,      JobStatus::SUCCEEDED,      JobStatus::REQUESTED,
    JobStatus::CANCELLED,   static_cast<JobStatus>(7), static_cast<JobStatus>(255)};

Timestamp at(std::int64_t seconds, std::int32_t nanos = 0) {
  return Timestamp::from_unix(seconds, nanos);
}

const Timestamp now = at(2000);

}  // namespace

TEST_CASE("terminal are SUCCEEDED, FAILED and CANCELLED, and nothing else") {
  for (const JobStatus status : all_statuses) {
    INFO(static_cast<int>(status));
    const bool expected = status == JobStatus::SUCCEEDED || status == JobStatus::FAILED ||
                          status == JobStatus::CANCELLED;
    CHECK(ri::is_terminal(status) == expected);
    JobMetadata job;
    job.status = status;
    job.completion_time = now;  // says nothing
    CHECK(ri::is_terminal(job) == expected);
  }
  static_assert(ri::is_terminal(JobStatus::CANCELLED));
  CHECK_FALSE(ri::is_terminal(ri::from_json(R"({"status":"JOB_STATUS_TELEPORTED"})")));
  CHECK_FALSE(ri::is_terminal(ri::from_json(R"({"status":4})")));
  CHECK_FALSE(ri::is_terminal(JobMetadata{}));
}

TEST_CASE("a job can be cancelled if its type can, it goes on, and nobody has asked yet") {
  for (int type = 0; type < 9; ++type) {
    const auto job_type = static_cast<JobType>(type);
    const bool can = job_type == JobType::FILE_SCAN || job_type == JobType::FIREWALL_BATCH_TEST ||
                     job_type == JobType::MODEL_STRESS_TEST;
    for (const JobStatus status : all_statuses) {
      for (const std::optional<bool> asked :
           {std::optional<bool>(), std::optional<bool>(false), std::optional<bool>(true)}) {
        INFO(type << ' ' << static_cast<int>(status) << ' ' << asked.value_or(false));
        JobMetadata job;
        job.job_type = job_type;
        job.status = status;
        job.cancellation_requested = asked;
        CHECK(ri::can_cancel(job) == (can && !ri::is_terminal(status) && asked != true));
      }
    }
  }
}

TEST_CASE("progress comes from the typed data of the job") {
  struct Case {
    const char* job_data;
    std::optional<ri::Progress> expected;
    double fraction;
  };
  const auto tests = [](std::int64_t done, std::int64_t total) {
    return ri::Progress{done, total, "tests"};
  };
  const auto bins = [](std::int64_t done, std::int64_t total) {
    return ri::Progress{done, total, "time bins"};
  };
  const auto attacks = [](std::int64_t done, std::int64_t total) {
    return ri::Progress{done, total, "attacks"};
  };
  const std::optional<ri::Progress> none;
  const Case cases[] = {
      {"null", none, 0},
      {"{}", none, 0},
      // Stress tests.
      {R"({"stress":{}})", none, 0},
      {R"({"stress":{"progress":{}}})", none, 0},
      {R"({"stress":{"progress":{"testRun":{}}}})", none, 0},
      {R"({"stress":{"progress":{"testRun":{"status":"TEST_TASK_STATUS_COMPLETED"}}}})", none, 0},
      {R"({"stress":{"progress":{"testRun":{"testBatches":[]}}}})", none, 0},
      {R"({"stress":{"progress":{"testRun":{"testBatches":[{}]}}}})", tests(0, 1), 0},
      {R"({"stress":{"progress":{"testRun":{"testBatches":[
           {"status":"TEST_TASK_STATUS_COMPLETED"},{"status":"TEST_TASK_STATUS_RUNNING"},
           {"status":"TEST_TASK_STATUS_FAILED"},{"status":"TEST_TASK_STATUS_CANCELLED"}]}}}})",
       tests(1, 4), 0.25},
      {R"({"stress":{"progress":{"testRun":{"testBatches":[
           {"status":"TEST_TASK_STATUS_COMPLETED"},{"status":"TEST_TASK_STATUS_NEW"},
           {"status":"TEST_TASK_STATUS_GARBAGE_COLLECTED"},{"status":3}]}}}})",
       tests(1, 4), 0.25},
      {R"({"stress":{"progress":{"testRun":{"testBatches":[
           {"status":"TEST_TASK_STATUS_COMPLETED"}]}}}})",
       tests(1, 1), 1},
      // Continuous tests.
      {R"({"continuousInc":{}})", none, 0},
      {R"({"continuousInc":{"ctTestRunIds":["a","b"]}})", none, 0},
      {R"({"continuousInc":{"progress":{}}})", none, 0},
      {R"({"continuousInc":{"progress":{"testRuns":[]}}})", none, 0},
      {R"({"continuousInc":{"ctTestRunIds":["a","b"],"progress":{}}})", bins(0, 2), 0},
      {R"({"continuousInc":{"ctTestRunIds":[],"progress":{"testRuns":[{}]}}})", none, 0},
      {R"({"continuousInc":{"progress":{"testRuns":[
           {"testRun":{"status":"TEST_TASK_STATUS_COMPLETED"}},{"testRun":null},{}]}}})",
       bins(1, 3), 1.0 / 3},
      {R"({"continuousInc":{"ctTestRunIds":["a","b","c","d"],"progress":{"testRuns":[
           {"testRun":{"status":"TEST_TASK_STATUS_COMPLETED"}},
           {"testRun":{"status":"TEST_TASK_STATUS_RUNNING"}}]}}})",
       bins(1, 4), 0.25},
      {R"({"continuousInc":{"ctTestRunIds":["a"],"progress":{"testRuns":[
           {"testRun":{"status":"TEST_TASK_STATUS_COMPLETED"}},
           {"testRun":{"status":"TEST_TASK_STATUS_COMPLETED"}}]}}})",
       bins(2, 1), 1},
      // Tests of generative models.
      {R"({"generativeModel":{}})", none, 0},
      {R"({"generativeModel":{"progress":{}}})", none, 0},
      {R"({"generativeModel":{"progress":{"attacksAttempted":5}}})", none, 0},
      {R"({"generativeModel":{"progress":{"totalAttacks":0,"attacksAttempted":5}}})", none, 0},
      {R"({"generativeModel":{"progress":{"totalAttacks":-8,"attacksAttempted":-9}}})", none, 0},
      {R"({"generativeModel":{"progress":{"totalAttacks":8}}})", attacks(0, 8), 0},
      {R"({"generativeModel":{"progress":{"totalAttacks":8,"attacksAttempted":2}}})", attacks(2, 8),
       0.25},
      {R"({"generativeModel":{"progress":{"totalAttacks":8,"attacksAttempted":9}}})", attacks(9, 8),
       1},
      {R"({"generativeModel":{"progress":{"totalAttacks":8,"attacksAttempted":-2}}})",
       attacks(-2, 8), 0},
      {R"({"generativeModel":{"progress":{"totalAttacks":9223372036854775807,
           "attacksAttempted":9223372036854775807}}})",
       attacks(std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::max()),
       1},
      // Others, and two at once.
      {R"({"fileScan":{"fileScanId":"f"}})", none, 0},
      {R"({"stress":{},"generativeModel":{"progress":{"totalAttacks":4}}})", attacks(0, 4), 0},
  };
  for (const Case& c : cases) {
    INFO(c.job_data);
    // The words for people say something else, and nobody reads them.
    const JobMetadata job =
        ri::from_json(std::string(R"({"jobProgressStr":"90 / 100","jobData":)") + c.job_data + "}");
    const std::optional<ri::Progress> found = ri::progress(job);
    REQUIRE(found.has_value() == c.expected.has_value());
    if (!found) continue;
    CHECK(found->done == c.expected->done);
    CHECK(found->total == c.expected->total);
    CHECK(found->unit == c.expected->unit);
    CHECK(found->fraction() == c.fraction);
  }
}

TEST_CASE("the fraction of a progress is between 0 and 1, whatever the numbers") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  struct Case {
    std::int64_t done, total;
    double expected;
  };
  for (const Case& c : {Case{0, 0, 0},
                        {1, 0, 1},
                        {-1, 0, 0},
                        {0, 7, 0},
                        {7, 7, 1},
                        {8, 7, 1},
                        {least, most, 0},
                        {most, least, 1},
                        {-3, -4, 0},
                        {1, 2, 0.5}}) {
    INFO(c.done << " of " << c.total);
    CHECK(ri::Progress{c.done, c.total, "tests"}.fraction() == c.expected);
  }
  CHECK(ri::Progress{most - 1, most, "tests"}.fraction() <= 1);
}

TEST_CASE("elapsed is the run time, else from start to completion, else from start to now") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const Timestamp never = Timestamp::min();
  struct Case {
    const char* what;
    JobStatus status;
    std::optional<double> secs;
    std::optional<Timestamp> start;
    std::optional<Timestamp> completion;
    std::optional<nanoseconds> expected;
  };
  const std::optional<nanoseconds> none;
  const auto ns = [](std::int64_t count) { return std::optional<nanoseconds>(count); };
  const std::int64_t giga = 1'000'000'000;
  const auto running = JobStatus::RUNNING;
  const auto done = JobStatus::SUCCEEDED;
  const Case cases[] = {
      {"nothing", running, {}, {}, {}, none},
      {"seconds", running, 12.5, at(1000), at(1500), ns(12'500'000'000)},
      {"seconds alone", done, 0.1, {}, {}, ns(100'000'000)},
      {"zero seconds", JobStatus::PENDING, 0.0, {}, {}, ns(0)},
      {"minus zero", running, -0.0, {}, {}, ns(0)},
      {"negative seconds", running, -3.0, at(1000), {}, ns(0)},
      {"less than a nanosecond", running, 4e-10, {}, {}, ns(0)},
      {"more than half a nanosecond", running, 6e-10, {}, {}, ns(1)},
      {"denormal", running, 5e-324, {}, {}, ns(0)},
      {"292 years", done, 9223372036.0, {}, {}, ns(9'223'372'036'000'000'000)},
      {"just too long", done, 9223372036.854776, at(1000), at(1500), ns(500 * giga)},
      {"not a number", done, nan, at(1000), at(1500), ns(500 * giga)},
      {"endless", done, infinity, at(1000), at(1500), ns(500 * giga)},
      {"endless backwards", done, -infinity, at(1000), at(1500), ns(500 * giga)},
      {"huge", running, 1e300, at(1000), {}, ns(1000 * giga)},
      {"huge backwards", running, -1e300, at(1000), {}, ns(1000 * giga)},
      {"huge alone", running, 1e300, {}, {}, none},
      {"both ends", done, {}, at(1000, 1), at(1001), ns(999'999'999)},
      {"both ends of what goes on", running, {}, at(1000), at(1500), ns(500 * giga)},
      {"completed before it began", done, {}, at(1500), at(1000), ns(0)},
      {"completed as it began", done, {}, at(1500), at(1500), ns(0)},
      {"no start", done, {}, {}, at(1500), none},
      {"terminal without an end", done, {}, at(1000), {}, none},
      {"failed without an end", JobStatus::FAILED, {}, at(1000), {}, none},
      {"cancelled without an end", JobStatus::CANCELLED, {}, at(1000), {}, none},
      {"until now", running, {}, at(1000), {}, ns(1000 * giga)},
      {"until now, unknown status", JobStatus::UNSPECIFIED, {}, at(1000), {}, ns(1000 * giga)},
      {"a clock that is behind the server's", running, {}, at(2001), {}, ns(0)},
      {"never started", running, {}, never, {}, none},
      {"never started nor completed", running, {}, never, never, none},
      {"never started, but completed", done, {}, never, at(1500), none},
      {"never completed", running, {}, at(1000), never, ns(1000 * giga)},
      {"terminal, never completed", done, {}, at(1000), never, none},
      {"longer than can be counted", done, {}, at(-9'300'000'000), at(1500), none},
      {"long before, backwards", done, {}, at(1500), at(-9'300'000'000), ns(0)},
      {"the end of time", done, {}, at(1500), Timestamp::max(), none},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    JobMetadata job;
    job.status = c.status;
    job.running_time_secs = c.secs;
    job.start_time = c.start;
    job.completion_time = c.completion;
    CHECK(ri::elapsed(job, now) == c.expected);
  }
}

TEST_CASE("a logs link has a URL, and has expired from its time on") {
  struct Case {
    const char* logs;
    const char* url;  // or nullptr
    bool expired;
  };
  const Case cases[] = {
      {"null", nullptr, false},
      {"{}", nullptr, false},
      {R"({"url":{}})", nullptr, false},
      {R"({"url":{"url":""}})", nullptr, false},
      {R"({"url":{"url":""},"expirationTime":"1970-01-01T00:00:00Z"})", nullptr, false},
      {R"({"expirationTime":"2100-01-01T00:00:00Z"})", nullptr, false},
      {R"({"url":{"url":"https://u"}})", "https://u", false},
      {R"({"url":{"url":"https://u"},"expirationTime":"1970-01-01T00:33:20.000000001Z"})",
       "https://u", false},
      {R"({"url":{"url":"https://u"},"expirationTime":"1970-01-01T00:33:20Z"})", "https://u", true},
      {R"({"url":{"url":"https://u"},"expirationTime":"1970-01-01T00:33:19.999999999Z"})",
       "https://u", true},
      {R"({"url":{"url":"https://u"},"expirationTime":"0001-01-01T00:00:00Z"})", "https://u",
       false},
  };
  for (const Case& c : cases) {
    INFO(c.logs);
    const JobMetadata job = ri::from_json(std::string(R"({"archivedJobLogs":)") + c.logs + "}");
    const auto link = ri::archived_logs(job, now);
    REQUIRE(link.has_value() == (c.url != nullptr));
    if (!link) continue;
    CHECK(link->url == c.url);
    CHECK(link->expired == c.expired);
    CHECK(link->url.data() == job.archived_job_logs->url->url->data());
  }
}

TEST_CASE("a failure is the message of a job that failed") {
  for (const JobStatus status : all_statuses) {
    INFO(static_cast<int>(status));
    JobMetadata job;
    job.status = status;
    CHECK_FALSE(ri::failure(job));
    job.error_msg = "";
    CHECK_FALSE(ri::failure(job));
    job.error_msg = "no column 'age'";
    if (status == JobStatus::FAILED) {
      CHECK(ri::failure(job) == "no column 'age'");
      CHECK(ri::failure(job)->data() == job.error_msg->data());
    } else {
      CHECK_FALSE(ri::failure(job));
    }
  }
}

TEST_CASE("test run ids are those of stress tests and continuous tests") {
  struct Case {
    const char* job_data;
    std::vector<std::string_view> expected;
  };
  const Case cases[] = {
      {"null", {}},
      {"{}", {}},
      {R"({"stress":{}})", {}},
      {R"({"stress":{"testRunId":""}})", {}},
      {R"({"stress":{"testRunId":"t"}})", {"t"}},
      {R"({"continuousInc":{}})", {}},
      {R"({"continuousInc":{"ctTestRunIds":[]}})", {}},
      {R"({"continuousInc":{"ctTestRunIds":["b","","a","b"]}})", {"b", "a", "b"}},
      {R"({"stress":{"testRunId":"t"},"continuousInc":{"ctTestRunIds":["a"]}})", {"t", "a"}},
      {R"({"fileScan":{"fileScanId":"f"}})", {}},
  };
  for (const Case& c : cases) {
    INFO(c.job_data);
    const JobMetadata job = ri::from_json(std::string(R"({"jobData":)") + c.job_data + "}");
    CHECK(ri::test_run_ids(job) == c.expected);
  }
}
