#include "http/api.hpp"

#include <ri/job_metadata.hpp>

#include "http/rpc_status.hpp"
#include "http/url.hpp"
#include "program/failure.hpp"

namespace tools {
namespace {

template <class T>
T read_answer(const std::string& body) {
  ri::Error error;
  std::optional<T> message = ri::from_json<T>(body, error);
  if (!message) {
    throw Failure(ExitStatus::no_answer, std::string("the answer cannot be read: ") + error.what());
  }
  return *std::move(message);
}

[[noreturn]] void not_the_message(const std::string& expected, const std::string& body) {
  std::string message = "the answer is a success without " + expected + " in it";
  if (const auto reason = rpc_status_message(body)) message += ": " + *reason;
  throw Failure(ExitStatus::no_answer, message);
}

}  // namespace

void check_identifier(const std::string& id, const std::string& what) {
  // Dots would be taken for folders, percent-encoded or not.
  if (id.empty() || id == "." || id == "..") {
    throw Failure(ExitStatus::usage, what + ": '" + id + "' is no identifier");
  }
}

ri::JobMetadata get_job(Client& client, const std::string& job_id) {
  const std::string body =
      client.get("/v1/jobs/" + percent_encoded(job_id) + query_string({{"view", "JOB_VIEW_FULL"}}));
  auto answer = read_answer<ri::GetJobResponse>(body);
  if (!answer.job || *answer.job == ri::JobMetadata()) not_the_message("a job", body);
  return *std::move(answer.job);
}

ri::ListJobsForProjectResponse get_page(Client& client, const PageRequest& request,
                                        const std::optional<std::string>& token) {
  Query query;
  if (request.page_size > 0) query.emplace_back("pageSize", std::to_string(request.page_size));
  if (token) {
    query.emplace_back("pageToken", *token);
  } else {
    for (const std::string& status : request.statuses) {
      query.emplace_back("firstPageQuery.selectedStatuses", status);
    }
    for (const std::string& type : request.types) {
      query.emplace_back("firstPageQuery.selectedTypes", type);
    }
  }
  const std::string body =
      client.get("/v1/jobs/project/" + percent_encoded(request.project_id) + query_string(query));
  auto page = read_answer<ri::ListJobsForProjectResponse>(body);
  // A project without jobs: servers may leave out what is empty, but then say at least that there
  // is no more.
  if (!page.jobs && !page.has_more && !page.next_page_token)
    not_the_message("a page of jobs", body);
  return page;
}

}  // namespace tools
