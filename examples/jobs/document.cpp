#include "jobs/document.hpp"

#include <utility>

namespace tools {

DocumentKind kind_of(const Document& document) {
  if (document.jobs) return DocumentKind::page;
  if (document.job || document.job_metadata) return DocumentKind::body;
  const bool is_job = document.job_id || document.status != ri::JobStatus::UNSPECIFIED ||
                      document.job_type != ri::JobType::UNSPECIFIED || document.creation_time;
  if (is_job) return DocumentKind::job;
  if (document.next_page_token || document.has_more) return DocumentKind::page;
  if (document.code || document.message) return DocumentKind::rpc_status;
  return DocumentKind::job;
}

ri::JobMetadata take_job(Document& document) {
  ri::JobMetadata job;
  job.job_id = std::move(document.job_id);
  job.job_type = document.job_type;
  job.status = document.status;
  job.start_time = document.start_time;
  job.creation_time = document.creation_time;
  job.completion_time = document.completion_time;
  job.running_time_secs = document.running_time_secs;
  job.job_data = std::move(document.job_data);
  job.job_progress_str = std::move(document.job_progress_str);
  job.cancellation_requested = document.cancellation_requested;
  job.agent_id = std::move(document.agent_id);
  job.archived_job_logs = std::move(document.archived_job_logs);
  job.error_msg = std::move(document.error_msg);
  job.unknown_fields = std::move(document.unknown_fields);
  return job;
}

}  // namespace tools
