#include "smoke.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include <ri/job_metadata.hpp>

namespace {

int failures = 0;

void check(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "smoke: %s\n", what);
  ++failures;
}

}  // namespace

int main() {
  const std::string text =
      R"({"jobId":"j","status":"JOB_STATUS_RUNNING","startTime":"2024-03-01T12:00:00.500Z",)"
      R"("runningTimeSecs":0.1,"jobData":{"generativeModel":{"progress":{"totalAttacks":7}}},)"
      R"("new":[1.10,"\u00e9"]})";
  const ri::JobMetadata job = ri::from_json(text);
  check(ri::to_json(job) == text, "text comes back as it was");
  check(read_elsewhere(text) == job, "both translation units read the same");
  check(write_elsewhere(job) == text, "both translation units write the same");

  const nlohmann::json tree = ri::to_dict(job);
  check(ri::from_dict(tree) == job, "a tree comes back as the same value");
  check(tree.get<ri::JobMetadata>() == job, "nlohmann/json's own way");

  bool caught = false;
  try {
    ri::from_json("{\"jobId\":\n 1}");
  } catch (const ri::Error& error) {
    caught =
        error.code() == ri::ErrorCode::type && error.line() == 2 && error.pointer() == "/jobId";
  }
  check(caught, "an error is caught as ri::Error");
  ri::Error error;
  check(!ri::from_json(text.substr(0, 40), error) && error, "the way without exceptions");
  if (failures == 0) std::puts("smoke: all good");
  return failures == 0 ? 0 : 1;
}
