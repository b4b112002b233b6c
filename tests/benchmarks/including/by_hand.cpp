// SPDX-License-Identifier: MIT
//
// What read_and_write.cpp does, written by hand with nlohmann/json into structs of the same kind.
// Unknown members are lost, and errors are whatever the exceptions of nlohmann/json say.

#include <date/date.h>

#include <cstdint>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <ri/values.hpp>

namespace ri {

NLOHMANN_JSON_SERIALIZE_ENUM(JobType,
                             {
                                 {JobType::UNSPECIFIED, "JOB_TYPE_UNSPECIFIED"},
                                 {JobType::MODEL_STRESS_TEST, "JOB_TYPE_MODEL_STRESS_TEST"},
                                 {JobType::IMAGE_BUILDER, "JOB_TYPE_IMAGE_BUILDER"},
                                 {JobType::FIREWALL_BATCH_TEST, "JOB_TYPE_FIREWALL_BATCH_TEST"},
                                 {JobType::FILE_SCAN, "JOB_TYPE_FILE_SCAN"},
                                 {JobType::CROSS_PLANE_TASK, "JOB_TYPE_CROSS_PLANE_TASK"},
                                 {JobType::GENERATIVE_MODEL_TEST, "JOB_TYPE_GENERATIVE_MODEL_TEST"},
                             })

NLOHMANN_JSON_SERIALIZE_ENUM(JobStatus, {
                                            {JobStatus::UNSPECIFIED, "JOB_STATUS_UNSPECIFIED"},
                                            {JobStatus::PENDING, "JOB_STATUS_PENDING"},
                                            {JobStatus::RUNNING, "JOB_STATUS_RUNNING"},
                                            {JobStatus::FAILED, "JOB_STATUS_FAILED"},
                                            {JobStatus::SUCCEEDED, "JOB_STATUS_SUCCEEDED"},
                                            {JobStatus::REQUESTED, "JOB_STATUS_REQUESTED"},
                                            {JobStatus::CANCELLED, "JOB_STATUS_CANCELLED"},
                                        })

NLOHMANN_JSON_SERIALIZE_ENUM(TestTaskStatus,
                             {
                                 {TestTaskStatus::UNSPECIFIED, "TEST_TASK_STATUS_UNSPECIFIED"},
                                 {TestTaskStatus::PENDING, "TEST_TASK_STATUS_PENDING"},
                                 {TestTaskStatus::RUNNING, "TEST_TASK_STATUS_RUNNING"},
                                 {TestTaskStatus::COMPLETED, "TEST_TASK_STATUS_COMPLETED"},
                                 {TestTaskStatus::FAILED, "TEST_TASK_STATUS_FAILED"},
                                 {TestTaskStatus::CANCELLED, "TEST_TASK_STATUS_CANCELLED"},
                                 {TestTaskStatus::GARBAGE_COLLECTED,
                                  "TEST_TASK_STATUS_GARBAGE_COLLECTED"},
                             })

NLOHMANN_JSON_SERIALIZE_ENUM(
    TestCategoryType,
    {
        {TestCategoryType::UNSPECIFIED, "TEST_CATEGORY_TYPE_UNSPECIFIED"},
        {TestCategoryType::ABNORMAL_INPUTS, "TEST_CATEGORY_TYPE_ABNORMAL_INPUTS"},
        {TestCategoryType::ADVERSARIAL, "TEST_CATEGORY_TYPE_ADVERSARIAL"},
        {TestCategoryType::BIAS_AND_FAIRNESS, "TEST_CATEGORY_TYPE_BIAS_AND_FAIRNESS"},
        {TestCategoryType::DATA_CLEANLINESS, "TEST_CATEGORY_TYPE_DATA_CLEANLINESS"},
        {TestCategoryType::DRIFT, "TEST_CATEGORY_TYPE_DRIFT"},
        {TestCategoryType::MODEL_PERFORMANCE, "TEST_CATEGORY_TYPE_MODEL_PERFORMANCE"},
        {TestCategoryType::DATA_POISONING_DETECTION, "TEST_CATEGORY_TYPE_DATA_POISONING_DETECTION"},
        {TestCategoryType::SUBSET_PERFORMANCE, "TEST_CATEGORY_TYPE_SUBSET_PERFORMANCE"},
        {TestCategoryType::SUBSET_PERFORMANCE_DEGRADATION,
         "TEST_CATEGORY_TYPE_SUBSET_PERFORMANCE_DEGRADATION"},
        {TestCategoryType::TRANSFORMATIONS, "TEST_CATEGORY_TYPE_TRANSFORMATIONS"},
        {TestCategoryType::EVASION_ATTACK_DETECTION, "TEST_CATEGORY_TYPE_EVASION_ATTACK_DETECTION"},
        {TestCategoryType::CUSTOM, "TEST_CATEGORY_TYPE_CUSTOM"},
    })

NLOHMANN_JSON_SERIALIZE_ENUM(
    TestSensitivity, {
                         {TestSensitivity::UNSPECIFIED, "TEST_SENSITIVITY_UNSPECIFIED"},
                         {TestSensitivity::LESS_SENSITIVE, "TEST_SENSITIVITY_LESS_SENSITIVE"},
                         {TestSensitivity::DEFAULT, "TEST_SENSITIVITY_DEFAULT"},
                         {TestSensitivity::MORE_SENSITIVE, "TEST_SENSITIVITY_MORE_SENSITIVE"},
                     })

NLOHMANN_JSON_SERIALIZE_ENUM(ValidityStatus,
                             {
                                 {ValidityStatus::UNSPECIFIED, "VALIDITY_STATUS_UNSPECIFIED"},
                                 {ValidityStatus::VALID, "VALIDITY_STATUS_VALID"},
                                 {ValidityStatus::INVALID, "VALIDITY_STATUS_INVALID"},
                                 {ValidityStatus::PENDING, "VALIDITY_STATUS_PENDING"},
                             })

using nlohmann::json;

// --- scalars and lists ---

static void read(const json& from, std::string& to) { from.get_to(to); }
static void read(const json& from, bool& to) { from.get_to(to); }
static void read(const json& from, double& to) { from.get_to(to); }

static void read(const json& from, std::int64_t& to) {
  to = from.is_string() ? std::stoll(from.get<std::string>()) : from.get<std::int64_t>();
}

static void read(const json& from, ri::Timestamp& to) {
  std::istringstream in(from.get<std::string>());
  date::sys_time<std::chrono::nanoseconds> time;
  in >> date::parse("%FT%TZ", time);
  if (!in) throw std::runtime_error("not a time: " + from.dump());
  to = time;
}

static void read(const json& from, ri::RawJson& to) { to = ri::RawJson(from.dump()); }

static json write(const std::string& from) { return from; }
static json write(bool from) { return from; }
static json write(double from) { return from; }
static json write(std::int64_t from) { return std::to_string(from); }

static json write(const ri::Timestamp& from) {
  return date::format("%FT%TZ", from.to_sys_time<std::chrono::nanoseconds>());
}

static json write(const ri::RawJson& from) { return json::parse(from.text()); }

template <class T>
void read(const json& from, std::vector<T>& to);
template <class T>
json write(const std::vector<T>& from);

// --- members ---

template <class T>
void get(const json& from, const char* name, std::optional<T>& to) {
  const auto at = from.find(name);
  if (at != from.end() && !at->is_null()) read(*at, to.emplace());
}

template <class E>
void get_enum(const json& from, const char* name, E& to) {
  const auto at = from.find(name);
  if (at != from.end() && !at->is_null()) at->get_to(to);
}

template <class E>
void get_enums(const json& from, const char* name, std::optional<std::vector<E>>& to) {
  const auto at = from.find(name);
  if (at != from.end() && !at->is_null()) at->get_to(to.emplace());
}

template <class T>
void put(json& to, const char* name, const std::optional<T>& from) {
  if (from) to[name] = write(*from);
}

static void put_number(json& to, const char* name, const std::optional<std::int64_t>& from) {
  if (from) to[name] = *from;
}

template <class E>
void put_enum(json& to, const char* name, E from) {
  if (from != E::UNSPECIFIED) to[name] = from;
}

template <class E>
void put_enums(json& to, const char* name, const std::optional<std::vector<E>>& from) {
  if (from) to[name] = *from;
}

// --- messages ---

static void read(const json& from, ri::ID& to) { get(from, "uuid", to.uuid); }

static json write(const ri::ID& from) {
  json to = json::object();
  put(to, "uuid", from.uuid);
  return to;
}

static void read(const json& from, ri::TestBatchProgress& to) {
  get(from, "type", to.type);
  get_enum(from, "status", to.status);
}

static json write(const ri::TestBatchProgress& from) {
  json to = json::object();
  put(to, "type", from.type);
  put_enum(to, "status", from.status);
  return to;
}

static void read(const json& from, ri::TestRunProgress& to) {
  get(from, "testRunId", to.test_run_id);
  get_enum(from, "status", to.status);
  get(from, "testBatches", to.test_batches);
}

static json write(const ri::TestRunProgress& from) {
  json to = json::object();
  put(to, "testRunId", from.test_run_id);
  put_enum(to, "status", from.status);
  put(to, "testBatches", from.test_batches);
  return to;
}

static void read(const json& from, ri::StressTestJobProgress& to) {
  get(from, "testRun", to.test_run);
}

static json write(const ri::StressTestJobProgress& from) {
  json to = json::object();
  put(to, "testRun", from.test_run);
  return to;
}

static void read(const json& from, ri::StressTest& to) {
  get(from, "projectId", to.project_id);
  get(from, "testRunId", to.test_run_id);
  get(from, "progress", to.progress);
}

static json write(const ri::StressTest& from) {
  json to = json::object();
  put(to, "projectId", from.project_id);
  put(to, "testRunId", from.test_run_id);
  put(to, "progress", from.progress);
  return to;
}

static void read(const json& from, ri::ContinuousTestRunProgress& to) {
  get(from, "testRun", to.test_run);
  get(from, "binStartTime", to.bin_start_time);
  get(from, "binEndTime", to.bin_end_time);
}

static json write(const ri::ContinuousTestRunProgress& from) {
  json to = json::object();
  put(to, "testRun", from.test_run);
  put(to, "binStartTime", from.bin_start_time);
  put(to, "binEndTime", from.bin_end_time);
  return to;
}

static void read(const json& from, ri::ContinuousTestJobProgress& to) {
  get(from, "testRuns", to.test_runs);
}

static json write(const ri::ContinuousTestJobProgress& from) {
  json to = json::object();
  put(to, "testRuns", from.test_runs);
  return to;
}

static void read(const json& from, ri::ContinuousIncrementalTest& to) {
  get(from, "firewallId", to.firewall_id);
  get(from, "ctTestRunIds", to.ct_test_run_ids);
  get(from, "progress", to.progress);
}

static json write(const ri::ContinuousIncrementalTest& from) {
  json to = json::object();
  put(to, "firewallId", from.firewall_id);
  put(to, "ctTestRunIds", from.ct_test_run_ids);
  put(to, "progress", from.progress);
  return to;
}

static void read(const json& from, ri::Scan& to) {
  get(from, "projectId", to.project_id);
  get(from, "fileScanId", to.file_scan_id);
}

static json write(const ri::Scan& from) {
  json to = json::object();
  put(to, "projectId", from.project_id);
  put(to, "fileScanId", from.file_scan_id);
  return to;
}

static void read(const json& from, ri::CategoryConfigGenerationServiceResponse& to) {
  get_enums(from, "stressTestCategories", to.stress_test_categories);
  get_enums(from, "continuousTestCategories", to.continuous_test_categories);
}

static json write(const ri::CategoryConfigGenerationServiceResponse& from) {
  json to = json::object();
  put_enums(to, "stressTestCategories", from.stress_test_categories);
  put_enums(to, "continuousTestCategories", from.continuous_test_categories);
  return to;
}

static void read(const json& from, ri::ColumnTypeInfo& to) {
  get(from, "minNuniqueForNumeric", to.min_nunique_for_numeric);
  get(from, "numericViolationThreshold", to.numeric_violation_threshold);
  get(from, "categoricalViolationThreshold", to.categorical_violation_threshold);
  get(from, "minUniqueProp", to.min_unique_prop);
  get(from, "allowFloatUnique", to.allow_float_unique);
  get(from, "numericRangeInferenceThreshold", to.numeric_range_inference_threshold);
  get(from, "unseenValuesAllowedCriteria", to.unseen_values_allowed_criteria);
}

static json write(const ri::ColumnTypeInfo& from) {
  json to = json::object();
  put(to, "minNuniqueForNumeric", from.min_nunique_for_numeric);
  put(to, "numericViolationThreshold", from.numeric_violation_threshold);
  put(to, "categoricalViolationThreshold", from.categorical_violation_threshold);
  put(to, "minUniqueProp", from.min_unique_prop);
  put(to, "allowFloatUnique", from.allow_float_unique);
  put(to, "numericRangeInferenceThreshold", from.numeric_range_inference_threshold);
  put(to, "unseenValuesAllowedCriteria", from.unseen_values_allowed_criteria);
  return to;
}

static void read(const json& from, ri::FeatureRelationshipInfo& to) {
  get(from, "numFeatsToProfile", to.num_feats_to_profile);
  get(from, "computeFeatureRelationships", to.compute_feature_relationships);
  get(from, "computeNumericFeatureRelationships", to.compute_numeric_feature_relationships);
  get(from, "ignoreNanForFeatureRelationships", to.ignore_nan_for_feature_relationships);
  get(from, "featuresToProfile", to.features_to_profile);
}

static json write(const ri::FeatureRelationshipInfo& from) {
  json to = json::object();
  put(to, "numFeatsToProfile", from.num_feats_to_profile);
  put(to, "computeFeatureRelationships", from.compute_feature_relationships);
  put(to, "computeNumericFeatureRelationships", from.compute_numeric_feature_relationships);
  put(to, "ignoreNanForFeatureRelationships", from.ignore_nan_for_feature_relationships);
  put(to, "featuresToProfile", from.features_to_profile);
  return to;
}

static void read(const json& from, ri::DataProfiling& to) {
  get(from, "numQuantiles", to.num_quantiles);
  get(from, "numSubsets", to.num_subsets);
  get(from, "columnTypeInfo", to.column_type_info);
  get(from, "featureRelationshipInfo", to.feature_relationship_info);
}

static json write(const ri::DataProfiling& from) {
  json to = json::object();
  put(to, "numQuantiles", from.num_quantiles);
  put(to, "numSubsets", from.num_subsets);
  put(to, "columnTypeInfo", from.column_type_info);
  put(to, "featureRelationshipInfo", from.feature_relationship_info);
  return to;
}

static void read(const json& from, ri::CustomMetricMetadata& to) {
  get(from, "shortDescription", to.short_description);
  get(from, "starterDescription", to.starter_description);
  get(from, "whyItMattersDescription", to.why_it_matters_description);
  get(from, "configurationDescription", to.configuration_description);
  get(from, "exampleDescription", to.example_description);
}

static json write(const ri::CustomMetricMetadata& from) {
  json to = json::object();
  put(to, "shortDescription", from.short_description);
  put(to, "starterDescription", from.starter_description);
  put(to, "whyItMattersDescription", from.why_it_matters_description);
  put(to, "configurationDescription", from.configuration_description);
  put(to, "exampleDescription", from.example_description);
  return to;
}

static void read(const json& from, ri::CustomMetric& to) {
  get(from, "name", to.name);
  get(from, "filePath", to.file_path);
  get(from, "rangeLowerBound", to.range_lower_bound);
  get(from, "rangeUpperBound", to.range_upper_bound);
  get(from, "runSubsetPerformance", to.run_subset_performance);
  get(from, "runSubsetPerformanceDrift", to.run_subset_performance_drift);
  get(from, "runOverallPerformance", to.run_overall_performance);
  get(from, "metadata", to.metadata);
}

static json write(const ri::CustomMetric& from) {
  json to = json::object();
  put(to, "name", from.name);
  put(to, "filePath", from.file_path);
  put(to, "rangeLowerBound", from.range_lower_bound);
  put(to, "rangeUpperBound", from.range_upper_bound);
  put(to, "runSubsetPerformance", from.run_subset_performance);
  put(to, "runSubsetPerformanceDrift", from.run_subset_performance_drift);
  put(to, "runOverallPerformance", from.run_overall_performance);
  put(to, "metadata", from.metadata);
  return to;
}

static void read(const json& from, ri::ModelProfiling& to) {
  get(from, "nrowsForSummary", to.nrows_for_summary);
  get(from, "nrowsForFeatureImportance", to.nrows_for_feature_importance);
  get(from, "metricConfigsJson", to.metric_configs_json);
  get(from, "impactMetric", to.impact_metric);
  get(from, "impactLabelThreshold", to.impact_label_threshold);
  get(from, "driftImpactMetric", to.drift_impact_metric);
  get(from, "subsetSummaryMetric", to.subset_summary_metric);
  get(from, "numFeatsForSubsetSummary", to.num_feats_for_subset_summary);
  get(from, "customMetrics", to.custom_metrics);
}

static json write(const ri::ModelProfiling& from) {
  json to = json::object();
  put(to, "nrowsForSummary", from.nrows_for_summary);
  put(to, "nrowsForFeatureImportance", from.nrows_for_feature_importance);
  put(to, "metricConfigsJson", from.metric_configs_json);
  put(to, "impactMetric", from.impact_metric);
  put(to, "impactLabelThreshold", from.impact_label_threshold);
  put(to, "driftImpactMetric", from.drift_impact_metric);
  put(to, "subsetSummaryMetric", from.subset_summary_metric);
  put(to, "numFeatsForSubsetSummary", from.num_feats_for_subset_summary);
  put(to, "customMetrics", from.custom_metrics);
  return to;
}

static void read(const json& from, ri::ProfilingConfig& to) {
  get(from, "dataProfiling", to.data_profiling);
  get(from, "modelProfiling", to.model_profiling);
}

static json write(const ri::ProfilingConfig& from) {
  json to = json::object();
  put(to, "dataProfiling", from.data_profiling);
  put(to, "modelProfiling", from.model_profiling);
  return to;
}

static void read(const json& from, ri::ProfilingConfigGenerationServiceResponse& to) {
  get(from, "profilingConfig", to.profiling_config);
}

static json write(const ri::ProfilingConfigGenerationServiceResponse& from) {
  json to = json::object();
  put(to, "profilingConfig", from.profiling_config);
  return to;
}

static void read(const json& from, ri::TestSuiteConfig& to) {
  get_enum(from, "globalTestSensitivity", to.global_test_sensitivity);
  get(from, "individualTestsConfig", to.individual_tests_config);
  get(from, "customTests", to.custom_tests);
  get(from, "globalExcludeColumns", to.global_exclude_columns);
}

static json write(const ri::TestSuiteConfig& from) {
  json to = json::object();
  put_enum(to, "globalTestSensitivity", from.global_test_sensitivity);
  put(to, "individualTestsConfig", from.individual_tests_config);
  put(to, "customTests", from.custom_tests);
  put(to, "globalExcludeColumns", from.global_exclude_columns);
  return to;
}

static void read(const json& from, ri::TestSuiteConfigGenerationServiceResponse& to) {
  get(from, "testSuiteConfig", to.test_suite_config);
}

static json write(const ri::TestSuiteConfigGenerationServiceResponse& from) {
  json to = json::object();
  put(to, "testSuiteConfig", from.test_suite_config);
  return to;
}

static void read(const json& from, ri::CheckObjectExistsResponse& to) {
  get(from, "exists", to.exists);
}

static json write(const ri::CheckObjectExistsResponse& from) {
  json to = json::object();
  put(to, "exists", from.exists);
  return to;
}

static void read(const json& from, ri::GetReadObjectPresignedLinkResponse& to) {
  get(from, "url", to.url);
}

static json write(const ri::GetReadObjectPresignedLinkResponse& from) {
  json to = json::object();
  put(to, "url", from.url);
  return to;
}

static void read(const json& from, ri::GetUploadObjectPresignedLinkResponse& to) {
  get(from, "url", to.url);
}

static json write(const ri::GetUploadObjectPresignedLinkResponse& from) {
  json to = json::object();
  put(to, "url", from.url);
  return to;
}

static void read(const json& from, ri::ListObjectsResponse& to) { get(from, "paths", to.paths); }

static json write(const ri::ListObjectsResponse& from) {
  json to = json::object();
  put(to, "paths", from.paths);
  return to;
}

static void read(const json& from, ri::ValidateDatasetResponse& to) {
  get(from, "isValid", to.is_valid);
  get(from, "errorMessage", to.error_message);
  get_enum(from, "validationStatus", to.validation_status);
  get(from, "sizeBytes", to.size_bytes);
}

static json write(const ri::ValidateDatasetResponse& from) {
  json to = json::object();
  put(to, "isValid", from.is_valid);
  put(to, "errorMessage", from.error_message);
  put_enum(to, "validationStatus", from.validation_status);
  put(to, "sizeBytes", from.size_bytes);
  return to;
}

static void read(const json& from, ri::ValidateModelResponse& to) {
  get(from, "isValid", to.is_valid);
  get(from, "errorMessage", to.error_message);
  get_enum(from, "validationStatus", to.validation_status);
}

static json write(const ri::ValidateModelResponse& from) {
  json to = json::object();
  put(to, "isValid", from.is_valid);
  put(to, "errorMessage", from.error_message);
  put_enum(to, "validationStatus", from.validation_status);
  return to;
}

static void read(const json& from, ri::ValidatePredictionsResponse& to) {
  get(from, "isValid", to.is_valid);
  get(from, "errorMessage", to.error_message);
  get_enum(from, "validationStatus", to.validation_status);
}

static json write(const ri::ValidatePredictionsResponse& from) {
  json to = json::object();
  put(to, "isValid", from.is_valid);
  put(to, "errorMessage", from.error_message);
  put_enum(to, "validationStatus", from.validation_status);
  return to;
}

static void read(const json& from, ri::CrossPlaneResponse& to) {
  get(from, "categoryConfigGenerationServiceResponse",
      to.category_config_generation_service_response);
  get(from, "profilingConfigGenerationServiceResponse",
      to.profiling_config_generation_service_response);
  get(from, "testSuiteConfigGenerationServiceResponse",
      to.test_suite_config_generation_service_response);
  get(from, "checkObjectExistsResponse", to.check_object_exists_response);
  get(from, "deleteObjectResponse", to.delete_object_response);
  get(from, "getReadObjectPresignedLinkResponse", to.get_read_object_presigned_link_response);
  get(from, "getUploadObjectPresignedLinkResponse", to.get_upload_object_presigned_link_response);
  get(from, "listObjectsResponse", to.list_objects_response);
  get(from, "validateDatasetResponse", to.validate_dataset_response);
  get(from, "validateModelResponse", to.validate_model_response);
  get(from, "validatePredictionsResponse", to.validate_predictions_response);
}

static json write(const ri::CrossPlaneResponse& from) {
  json to = json::object();
  put(to, "categoryConfigGenerationServiceResponse",
      from.category_config_generation_service_response);
  put(to, "profilingConfigGenerationServiceResponse",
      from.profiling_config_generation_service_response);
  put(to, "testSuiteConfigGenerationServiceResponse",
      from.test_suite_config_generation_service_response);
  put(to, "checkObjectExistsResponse", from.check_object_exists_response);
  put(to, "deleteObjectResponse", from.delete_object_response);
  put(to, "getReadObjectPresignedLinkResponse", from.get_read_object_presigned_link_response);
  put(to, "getUploadObjectPresignedLinkResponse", from.get_upload_object_presigned_link_response);
  put(to, "listObjectsResponse", from.list_objects_response);
  put(to, "validateDatasetResponse", from.validate_dataset_response);
  put(to, "validateModelResponse", from.validate_model_response);
  put(to, "validatePredictionsResponse", from.validate_predictions_response);
  return to;
}

static void read(const json& from, ri::GenerativeModelTestProgress& to) {
  get(from, "totalAttacks", to.total_attacks);
  get(from, "attacksAttempted", to.attacks_attempted);
}

static json write(const ri::GenerativeModelTestProgress& from) {
  json to = json::object();
  put_number(to, "totalAttacks", from.total_attacks);
  put_number(to, "attacksAttempted", from.attacks_attempted);
  return to;
}

static void read(const json& from, ri::RimeJobDataGenerativeModelTest& to) {
  get(from, "workspaceId", to.workspace_id);
  get(from, "progress", to.progress);
  get(from, "name", to.name);
  get(from, "url", to.url);
  get(from, "modelOutputIsSensitive", to.model_output_is_sensitive);
}

static json write(const ri::RimeJobDataGenerativeModelTest& from) {
  json to = json::object();
  put(to, "workspaceId", from.workspace_id);
  put(to, "progress", from.progress);
  put(to, "name", from.name);
  put(to, "url", from.url);
  put(to, "modelOutputIsSensitive", from.model_output_is_sensitive);
  return to;
}

static void read(const json& from, ri::RimeJobData& to) {
  get(from, "stress", to.stress);
  get(from, "continuousInc", to.continuous_inc);
  get(from, "fileScan", to.file_scan);
  get(from, "crossPlaneRes", to.cross_plane_res);
  get(from, "generativeModel", to.generative_model);
}

static json write(const ri::RimeJobData& from) {
  json to = json::object();
  put(to, "stress", from.stress);
  put(to, "continuousInc", from.continuous_inc);
  put(to, "fileScan", from.file_scan);
  put(to, "crossPlaneRes", from.cross_plane_res);
  put(to, "generativeModel", from.generative_model);
  return to;
}

static void read(const json& from, ri::SafeURL& to) { get(from, "url", to.url); }

static json write(const ri::SafeURL& from) {
  json to = json::object();
  put(to, "url", from.url);
  return to;
}

static void read(const json& from, ri::ArchivedJobLogs& to) {
  get(from, "url", to.url);
  get(from, "expirationTime", to.expiration_time);
}

static json write(const ri::ArchivedJobLogs& from) {
  json to = json::object();
  put(to, "url", from.url);
  put(to, "expirationTime", from.expiration_time);
  return to;
}

static void read(const json& from, ri::JobMetadata& to) {
  get(from, "jobId", to.job_id);
  get_enum(from, "jobType", to.job_type);
  get_enum(from, "status", to.status);
  get(from, "startTime", to.start_time);
  get(from, "creationTime", to.creation_time);
  get(from, "completionTime", to.completion_time);
  get(from, "runningTimeSecs", to.running_time_secs);
  get(from, "jobData", to.job_data);
  get(from, "jobProgressStr", to.job_progress_str);
  get(from, "cancellationRequested", to.cancellation_requested);
  get(from, "agentId", to.agent_id);
  get(from, "archivedJobLogs", to.archived_job_logs);
  get(from, "errorMsg", to.error_msg);
}

static json write(const ri::JobMetadata& from) {
  json to = json::object();
  put(to, "jobId", from.job_id);
  put_enum(to, "jobType", from.job_type);
  put_enum(to, "status", from.status);
  put(to, "startTime", from.start_time);
  put(to, "creationTime", from.creation_time);
  put(to, "completionTime", from.completion_time);
  put(to, "runningTimeSecs", from.running_time_secs);
  put(to, "jobData", from.job_data);
  put(to, "jobProgressStr", from.job_progress_str);
  put(to, "cancellationRequested", from.cancellation_requested);
  put(to, "agentId", from.agent_id);
  put(to, "archivedJobLogs", from.archived_job_logs);
  put(to, "errorMsg", from.error_msg);
  return to;
}

template <class T>
void read(const json& from, std::vector<T>& to) {
  for (const json& element : from) read(element, to.emplace_back());
}

template <class T>
json write(const std::vector<T>& from) {
  json to = json::array();
  for (const T& element : from) to.push_back(write(element));
  return to;
}

}  // namespace ri

int main() {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  try {
    ri::JobMetadata job;
    read(nlohmann::json::parse(text), job);
    std::cout << write(job).dump() << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
