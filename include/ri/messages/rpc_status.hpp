// SPDX-License-Identifier: MIT
//
/// @file
/// What the REST API answers with when a request fails.

#ifndef RI_MESSAGES_RPC_STATUS_HPP
#define RI_MESSAGES_RPC_STATUS_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Body of every answer that is not a success: what went wrong.
struct RpcStatus {
  /// gRPC status code: 3 invalid argument, 5 not found, 7 no permission, 16 not authenticated.
  std::optional<std::int64_t> code{};
  /// What went wrong, in words for a developer.
  std::optional<std::string> message{};
  /// Messages with more about the error, each with its type under `@type`.
  std::optional<std::vector<RawJson>> details{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<RpcStatus> = schema::describe(
    "RpcStatus", "Body of every answer that is not a success: what went wrong.",
    schema::member<&RpcStatus::code>(
        "code",
        "gRPC status code: 3 invalid argument, 5 not found, 7 no permission, 16 not authenticated.",
        schema::Int64Text::number),
    schema::member<&RpcStatus::message>("message", "What went wrong, in words for a developer."),
    schema::member<&RpcStatus::details>(
        "details", "Messages with more about the error, each with its type under `@type`."));

}  // namespace ri

#endif  // RI_MESSAGES_RPC_STATUS_HPP
