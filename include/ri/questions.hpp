// SPDX-License-Identifier: MIT
//
/// @file
/// What everybody asks about a job: is it done, how far is it, how long does it take, can it be
/// cancelled, why did it fail, where are the logs, what has changed. Needs the values alone.
///
/// ```cpp
/// job.status = ri::JobStatus::FAILED;
/// job.error_msg = "the dataset has no column 'age'";
/// ri::is_terminal(job);  // -> true
/// ri::can_cancel(job);   // -> false
/// ri::failure(job);      // -> the dataset has no column 'age'
/// ```
///
/// A status that this version does not know reads as UNSPECIFIED and counts as "goes on". Year 1,
/// which a backend written in Go sends for "never", counts as an absent time. A `std::string_view`
/// in an answer points into the job and lives as long as the job stays as it is.

#ifndef RI_QUESTIONS_HPP
#define RI_QUESTIONS_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/compare/differences.hpp>
#include <ri/messages/job.hpp>
#include <ri/messages/job_data.hpp>
#include <ri/messages/progress.hpp>
#include <ri/support/detail/duration.hpp>
#include <ri/support/timestamp.hpp>

namespace ri {

/// Whether a job with this status has come to its end: SUCCEEDED, FAILED or CANCELLED, the statuses
/// that the API calls terminal.
constexpr bool is_terminal(JobStatus status) noexcept {
  return status == JobStatus::SUCCEEDED || status == JobStatus::FAILED ||
         status == JobStatus::CANCELLED;
}

/// Whether the job has come to its end, by its status alone.
inline bool is_terminal(const JobMetadata& job) noexcept { return is_terminal(job.status); }

/// Whether it makes sense to ask the backend to cancel the job: its type is one that the API can
/// cancel (FILE_SCAN, FIREWALL_BATCH_TEST or MODEL_STRESS_TEST), it is not terminal, and nobody has
/// asked yet.
inline bool can_cancel(const JobMetadata& job) noexcept {
  const bool type_can = job.job_type == JobType::FILE_SCAN ||
                        job.job_type == JobType::FIREWALL_BATCH_TEST ||
                        job.job_type == JobType::MODEL_STRESS_TEST;
  return type_can && !is_terminal(job) && !job.cancellation_requested.value_or(false);
}

/// How much of a job is done.
struct Progress {
  /// How many units are done, as the backend counts them; may be more than `total`.
  std::int64_t done = 0;
  /// How many units there are in all; progress() only gives totals above 0.
  std::int64_t total = 0;
  /// What is counted, in the plural: "tests", "time bins" or "attacks".
  std::string_view unit;

