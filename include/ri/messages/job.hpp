// SPDX-License-Identifier: MIT
//
/// @file
/// A job of the platform.

#ifndef RI_MESSAGES_JOB_HPP
#define RI_MESSAGES_JOB_HPP

#include <cstdint>
#include <optional>
#include <string>

#include <ri/messages/identifiers.hpp>
#include <ri/messages/job_data.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Where a job stands.
enum class JobStatus : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Resources exist, the job has not started.
  PENDING,
  /// The job runs.
  RUNNING,
  /// Terminal: the job failed, for a reason of the user's or of the system's.
  FAILED,
  /// Terminal: the job did what it should.
  SUCCEEDED,
  /// The job exists and has no resources yet; one that stays here is likely to become FAILED.
  REQUESTED,
  /// Terminal: the job was cancelled and cannot be resumed.
  CANCELLED
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<JobStatus> = schema::describe_enum(
    "JobStatus", "Where a job stands.",
    schema::value(JobStatus::UNSPECIFIED, "JOB_STATUS_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(JobStatus::PENDING, "JOB_STATUS_PENDING",
                  "Resources exist, the job has not started."),
    schema::value(JobStatus::RUNNING, "JOB_STATUS_RUNNING", "The job runs."),
    schema::value(JobStatus::FAILED, "JOB_STATUS_FAILED",
                  "Terminal: the job failed, for a reason of the user's or of the system's."),
    schema::value(JobStatus::SUCCEEDED, "JOB_STATUS_SUCCEEDED",
                  "Terminal: the job did what it should."),
    schema::value(
        JobStatus::REQUESTED, "JOB_STATUS_REQUESTED",
        "The job exists and has no resources yet; one that stays here is likely to become FAILED."),
    schema::value(JobStatus::CANCELLED, "JOB_STATUS_CANCELLED",
                  "Terminal: the job was cancelled and cannot be resumed."));

/// What kind of work a job does.
enum class JobType : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Offline test of a model and a dataset before deployment.
  MODEL_STRESS_TEST,
  /// Builds the image that other jobs run in.
  IMAGE_BUILDER,
  /// Continuous test: tests one batch of production data after another.
  FIREWALL_BATCH_TEST,
  /// Scans the files of a model for supply-chain risk.
  FILE_SCAN,
  /// Task that the control plane runs on the data plane.
  CROSS_PLANE_TASK,
  /// Red-team test of a generative model.
  GENERATIVE_MODEL_TEST
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<JobType> = schema::describe_enum(
    "JobType", "What kind of work a job does.",
    schema::value(JobType::UNSPECIFIED, "JOB_TYPE_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(JobType::MODEL_STRESS_TEST, "JOB_TYPE_MODEL_STRESS_TEST",
                  "Offline test of a model and a dataset before deployment."),
    schema::value(JobType::IMAGE_BUILDER, "JOB_TYPE_IMAGE_BUILDER",
                  "Builds the image that other jobs run in."),
    schema::value(JobType::FIREWALL_BATCH_TEST, "JOB_TYPE_FIREWALL_BATCH_TEST",
                  "Continuous test: tests one batch of production data after another."),
    schema::value(JobType::FILE_SCAN, "JOB_TYPE_FILE_SCAN",
                  "Scans the files of a model for supply-chain risk."),
    schema::value(JobType::CROSS_PLANE_TASK, "JOB_TYPE_CROSS_PLANE_TASK",
                  "Task that the control plane runs on the data plane."),
    schema::value(JobType::GENERATIVE_MODEL_TEST, "JOB_TYPE_GENERATIVE_MODEL_TEST",
                  "Red-team test of a generative model."));

