// What a consumer's program does: reads a message, looks at it, changes it, writes it.

#include <iostream>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>

// The version that the package was found as, where it was found as a package.
#if defined(EXPECTED_VERSION)
constexpr std::string_view expected_version = EXPECTED_VERSION;
#else
constexpr std::string_view expected_version = RI_JOB_METADATA_VERSION_STRING;
#endif

int main() {
  const std::string numbers = std::to_string(RI_JOB_METADATA_VERSION_MAJOR) + '.' +
                              std::to_string(RI_JOB_METADATA_VERSION_MINOR) + '.' +
                              std::to_string(RI_JOB_METADATA_VERSION_PATCH);
  if (numbers != expected_version || numbers != RI_JOB_METADATA_VERSION_STRING) {
    std::cerr << "version " << numbers << ", expected " << expected_version << '\n';
    return 1;
  }

  auto run = ri::from_json<ri::TestRunProgress>(
      R"({"testRunId": "7", "status": "TEST_TASK_STATUS_RUNNING", "new": 1.10})");
  if (run.status != ri::TestTaskStatus::RUNNING) return 1;
  run.status = ri::TestTaskStatus::CANCELLED;
  const std::string text = ri::to_json(run);
  std::cout << text << '\n';
  if (text != R"({"testRunId":"7","status":"TEST_TASK_STATUS_CANCELLED","new":1.10})") return 1;
  return ri::from_dict<ri::TestRunProgress>(ri::to_dict(run)) == run ? 0 : 1;
}
