// SPDX-License-Identifier: MIT
//
/// @file
/// Identifiers and links, used all over the API.

#ifndef RI_MESSAGES_IDENTIFIERS_HPP
#define RI_MESSAGES_IDENTIFIERS_HPP

#include <optional>
#include <string>

#include <ri/support/schema.hpp>
#include <ri/support/unknown_fields.hpp>

namespace ri {

/// Unique identifier of an object.
struct ID {
  /// The identifier, a UUID in text form.
  std::optional<std::string> uuid{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<ID> =
    schema::describe("ID", "Unique identifier of an object.",
                     schema::member<&ID::uuid>("uuid", "The identifier, a UUID in text form."));

/// A URL the backend built itself, wrapped so that it is told apart from any string.
struct SafeURL {
  /// The URL.
  std::optional<std::string> url{};
  /// Members that this version does not model, and texts of enum values it does not know.
  UnknownFields unknown_fields{};
};

/// The table of the message.
template <>
inline constexpr auto schema::message<SafeURL> = schema::describe(
    "SafeURL", "A URL the backend built itself, wrapped so that it is told apart from any string.",
    schema::member<&SafeURL::url>("url", "The URL."));

}  // namespace ri

#endif  // RI_MESSAGES_IDENTIFIERS_HPP
