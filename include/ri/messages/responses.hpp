// SPDX-License-Identifier: MIT
//
/// @file
/// The bodies that the job endpoints of the REST API answer with.

#ifndef RI_MESSAGES_RESPONSES_HPP
#define RI_MESSAGES_RESPONSES_HPP

#include <optional>
#include <string>
#include <vector>

#include <ri/messages/job.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Body of GET /v1/jobs/{jobId}.
struct GetJobResponse {
  /// The job.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetJobResponse> =
    schema::describe("GetJobResponse", "Body of GET /v1/jobs/{jobId}.",
                     schema::member<&GetJobResponse::job>("job", "The job."));

/// Body of GET /v1/jobs/project/{projectId.uuid}: one page of jobs.
struct ListJobsForProjectResponse {
  /// The jobs of this page.
  std::optional<std::vector<JobMetadata>> jobs{};
  /// Token to pass to the next call for the next page.
  std::optional<std::string> next_page_token{};
  /// Whether there are more pages; false on the last one.
  std::optional<bool> has_more{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ListJobsForProjectResponse> = schema::describe(
    "ListJobsForProjectResponse",
    "Body of GET /v1/jobs/project/{projectId.uuid}: one page of jobs.",
    schema::member<&ListJobsForProjectResponse::jobs>("jobs", "The jobs of this page."),
    schema::member<&ListJobsForProjectResponse::next_page_token>(
        "nextPageToken", "Token to pass to the next call for the next page."),
    schema::member<&ListJobsForProjectResponse::has_more>(
        "hasMore", "Whether there are more pages; false on the last one."));

/// Body of GET /v1-beta/jobs/generative/workspaces/{workspaceId.uuid}: one page of jobs.
struct ListGAITestJobResponse {
  /// The jobs of this page.
  std::optional<std::vector<JobMetadata>> jobs{};
  /// Token to pass to the next call for the next page.
  std::optional<std::string> next_page_token{};
  /// Whether there are more pages; false on the last one.
  std::optional<bool> has_more{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ListGAITestJobResponse> = schema::describe(
    "ListGAITestJobResponse",
    "Body of GET /v1-beta/jobs/generative/workspaces/{workspaceId.uuid}: one page of jobs.",
    schema::member<&ListGAITestJobResponse::jobs>("jobs", "The jobs of this page."),
    schema::member<&ListGAITestJobResponse::next_page_token>(
        "nextPageToken", "Token to pass to the next call for the next page."),
    schema::member<&ListGAITestJobResponse::has_more>(
        "hasMore", "Whether there are more pages; false on the last one."));

/// Body answered when a stress test is started.
struct StartStressTestResponse {
  /// The job that was started.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<StartStressTestResponse> = schema::describe(
    "StartStressTestResponse", "Body answered when a stress test is started.",
    schema::member<&StartStressTestResponse::job>("job", "The job that was started."));

/// Body answered when a continuous test is started.
struct StartContinuousTestResponse {
  /// The job that was started.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<StartContinuousTestResponse> = schema::describe(
    "StartContinuousTestResponse", "Body answered when a continuous test is started.",
    schema::member<&StartContinuousTestResponse::job>("job", "The job that was started."));

/// Body answered when a file scan is started.
struct StartFileScanResponse {
  /// The job that was started.
  std::optional<JobMetadata> job{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<StartFileScanResponse> = schema::describe(
    "StartFileScanResponse", "Body answered when a file scan is started.",
    schema::member<&StartFileScanResponse::job>("job", "The job that was started."));

}  // namespace ri

#endif  // RI_MESSAGES_RESPONSES_HPP
