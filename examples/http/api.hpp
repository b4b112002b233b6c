// The two requests of the platform's REST API that the tools make.

#ifndef EXAMPLES_HTTP_API_HPP
#define EXAMPLES_HTTP_API_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/values.hpp>

#include "http/client.hpp"

namespace tools {

// GET /v1/jobs/{jobId} in the full view, the only one with progress. Throws Failure (4) where the
// body of a success is no GetJobResponse, or one without a job.
ri::JobMetadata get_job(Client& client, const std::string& job_id);

// What of a project's jobs to ask for.
struct PageRequest {
  std::string project_id;
  std::int64_t page_size = 0;         // 0: what the server likes
  std::vector<std::string> statuses;  // wire names; empty: all
  std::vector<std::string> types;     // wire names; empty: all
};

// GET /v1/jobs/project/{projectId.uuid}: the first page where there is no token. The server only
// takes the query about statuses and types with the first page; a token carries it on.
ri::ListJobsForProjectResponse get_page(Client& client, const PageRequest& request,
                                        const std::optional<std::string>& token);

// Throws Failure (64) for an identifier that cannot be part of a path.
void check_identifier(const std::string& id, const std::string& what);

}  // namespace tools

#endif  // EXAMPLES_HTTP_API_HPP
