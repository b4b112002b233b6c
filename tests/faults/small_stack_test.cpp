// Reading, writing and comparing on a stack of 256 KiB, whatever the input.

#if defined(__unix__) || defined(__APPLE__)

#  include <pthread.h>

#  include <cstddef>
#  include <nlohmann/json.hpp>
#  include <optional>
#  include <string>

#  include <ri/job_metadata.hpp>
#  include <support/catch.hpp>

#  include "deep_json.hpp"
#  include "samples.hpp"

namespace {

// Calls `action` on a thread of its own. Nothing may come out of it.
template <class Action>
bool run_with_small_stack(Action action) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  bool good = pthread_attr_setstacksize(&attributes, std::size_t{256} * 1024) == 0;
  pthread_t thread{};
  const auto start = [](void* argument) -> void* {
    (*static_cast<Action*>(argument))();
    return nullptr;
  };
  good = good && pthread_create(&thread, &attributes, start, &action) == 0;
  pthread_attr_destroy(&attributes);
  return good && pthread_join(thread, nullptr) == 0;
}

}  // namespace

TEST_CASE("256 KiB of stack are enough for the samples") {
  for (const ri_test::Sample& sample : ri_test::samples()) {
    CAPTURE(sample.name);
    const std::string& text = sample.text;
    bool same = false;
    REQUIRE(run_with_small_stack([&text, &same] {
      ri::Error error;
      const auto page = ri::from_json<ri::ListJobsForProjectResponse>(text, error);
      if (page) {
        const auto tree = ri::to_dict<nlohmann::ordered_json>(*page);
        same = ri::from_dict<ri::ListJobsForProjectResponse>(tree) == *page &&
               ri::from_json<ri::ListJobsForProjectResponse>(ri::to_json(*page)) == *page;
      } else {
        same = error.code() != ri::ErrorCode::none;
      }
    }));
    CHECK(same);
  }
}

TEST_CASE("256 KiB of stack are enough for the deepest message there is") {
  const std::string text =
      R"({"jobs":[{"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{"type":"t"}]}}},)"
      R"("crossPlaneRes":{"profilingConfigGenerationServiceResponse":{"profilingConfig":)"
      R"({"modelProfiling":{"customMetrics":[{"metadata":{"shortDescription":"s"}}]}}}}}}]})";
  std::string written;
  REQUIRE(run_with_small_stack([&text, &written] {
    ri::Error error;
    const auto page = ri::from_json<ri::ListJobsForProjectResponse>(text, error);
    if (page) written = ri::to_json(*page);
  }));
  CHECK(written == text);
}

TEST_CASE("256 KiB of stack are enough for 100,000 levels") {
  constexpr std::size_t depth = 100'000;
  const std::string text = R"({"new":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
  nlohmann::json tree;
  tree["new"] = ri_test::deep_json(depth, false);
  ri::Error error;
  std::string written, written_tree;
  REQUIRE(run_with_small_stack([&] {
    static_cast<void>(ri::from_json(text, error));
    ri::ReadOptions deep;
    deep.max_depth = depth + 1;
    ri::WriteOptions pretty;
    pretty.indent = 1;
    const ri::JobMetadata job = ri::from_json(text, deep);
    const ri::JobMetadata from_tree = ri::from_dict(tree, deep);
    if (job == ri::JobMetadata(job)) written = ri::to_json(job);
    written_tree = ri::to_json(from_tree);
  }));
  CHECK(error.code() == ri::ErrorCode::depth);
  CHECK(written == text);
  CHECK(written_tree == text);
}

#endif
