// How many allocations reading and writing take.

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

#include "allocations.hpp"
#include "samples.hpp"

using ri_test::count_allocations;

namespace {

const std::string_view basic =
    R"({"jobId":"0e0cbf5a-0fa9-4b8b-9c7a-7e4d6a6b9d2f","jobType":"JOB_TYPE_MODEL_STRESS_TEST",)"
    R"("status":"JOB_STATUS_SUCCEEDED","startTime":"2024-03-01T12:00:01Z","runningTimeSecs":599.5,)"
    R"("jobData":{"stress":{"projectId":{"uuid":"6f2d7f6e-5c59-4e0f-8f7d-6c6a4b0f1a11"},)"
    R"("testRunId":"a string that is too long for small string optimisation","progress":)"
    R"({"testRun":{"testBatches":[{"type":"one"},{"type":"two"},{"type":"three"}]}}}},)"
    R"("cancellationRequested":false,"archivedJobLogs":{"url":{"url":"https://example.com/logs"}}})";

// The allocations of reading `text`, and those of copying what was read.
struct Counts {
  long reading = 0;
  long copying = 0;
};

template <class T>
Counts counts_of(std::string_view text) {
  Counts counts;
  T value;
  counts.reading = count_allocations([&] { value = ri::from_json<T>(text); });
  counts.copying = count_allocations([&] { T copy(value); });
  return counts;
}

std::string page_of(int jobs) {
  std::string page = R"({"jobs":[)";
  for (int i = 0; i < jobs; ++i) page.append(i == 0 ? "" : ",").append(basic);
  return page + "]}";
}

}  // namespace

TEST_CASE("reading allocates no more than copying the value does") {
  const std::string_view documents[] = {
      basic,
      "{}",
      R"({"jobId":"short"})",
      R"({"jobId":null,"jobData":null})",
      R"({ "job_id" : "a name in snake_case, and a text too long for the string itself" })",
      R"({"errorMsg":"with an escape\n, which makes it longer than it is, \u00e9\u00e9\u00e9\u00e9"})",
      R"({"jobData":{"continuousInc":{"ctTestRunIds":["a","b","c","d","e","f","g","h"]}}})",
      R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"kept":"as its text is, all of it"}}}})",
  };
  for (const std::string_view text : documents) {
    CAPTURE(text);
    const Counts counts = counts_of<ri::JobMetadata>(text);
    CHECK(counts.reading <= counts.copying);
  }
}

TEST_CASE("reading a page of jobs allocates at most a few times more than copying it") {
  for (const int jobs : {1, 2, 10, 100, 1000}) {
    CAPTURE(jobs);
    const Counts counts = counts_of<ri::ListJobsForProjectResponse>(page_of(jobs));
    CHECK(counts.copying >= jobs);
    CHECK(counts.reading <= counts.copying + 4);
  }
}

TEST_CASE("a long list takes little more memory than its elements") {
  for (const int jobs : {100, 1000, 3000}) {
    const auto page = ri::from_json<ri::ListJobsForProjectResponse>(page_of(jobs));
    CHECK(page.jobs->size() == static_cast<std::size_t>(jobs));
    CHECK(page.jobs->capacity() <= page.jobs->size() + page.jobs->size() / 16);
  }
  for (const int strings : {10, 100, 1000, 10000}) {
    std::string text = R"({"ctTestRunIds":[)";
    for (int i = 0; i < strings; ++i) text += "\"short\",";
    text.back() = ']';
    text += '}';
    const Counts counts = counts_of<ri::ContinuousIncrementalTest>(text);
    CHECK(counts.copying == 1);
    CHECK(counts.reading <= counts.copying + 2);
    const auto test = ri::from_json<ri::ContinuousIncrementalTest>(text);
    const auto& ids = *test.ct_test_run_ids;
    CHECK(ids.size() == static_cast<std::size_t>(strings));
    CHECK(ids.capacity() <= ids.size() + ids.size() / 16);
  }
}

TEST_CASE("one long element does not make a list grow in small steps") {
  std::string text = R"({"jobs":[{"jobProgressStr":")" + std::string(2'000'000, 'x') + "\"}";
  for (int i = 0; i < 20000; ++i) text += ",{}";
  text += "]}";
  const Counts counts = counts_of<ri::ListJobsForProjectResponse>(text);
  CHECK(counts.copying == 2);
  CHECK(counts.reading <= counts.copying + 25);
}

