// Percentiles, ticks, orders.

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <report/selection.hpp>
#include <report/summary.hpp>
#include <report/time_axis.hpp>
#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

using namespace std::chrono_literals;

namespace {

ri::Timestamp time(const char* text) { return ri::from_string<ri::Timestamp>(text).value(); }

std::vector<std::string> labels(const char* first, const char* last, std::size_t most = 8) {
  std::vector<std::string> all;
  for (const tools::Tick& tick : tools::ticks_between(time(first), time(last), most)) {
    all.push_back(tick.label);
  }
  return all;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("percentiles are values that occur") {
  CHECK(tools::percentile({7ns}, 50) == 7ns);
  CHECK(tools::percentile({1ns, 2ns, 3ns, 4ns}, 50) == 2ns);
  CHECK(tools::percentile({1ns, 2ns, 3ns}, 50) == 2ns);
  CHECK(tools::percentile({1ns, 2ns, 3ns, 4ns}, 95) == 4ns);
  CHECK(tools::percentile({1ns, 2ns, 3ns, 4ns}, 100) == 4ns);
  std::vector<std::chrono::nanoseconds> hundred;
  for (int i = 1; i <= 100; ++i) hundred.emplace_back(i);
  CHECK(tools::percentile(hundred, 95) == 95ns);
}

TEST_CASE("ticks stand at round times and say what changes") {
  CHECK(labels("2024-03-01T12:00:00.5Z", "2024-03-01T12:00:04Z") ==
        Labels{"Mar 1 12:00:01", "12:00:02", "12:00:03", "12:00:04"});
  CHECK(labels("2024-03-01T11:58:00Z", "2024-03-01T12:31:00Z") ==
        Labels{"Mar 1 12:00", "12:05", "12:10", "12:15", "12:20", "12:25", "12:30"});
  CHECK(labels("2024-03-01T17:00:00Z", "2024-03-02T13:00:00Z", 6) ==
        Labels{"Mar 1 18:00", "Mar 2", "06:00", "12:00"});
  CHECK(labels("2024-03-01T00:00:00Z", "2024-03-04T12:00:00Z", 5) ==
        Labels{"2024-03-01", "Mar 2", "Mar 3", "Mar 4"});
  CHECK(labels("2024-01-15T00:00:00Z", "2024-05-02T00:00:00Z", 5) ==
        Labels{"2024-02", "2024-03", "2024-04", "2024-05"});
  CHECK(labels("2019-06-01T00:00:00Z", "2024-06-01T00:00:00Z") ==
        Labels{"2020", "2021", "2022", "2023", "2024"});
  CHECK(labels("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z").size() >= 2);
}

TEST_CASE("ticks are within the times, and no more than asked for") {
  for (std::int64_t range = 1; range < 400'000'000'000 / 2; range = range * 3 + 1) {
    const auto first = ri::Timestamp::from_unix(-62'000'000'000);
    const auto last = ri::Timestamp::from_unix(-62'000'000'000 + range);
    for (const std::size_t most : {2u, 8u}) {
      const auto ticks = tools::ticks_between(first, last, most);
      INFO(range << " seconds, " << most << " at most: " << ticks.size());
      CHECK(ticks.size() <= most);
      CHECK(std::all_of(ticks.begin(), ticks.end(), [&](const tools::Tick& tick) {
        return tick.time >= first && tick.time <= last;
      }));
    }
  }
}

TEST_CASE("jobs in an order, those without the time last") {
  const auto jobs_of = [](std::vector<const char*> texts) {
    std::vector<ri::JobMetadata> jobs;
    for (const char* const text : texts) jobs.push_back(ri::from_json(text));
    return jobs;
  };
  const auto ids = [](const std::vector<ri::JobMetadata>& jobs) {
    std::string all;
    for (const ri::JobMetadata& job : jobs) all += job.job_id.value();
    return all;
  };
  const auto now = time("2024-06-01T00:00:00Z");
  const auto base = jobs_of(
      {R"({"jobId":"a","status":"JOB_STATUS_FAILED"})",
       R"({"jobId":"b","status":"JOB_STATUS_PENDING","creationTime":"2024-03-02T00:00:00Z"})",
       R"({"jobId":"c","status":"JOB_STATUS_SUCCEEDED","runningTimeSecs":9,"creationTime":"2024-03-01T00:00:00Z"})",
       R"({"jobId":"d","status":"JOB_STATUS_FAILED","runningTimeSecs":3,"creationTime":"2024-03-02T00:00:00Z"})"});
  struct Case {
    tools::Order order;
    const char* ids;
  };
  for (const Case& each :
       {Case{tools::Order::as_read, "abcd"}, Case{tools::Order::created, "cbda"},
        Case{tools::Order::elapsed, "dcab"}, Case{tools::Order::status, "bcad"}}) {
    auto jobs = base;
    tools::sort_jobs(jobs, each.order, now);
    CHECK(ids(jobs) == each.ids);
  }
}

TEST_CASE("times that people write") {
  CHECK(tools::time_from("2024-03-01") == time("2024-03-01T00:00:00Z"));
  CHECK(tools::time_from("2024-03-01T01:00:00+01:00") == time("2024-03-01T00:00:00Z"));
  for (const char* const text : {"", "2024", "2024-02-30", "yesterday", "2024-03-01 12:00"}) {
    CHECK_FALSE(tools::time_from(text).has_value());
  }
}
