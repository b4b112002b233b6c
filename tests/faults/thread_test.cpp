// Values are as good as built-in ones among threads: separate ones need no lock, and one that
// nobody changes may be read by all. To be run under ThreadSanitizer too.

#include <atomic>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

constexpr std::string_view text =
    R"({"jobId":"a text that is too long for the string itself","status":"JOB_STATUS_NEW",)"
    R"("startTime":"2024-03-01T12:00:00.500Z","runningTimeSecs":1.5,)"
    R"("jobData":{"continuousInc":{"ctTestRunIds":["a","b"]}},"new":{"a":[1,2.50,"\u00e9"]}})";

// Runs `action` in several threads at once, several times; it returns whether all was well.
template <class Action>
int count_failures(Action action) {
  std::atomic<int> failures{0};
  std::atomic<bool> start{false};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      while (!start.load()) std::this_thread::yield();
      for (int round = 0; round < 200; ++round) failures += action() ? 0 : 1;
    });
  }
  start = true;
  for (std::thread& thread : threads) thread.join();
  return failures;
}

}  // namespace

TEST_CASE("threads that each read and write values of their own") {
  CHECK(count_failures([] {
          ri::JobMetadata job = ri::from_json(text);
          job.error_msg = "changed";
          return ri::from_dict(ri::to_dict(job)) == job && ri::from_json(ri::to_json(job)) == job;
        }) == 0);
}

TEST_CASE("threads that share a value which none of them changes") {
  const ri::JobMetadata job = ri::from_json(text);
  const nlohmann::json tree = ri::to_dict(job);
  CHECK(count_failures([&] {
          const ri::JobMetadata copy = job;
          return ri::to_json(job) == ri::to_json(copy) && copy == job &&
                 ri::from_dict(tree) == job && job.unknown_fields.find("new") != nullptr;
        }) == 0);
}

TEST_CASE("threads that make, copy and share errors") {
  ri::Error shared;
  CHECK_FALSE(ri::from_json(R"({"jobData":{"stress":[]}})", shared));
  CHECK(count_failures([&] {
          ri::Error error;
          const bool read = ri::from_json("{\"jobId\":\n1}", error).has_value();
          const ri::Error copy = shared;
          return !read && error.line() == 2 && copy.pointer() == "/jobData/stress" &&
                 ri::Error().pointer().empty();
        }) == 0);
}
