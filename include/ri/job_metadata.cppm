// SPDX-License-Identifier: MIT
//
/// @file
/// The library as a C++20 module: `import ri.job_metadata;` in the place of
/// `#include <ri/job_metadata.hpp>`. The module has the names of the headers and no macros.
/// The nlohmann conversions of messages and enums come with it, nlohmann/json itself does not.

module;

#include <ri/job_metadata.hpp>

export module ri.job_metadata;

export namespace ri {

// --- messages and enums ---

using ri::ArchivedJobLogs;
using ri::CategoryConfigGenerationServiceResponse;
using ri::CheckObjectExistsResponse;
using ri::ColumnTypeInfo;
using ri::ContinuousIncrementalTest;
using ri::ContinuousTestJobProgress;
using ri::ContinuousTestRunProgress;
using ri::CreateImageResponse;
using ri::CrossPlaneResponse;
using ri::CustomMetric;
using ri::CustomMetricMetadata;
using ri::DataProfiling;
using ri::FeatureRelationshipInfo;
using ri::GenerativeModelTestProgress;
using ri::GetJobResponse;
using ri::GetReadObjectPresignedLinkResponse;
using ri::GetResultsResponse;
using ri::GetUploadObjectPresignedLinkResponse;
using ri::GetValidateDatasetTaskStatusResponse;
using ri::GetValidateModelTaskStatusResponse;
using ri::GetValidatePredictionsTaskStatusResponse;
using ri::ID;
using ri::JobInfo;
using ri::JobMetadata;
using ri::ListGAITestJobResponse;
using ri::ListJobsForProjectResponse;
using ri::ListObjectsResponse;
using ri::ModelProfiling;
using ri::ProfilingConfig;
using ri::ProfilingConfigGenerationServiceResponse;
using ri::RimeJobData;
using ri::RimeJobDataGenerativeModelTest;
using ri::RpcStatus;
using ri::SafeURL;
using ri::Scan;
using ri::StartContinuousTestResponse;
using ri::StartFileScanResponse;
using ri::StartStressTestResponse;
using ri::StressTest;
using ri::StressTestJobProgress;
using ri::SyncImageTagResponse;
using ri::TestBatchProgress;
using ri::TestRunProgress;
using ri::TestSuiteConfig;
using ri::TestSuiteConfigGenerationServiceResponse;
using ri::ValidateDatasetResponse;
using ri::ValidateModelResponse;
using ri::ValidatePredictionsResponse;

using ri::JobStatus;
using ri::JobType;
using ri::JobView;
using ri::TestCategoryType;
using ri::TestSensitivity;
using ri::TestTaskStatus;
using ri::ValidityStatus;

// --- values, options, errors, functions ---

using ri::append_json;
using ri::archived_logs;
using ri::can_cancel;
using ri::differences;
using ri::elapsed;
using ri::Error;
using ri::ErrorCode;
using ri::failure;
using ri::for_each_member;
using ri::Framing;
using ri::from_dict;
using ri::from_json;
using ri::from_short_name;
using ri::from_string;
using ri::Indent;
using ri::is_enum_v;
using ri::is_message_v;
using ri::is_terminal;
using ri::json_schema;
using ri::LogsLink;
using ri::MemberNames;
using ri::MessageReader;
using ri::Progress;
using ri::progress;
using ri::RawJson;
using ri::read_json;
using ri::ReaderOptions;
using ri::ReadOptions;
using ri::short_name;
using ri::split_lines;
using ri::test_run_ids;
using ri::TextPosition;
using ri::Timestamp;
using ri::to_dict;
using ri::to_json;
using ri::to_string;
using ri::UnknownField;
using ri::UnknownFields;
using ri::UnknownPolicy;
using ri::WriteOptions;

using ri::operator==;
using ri::operator!=;
using ri::operator-;
using ri::operator<<;

/// The table that describes a message: for messages of a program's own.
namespace schema {

using schema::describe;
using schema::describe_enum;
using schema::Enum;
using schema::enumeration;
using schema::EnumValue;
using schema::Int64Text;
using schema::Member;
using schema::member;
using schema::Message;
using schema::message;
using schema::value;

}  // namespace schema

}  // namespace ri
