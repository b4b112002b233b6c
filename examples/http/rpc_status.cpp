#include "http/rpc_status.hpp"

#include <ri/job_metadata.hpp>

#include "terminal/visible.hpp"

namespace tools {

std::optional<std::string> rpc_status_message(std::string_view body) {
  ri::Error error;
  const auto status = ri::from_json<ri::RpcStatus>(body, error);
  if (!status || !status->message || status->message->empty()) return std::nullopt;
  return visible(*status->message);
}

}  // namespace tools
