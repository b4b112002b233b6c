// The program that docs/contributing.md looks at in a debugger.

#include <ri/job_metadata.hpp>

namespace {

void stop_here() {}

}  // namespace

int main() {
  const auto job = ri::from_json(R"({"jobId":"j-17","status":"JOB_STATUS_RUNNING",
    "startTime":"2024-03-01T12:00:00Z","agentId":{"uuid":"a-1"},"priority":7})");
  stop_here();
  return job.job_id.has_value() ? 0 : 1;
}
