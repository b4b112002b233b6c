// SPDX-License-Identifier: MIT
//
/// @file
/// Which tests run, and how strict they are.

#ifndef RI_MESSAGES_TEST_SUITE_HPP
#define RI_MESSAGES_TEST_SUITE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// What a test looks at.
enum class TestCategoryType : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Inputs that the model should not get.
  ABNORMAL_INPUTS,
  /// Inputs made to fool the model.
  ADVERSARIAL,
  /// Different treatment of groups of people.
  BIAS_AND_FAIRNESS,
  /// Faults in the data.
  DATA_CLEANLINESS,
  /// Data or predictions that move away from the reference.
  DRIFT,
  /// Quality of the predictions on all data.
  MODEL_PERFORMANCE,
  /// Training data that was tampered with.
  DATA_POISONING_DETECTION,
  /// Quality of the predictions on parts of the data.
  SUBSET_PERFORMANCE,
  /// Parts of the data where quality falls.
  SUBSET_PERFORMANCE_DEGRADATION,
  /// Inputs changed in ways that should not matter.
  TRANSFORMATIONS,
  /// Attempts to get past the model.
  EVASION_ATTACK_DETECTION,
  /// Tests that the user wrote.
  CUSTOM
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<TestCategoryType> = schema::describe_enum(
    "TestCategoryType", "What a test looks at.",
    schema::value(TestCategoryType::UNSPECIFIED, "TEST_CATEGORY_TYPE_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(TestCategoryType::ABNORMAL_INPUTS, "TEST_CATEGORY_TYPE_ABNORMAL_INPUTS",
                  "Inputs that the model should not get."),
    schema::value(TestCategoryType::ADVERSARIAL, "TEST_CATEGORY_TYPE_ADVERSARIAL",
                  "Inputs made to fool the model."),
    schema::value(TestCategoryType::BIAS_AND_FAIRNESS, "TEST_CATEGORY_TYPE_BIAS_AND_FAIRNESS",
                  "Different treatment of groups of people."),
    schema::value(TestCategoryType::DATA_CLEANLINESS, "TEST_CATEGORY_TYPE_DATA_CLEANLINESS",
                  "Faults in the data."),
    schema::value(TestCategoryType::DRIFT, "TEST_CATEGORY_TYPE_DRIFT",
                  "Data or predictions that move away from the reference."),
    schema::value(TestCategoryType::MODEL_PERFORMANCE, "TEST_CATEGORY_TYPE_MODEL_PERFORMANCE",
                  "Quality of the predictions on all data."),
    schema::value(TestCategoryType::DATA_POISONING_DETECTION,
                  "TEST_CATEGORY_TYPE_DATA_POISONING_DETECTION",
                  "Training data that was tampered with."),
    schema::value(TestCategoryType::SUBSET_PERFORMANCE, "TEST_CATEGORY_TYPE_SUBSET_PERFORMANCE",
                  "Quality of the predictions on parts of the data."),
    schema::value(TestCategoryType::SUBSET_PERFORMANCE_DEGRADATION,
                  "TEST_CATEGORY_TYPE_SUBSET_PERFORMANCE_DEGRADATION",
                  "Parts of the data where quality falls."),
    schema::value(TestCategoryType::TRANSFORMATIONS, "TEST_CATEGORY_TYPE_TRANSFORMATIONS",
                  "Inputs changed in ways that should not matter."),
    schema::value(TestCategoryType::EVASION_ATTACK_DETECTION,
                  "TEST_CATEGORY_TYPE_EVASION_ATTACK_DETECTION", "Attempts to get past the model."),
    schema::value(TestCategoryType::CUSTOM, "TEST_CATEGORY_TYPE_CUSTOM",
                  "Tests that the user wrote."));

/// How readily a test fails.
enum class TestSensitivity : std::uint8_t {
  /// The default: absent, or a value that this version does not know (its text is in
  /// `unknown_fields`).
  UNSPECIFIED = 0,
  /// Tolerates most, fails least.
  LESS_SENSITIVE,
  /// The usual balance.
  DEFAULT,
  /// Tolerates least, fails most.
  MORE_SENSITIVE
};

/// The table of the enum.
template <>
inline constexpr auto schema::enumeration<TestSensitivity> = schema::describe_enum(
    "TestSensitivity", "How readily a test fails.",
    schema::value(TestSensitivity::UNSPECIFIED, "TEST_SENSITIVITY_UNSPECIFIED",
                  "The default: absent, or a value that this version does not know (its text is in "
                  "`unknown_fields`)."),
    schema::value(TestSensitivity::LESS_SENSITIVE, "TEST_SENSITIVITY_LESS_SENSITIVE",
                  "Tolerates most, fails least."),
    schema::value(TestSensitivity::DEFAULT, "TEST_SENSITIVITY_DEFAULT", "The usual balance."),
    schema::value(TestSensitivity::MORE_SENSITIVE, "TEST_SENSITIVITY_MORE_SENSITIVE",
                  "Tolerates least, fails most."));

/// Which tests a run holds and how strict they are.
struct TestSuiteConfig {
  /// How readily tests fail, unless a test has its own setting.
  TestSensitivity global_test_sensitivity = TestSensitivity::UNSPECIFIED;
  /// Serialized JSON, one configuration a test; a string on the wire.
  std::optional<std::string> individual_tests_config{};
  /// Custom tests: a JSON configuration in each string.
  std::optional<std::vector<std::string>> custom_tests{};
  /// Features left out of all tests.
  std::optional<std::vector<std::string>> global_exclude_columns{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<TestSuiteConfig> = schema::describe(
    "TestSuiteConfig", "Which tests a run holds and how strict they are.",
    schema::member<&TestSuiteConfig::global_test_sensitivity>(
        "globalTestSensitivity", "How readily tests fail, unless a test has its own setting."),
    schema::member<&TestSuiteConfig::individual_tests_config>(
        "individualTestsConfig",
        "Serialized JSON, one configuration a test; a string on the wire."),
    schema::member<&TestSuiteConfig::custom_tests>(
        "customTests", "Custom tests: a JSON configuration in each string."),
    schema::member<&TestSuiteConfig::global_exclude_columns>("globalExcludeColumns",
                                                             "Features left out of all tests."));

}  // namespace ri

#endif  // RI_MESSAGES_TEST_SUITE_HPP
