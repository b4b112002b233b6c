// A program that has the library as a module and none of its headers.

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

import ri.job_metadata;

int main() {
  const std::string text =
      R"({"jobId":"j","status":"JOB_STATUS_RUNNING","startTime":"2024-03-01T12:00:00.500Z",)"
      R"("runningTimeSecs":0.1,"new":[1.10,"\u00e9"]})";
  ri::JobMetadata job = ri::from_json(text);
  if (ri::to_json(job) != text) return 1;
  if (job.status != ri::JobStatus::RUNNING || ri::short_name(job.status) != "running") return 2;
  if (ri::is_terminal(job)) return 3;

  const ri::JobMetadata copy = job;
  if (!(copy == job)) return 4;
  job.job_id = "k";
  if (copy == job || ri::differences(copy, job).size() != 1) return 5;

  ri::Error error;
  if (ri::from_json(R"({"jobId": 7})", error) || error.code() != ri::ErrorCode::type) return 6;
  try {
    ri::from_json("{");
    return 7;
  } catch (const ri::Error&) {
  }

  ri::MessageReader<> reader("{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}\n");
  int count = 0;
  for (ri::JobMetadata each; reader.next(each);) ++count;
  if (count != 2) return 8;
  if (ri::from_dict(ri::to_dict(job)) != job) return 9;

  std::puts("module: all good");
  return 0;
}
