// Every message and enum of the API, for tests that have to go over all of them. That the lists are
// complete is checked against tests/data/schema.json.

#ifndef RI_TESTS_SUPPORT_ALL_TYPES_HPP
#define RI_TESTS_SUPPORT_ALL_TYPES_HPP

#include <ri/values.hpp>

// Calls X(before, Type) for each message.
#define RI_TEST_EACH_MESSAGE(X, before)               \
  X(before, JobMetadata)                              \
  X(before, ArchivedJobLogs)                          \
  X(before, ID)                                       \
  X(before, RimeJobData)                              \
  X(before, SafeURL)                                  \
  X(before, ContinuousIncrementalTest)                \
  X(before, CrossPlaneResponse)                       \
  X(before, RimeJobDataGenerativeModelTest)           \
  X(before, Scan)                                     \
  X(before, StressTest)                               \
  X(before, ContinuousTestJobProgress)                \
  X(before, CategoryConfigGenerationServiceResponse)  \
  X(before, CheckObjectExistsResponse)                \
  X(before, GetReadObjectPresignedLinkResponse)       \
  X(before, GetUploadObjectPresignedLinkResponse)     \
  X(before, ListObjectsResponse)                      \
  X(before, ProfilingConfigGenerationServiceResponse) \
  X(before, TestSuiteConfigGenerationServiceResponse) \
  X(before, ValidateDatasetResponse)                  \
  X(before, ValidateModelResponse)                    \
  X(before, ValidatePredictionsResponse)              \
  X(before, GenerativeModelTestProgress)              \
  X(before, StressTestJobProgress)                    \
  X(before, ContinuousTestRunProgress)                \
  X(before, ProfilingConfig)                          \
  X(before, TestSuiteConfig)                          \
  X(before, TestRunProgress)                          \
  X(before, DataProfiling)                            \
  X(before, ModelProfiling)                           \
  X(before, TestBatchProgress)                        \
  X(before, ColumnTypeInfo)                           \
  X(before, FeatureRelationshipInfo)                  \
  X(before, CustomMetric)                             \
  X(before, CustomMetricMetadata)                     \
  X(before, GetJobResponse)                           \
  X(before, ListJobsForProjectResponse)               \
  X(before, ListGAITestJobResponse)                   \
  X(before, StartStressTestResponse)                  \
  X(before, StartContinuousTestResponse)              \
  X(before, StartFileScanResponse)                    \
  X(before, RpcStatus)                                \
  X(before, CreateImageResponse)                      \
  X(before, SyncImageTagResponse)                     \
  X(before, GetValidateDatasetTaskStatusResponse)     \
  X(before, GetValidateModelTaskStatusResponse)       \
  X(before, GetValidatePredictionsTaskStatusResponse) \
  X(before, JobInfo)                                  \
  X(before, GetResultsResponse)

// Calls X(before, Type) for each enum.
#define RI_TEST_EACH_ENUM(X, before) \
  X(before, JobStatus)               \
  X(before, JobType)                 \
  X(before, TestCategoryType)        \
  X(before, ValidityStatus)          \
  X(before, TestSensitivity)         \
  X(before, TestTaskStatus)          \
  X(before, JobView)

namespace ri_test {

template <class T>
struct Type {
  using type = T;
};

#define RI_TEST_VISIT(visitor, T) visitor(Type<ri::T>());

// visitor(Type<Message>()) for each message.
template <class Visitor>
void for_each_message_type(Visitor&& visitor) {
  RI_TEST_EACH_MESSAGE(RI_TEST_VISIT, visitor)
}

// visitor(Type<Enum>()) for each enum.
template <class Visitor>
void for_each_enum_type(Visitor&& visitor) {
  RI_TEST_EACH_ENUM(RI_TEST_VISIT, visitor)
}

#undef RI_TEST_VISIT

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_ALL_TYPES_HPP
