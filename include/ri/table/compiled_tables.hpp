// SPDX-License-Identifier: MIT
//
/// @file
/// The messages whose tables are in the compiled form, so that no other file makes them. A message
/// of the API that is not listed here works all the same.

#ifndef RI_TABLE_COMPILED_TABLES_HPP
#define RI_TABLE_COMPILED_TABLES_HPP

#include <ri/base/compiler.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>

// X(Type) for each of them.
#define RI_DETAIL_EACH_MESSAGE(X)             \
  X(JobMetadata)                              \
  X(ArchivedJobLogs)                          \
  X(ID)                                       \
  X(RimeJobData)                              \
  X(SafeURL)                                  \
  X(ContinuousIncrementalTest)                \
  X(CrossPlaneResponse)                       \
  X(RimeJobDataGenerativeModelTest)           \
  X(Scan)                                     \
  X(StressTest)                               \
  X(ContinuousTestJobProgress)                \
  X(CategoryConfigGenerationServiceResponse)  \
  X(CheckObjectExistsResponse)                \
  X(GetReadObjectPresignedLinkResponse)       \
  X(GetUploadObjectPresignedLinkResponse)     \
  X(ListObjectsResponse)                      \
  X(ProfilingConfigGenerationServiceResponse) \
  X(TestSuiteConfigGenerationServiceResponse) \
  X(ValidateDatasetResponse)                  \
  X(ValidateModelResponse)                    \
  X(ValidatePredictionsResponse)              \
  X(GenerativeModelTestProgress)              \
  X(StressTestJobProgress)                    \
  X(ContinuousTestRunProgress)                \
  X(ProfilingConfig)                          \
  X(TestSuiteConfig)                          \
  X(TestRunProgress)                          \
  X(DataProfiling)                            \
  X(ModelProfiling)                           \
  X(TestBatchProgress)                        \
  X(ColumnTypeInfo)                           \
  X(FeatureRelationshipInfo)                  \
  X(CustomMetric)                             \
  X(CustomMetricMetadata)                     \
  X(GetJobResponse)                           \
  X(ListJobsForProjectResponse)               \
  X(ListGAITestJobResponse)                   \
  X(StartStressTestResponse)                  \
  X(StartContinuousTestResponse)              \
  X(StartFileScanResponse)                    \
  X(RpcStatus)                                \
  X(CreateImageResponse)                      \
  X(SyncImageTagResponse)                     \
  X(GetValidateDatasetTaskStatusResponse)     \
  X(GetValidateModelTaskStatusResponse)       \
  X(GetValidatePredictionsTaskStatusResponse) \
  X(JobInfo)                                  \
  X(GetResultsResponse)

namespace ri {

#define RI_DETAIL_DECLARE(T) struct T;
RI_DETAIL_EACH_MESSAGE(RI_DETAIL_DECLARE)
#undef RI_DETAIL_DECLARE

namespace detail {

// Whether the compiled form has the table of T.
template <class T>
inline constexpr bool is_compiled_v = false;

// The tables, which only ri/src.hpp defines.
template <class T>
struct CompiledTable {
  static const MessageTable table;
  static const OverTable over_table;
};

#define RI_DETAIL_DECLARE(T)                     \
  template <>                                    \
  inline constexpr bool is_compiled_v<T> = true; \
  template <>                                    \
  const MessageTable CompiledTable<T>::table;    \
  template <>                                    \
  const OverTable CompiledTable<T>::over_table;
RI_DETAIL_EACH_MESSAGE(RI_DETAIL_DECLARE)
#undef RI_DETAIL_DECLARE

}  // namespace detail

}  // namespace ri

#endif  // RI_TABLE_COMPILED_TABLES_HPP
