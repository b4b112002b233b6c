// The body of an answer that is no success.

#ifndef EXAMPLES_HTTP_RPC_STATUS_HPP
#define EXAMPLES_HTTP_RPC_STATUS_HPP

#include <optional>
#include <string>
#include <string_view>

namespace tools {

// The message of an RpcStatus body, on one line and with control characters made visible; nothing
// where the body is none or says nothing.
std::optional<std::string> rpc_status_message(std::string_view body);

}  // namespace tools

#endif  // EXAMPLES_HTTP_RPC_STATUS_HPP