  /// The part that is done, from 0 to 1; 1 where more is done than there was to do.
  double fraction() const noexcept {
    if (done <= 0) return 0;
    return done >= total ? 1 : static_cast<double>(done) / static_cast<double>(total);
  }
};

namespace detail {

inline bool is_completed(const std::optional<TestRunProgress>& run) noexcept {
  return run && run->status == TestTaskStatus::COMPLETED;
}

inline std::optional<Progress> progress_of(std::int64_t done, std::int64_t total,
                                           std::string_view unit) noexcept {
  if (total <= 0) return std::nullopt;
  return Progress{done, total, unit};
}

inline std::optional<Progress> progress_of(const StressTest& test) noexcept {
  if (!test.progress || !test.progress->test_run) return std::nullopt;
  const auto& batches = test.progress->test_run->test_batches;
  if (!batches) return std::nullopt;
  std::int64_t done = 0;
  for (const TestBatchProgress& batch : *batches) {
    if (batch.status == TestTaskStatus::COMPLETED) ++done;
  }
  return progress_of(done, static_cast<std::int64_t>(batches->size()), "tests");
}

inline std::optional<Progress> progress_of(const ContinuousIncrementalTest& test) noexcept {
  if (!test.progress) return std::nullopt;
  std::int64_t done = 0;
  std::size_t total = 0;
  if (const auto& runs = test.progress->test_runs) {
    for (const ContinuousTestRunProgress& run : *runs) {
      if (is_completed(run.test_run)) ++done;
    }
    total = runs->size();
  }
  if (test.ct_test_run_ids) total = test.ct_test_run_ids->size();
  return progress_of(done, static_cast<std::int64_t>(total), "time bins");
}

inline std::optional<Progress> progress_of(const RimeJobDataGenerativeModelTest& test) noexcept {
  if (!test.progress) return std::nullopt;
  return progress_of(test.progress->attacks_attempted.value_or(0),
                     test.progress->total_attacks.value_or(0), "attacks");
}

}  // namespace detail

/// How far the job is, by the typed progress in its data; `job_progress_str` is never looked at.
///
/// - stress test: the batches of its test run with status COMPLETED, out of all; "tests"
/// - continuous test: the test runs with status COMPLETED, out of the number of `ct_test_run_ids`,
///   or out of the runs listed where that member is absent; "time bins"
/// - test of a generative model: the attacks that were tried, out of all; "attacks"
///
/// Nothing where the job carries no progress, as in the BASIC view, or the total is unknown, 0 or
/// negative. Linear in the number of batches or runs.
inline std::optional<Progress> progress(const JobMetadata& job) noexcept {
  std::optional<Progress> result;
  if (!job.job_data) return result;
  const RimeJobData& data = *job.job_data;
  if (data.stress) result = detail::progress_of(*data.stress);
  if (!result && data.continuous_inc) result = detail::progress_of(*data.continuous_inc);
  if (!result && data.generative_model) result = detail::progress_of(*data.generative_model);
  return result;
}

/// How long the job has run: `running_time_secs` where it is present and a count of nanoseconds can
/// hold it, else the time from start to completion, else, for a job that is not terminal, the time
/// from start to `now`. Never negative: 0 where the completion is before the start, or `now` is,
/// because the clocks of two machines differ. Nothing where the start is absent, or is so long ago
/// (292 years) that 64 bits cannot count the nanoseconds.
inline std::optional<std::chrono::nanoseconds> elapsed(const JobMetadata& job,
                                                       const Timestamp& now) noexcept {
  if (job.running_time_secs) {
    if (const auto time = detail::to_nanoseconds(*job.running_time_secs)) return time;
  }
  if (!detail::is_set(job.start_time)) return std::nullopt;
  if (detail::is_set(job.completion_time)) {
    return detail::time_between(*job.start_time, *job.completion_time);
  }
  if (is_terminal(job)) return std::nullopt;
  return detail::time_between(*job.start_time, now);
}

/// A link to the archived logs of a job.
struct LogsLink {
  /// Where to fetch them.
  std::string_view url;
  /// Whether the link has stopped working.
  bool expired = false;
};

/// The link to the archived logs, from `archived_job_logs`; it has expired from its expiration time
/// on, and never where that is absent. Nothing where there is no link, or its URL is empty.
inline std::optional<LogsLink> archived_logs(const JobMetadata& job,
                                             const Timestamp& now) noexcept {
  if (!job.archived_job_logs || !job.archived_job_logs->url) return std::nullopt;
  const std::optional<std::string>& url = job.archived_job_logs->url->url;
  if (!url || url->empty()) return std::nullopt;
  const std::optional<Timestamp>& end = job.archived_job_logs->expiration_time;
  return LogsLink{*url, detail::is_set(end) && *end <= now};
}

/// Why the job failed, in words for people: `error_msg` of a job whose status is FAILED. Nothing
/// for any other status, or where the message is absent or empty.
inline std::optional<std::string_view> failure(const JobMetadata& job) noexcept {
  if (job.status != JobStatus::FAILED || !job.error_msg || job.error_msg->empty()) {
    return std::nullopt;
  }
  return *job.error_msg;
}

/// The identifiers of the job's test runs: `test_run_id` of a stress test, `ct_test_run_ids` of a
/// continuous test. Empty ones, which a server sends before there is a run, are left out.
inline std::vector<std::string_view> test_run_ids(const JobMetadata& job) {
  std::vector<std::string_view> ids;
  const auto add = [&](const std::string& id) {
    if (!id.empty()) ids.push_back(id);
  };
  if (!job.job_data) return ids;
  const RimeJobData& data = *job.job_data;
  if (data.stress && data.stress->test_run_id) add(*data.stress->test_run_id);
  if (data.continuous_inc && data.continuous_inc->ct_test_run_ids) {
    for (const std::string& id : *data.continuous_inc->ct_test_run_ids) add(id);
  }
  return ids;
}

}  // namespace ri

#endif  // RI_QUESTIONS_HPP
