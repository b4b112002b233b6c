#include "jobs/document.hpp"

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

}  // namespace tools
