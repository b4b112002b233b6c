#include <iostream>
#include <ri/job_metadata.hpp>

int main() {
  auto job = ri::from_json(R"({"jobId":"j-17","status":"JOB_STATUS_RUNNING","priority":7})");
  if (job.status == ri::JobStatus::RUNNING) {
    job.cancellation_requested = true;
  }
  std::cout << ri::to_json(job) << '\n';
}
