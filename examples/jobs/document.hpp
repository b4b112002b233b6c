// A document of which nobody said what it is: a job, or an answer of the API with jobs in it.

#ifndef EXAMPLES_JOBS_DOCUMENT_HPP
#define EXAMPLES_JOBS_DOCUMENT_HPP

#include <optional>
#include <string>
#include <vector>

#include <ri/values.hpp>

namespace tools {

// A job, and beside its members those with jobs of the other messages. A program's own struct with
// a table of its own is a message like any other, so one reading is enough for all of them: no text
// is read twice, and errors have the place in the whole. A document that is a job is one already.
// All other members are unknown ones here, of any type, as they are in a job.
struct Document : ri::JobMetadata {
  std::optional<ri::JobMetadata> job;                // a body
  std::optional<ri::JobMetadata> job_metadata;       // a body of a validation
  std::optional<std::vector<ri::JobMetadata>> jobs;  // a page
};

enum class DocumentKind { job, body, page, rpc_status };

DocumentKind kind_of(const Document& document);

// What an RpcStatus says.
std::string message_of(const Document& document);

// Calls `visit(job)` for each job of the document, which may be moved from; the document holds
// nothing of use afterwards. Returns false for an RpcStatus, which has none.
template <class Visitor>
bool for_each_job(Document& document, Visitor&& visit);

template <class Visitor>
bool for_each_job(Document& document, Visitor&& visit) {
  switch (kind_of(document)) {
    case DocumentKind::job:
      visit(static_cast<ri::JobMetadata&>(document));
      return true;
    case DocumentKind::body:
      visit(document.job ? *document.job : *document.job_metadata);
      return true;
    case DocumentKind::page:
      if (document.jobs) {
        for (ri::JobMetadata& job : *document.jobs) visit(job);
      }
      return true;
    case DocumentKind::rpc_status:
      break;
  }
  return false;
}

}  // namespace tools

template <>
inline constexpr auto ri::schema::message<tools::Document> = ri::schema::describe(
    "Document", "A job, or an answer of the API with jobs in it.",
    ri::schema::member<&tools::Document::job_id>("jobId", "As in JobMetadata."),
    ri::schema::member<&tools::Document::job_type>("jobType", "As in JobMetadata."),
    ri::schema::member<&tools::Document::status>("status", "As in JobMetadata."),
    ri::schema::member<&tools::Document::start_time>("startTime", "As in JobMetadata."),
    ri::schema::member<&tools::Document::creation_time>("creationTime", "As in JobMetadata."),
    ri::schema::member<&tools::Document::completion_time>("completionTime", "As in JobMetadata."),
    ri::schema::member<&tools::Document::running_time_secs>("runningTimeSecs",
                                                            "As in JobMetadata."),
    ri::schema::member<&tools::Document::job_data>("jobData", "As in JobMetadata."),
    ri::schema::member<&tools::Document::job_progress_str>("jobProgressStr", "As in JobMetadata."),
    ri::schema::member<&tools::Document::cancellation_requested>("cancellationRequested",
                                                                 "As in JobMetadata."),
    ri::schema::member<&tools::Document::agent_id>("agentId", "As in JobMetadata."),
    ri::schema::member<&tools::Document::archived_job_logs>("archivedJobLogs",
                                                            "As in JobMetadata."),
    ri::schema::member<&tools::Document::error_msg>("errorMsg", "As in JobMetadata."),
    ri::schema::member<&tools::Document::job>("job", "As in GetJobResponse."),
    ri::schema::member<&tools::Document::job_metadata>("jobMetadata",
                                                       "As in GetValidateModelTaskStatusResponse."),
    ri::schema::member<&tools::Document::jobs>("jobs", "As in ListJobsForProjectResponse."));

#endif  // EXAMPLES_JOBS_DOCUMENT_HPP
