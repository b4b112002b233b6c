// SPDX-License-Identifier: MIT
//
/// @file
/// The part of a job that depends on its type.

#ifndef RI_MESSAGES_JOB_DATA_HPP
#define RI_MESSAGES_JOB_DATA_HPP

#include <optional>
#include <string>
#include <vector>

#include <ri/messages/cross_plane.hpp>
#include <ri/messages/identifiers.hpp>
#include <ri/messages/progress.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Offline test: one test run over a model and a dataset before deployment.
struct StressTest {
  /// The project that the test belongs to.
  std::optional<ID> project_id{};
  /// Identifier of the test run.
  std::optional<std::string> test_run_id{};
  /// Progress of the test run; may be absent in the BASIC view.
  std::optional<StressTestJobProgress> progress{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<StressTest> = schema::describe(
    "StressTest", "Offline test: one test run over a model and a dataset before deployment.",
    schema::member<&StressTest::project_id>("projectId", "The project that the test belongs to."),
    schema::member<&StressTest::test_run_id>("testRunId", "Identifier of the test run."),
    schema::member<&StressTest::progress>(
        "progress", "Progress of the test run; may be absent in the BASIC view."));

/// Production monitoring: one test run for each time bin of the dataset.
struct ContinuousIncrementalTest {
  /// The firewall whose production data is tested.
  std::optional<std::string> firewall_id{};
  /// The test runs, one for each time bin.
  std::optional<std::vector<std::string>> ct_test_run_ids{};
  /// Progress of the test runs; may be absent in the BASIC view.
  std::optional<ContinuousTestJobProgress> progress{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ContinuousIncrementalTest> = schema::describe(
    "ContinuousIncrementalTest",
    "Production monitoring: one test run for each time bin of the dataset.",
    schema::member<&ContinuousIncrementalTest::firewall_id>(
        "firewallId", "The firewall whose production data is tested."),
    schema::member<&ContinuousIncrementalTest::ct_test_run_ids>(
        "ctTestRunIds", "The test runs, one for each time bin."),
    schema::member<&ContinuousIncrementalTest::progress>(
        "progress", "Progress of the test runs; may be absent in the BASIC view."));

/// File scan of a registered model for supply-chain risk.
struct Scan {
  /// The project that the scan belongs to.
  std::optional<ID> project_id{};
  /// Identifier of the file scan.
  std::optional<std::string> file_scan_id{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<Scan> = schema::describe(
    "Scan", "File scan of a registered model for supply-chain risk.",
    schema::member<&Scan::project_id>("projectId", "The project that the scan belongs to."),
    schema::member<&Scan::file_scan_id>("fileScanId", "Identifier of the file scan."));

/// Red-team test of a generative model.
struct RimeJobDataGenerativeModelTest {
  /// The workspace that the test belongs to.
  std::optional<ID> workspace_id{};
  /// Attacks tried so far; may be absent in the BASIC view.
  std::optional<GenerativeModelTestProgress> progress{};
  /// Name of the test.
  std::optional<std::string> name{};
  /// Where the model that is tested answers.
  std::optional<std::string> url{};
  /// Whether what the model says is sensitive and must be handled so.
  std::optional<bool> model_output_is_sensitive{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<RimeJobDataGenerativeModelTest> = schema::describe(
    "RimeJobDataGenerativeModelTest", "Red-team test of a generative model.",
    schema::member<&RimeJobDataGenerativeModelTest::workspace_id>(
        "workspaceId", "The workspace that the test belongs to."),
    schema::member<&RimeJobDataGenerativeModelTest::progress>(
        "progress", "Attacks tried so far; may be absent in the BASIC view."),
    schema::member<&RimeJobDataGenerativeModelTest::name>("name", "Name of the test."),
    schema::member<&RimeJobDataGenerativeModelTest::url>("url",
                                                         "Where the model that is tested answers."),
    schema::member<&RimeJobDataGenerativeModelTest::model_output_is_sensitive>(
        "modelOutputIsSensitive",
        "Whether what the model says is sensitive and must be handled so."));

/// Data by job type; at most one member is normally present. Progress may be absent, depending on
/// the request (BASIC or FULL view).
struct RimeJobData {
  /// Data of a stress test, JobType::MODEL_STRESS_TEST.
  std::optional<StressTest> stress{};
  /// Data of a continuous test, JobType::FIREWALL_BATCH_TEST.
  std::optional<ContinuousIncrementalTest> continuous_inc{};
  /// Data of a file scan, JobType::FILE_SCAN.
  std::optional<Scan> file_scan{};
  /// Answer of a cross-plane task, JobType::CROSS_PLANE_TASK.
  std::optional<CrossPlaneResponse> cross_plane_res{};
  /// Data of a test of a generative model, JobType::GENERATIVE_MODEL_TEST.
  std::optional<RimeJobDataGenerativeModelTest> generative_model{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<RimeJobData> = schema::describe(
    "RimeJobData",
    "Data by job type; at most one member is normally present. Progress may be absent, depending "
    "on the request (BASIC or FULL view).",
    schema::member<&RimeJobData::stress>("stress",
                                         "Data of a stress test, JobType::MODEL_STRESS_TEST."),
    schema::member<&RimeJobData::continuous_inc>(
        "continuousInc", "Data of a continuous test, JobType::FIREWALL_BATCH_TEST."),
    schema::member<&RimeJobData::file_scan>("fileScan", "Data of a file scan, JobType::FILE_SCAN."),
    schema::member<&RimeJobData::cross_plane_res>(
        "crossPlaneRes", "Answer of a cross-plane task, JobType::CROSS_PLANE_TASK."),
    schema::member<&RimeJobData::generative_model>(
        "generativeModel",
        "Data of a test of a generative model, JobType::GENERATIVE_MODEL_TEST."));

}  // namespace ri

#endif  // RI_MESSAGES_JOB_DATA_HPP
