// The program that docs/debugging.md looks at in gdb with the printers of the library.

#include <ri/job_metadata.hpp>

namespace {

void stop_here() {}

}  // namespace

int main() {
  const auto job = ri::from_json(R"({"jobId":"j-17","status":"JOB_STATUS_RUNNING",
    "startTime":"2024-03-01T12:00:00.25Z","jobData":{"stress":{"progress":{"testRun":{
    "testBatches":[{"type":"drift","status":"TEST_TASK_STATUS_NEW"}]}}}},
    "agentId":{},"priority":7,"labels":{"team":"caf\u00e9"}})");
  const ri::Timestamp never = ri::Timestamp::min();
  const ri::RawJson nothing;
  stop_here();
  return job.job_id && never.seconds() < 0 && !nothing.is_object() ? 0 : 1;
}
