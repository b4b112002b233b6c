#include <iostream>
#include <ri/job_metadata.hpp>

int main() {
  ri::JobMetadata job =
      ri::from_json(R"({"jobId": "9b1d", "status": "JOB_STATUS_RUNNING", "costCenter": 7})");
  if (job.status == ri::JobStatus::RUNNING) job.cancellation_requested = true;
  std::cout << ri::to_json(job) << '\n';  // costCenter is unknown to this version, and kept

  ri::Error error;
  if (!ri::from_json(R"({"jobId": 7})", error)) std::cout << error.what() << '\n';
}
