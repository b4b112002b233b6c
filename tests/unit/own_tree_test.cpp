// Trees whose strings are of another type than std::string, and programs that have a serializer of
// their own for every enum.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// What a program with a library for reflection has. It stands before this library's headers.
template <class E>
struct nlohmann::adl_serializer<E, std::enable_if_t<std::is_enum_v<E>>> {
  template <class BasicJson>
  static void to_json(BasicJson& json, E value) {
    json = "number " + std::to_string(static_cast<int>(value));
  }
};

#include <ri/job_metadata.hpp>
#include <support/all_types.hpp>
#include <support/catch.hpp>

namespace {

template <class T>
struct CountingAllocator {
  using value_type = T;
  CountingAllocator() = default;
  template <class U>
  CountingAllocator(const CountingAllocator<U>&) noexcept {}  // NOLINT: as allocators convert
  T* allocate(std::size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T* p, std::size_t n) noexcept { std::allocator<T>().deallocate(p, n); }
  friend bool operator==(const CountingAllocator&, const CountingAllocator&) { return true; }
  friend bool operator!=(const CountingAllocator&, const CountingAllocator&) { return false; }
};

using OwnString = std::basic_string<char, std::char_traits<char>, CountingAllocator<char>>;
using OwnJson = nlohmann::basic_json<std::map, std::vector, OwnString>;

enum class Colour { red = 3 };

const std::string job_text =
    R"({"jobId":"a","jobType":"JOB_TYPE_FILE_SCAN","status":"JOB_STATUS_NEW",)"
    R"("startTime":"1970-01-01T00:00:01.500Z","runningTimeSecs":"NaN",)"
    R"("jobData":{"generativeModel":{"progress":{"totalAttacks":5000000000}}},)"
    R"("x":{"a":[1,2.5,"b",null]}})";

}  // namespace

TEST_CASE("a tree whose strings have an allocator of their own converts") {
  const auto job = ri::from_json(job_text);
  const OwnJson tree = job;
  CHECK(ri::to_dict<OwnJson>(job) == tree);
  CHECK(tree == OwnJson::parse(job_text));
  CHECK(ri::from_dict(tree) == job);
  CHECK(tree.get<ri::JobMetadata>() == job);
  ri::ValidateDatasetResponse sizes;
  sizes.size_bytes = 7;
  CHECK(ri::to_dict<OwnJson>(sizes)["sizeBytes"].get<OwnString>() == "7");
  CHECK(OwnJson(ri::JobStatus::RUNNING).get<OwnString>() == "JOB_STATUS_RUNNING");
  CHECK(OwnJson("JOB_STATUS_RUNNING").get<ri::JobStatus>() == ri::JobStatus::RUNNING);
  ri::Error error;
  CHECK_FALSE(ri::from_dict(OwnJson::parse(R"({"agentId":{"uuid":7}})"), error));
  CHECK(error.pointer() == "/agentId/uuid");
}

TEST_CASE("the JSON Schema comes in such a tree, too") {
  const auto schema = ri::json_schema<ri::JobMetadata, OwnJson>();
  const OwnString text = schema.dump();
  CHECK(std::string(text.data(), text.size()) == ri::json_schema().dump());
}

TEST_CASE("the API's enums are their text in a program that has a serializer for all enums") {
  CHECK(nlohmann::json(Colour::red) == "number 3");
  const nlohmann::json tree = ri::JobStatus::RUNNING;
  CHECK(tree == "JOB_STATUS_RUNNING");
  CHECK(tree.get<ri::JobStatus>() == ri::JobStatus::RUNNING);
  ri_test::for_each_enum_type([](auto type) {
    using E = typename decltype(type)::type;
    CHECK(nlohmann::json(E{}) == std::string(ri::to_string(E{})));
    CHECK(nlohmann::json("x").get<E>() == E{});
  });
}
