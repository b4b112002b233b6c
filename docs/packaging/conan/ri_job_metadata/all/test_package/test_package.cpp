#include <iostream>
#include <ri/job_metadata.hpp>

int main() {
  ri::JobMetadata job = ri::from_json(R"({"jobId": "9b1d", "status": "JOB_STATUS_RUNNING"})");
  job.cancellation_requested = true;
  std::cout << ri::to_json(job) << '\n';
}
