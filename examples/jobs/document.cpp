#include "jobs/document.hpp"

#include <string_view>
#include <type_traits>

namespace tools {
namespace {

bool has(const Document& document, std::string_view name) {
  return document.unknown_fields.find(name) != nullptr;
}

bool has_any_member(const ri::JobMetadata& job) {
  bool any = false;
  ri::for_each_member(job, [&](std::string_view, const auto& member) {
    if constexpr (std::is_enum_v<std::decay_t<decltype(member)>>) {
      any = any || member != std::decay_t<decltype(member)>::UNSPECIFIED;
    } else {
      any = any || member.has_value();
    }
  });
  return any;
}

}  // namespace

DocumentKind kind_of(const Document& document) {
  if (document.jobs) return DocumentKind::page;
  if (document.job || document.job_metadata) return DocumentKind::body;
  if (has_any_member(document)) return DocumentKind::job;
  for (const auto* const name : {"hasMore", "has_more", "nextPageToken", "next_page_token"}) {
    if (has(document, name)) return DocumentKind::page;
  }
  const bool is_status = has(document, "code") || has(document, "message");
  return is_status ? DocumentKind::rpc_status : DocumentKind::job;
}

std::string message_of(const Document& document) {
  const ri::RawJson* const message = document.unknown_fields.find("message");
  if (message == nullptr) return {};
  return message->as_string().value_or(std::string(message->text()));
}

}  // namespace tools
