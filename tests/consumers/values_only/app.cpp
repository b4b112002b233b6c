// A program that only passes jobs around.

#include <ri/values.hpp>

#if defined(NLOHMANN_JSON_VERSION_MAJOR) || defined(DATE_H) || defined(_GLIBCXX_OSTREAM)
#  error "the values need neither nlohmann/json nor date nor streams"
#endif

#include <string_view>

namespace {

bool finished(const ri::JobMetadata& job) {
  return job.status == ri::JobStatus::SUCCEEDED || job.status == ri::JobStatus::FAILED ||
         job.status == ri::JobStatus::CANCELLED;
}

}  // namespace

int main() {
  ri::JobMetadata job;
  job.job_id = "7";
  job.status = ri::JobStatus::FAILED;
  job.job_data.emplace().stress.emplace().test_run_id = "t";
  const ri::JobMetadata same = job;
  int present = 0;
  ri::for_each_member(job, [&](std::string_view name, const auto& member) {
    if (name == "jobId" || name == "jobData") present += member != std::decay_t<decltype(member)>{};
  });
  return finished(job) && same == job && present == 2 ? 0 : 1;
}
