// SPDX-License-Identifier: MIT
//
/// @file
/// How far a test has come.

#ifndef RI_MESSAGES_PROGRESS_HPP
#define RI_MESSAGES_PROGRESS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Status of a unit of testing: a test run, a batch or a case. It is no job status.
enum class TestTaskStatus : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Not started.
  PENDING,
  /// Under way.
  RUNNING,
  /// Ran to its end.
  COMPLETED,
  /// Could not be run to its end.
  FAILED,
  /// Cancelled before its end.
  CANCELLED,
  /// Given up by the system, its worker being gone.
  GARBAGE_COLLECTED
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<TestTaskStatus> = schema::describe_enum(
    "TestTaskStatus",
    "Status of a unit of testing: a test run, a batch or a case. It is no job status.",
    schema::value(TestTaskStatus::UNSPECIFIED, "TEST_TASK_STATUS_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(TestTaskStatus::PENDING, "TEST_TASK_STATUS_PENDING", "Not started."),
    schema::value(TestTaskStatus::RUNNING, "TEST_TASK_STATUS_RUNNING", "Under way."),
    schema::value(TestTaskStatus::COMPLETED, "TEST_TASK_STATUS_COMPLETED", "Ran to its end."),
    schema::value(TestTaskStatus::FAILED, "TEST_TASK_STATUS_FAILED",
                  "Could not be run to its end."),
    schema::value(TestTaskStatus::CANCELLED, "TEST_TASK_STATUS_CANCELLED",
                  "Cancelled before its end."),
    schema::value(TestTaskStatus::GARBAGE_COLLECTED, "TEST_TASK_STATUS_GARBAGE_COLLECTED",
                  "Given up by the system, its worker being gone."));

/// Status of one test batch.
struct TestBatchProgress {
  /// Kind of batch; together with the test run id it identifies the batch.
  std::optional<std::string> type{};
  /// Where the batch stands.
  TestTaskStatus status = TestTaskStatus::UNSPECIFIED;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<TestBatchProgress> = schema::describe(
    "TestBatchProgress", "Status of one test batch.",
    schema::member<&TestBatchProgress::type>(
        "type", "Kind of batch; together with the test run id it identifies the batch."),
    schema::member<&TestBatchProgress::status>("status", "Where the batch stands."));

/// Progress of a test run: its own status and that of each test batch.
struct TestRunProgress {
  /// Identifier of the test run.
  std::optional<std::string> test_run_id{};
  /// Where the test run stands.
  TestTaskStatus status = TestTaskStatus::UNSPECIFIED;
  /// Its test batches.
  std::optional<std::vector<TestBatchProgress>> test_batches{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<TestRunProgress> = schema::describe(
    "TestRunProgress", "Progress of a test run: its own status and that of each test batch.",
    schema::member<&TestRunProgress::test_run_id>("testRunId", "Identifier of the test run."),
    schema::member<&TestRunProgress::status>("status", "Where the test run stands."),
    schema::member<&TestRunProgress::test_batches>("testBatches", "Its test batches."));

/// Progress of a stress test: that of its one test run.
struct StressTestJobProgress {
  /// The one test run.
  std::optional<TestRunProgress> test_run{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<StressTestJobProgress> = schema::describe(
    "StressTestJobProgress", "Progress of a stress test: that of its one test run.",
    schema::member<&StressTestJobProgress::test_run>("testRun", "The one test run."));

/// Progress of one test run and the time bin that it covers.
struct ContinuousTestRunProgress {
  /// The test run.
  std::optional<TestRunProgress> test_run{};
  /// Start of the time bin.
  std::optional<Timestamp> bin_start_time{};
  /// End of the time bin.
  std::optional<Timestamp> bin_end_time{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ContinuousTestRunProgress> = schema::describe(
    "ContinuousTestRunProgress", "Progress of one test run and the time bin that it covers.",
    schema::member<&ContinuousTestRunProgress::test_run>("testRun", "The test run."),
    schema::member<&ContinuousTestRunProgress::bin_start_time>("binStartTime",
                                                               "Start of the time bin."),
    schema::member<&ContinuousTestRunProgress::bin_end_time>("binEndTime", "End of the time bin."));

/// Progress of a continuous test: that of each of its test runs.
struct ContinuousTestJobProgress {
  /// The test runs, one for each time bin.
  std::optional<std::vector<ContinuousTestRunProgress>> test_runs{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ContinuousTestJobProgress> = schema::describe(
    "ContinuousTestJobProgress", "Progress of a continuous test: that of each of its test runs.",
    schema::member<&ContinuousTestJobProgress::test_runs>("testRuns",
                                                          "The test runs, one for each time bin."));

/// How many attacks there are and how many were tried.
struct GenerativeModelTestProgress {
  /// How many attacks there are.
  std::optional<std::int64_t> total_attacks{};
  /// How many attacks were tried.
  std::optional<std::int64_t> attacks_attempted{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GenerativeModelTestProgress> = schema::describe(
    "GenerativeModelTestProgress", "How many attacks there are and how many were tried.",
    schema::member<&GenerativeModelTestProgress::total_attacks>("totalAttacks",
                                                                "How many attacks there are.",
                                                                schema::Int64Text::number),
    schema::member<&GenerativeModelTestProgress::attacks_attempted>("attacksAttempted",
                                                                    "How many attacks were tried.",
                                                                    schema::Int64Text::number));

}  // namespace ri

#endif  // RI_MESSAGES_PROGRESS_HPP
