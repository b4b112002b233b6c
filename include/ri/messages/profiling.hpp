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
  std::optional<std::int64_t> min_nunique_for_numeric{};
  /// Share of values that may break the rules of a numeric column, a fraction of at most 1.
  std::optional<double> numeric_violation_threshold{};
  /// Share of values that may break the rules of a categorical column, a fraction of at most 1.
  std::optional<double> categorical_violation_threshold{};
  /// Share of unique values from which a column counts as unique, a fraction of at most 1.
  std::optional<double> min_unique_prop{};
  /// Whether a column of floating-point numbers may count as unique.
  std::optional<bool> allow_float_unique{};
  /// Share of values that the inferred numeric range must hold, a fraction of at most 1.
  std::optional<double> numeric_range_inference_threshold{};
  /// Bound from which unseen values are allowed: from 0 to 1 a fraction, from 2 up a count.
  std::optional<double> unseen_values_allowed_criteria{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ColumnTypeInfo> = schema::describe(
    "ColumnTypeInfo", "How the type of a column is told from its values.",
    schema::member<&ColumnTypeInfo::min_nunique_for_numeric>(
        "minNuniqueForNumeric",
        "Number of unique values from which a column counts as numeric rather than categorical."),
    schema::member<&ColumnTypeInfo::numeric_violation_threshold>(
        "numericViolationThreshold",
        "Share of values that may break the rules of a numeric column, a fraction of at most 1."),
    schema::member<&ColumnTypeInfo::categorical_violation_threshold>(
        "categoricalViolationThreshold",
        "Share of values that may break the rules of a categorical column, a fraction "
        "of at most 1."),
    schema::member<&ColumnTypeInfo::min_unique_prop>(
        "minUniqueProp",
        "Share of unique values from which a column counts as unique, a fraction of at most 1."),
    schema::member<&ColumnTypeInfo::allow_float_unique>(
        "allowFloatUnique", "Whether a column of floating-point numbers may count as unique."),
    schema::member<&ColumnTypeInfo::numeric_range_inference_threshold>(
        "numericRangeInferenceThreshold",
        "Share of values that the inferred numeric range must hold, a fraction of at most 1."),
    schema::member<&ColumnTypeInfo::unseen_values_allowed_criteria>(
        "unseenValuesAllowedCriteria",
        "Bound from which unseen values are allowed: from 0 to 1 a fraction, from 2 up a count."));

/// Which relations between features are computed.
struct FeatureRelationshipInfo {
  /// Number of features to profile.
  std::optional<std::int64_t> num_feats_to_profile{};
  /// Whether relations between features are computed.
  std::optional<bool> compute_feature_relationships{};
  /// Whether relations between numeric features are computed.
  std::optional<bool> compute_numeric_feature_relationships{};
  /// Whether missing values are left out of them.
  std::optional<bool> ignore_nan_for_feature_relationships{};
  /// Names of the features to profile.
  std::optional<std::vector<std::string>> features_to_profile{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<FeatureRelationshipInfo> = schema::describe(
    "FeatureRelationshipInfo", "Which relations between features are computed.",
    schema::member<&FeatureRelationshipInfo::num_feats_to_profile>(
        "numFeatsToProfile", "Number of features to profile."),
    schema::member<&FeatureRelationshipInfo::compute_feature_relationships>(
        "computeFeatureRelationships", "Whether relations between features are computed."),
    schema::member<&FeatureRelationshipInfo::compute_numeric_feature_relationships>(
        "computeNumericFeatureRelationships",
        "Whether relations between numeric features are computed."),
    schema::member<&FeatureRelationshipInfo::ignore_nan_for_feature_relationships>(
        "ignoreNanForFeatureRelationships", "Whether missing values are left out of them."),
    schema::member<&FeatureRelationshipInfo::features_to_profile>(
        "featuresToProfile", "Names of the features to profile."));

/// How the data is profiled.
struct DataProfiling {
  /// Number of quantiles that numeric subsets are split into.
  std::optional<std::int64_t> num_quantiles{};
  /// Number of subsets to test, largest first.
  std::optional<std::int64_t> num_subsets{};
  /// How column types are told.
  std::optional<ColumnTypeInfo> column_type_info{};
  /// Which relations between features are computed.
  std::optional<FeatureRelationshipInfo> feature_relationship_info{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<DataProfiling> = schema::describe(
    "DataProfiling", "How the data is profiled.",
    schema::member<&DataProfiling::num_quantiles>(
        "numQuantiles", "Number of quantiles that numeric subsets are split into."),
    schema::member<&DataProfiling::num_subsets>("numSubsets",
                                                "Number of subsets to test, largest first."),
    schema::member<&DataProfiling::column_type_info>("columnTypeInfo",
                                                     "How column types are told."),
    schema::member<&DataProfiling::feature_relationship_info>(
        "featureRelationshipInfo", "Which relations between features are computed."));

/// How a custom metric is explained to people.
struct CustomMetricMetadata {
  /// What the metric is, in a few words.
  std::optional<std::string> short_description{};
  /// What the metric is, as an introduction.
  std::optional<std::string> starter_description{};
  /// Why the metric matters.
  std::optional<std::string> why_it_matters_description{};
  /// How the metric is configured.
  std::optional<std::string> configuration_description{};
  /// An example of the metric.
  std::optional<std::string> example_description{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CustomMetricMetadata> = schema::describe(
    "CustomMetricMetadata", "How a custom metric is explained to people.",
    schema::member<&CustomMetricMetadata::short_description>("shortDescription",
                                                             "What the metric is, in a few words."),
    schema::member<&CustomMetricMetadata::starter_description>(
        "starterDescription", "What the metric is, as an introduction."),
    schema::member<&CustomMetricMetadata::why_it_matters_description>("whyItMattersDescription",
                                                                      "Why the metric matters."),
    schema::member<&CustomMetricMetadata::configuration_description>(
        "configurationDescription", "How the metric is configured."),
    schema::member<&CustomMetricMetadata::example_description>("exampleDescription",
                                                               "An example of the metric."));

/// A metric that the user wrote, and what it is run for.
struct CustomMetric {
  /// Name of the metric. Upstream marks it required; the wire may still leave it out.
  std::optional<std::string> name{};
  /// Path of the file that holds the metric. Upstream marks it required; the wire may still leave
  /// it out.
  std::optional<std::string> file_path{};
  /// Least value of the metric.
  std::optional<double> range_lower_bound{};
  /// Greatest value of the metric.
  std::optional<double> range_upper_bound{};
  /// Whether the metric is run for performance on subsets.
  std::optional<bool> run_subset_performance{};
  /// Whether the metric is run for drift of the performance on subsets.
  std::optional<bool> run_subset_performance_drift{};
  /// Whether the metric is run for performance on all data.
  std::optional<bool> run_overall_performance{};
  /// How the metric is explained to people.
  std::optional<CustomMetricMetadata> metadata{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CustomMetric> = schema::describe(
    "CustomMetric", "A metric that the user wrote, and what it is run for.",
    schema::member<&CustomMetric::name>(
        "name", "Name of the metric. Upstream marks it required; the wire may still leave it out."),
    schema::member<&CustomMetric::file_path>(
        "filePath",
        "Path of the file that holds the metric. Upstream marks it required; the wire "
        "may still leave it out."),
    schema::member<&CustomMetric::range_lower_bound>("rangeLowerBound",
                                                     "Least value of the metric."),
    schema::member<&CustomMetric::range_upper_bound>("rangeUpperBound",
                                                     "Greatest value of the metric."),
    schema::member<&CustomMetric::run_subset_performance>(
        "runSubsetPerformance", "Whether the metric is run for performance on subsets."),
    schema::member<&CustomMetric::run_subset_performance_drift>(
        "runSubsetPerformanceDrift",
        "Whether the metric is run for drift of the performance on subsets."),
    schema::member<&CustomMetric::run_overall_performance>(
        "runOverallPerformance", "Whether the metric is run for performance on all data."),
    schema::member<&CustomMetric::metadata>("metadata", "How the metric is explained to people."));

/// How the model is profiled.
struct ModelProfiling {
  /// Number of rows to run the model on when there are no predictions.
  std::optional<std::int64_t> nrows_for_summary{};
  /// Number of rows to compute feature importance over.
  std::optional<std::int64_t> nrows_for_feature_importance{};
  /// Serialized JSON map from the name of a metric to its arguments; a string on the wire.
  std::optional<std::string> metric_configs_json{};
  /// Metric that impact is measured with.
  std::optional<std::string> impact_metric{};
  /// Label threshold for the impact, a fraction of at most 1.
  std::optional<double> impact_label_threshold{};
  /// Metric that the impact of drift is measured with.
  std::optional<std::string> drift_impact_metric{};
  /// Metric that subsets are summed up with.
  std::optional<std::string> subset_summary_metric{};
  /// Number of features in the summary of subsets.
  std::optional<std::int64_t> num_feats_for_subset_summary{};
  /// Metrics that the user wrote.
  std::optional<std::vector<CustomMetric>> custom_metrics{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ModelProfiling> = schema::describe(
    "ModelProfiling", "How the model is profiled.",
    schema::member<&ModelProfiling::nrows_for_summary>(
        "nrowsForSummary", "Number of rows to run the model on when there are no predictions."),
    schema::member<&ModelProfiling::nrows_for_feature_importance>(
        "nrowsForFeatureImportance", "Number of rows to compute feature importance over."),
    schema::member<&ModelProfiling::metric_configs_json>(
        "metricConfigsJson",
        "Serialized JSON map from the name of a metric to its arguments; a string on the wire."),
    schema::member<&ModelProfiling::impact_metric>("impactMetric",
                                                   "Metric that impact is measured with."),
    schema::member<&ModelProfiling::impact_label_threshold>(
        "impactLabelThreshold", "Label threshold for the impact, a fraction of at most 1."),
    schema::member<&ModelProfiling::drift_impact_metric>(
        "driftImpactMetric", "Metric that the impact of drift is measured with."),
    schema::member<&ModelProfiling::subset_summary_metric>(
        "subsetSummaryMetric", "Metric that subsets are summed up with."),
    schema::member<&ModelProfiling::num_feats_for_subset_summary>(
        "numFeatsForSubsetSummary", "Number of features in the summary of subsets."),
    schema::member<&ModelProfiling::custom_metrics>("customMetrics",
                                                    "Metrics that the user wrote."));

/// How data and model are profiled before a test.
struct ProfilingConfig {
  /// How the data is profiled.
  std::optional<DataProfiling> data_profiling{};
  /// How the model is profiled.
  std::optional<ModelProfiling> model_profiling{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ProfilingConfig> = schema::describe(
    "ProfilingConfig", "How data and model are profiled before a test.",
    schema::member<&ProfilingConfig::data_profiling>("dataProfiling", "How the data is profiled."),
    schema::member<&ProfilingConfig::model_profiling>("modelProfiling",
                                                      "How the model is profiled."));

}  // namespace ri

#endif  // RI_MESSAGES_PROFILING_HPP