TEST_CASE("a list whose elements get shorter, or longer, is read whole") {
  for (const bool shorter : {false, true}) {
    std::string text = R"({"ctTestRunIds":[)";
    for (std::size_t i = 0; i < 3000; ++i) {
      text += '"' + std::string((shorter ? 3000 - i : i) / 8, 'x') + "\",";
    }
    text.back() = ']';
    text += '}';
    const auto test = ri::from_json<ri::ContinuousIncrementalTest>(text);
    REQUIRE(test.ct_test_run_ids->size() == 3000);
    for (std::size_t i = 0; i < 3000; ++i) {
      const std::size_t expected = (shorter ? 3000 - i : i) / 8;
      const std::size_t size = (*test.ct_test_run_ids)[i].size();
      if (size != expected) CHECK(size == expected);
    }
  }
}

TEST_CASE("a list with too many elements takes no memory for those that are too many") {
  constexpr std::size_t elements = 1000, limit = 10;
  std::string text = R"({"jobs":[{})";
  for (std::size_t i = 1; i < elements; ++i) text += ",{}";
  text += "]}";
  const nlohmann::json tree = nlohmann::json::parse(text);
  using Page = ri::ListJobsForProjectResponse;
  ri::ReadOptions options;
  options.max_elements = limit;
  const auto bytes_of = [](auto read) {
    const std::size_t before = ri_test::allocations().bytes;
    CHECK_FALSE(read());
    return ri_test::allocations().bytes - before;
  };
  ri::Error error;
  // What it grows by, and what the text that is left could be long enough for.
  CHECK(bytes_of([&] { return ri::from_json<Page>(text, error, options); }) <=
        3 * limit * sizeof(ri::JobMetadata) + 8 * text.size());
  CHECK(error.code() == ri::ErrorCode::elements);
  CHECK(bytes_of([&] { return ri::from_dict<Page>(tree, error, options); }) <=
        limit * sizeof(ri::JobMetadata) + 1000);
  CHECK(error.code() == ri::ErrorCode::elements);
}

TEST_CASE("an unknown member costs what it keeps and the growth of the list") {
  std::string text = "{";
  for (int i = 0; i < 1000; ++i) {
    text += "\"a name that is too long for a string itself " + std::to_string(i) +
            "\":\"and so is this value, kept as it came\",";
  }
  text.back() = '}';
  const Counts counts = counts_of<ri::JobMetadata>(text);
  CHECK(counts.copying == 2001);  // names, values, and the list
  CHECK(counts.reading <= counts.copying + 12);
}

TEST_CASE("refusing a document allocates nothing, and neither does copying the error") {
  const std::string_view texts[] = {
      "",
      "null",
      "{} {}",
      R"({"jobId":17})",
      R"({"job_id" : 17})",
      R"({"jobId":"a",})",
      R"({"jobId":"a)",
      R"({"jobId":nil})",
      R"({"jobId":"a","job_id":"b"})",
      R"({"startTime":"yesterday"})",
      R"({"jobData":7})",
      R"({"agentId":{"uuid":[]}})",
      R"({"jobId":"a\qb"})",
      "{\n \"status\": {}\n}",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    ri::Error error, copy;
    CHECK(count_allocations([&] {
            static_cast<void>(ri::from_json(text, error));
            copy = error;
          }) == 0);
    CHECK(copy);
    ri::JobMetadata job;
    CHECK(count_allocations([&] { ri::read_json(text, job, error); }) == 0);
  }
  // A pointer of many names takes one for itself and one to be shared by copies.
  const std::string_view deep = R"({"jobData":{"stress":{"testRunId":17}}})";
  ri::Error error;
  CHECK(count_allocations([&] { static_cast<void>(ri::from_json(deep, error)); }) <= 2);
}

TEST_CASE("writing into a reserved buffer allocates nothing") {
  for (const auto& [name, text] : ri_test::samples()) {
    CAPTURE(name);
    ri::Error error;
    const auto job = ri::from_json(text, error);
    if (!job) continue;
    std::string out;
    out.reserve(ri::to_json(*job).size());
    CHECK(count_allocations([&] { ri::append_json(out, *job); }) == 0);
    CHECK(out == ri::to_json(*job));
  }
}

TEST_CASE("a moved value takes its allocations along") {
  ri::JobMetadata job = ri::from_json(R"({"jobId":"a text too long for the string itself","x":1})");
  CHECK(count_allocations([&] { const ri::JobMetadata moved(std::move(job)); }) == 0);
}
