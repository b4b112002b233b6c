#include "jobs/document.hpp"

#include <string_view>

namespace tools {
namespace {

bool has(const Document& document, std::string_view name, std::string_view original) {
  return document.unknown_fields.find(name) != nullptr ||
         document.unknown_fields.find(original) != nullptr;
}

}  // namespace

DocumentKind kind_of(const Document& document) {
  if (document.jobs) return DocumentKind::page;
  if (document.job || document.job_metadata) return DocumentKind::body;
  const bool is_job = document.job_id || document.status != ri::JobStatus::UNSPECIFIED ||
                      document.job_type != ri::JobType::UNSPECIFIED || document.creation_time;
  if (is_job) return DocumentKind::job;
  if (has(document, "hasMore", "has_more") || has(document, "nextPageToken", "next_page_token")) {
    return DocumentKind::page;
  }
  const bool is_status = has(document, "code", "code") && has(document, "message", "message");
  return is_status ? DocumentKind::rpc_status : DocumentKind::job;
}

std::string message_of(const Document& document) {
  const ri::RawJson* const message = document.unknown_fields.find("message");
  if (message == nullptr) return {};
  return message->as_string().value_or(std::string(message->text()));
}

}  // namespace tools