/// How much of a job a request asks for.
enum class JobView : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Type, status and some of the job data.
  BASIC,
  /// Everything, progress included; costs the server more.
  FULL
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<JobView> = schema::describe_enum(
    "JobView", "How much of a job a request asks for.",
    schema::value(JobView::UNSPECIFIED, "JOB_VIEW_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(JobView::BASIC, "JOB_VIEW_BASIC", "Type, status and some of the job data."),
    schema::value(JobView::FULL, "JOB_VIEW_FULL",
                  "Everything, progress included; costs the server more."));

/// A link to the archived logs of a job and the time the link expires.
struct ArchivedJobLogs {
  /// Where to fetch the logs.
  std::optional<SafeURL> url{};
  /// When the link stops working.
  std::optional<Timestamp> expiration_time{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ArchivedJobLogs> = schema::describe(
    "ArchivedJobLogs", "A link to the archived logs of a job and the time the link expires.",
    schema::member<&ArchivedJobLogs::url>("url", "Where to fetch the logs."),
    schema::member<&ArchivedJobLogs::expiration_time>("expirationTime",
                                                      "When the link stops working."));

/// One job of the platform: what it is, where it stands, what it has produced.
struct JobMetadata {
  /// Identifier of the job in the job tracking system.
  std::optional<std::string> job_id{};
  /// What kind of work the job does.
  JobType job_type = JobType::UNSPECIFIED;
  /// Where the job stands.
  JobStatus status = JobStatus::UNSPECIFIED;
  /// When the job entered RUNNING; absent while it has not started.
  std::optional<Timestamp> start_time{};
  /// When the job was created.
  std::optional<Timestamp> creation_time{};
  /// When the job entered a terminal status; absent before.
  std::optional<Timestamp> completion_time{};
  /// Seconds: the total run time of a finished job, the time so far of a running one.
  std::optional<double> running_time_secs{};
  /// The part that depends on the job type.
  std::optional<RimeJobData> job_data{};
  /// Progress in words for people, in the FULL view only. Its form is not stable: never parse it;
  /// the typed progress is in job_data.
  std::optional<std::string> job_progress_str{};
  /// Whether the user asked to cancel; the backend cleans up later and then sets CANCELLED.
  std::optional<bool> cancellation_requested{};
  /// The agent that runs the job.
  std::optional<ID> agent_id{};
  /// Where the archived logs can be fetched, and until when; absent while there are none.
  std::optional<ArchivedJobLogs> archived_job_logs{};
  /// Why the job failed, in words for the user; absent or empty unless it did.
  std::optional<std::string> error_msg{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<JobMetadata> = schema::describe(
    "JobMetadata", "One job of the platform: what it is, where it stands, what it has produced.",
    schema::member<&JobMetadata::job_id>("jobId",
                                         "Identifier of the job in the job tracking system."),
    schema::member<&JobMetadata::job_type>("jobType", "What kind of work the job does."),
    schema::member<&JobMetadata::status>("status", "Where the job stands."),
    schema::member<&JobMetadata::start_time>(
        "startTime", "When the job entered RUNNING; absent while it has not started."),
    schema::member<&JobMetadata::creation_time>("creationTime", "When the job was created."),
    schema::member<&JobMetadata::completion_time>(
        "completionTime", "When the job entered a terminal status; absent before."),
    schema::member<&JobMetadata::running_time_secs>(
        "runningTimeSecs",
        "Seconds: the total run time of a finished job, the time so far of a running one."),
    schema::member<&JobMetadata::job_data>("jobData", "The part that depends on the job type."),
    schema::member<&JobMetadata::job_progress_str>(
        "jobProgressStr",
        "Progress in words for people, in the FULL view only. Its form is not stable: "
        "never parse it; the typed progress is in job_data."),
    schema::member<&JobMetadata::cancellation_requested>(
        "cancellationRequested",
        "Whether the user asked to cancel; the backend cleans up later and then sets CANCELLED."),
    schema::member<&JobMetadata::agent_id>("agentId", "The agent that runs the job."),
    schema::member<&JobMetadata::archived_job_logs>(
        "archivedJobLogs",
        "Where the archived logs can be fetched, and until when; absent while there are none."),
    schema::member<&JobMetadata::error_msg>(
        "errorMsg", "Why the job failed, in words for the user; absent or empty unless it did."));

}  // namespace ri

#endif  // RI_MESSAGES_JOB_HPP
