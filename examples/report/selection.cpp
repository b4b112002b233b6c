#include "report/selection.hpp"

#include <algorithm>
#include <array>
#include <ri/job_metadata.hpp>
#include <utility>

namespace tools {
namespace {

// Whether the member is one of the wire names, by its value or by its text if that is unknown.
template <class E>
bool is_one_of(const std::vector<std::string>& names, E value, const ri::UnknownFields& unknown,
               std::string_view member) {
  if (names.empty()) return true;
  std::string kept;
  std::string_view name = ri::to_string(value);
  if (value == E::UNSPECIFIED) {
    if (const ri::RawJson* const text = unknown.find(member)) {
      kept = text->as_string().value_or("");
      name = kept;
    }
  }
  return std::find(names.begin(), names.end(), name) != names.end();
}

int rank_of(ri::JobStatus status) {
  constexpr std::array order = {ri::JobStatus::REQUESTED, ri::JobStatus::PENDING,
                                ri::JobStatus::RUNNING,   ri::JobStatus::SUCCEEDED,
                                ri::JobStatus::FAILED,    ri::JobStatus::CANCELLED};
  return static_cast<int>(std::find(order.begin(), order.end(), status) - order.begin());
}

// Moves the jobs into the order of their keys. Comparing small keys is cheaper than moving jobs.
template <class KeyOf>
void sort_by(std::vector<ri::JobMetadata>& jobs, KeyOf key_of) {
  using Key = decltype(key_of(jobs.front()));
  std::vector<std::pair<Key, std::size_t>> keys;
  keys.reserve(jobs.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) keys.emplace_back(key_of(jobs[i]), i);
  std::sort(keys.begin(), keys.end());
  std::vector<ri::JobMetadata> sorted;
  sorted.reserve(jobs.size());
  for (const auto& [key, index] : keys) sorted.push_back(std::move(jobs[index]));
  jobs = std::move(sorted);
}

}  // namespace

bool Selection::holds(const ri::JobMetadata& job) const {
  if (since && !(job.creation_time && *job.creation_time >= *since)) return false;
  if (until && !(job.creation_time && *job.creation_time <= *until)) return false;
  return is_one_of(statuses, job.status, job.unknown_fields, "status") &&
         is_one_of(types, job.job_type, job.unknown_fields, "jobType");
}

void sort_jobs(std::vector<ri::JobMetadata>& jobs, Order order, const ri::Timestamp& now) {
  switch (order) {
    case Order::as_read:
      return;
    case Order::created:
      return sort_by(jobs, [](const ri::JobMetadata& job) {
        return std::make_pair(!job.creation_time, job.creation_time.value_or(ri::Timestamp::min()));
      });
    case Order::elapsed:
      return sort_by(jobs, [&](const ri::JobMetadata& job) {
        const auto elapsed = ri::elapsed(job, now);
        return std::make_pair(!elapsed, elapsed.value_or(std::chrono::nanoseconds(0)));
      });
    case Order::status:
      return sort_by(jobs, [](const ri::JobMetadata& job) { return rank_of(job.status); });
  }
}

std::optional<ri::Timestamp> time_from(std::string_view text) {
  if (const auto time = ri::from_string<ri::Timestamp>(text)) return time;
  return ri::from_string<ri::Timestamp>(std::string(text) + "T00:00:00Z");
}

}  // namespace tools
