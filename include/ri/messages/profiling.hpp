// SPDX-License-Identifier: MIT
//
/// @file
/// How data and model of a test are profiled.

#ifndef RI_MESSAGES_PROFILING_HPP
#define RI_MESSAGES_PROFILING_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// How the type of a column is told from its values.
struct ColumnTypeInfo {
  /// Number of unique values from which a column counts as numeric rather than categorical.
  std::optional<std::int64_t> min_nunique_for_numeric;
  /// Share of values that may break the rules of a numeric column, a fraction of at most 1.
  std::optional<double> numeric_violation_threshold;
  /// Share of values that may break the rules of a categorical column, a fraction of at most 1.
  std::optional<double> categorical_violation_threshold;
  /// Share of unique values from which a column counts as unique, a fraction of at most 1.
  std::optional<double> min_unique_prop;
  /// Whether a column of floating-point numbers may count as unique.
  std::optional<bool> allow_float_unique;
  /// Share of values that the inferred numeric range must hold, a fraction of at most 1.
  std::optional<double> numeric_range_inference_threshold;
  /// Bound from which unseen values are allowed: from 0 to 1 a fraction, from 2 up a count.
  std::optional<double> unseen_values_allowed_criteria;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ColumnTypeInfo> = schema::describe(
    "ColumnTypeInfo", "How the type of a column is told from its values.",
    schema::member(
        "minNuniqueForNumeric", &ColumnTypeInfo::min_nunique_for_numeric,
        "Number of unique values from which a column counts as numeric rather than categorical."),
    schema::member(
        "numericViolationThreshold", &ColumnTypeInfo::numeric_violation_threshold,
        "Share of values that may break the rules of a numeric column, a fraction of at most 1."),
    schema::member("categoricalViolationThreshold",
                   &ColumnTypeInfo::categorical_violation_threshold,
                   "Share of values that may break the rules of a categorical column, a fraction "
                   "of at most 1."),
    schema::member(
        "minUniqueProp", &ColumnTypeInfo::min_unique_prop,
        "Share of unique values from which a column counts as unique, a fraction of at most 1."),
    schema::member("allowFloatUnique", &ColumnTypeInfo::allow_float_unique,
                   "Whether a column of floating-point numbers may count as unique."),
    schema::member(
        "numericRangeInferenceThreshold", &ColumnTypeInfo::numeric_range_inference_threshold,
        "Share of values that the inferred numeric range must hold, a fraction of at most 1."),
    schema::member(
        "unseenValuesAllowedCriteria", &ColumnTypeInfo::unseen_values_allowed_criteria,
        "Bound from which unseen values are allowed: from 0 to 1 a fraction, from 2 up a count."));

/// Which relations between features are computed.
struct FeatureRelationshipInfo {
  /// Number of features to profile.
  std::optional<std::int64_t> num_feats_to_profile;
  /// Whether relations between features are computed.
  std::optional<bool> compute_feature_relationships;
  /// Whether relations between numeric features are computed.
  std::optional<bool> compute_numeric_feature_relationships;
  /// Whether missing values are left out of them.
  std::optional<bool> ignore_nan_for_feature_relationships;
  /// Names of the features to profile.
  std::optional<std::vector<std::string>> features_to_profile;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<FeatureRelationshipInfo> = schema::describe(
    "FeatureRelationshipInfo", "Which relations between features are computed.",
    schema::member("numFeatsToProfile", &FeatureRelationshipInfo::num_feats_to_profile,
                   "Number of features to profile."),
    schema::member("computeFeatureRelationships",
                   &FeatureRelationshipInfo::compute_feature_relationships,
                   "Whether relations between features are computed."),
    schema::member("computeNumericFeatureRelationships",
                   &FeatureRelationshipInfo::compute_numeric_feature_relationships,
                   "Whether relations between numeric features are computed."),
    schema::member("ignoreNanForFeatureRelationships",
                   &FeatureRelationshipInfo::ignore_nan_for_feature_relationships,
                   "Whether missing values are left out of them."),
    schema::member("featuresToProfile", &FeatureRelationshipInfo::features_to_profile,
                   "Names of the features to profile."));

/// How the data is profiled.
struct DataProfiling {
  /// Number of quantiles that numeric subsets are split into.
  std::optional<std::int64_t> num_quantiles;
  /// Number of subsets to test, largest first.
  std::optional<std::int64_t> num_subsets;
  /// How column types are told.
  std::optional<ColumnTypeInfo> column_type_info;
  /// Which relations between features are computed.
  std::optional<FeatureRelationshipInfo> feature_relationship_info;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<DataProfiling> = schema::describe(
    "DataProfiling", "How the data is profiled.",
    schema::member("numQuantiles", &DataProfiling::num_quantiles,
                   "Number of quantiles that numeric subsets are split into."),
    schema::member("numSubsets", &DataProfiling::num_subsets,
                   "Number of subsets to test, largest first."),
    schema::member("columnTypeInfo", &DataProfiling::column_type_info,
                   "How column types are told."),
    schema::member("featureRelationshipInfo", &DataProfiling::feature_relationship_info,
                   "Which relations between features are computed."));

/// How a custom metric is explained to people.
struct CustomMetricMetadata {
  /// What the metric is, in a few words.
  std::optional<std::string> short_description;
  /// What the metric is, as an introduction.
  std::optional<std::string> starter_description;
  /// Why the metric matters.
  std::optional<std::string> why_it_matters_description;
  /// How the metric is configured.
  std::optional<std::string> configuration_description;
  /// An example of the metric.
  std::optional<std::string> example_description;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CustomMetricMetadata> = schema::describe(
    "CustomMetricMetadata", "How a custom metric is explained to people.",
    schema::member("shortDescription", &CustomMetricMetadata::short_description,
                   "What the metric is, in a few words."),
    schema::member("starterDescription", &CustomMetricMetadata::starter_description,
                   "What the metric is, as an introduction."),
    schema::member("whyItMattersDescription", &CustomMetricMetadata::why_it_matters_description,
                   "Why the metric matters."),
    schema::member("configurationDescription", &CustomMetricMetadata::configuration_description,
                   "How the metric is configured."),
    schema::member("exampleDescription", &CustomMetricMetadata::example_description,
                   "An example of the metric."));

/// A metric that the user wrote, and what it is run for.
struct CustomMetric {
  /// Name of the metric. Upstream marks it required; the wire may still leave it out.
  std::optional<std::string> name;
  /// Path of the file that holds the metric. Upstream marks it required; the wire may still leave
  /// it out.
  std::optional<std::string> file_path;
  /// Least value of the metric.
  std::optional<double> range_lower_bound;
  /// Greatest value of the metric.
  std::optional<double> range_upper_bound;
  /// Whether the metric is run for performance on subsets.
  std::optional<bool> run_subset_performance;
  /// Whether the metric is run for drift of the performance on subsets.
  std::optional<bool> run_subset_performance_drift;
  /// Whether the metric is run for performance on all data.
  std::optional<bool> run_overall_performance;
  /// How the metric is explained to people.
  std::optional<CustomMetricMetadata> metadata;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CustomMetric> = schema::describe(
    "CustomMetric", "A metric that the user wrote, and what it is run for.",
    schema::member(
        "name", &CustomMetric::name,
        "Name of the metric. Upstream marks it required; the wire may still leave it out."),
    schema::member("filePath", &CustomMetric::file_path,
                   "Path of the file that holds the metric. Upstream marks it required; the wire "
                   "may still leave it out."),
    schema::member("rangeLowerBound", &CustomMetric::range_lower_bound,
                   "Least value of the metric."),
    schema::member("rangeUpperBound", &CustomMetric::range_upper_bound,
                   "Greatest value of the metric."),
    schema::member("runSubsetPerformance", &CustomMetric::run_subset_performance,
                   "Whether the metric is run for performance on subsets."),
    schema::member("runSubsetPerformanceDrift", &CustomMetric::run_subset_performance_drift,
                   "Whether the metric is run for drift of the performance on subsets."),
    schema::member("runOverallPerformance", &CustomMetric::run_overall_performance,
                   "Whether the metric is run for performance on all data."),
    schema::member("metadata", &CustomMetric::metadata, "How the metric is explained to people."));

/// How the model is profiled.
struct ModelProfiling {
  /// Number of rows to run the model on when there are no predictions.
  std::optional<std::int64_t> nrows_for_summary;
  /// Number of rows to compute feature importance over.
  std::optional<std::int64_t> nrows_for_feature_importance;
  /// Serialized JSON map from the name of a metric to its arguments; a string on the wire.
  std::optional<std::string> metric_configs_json;
  /// Metric that impact is measured with.
  std::optional<std::string> impact_metric;
  /// Label threshold for the impact, a fraction of at most 1.
  std::optional<double> impact_label_threshold;
  /// Metric that the impact of drift is measured with.
  std::optional<std::string> drift_impact_metric;
  /// Metric that subsets are summed up with.
  std::optional<std::string> subset_summary_metric;
  /// Number of features in the summary of subsets.
  std::optional<std::int64_t> num_feats_for_subset_summary;
  /// Metrics that the user wrote.
  std::optional<std::vector<CustomMetric>> custom_metrics;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ModelProfiling> = schema::describe(
    "ModelProfiling", "How the model is profiled.",
    schema::member("nrowsForSummary", &ModelProfiling::nrows_for_summary,
                   "Number of rows to run the model on when there are no predictions."),
    schema::member("nrowsForFeatureImportance", &ModelProfiling::nrows_for_feature_importance,
                   "Number of rows to compute feature importance over."),
    schema::member(
        "metricConfigsJson", &ModelProfiling::metric_configs_json,
        "Serialized JSON map from the name of a metric to its arguments; a string on the wire."),
    schema::member("impactMetric", &ModelProfiling::impact_metric,
                   "Metric that impact is measured with."),
    schema::member("impactLabelThreshold", &ModelProfiling::impact_label_threshold,
                   "Label threshold for the impact, a fraction of at most 1."),
    schema::member("driftImpactMetric", &ModelProfiling::drift_impact_metric,
                   "Metric that the impact of drift is measured with."),
    schema::member("subsetSummaryMetric", &ModelProfiling::subset_summary_metric,
                   "Metric that subsets are summed up with."),
    schema::member("numFeatsForSubsetSummary", &ModelProfiling::num_feats_for_subset_summary,
                   "Number of features in the summary of subsets."),
    schema::member("customMetrics", &ModelProfiling::custom_metrics,
                   "Metrics that the user wrote."));

/// How data and model are profiled before a test.
struct ProfilingConfig {
  /// How the data is profiled.
  std::optional<DataProfiling> data_profiling;
  /// How the model is profiled.
  std::optional<ModelProfiling> model_profiling;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields;
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ProfilingConfig> = schema::describe(
    "ProfilingConfig", "How data and model are profiled before a test.",
    schema::member("dataProfiling", &ProfilingConfig::data_profiling, "How the data is profiled."),
    schema::member("modelProfiling", &ProfilingConfig::model_profiling,
                   "How the model is profiled."));

}  // namespace ri

#endif  // RI_MESSAGES_PROFILING_HPP
