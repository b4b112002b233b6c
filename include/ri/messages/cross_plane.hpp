// SPDX-License-Identifier: MIT
//
/// @file
/// What tasks that the control plane runs on the data plane answer.

#ifndef RI_MESSAGES_CROSS_PLANE_HPP
#define RI_MESSAGES_CROSS_PLANE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/messages/profiling.hpp>
#include <ri/messages/test_suite.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Whether something that was checked is valid.
enum class ValidityStatus : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Checked and valid.
  VALID,
  /// Checked and not valid.
  INVALID,
  /// Not checked yet.
  PENDING
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<ValidityStatus> = schema::describe_enum(
    "ValidityStatus", "Whether something that was checked is valid.",
    schema::value(ValidityStatus::UNSPECIFIED, "VALIDITY_STATUS_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(ValidityStatus::VALID, "VALIDITY_STATUS_VALID", "Checked and valid."),
    schema::value(ValidityStatus::INVALID, "VALIDITY_STATUS_INVALID", "Checked and not valid."),
    schema::value(ValidityStatus::PENDING, "VALIDITY_STATUS_PENDING", "Not checked yet."));

/// The test categories that fit a model and its data.
struct CategoryConfigGenerationServiceResponse {
  /// Categories for stress tests.
  std::optional<std::vector<TestCategoryType>> stress_test_categories{};
  /// Categories for continuous tests.
  std::optional<std::vector<TestCategoryType>> continuous_test_categories{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CategoryConfigGenerationServiceResponse> = schema::describe(
    "CategoryConfigGenerationServiceResponse", "The test categories that fit a model and its data.",
    schema::member<&CategoryConfigGenerationServiceResponse::stress_test_categories>(
        "stressTestCategories", "Categories for stress tests."),
    schema::member<&CategoryConfigGenerationServiceResponse::continuous_test_categories>(
        "continuousTestCategories", "Categories for continuous tests."));

/// The profiling configuration that fits a model and its data.
struct ProfilingConfigGenerationServiceResponse {
  /// The configuration.
  std::optional<ProfilingConfig> profiling_config{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ProfilingConfigGenerationServiceResponse> =
    schema::describe("ProfilingConfigGenerationServiceResponse",
                     "The profiling configuration that fits a model and its data.",
                     schema::member<&ProfilingConfigGenerationServiceResponse::profiling_config>(
                         "profilingConfig", "The configuration."));

/// The test suite configuration that fits a model and its data.
struct TestSuiteConfigGenerationServiceResponse {
  /// The configuration.
  std::optional<TestSuiteConfig> test_suite_config{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<TestSuiteConfigGenerationServiceResponse> =
    schema::describe("TestSuiteConfigGenerationServiceResponse",
                     "The test suite configuration that fits a model and its data.",
                     schema::member<&TestSuiteConfigGenerationServiceResponse::test_suite_config>(
                         "testSuiteConfig", "The configuration."));

/// Whether an object exists in the storage of the data plane.
struct CheckObjectExistsResponse {
  /// Whether the object exists.
  std::optional<bool> exists{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CheckObjectExistsResponse> = schema::describe(
    "CheckObjectExistsResponse", "Whether an object exists in the storage of the data plane.",
    schema::member<&CheckObjectExistsResponse::exists>("exists", "Whether the object exists."));

/// A link that an object can be read from for a while, without further credentials.
struct GetReadObjectPresignedLinkResponse {
  /// The link.
  std::optional<std::string> url{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetReadObjectPresignedLinkResponse> = schema::describe(
    "GetReadObjectPresignedLinkResponse",
    "A link that an object can be read from for a while, without further credentials.",
    schema::member<&GetReadObjectPresignedLinkResponse::url>("url", "The link."));

/// A link that an object can be uploaded to for a while, without further credentials.
struct GetUploadObjectPresignedLinkResponse {
  /// The link.
  std::optional<std::string> url{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<GetUploadObjectPresignedLinkResponse> = schema::describe(
    "GetUploadObjectPresignedLinkResponse",
    "A link that an object can be uploaded to for a while, without further credentials.",
    schema::member<&GetUploadObjectPresignedLinkResponse::url>("url", "The link."));

/// The objects found in the storage of the data plane.
struct ListObjectsResponse {
  /// Paths of the objects.
  std::optional<std::vector<std::string>> paths{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ListObjectsResponse> =
    schema::describe("ListObjectsResponse", "The objects found in the storage of the data plane.",
                     schema::member<&ListObjectsResponse::paths>("paths", "Paths of the objects."));

/// Whether a dataset can be used for testing.
struct ValidateDatasetResponse {
  /// Whether the dataset is valid.
  std::optional<bool> is_valid{};
  /// Why it is not, in words for the user.
  std::optional<std::string> error_message{};
  /// Whether it was checked, and with which outcome.
  ValidityStatus validation_status = ValidityStatus::UNSPECIFIED;
  /// Size of the dataset in bytes.
  std::optional<std::int64_t> size_bytes{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ValidateDatasetResponse> = schema::describe(
    "ValidateDatasetResponse", "Whether a dataset can be used for testing.",
    schema::member<&ValidateDatasetResponse::is_valid>("isValid", "Whether the dataset is valid."),
    schema::member<&ValidateDatasetResponse::error_message>(
        "errorMessage", "Why it is not, in words for the user."),
    schema::member<&ValidateDatasetResponse::validation_status>(
        "validationStatus", "Whether it was checked, and with which outcome."),
    schema::member<&ValidateDatasetResponse::size_bytes>("sizeBytes",
                                                         "Size of the dataset in bytes."));

/// Whether a model can be used for testing.
struct ValidateModelResponse {
  /// Whether the model is valid.
  std::optional<bool> is_valid{};
  /// Why it is not, in words for the user.
  std::optional<std::string> error_message{};
  /// Whether it was checked, and with which outcome.
  ValidityStatus validation_status = ValidityStatus::UNSPECIFIED;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ValidateModelResponse> = schema::describe(
    "ValidateModelResponse", "Whether a model can be used for testing.",
    schema::member<&ValidateModelResponse::is_valid>("isValid", "Whether the model is valid."),
    schema::member<&ValidateModelResponse::error_message>("errorMessage",
                                                          "Why it is not, in words for the user."),
    schema::member<&ValidateModelResponse::validation_status>(
        "validationStatus", "Whether it was checked, and with which outcome."));

/// Whether predictions can be used for testing.
struct ValidatePredictionsResponse {
  /// Whether the predictions are valid.
  std::optional<bool> is_valid{};
  /// Why they are not, in words for the user.
  std::optional<std::string> error_message{};
  /// Whether they were checked, and with which outcome.
  ValidityStatus validation_status = ValidityStatus::UNSPECIFIED;
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ValidatePredictionsResponse> = schema::describe(
    "ValidatePredictionsResponse", "Whether predictions can be used for testing.",
    schema::member<&ValidatePredictionsResponse::is_valid>("isValid",
                                                           "Whether the predictions are valid."),
    schema::member<&ValidatePredictionsResponse::error_message>(
        "errorMessage", "Why they are not, in words for the user."),
    schema::member<&ValidatePredictionsResponse::validation_status>(
        "validationStatus", "Whether they were checked, and with which outcome."));

/// Answer of a task that the control plane ran on the data plane; at most one member is normally
/// present.
struct CrossPlaneResponse {
  /// Generated test categories.
  std::optional<CategoryConfigGenerationServiceResponse>
      category_config_generation_service_response{};
  /// Generated profiling configuration.
  std::optional<ProfilingConfigGenerationServiceResponse>
      profiling_config_generation_service_response{};
  /// Generated test suite configuration.
  std::optional<TestSuiteConfigGenerationServiceResponse>
      test_suite_config_generation_service_response{};
  /// Whether an object exists.
  std::optional<CheckObjectExistsResponse> check_object_exists_response{};
  /// Any JSON object, kept as it is: an object was deleted.
  std::optional<RawJson> delete_object_response{};
  /// A link to read an object.
  std::optional<GetReadObjectPresignedLinkResponse> get_read_object_presigned_link_response{};
  /// A link to upload an object.
  std::optional<GetUploadObjectPresignedLinkResponse> get_upload_object_presigned_link_response{};
  /// The objects found.
  std::optional<ListObjectsResponse> list_objects_response{};
  /// Whether a dataset is valid.
  std::optional<ValidateDatasetResponse> validate_dataset_response{};
  /// Whether a model is valid.
  std::optional<ValidateModelResponse> validate_model_response{};
  /// Whether predictions are valid.
  std::optional<ValidatePredictionsResponse> validate_predictions_response{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<CrossPlaneResponse> = schema::describe(
    "CrossPlaneResponse",
    "Answer of a task that the control plane ran on the data plane; at most one member is normally "
    "present.",
    schema::member<&CrossPlaneResponse::category_config_generation_service_response>(
        "categoryConfigGenerationServiceResponse", "Generated test categories."),
    schema::member<&CrossPlaneResponse::profiling_config_generation_service_response>(
        "profilingConfigGenerationServiceResponse", "Generated profiling configuration."),
    schema::member<&CrossPlaneResponse::test_suite_config_generation_service_response>(
        "testSuiteConfigGenerationServiceResponse", "Generated test suite configuration."),
    schema::member<&CrossPlaneResponse::check_object_exists_response>("checkObjectExistsResponse",
                                                                      "Whether an object exists."),
    schema::member<&CrossPlaneResponse::delete_object_response>(
        "deleteObjectResponse", "Any JSON object, kept as it is: an object was deleted."),
    schema::member<&CrossPlaneResponse::get_read_object_presigned_link_response>(
        "getReadObjectPresignedLinkResponse", "A link to read an object."),
    schema::member<&CrossPlaneResponse::get_upload_object_presigned_link_response>(
        "getUploadObjectPresignedLinkResponse", "A link to upload an object."),
    schema::member<&CrossPlaneResponse::list_objects_response>("listObjectsResponse",
                                                               "The objects found."),
    schema::member<&CrossPlaneResponse::validate_dataset_response>("validateDatasetResponse",
                                                                   "Whether a dataset is valid."),
    schema::member<&CrossPlaneResponse::validate_model_response>("validateModelResponse",
                                                                 "Whether a model is valid."),
    schema::member<&CrossPlaneResponse::validate_predictions_response>(
        "validatePredictionsResponse", "Whether predictions are valid."));

}  // namespace ri

#endif  // RI_MESSAGES_CROSS_PLANE_HPP
