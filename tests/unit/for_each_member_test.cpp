// for_each_member: the names and members of a message, in the API's order.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <ri/values.hpp>
#include <support/catch.hpp>

namespace {

struct Counter {
  int calls = 0;
  template <class Member>
  void operator()(std::string_view, Member&) {
    ++calls;
  }
};

}  // namespace

TEST_CASE("for_each_member visits every member in order, and no unknown fields") {
  ri::JobMetadata job;
  job.job_id = "j";
  job.unknown_fields.add("x", ri::RawJson("1"));
  std::vector<std::string> names;
  std::size_t present = 0;
  ri::for_each_member(job, [&](std::string_view name, const auto& member) {
    names.emplace_back(name);
    if constexpr (!ri::is_enum_v<std::decay_t<decltype(member)>>) present += member.has_value();
  });
  CHECK(names == std::vector<std::string>{"jobId", "jobType", "status", "startTime", "creationTime",
                                          "completionTime", "runningTimeSecs", "jobData",
                                          "jobProgressStr", "cancellationRequested", "agentId",
                                          "archivedJobLogs", "errorMsg"});
  CHECK(present == 1);
}

TEST_CASE("for_each_member gives references to the members themselves") {
  ri::ValidateDatasetResponse response;
  ri::for_each_member(response, [](std::string_view name, auto& member) {
    using Value = std::decay_t<decltype(member)>;
    static_assert(!std::is_const_v<std::remove_reference_t<decltype(member)>>);
    if constexpr (std::is_same_v<Value, std::optional<std::string>>) member = std::string(name);
    if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) member = 7;
    if constexpr (ri::is_enum_v<Value>) member = Value::PENDING;
  });
  CHECK(response.error_message == "errorMessage");
  CHECK(response.size_bytes == 7);
  CHECK(response.validation_status == ri::ValidityStatus::PENDING);
  CHECK_FALSE(response.is_valid);

  const ri::ValidateDatasetResponse constant = response;
  const void* address = nullptr;
  ri::for_each_member(constant, [&](std::string_view name, auto& member) {
    static_assert(std::is_const_v<std::remove_reference_t<decltype(member)>>);
    if (name == "sizeBytes") address = &member;
  });
  CHECK(address == &constant.size_bytes);
}

TEST_CASE("for_each_member takes visitors of every kind and lets their exceptions out") {
  Counter counter;
  ri::ID id;
  ri::for_each_member(id, counter);
  CHECK(counter.calls == 1);
  CHECK_THROWS_AS(
      ri::for_each_member(id, [](std::string_view, auto&) { throw std::logic_error("enough"); }),
      std::logic_error);
}
