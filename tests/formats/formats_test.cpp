// Messages, enums and timestamps with std::format, or with {fmt} where RI_TEST_FMT is defined. A
// program without Catch2, since it is also built with another standard library than the tests are.

#include <cstdio>
#include <string>
#include <string_view>

#if defined(RI_TEST_FMT)
#  include <ri/fmt.hpp>
namespace lib = fmt;
#else
#  include <format>
#  include <ri/format.hpp>
namespace lib = std;
#endif
#include <ri/values.hpp>

namespace {

int failures = 0;

void check(int line, std::string_view found, std::string_view expected) {
  if (found == expected) return;
  ++failures;
  std::printf("line %d: expected \"%.*s\", found \"%.*s\"\n", line,
              static_cast<int>(expected.size()), expected.data(), static_cast<int>(found.size()),
              found.data());
}

void check_messages() {
  ri::JobMetadata job;
  check(__LINE__, lib::format("{}", job), "{}");
  check(__LINE__, lib::format("{:2}", job), "{}");
  job.job_id = "{:s}";
  job.agent_id.emplace().uuid = "a";
  const ri::JobMetadata& constant = job;
  const std::string compact = R"({"jobId":"{:s}","agentId":{"uuid":"a"}})";
  check(__LINE__, lib::format("{}", constant), compact);
  check(__LINE__, lib::format("{:}", job), compact);
  check(__LINE__, lib::format("{:0}", job), compact);
  check(__LINE__, lib::format("[{0}|{0}]", job), "[" + compact + "|" + compact + "]");
  check(__LINE__, lib::format("{:2}", job),
        "{\n  \"jobId\": \"{:s}\",\n  \"agentId\": {\n    \"uuid\": \"a\"\n  }\n}");
  check(__LINE__, lib::format("{:16}", ri::ID{"a", {}}), "{\n                \"uuid\": \"a\"\n}");
}

void check_enums() {
  const auto running = ri::JobStatus::RUNNING;
  const auto odd = static_cast<ri::JobStatus>(99);
  check(__LINE__, lib::format("{}", running), "JOB_STATUS_RUNNING");
  check(__LINE__, lib::format("{:s}", running), "running");
  check(__LINE__, lib::format("{:s} {}", running, running), "running JOB_STATUS_RUNNING");
  check(__LINE__, lib::format("{:s}", ri::JobType::MODEL_STRESS_TEST), "model_stress_test");
  check(__LINE__, lib::format("{:>10s}|{:*<10s}|{:^9s}", running, running, running),
        "   running|running***| running ");
  check(__LINE__, lib::format("{:s>20}", running), "ssJOB_STATUS_RUNNING");
  check(__LINE__, lib::format("{:{}s}|", running, 9), "running  |");
  check(__LINE__, lib::format("{} {:s}", odd, odd), "99 99");
}

void check_timestamps() {
  const auto time = ri::Timestamp::from_unix(1709294400, 250'000'000);
  check(__LINE__, lib::format("{}", time), "2024-03-01T12:00:00.250Z");
  check(__LINE__, lib::format("{:.10}", time), "2024-03-01");
  check(__LINE__, lib::format("{:>26}", time), "  2024-03-01T12:00:00.250Z");
}

}  // namespace

int main() {
  check_messages();
  check_enums();
  check_timestamps();
  return failures == 0 ? 0 : 1;
}
