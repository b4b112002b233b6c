// Where two messages differ, as JSON Pointers.

#include <string>
#include <type_traits>
#include <vector>

#include <ri/compare/differences.hpp>
#include <support/all_types.hpp>
#include <support/catch.hpp>
#include <support/generate.hpp>
#include <support/library.hpp>

namespace {

template <class T = ri::JobMetadata>
std::vector<std::string> differences(const char* a, const char* b) {
  return ri::differences(ri::from_json<T>(a), ri::from_json<T>(b));
}

}  // namespace

TEST_CASE("differences of jobs are pointers in the API's order") {
  struct Case {
    const char* a;
    const char* b;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"{}", "{}", {}},
      {R"({"jobId":"a"})", R"({"job_id":"a"})", {}},
      {R"({"jobId":"a"})", R"({"jobId":"b"})", {"/jobId"}},
      {R"({"jobId":""})", "{}", {"/jobId"}},
      {R"({"errorMsg":"e","jobId":"a"})", "{}", {"/jobId", "/errorMsg"}},
      {R"({"status":"JOB_STATUS_RUNNING"})", "{}", {"/status"}},
      {R"({"status":"JOB_STATUS_UNSPECIFIED"})", "{}", {}},
      {R"({"runningTimeSecs":"NaN"})", R"({"runningTimeSecs":"NaN"})", {}},
      {R"({"runningTimeSecs":"NaN"})", R"({"runningTimeSecs":0})", {"/runningTimeSecs"}},
      {R"({"startTime":"2024-03-01T12:00:00Z"})",
       R"({"startTime":"2024-03-01T13:00:00+01:00"})",
       {}},
      // Messages that both have, and that only one has.
      {R"({"agentId":{"uuid":"a"}})", R"({"agentId":{"uuid":"b"}})", {"/agentId/uuid"}},
      {R"({"agentId":{"uuid":"a"}})", "{}", {"/agentId"}},
      {R"({"agentId":{}})", "{}", {"/agentId"}},
      // Lists.
      {R"({"jobData":{"continuousInc":{"ctTestRunIds":["a","b","c"]}}})",
       R"({"jobData":{"continuousInc":{"ctTestRunIds":["a","x","y"]}}})",
       {"/jobData/continuousInc/ctTestRunIds/1", "/jobData/continuousInc/ctTestRunIds/2"}},
      {R"({"jobData":{"continuousInc":{"ctTestRunIds":["a"]}}})",
       R"({"jobData":{"continuousInc":{"ctTestRunIds":["x","y"]}}})",
       {"/jobData/continuousInc/ctTestRunIds"}},
      {R"({"jobData":{"continuousInc":{"ctTestRunIds":[]}}})",
       R"({"jobData":{"continuousInc":{}}})",
       {"/jobData/continuousInc/ctTestRunIds"}},
      {R"({"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{"type":"a"},{"type":"b"}]}}}}})",
       R"({"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{"type":"a"},{"type":"c"}]}}}}})",
       {"/jobData/stress/progress/testRun/testBatches/1/type"}},
      // json_object is compared by its meaning, as a whole.
      {R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":1,"b":2}}}})",
       R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"b":2.0,"a":1}}}})",
       {}},
      {R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":1}}}})",
       R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":2}}}})",
       {"/jobData/crossPlaneRes/deleteObjectResponse"}},
      // Unknown members: by name, escaped; those of the first message, then the others.
      {R"({"z":1,"a":1,"same":1})", R"({"same":1.0,"m":1,"a":2,"b":1})", {"/z", "/a", "/m", "/b"}},
      {R"({"x/y~z":1})", "{}", {"/x~1y~0z"}},
      {R"({"":1})", "{}", {"/"}},
      {R"({"a":1,"b":2})", R"({"b":2,"a":1})", {}},
      {R"({"a":1,"a":2})", R"({"a":2,"a":1})", {"/a"}},
      {R"({"a":1,"a":2})", R"({"a":1})", {"/a"}},
      {R"({"a":1})", R"({"a":1,"a":1,"b":0})", {"/a", "/b"}},
      {R"({"jobId":"a","new":1,"agentId":{"new":1}})",
       R"({"jobId":"b","new":2,"agentId":{"new":2}})",
       {"/jobId", "/agentId/new", "/new"}},
      // Texts of enum values that this version does not know.
      {R"({"status":"NEW"})", R"({"status":"NEW"})", {}},
      {R"({"status":"NEW"})", R"({"status":"NEWER"})", {"/status"}},
      {R"({"status":"NEW"})", "{}", {"/status"}},
      {R"({"status":"NEW"})", R"({"status":"JOB_STATUS_RUNNING"})", {"/status"}},
      {R"({"status":"NEW","errorMsg":"x"})", R"({"errorMsg":"y"})", {"/status", "/errorMsg"}},
  };
  for (const Case& c : cases) {
    INFO(c.a << " and " << c.b);
    CHECK(differences(c.a, c.b) == c.expected);
    CHECK((ri::from_json(c.a) == ri::from_json(c.b)) == c.expected.empty());
  }
}

TEST_CASE("differences of lists of enums") {
  using T = ri::CategoryConfigGenerationServiceResponse;
  const auto list = [](const std::string& elements) {
    return ri::from_json<T>(R"({"stressTestCategories":[)" + elements + "]}");
  };
  const std::string drift = R"("TEST_CATEGORY_TYPE_DRIFT")",
                    bias = R"("TEST_CATEGORY_TYPE_CUSTOM")";
  using Pointers = std::vector<std::string>;
  const std::string all = "/stressTestCategories";
  CHECK(ri::differences(list(drift + ',' + bias), list(drift + ',' + drift)) ==
        Pointers{all + "/1"});
  CHECK(ri::differences(list(drift + R"(,"NEW")"), list(drift + R"(,"NEW")")).empty());
  CHECK(ri::differences(list(drift + R"(,"NEW")"), list(drift + R"(,"NEWER")")) == Pointers{all});
  CHECK(ri::differences(list(drift + R"(,"NEW")"), list(drift + ',' + bias)) == Pointers{all});
}

TEST_CASE("there are no differences exactly where messages are equal, for every message") {
  ri_test::for_each_message_type([](auto type) {
    using T = typename decltype(type)::type;
    ri_test::Random random(7);
    T previous;
    for (int i = 0; i < 60; ++i) {
      ri_test::Shape shape;
      shape.full = i % 3 == 0;
      shape.fits_tree = i % 2 == 0;
      const T message = ri_test::generate<T>(random, shape);
      CHECK(ri::differences(message, message).empty());
      CHECK(ri::differences(message, previous).empty() == (message == previous));
      CHECK(ri::differences(message, previous).size() == ri::differences(previous, message).size());
      T changed = message;
      changed.unknown_fields.add("x", ri::RawJson("7"));
      CHECK(ri::differences(message, changed) == std::vector<std::string>{"/x"});
      previous = message;
    }
  });
}
