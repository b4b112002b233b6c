// SPDX-License-Identifier: MIT
//
/// @file
/// The bodies of endpoints for images, validations and results, which have a job in them.

#ifndef RI_MESSAGES_TASK_RESPONSES_HPP
#define RI_MESSAGES_TASK_RESPONSES_HPP

#include <optional>
#include <string>
#include <vector>

#include <ri/messages/cross_plane.hpp>
#include <ri/messages/identifiers.hpp>
#include <ri/messages/job.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Body of POST /v1/images: the image that is being built, and the job that builds it.
struct CreateImageResponse {
  /// The managed image; not modelled here.
  std::optional<RawJson> image{};
  /// The job that builds the image.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CreateImageResponse> = schema::describe(
    "CreateImageResponse",
    "Body of POST /v1/images: the image that is being built, and the job that builds it.",
    schema::member<&CreateImageResponse::image>("image", "The managed image; not modelled here."),
    schema::member<&CreateImageResponse::job>("job", "The job that builds the image."));

/// Body of a request to build an image again for the newest platform version.
struct SyncImageTagResponse {
  /// The managed image; not modelled here.
  std::optional<RawJson> image{};
  /// The job that builds the image.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<SyncImageTagResponse> = schema::describe(
    "SyncImageTagResponse",
    "Body of a request to build an image again for the newest platform version.",
    schema::member<&SyncImageTagResponse::image>("image", "The managed image; not modelled here."),
    schema::member<&SyncImageTagResponse::job>("job", "The job that builds the image."));

/// Where the validation of a dataset stands.
struct GetValidateDatasetTaskStatusResponse {
  /// The result; absent until the job is done.
  std::optional<ValidateDatasetResponse> resp{};
  /// The job that validates.
  std::optional<JobMetadata> job_metadata{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetValidateDatasetTaskStatusResponse> = schema::describe(
    "GetValidateDatasetTaskStatusResponse", "Where the validation of a dataset stands.",
    schema::member<&GetValidateDatasetTaskStatusResponse::resp>(
        "resp", "The result; absent until the job is done."),
    schema::member<&GetValidateDatasetTaskStatusResponse::job_metadata>("jobMetadata",
                                                                        "The job that validates."));

/// Where the validation of a model stands.
struct GetValidateModelTaskStatusResponse {
  /// The result; absent until the job is done.
  std::optional<ValidateModelResponse> resp{};
  /// The job that validates.
  std::optional<JobMetadata> job_metadata{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetValidateModelTaskStatusResponse> = schema::describe(
    "GetValidateModelTaskStatusResponse", "Where the validation of a model stands.",
    schema::member<&GetValidateModelTaskStatusResponse::resp>(
        "resp", "The result; absent until the job is done."),
    schema::member<&GetValidateModelTaskStatusResponse::job_metadata>("jobMetadata",
                                                                      "The job that validates."));

/// Where the validation of predictions stands.
struct GetValidatePredictionsTaskStatusResponse {
  /// The result; absent until the job is done.
  std::optional<ValidatePredictionsResponse> resp{};
  /// The job that validates.
  std::optional<JobMetadata> job_metadata{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetValidatePredictionsTaskStatusResponse> = schema::describe(
    "GetValidatePredictionsTaskStatusResponse", "Where the validation of predictions stands.",
    schema::member<&GetValidatePredictionsTaskStatusResponse::resp>(
        "resp", "The result; absent until the job is done."),
    schema::member<&GetValidatePredictionsTaskStatusResponse::job_metadata>(
        "jobMetadata", "The job that validates."));

/// The few facts of a job that a test of a generative model carries with it.
struct JobInfo {
  /// Identifier of the job.
  std::optional<ID> job_id{};
  /// Where the job stands.
  JobStatus job_status = JobStatus::UNSPECIFIED;
  /// When the job started, which is not when it was created.
  std::optional<Timestamp> start_time{};
  /// When the job finished.
  std::optional<Timestamp> completion_time{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<JobInfo> = schema::describe(
    "JobInfo", "The few facts of a job that a test of a generative model carries with it.",
    schema::member<&JobInfo::job_id>("jobId", "Identifier of the job."),
    schema::member<&JobInfo::job_status>("jobStatus", "Where the job stands."),
    schema::member<&JobInfo::start_time>("startTime",
                                         "When the job started, which is not when it was created."),
    schema::member<&JobInfo::completion_time>("completionTime", "When the job finished."));

/// A page of results of a test of a generative model.
struct GetResultsResponse {
  /// The results; not modelled here.
  std::optional<std::vector<RawJson>> results{};
  /// Token to pass to the next call for the next page.
  std::optional<std::string> next_page_token{};
  /// Whether there are more pages; false on the last one.
  std::optional<bool> has_more{};
  /// Identifier of the job that made the results.
  std::optional<ID> job_id{};
  /// Where that job stands.
  JobStatus job_status = JobStatus::UNSPECIFIED;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetResultsResponse> = schema::describe(
    "GetResultsResponse", "A page of results of a test of a generative model.",
    schema::member<&GetResultsResponse::results>("results", "The results; not modelled here."),
    schema::member<&GetResultsResponse::next_page_token>(
        "nextPageToken", "Token to pass to the next call for the next page."),
    schema::member<&GetResultsResponse::has_more>(
        "hasMore", "Whether there are more pages; false on the last one."),
    schema::member<&GetResultsResponse::job_id>("jobId",
                                                "Identifier of the job that made the results."),
    schema::member<&GetResultsResponse::job_status>("jobStatus", "Where that job stands."));

}  // namespace ri

#endif  // RI_MESSAGES_TASK_RESPONSES_HPP
