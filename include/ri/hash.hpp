// SPDX-License-Identifier: MIT
//
/// @file
/// `std::hash` of timestamps and identifiers, for unordered sets and maps.
///
/// ```cpp
/// #include <unordered_map>
///
/// std::unordered_map<ri::ID, int> jobs_of_agent;
/// if (job.agent_id) ++jobs_of_agent[*job.agent_id];
/// ```

#ifndef RI_HASH_HPP
#define RI_HASH_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/compare/equality.hpp>
#include <ri/messages/identifiers.hpp>
#include <ri/support/timestamp.hpp>

/// @cond
/// Hashes a Timestamp by its seconds and nanoseconds.
template <>
struct std::hash<ri::Timestamp> {
  /// Equal for equal instants.
  std::size_t operator()(const ri::Timestamp& time) const noexcept {
    const auto seconds = static_cast<std::uint64_t>(time.seconds());
    const auto nanoseconds = static_cast<std::uint64_t>(time.nanoseconds());
    // 2^64 divided by the golden ratio: neighbours come to lie far apart, in the upper bits too.
    std::uint64_t mixed = ((seconds << 30) ^ (seconds >> 34) ^ nanoseconds) * 0x9E3779B97F4A7C15U;
    mixed ^= mixed >> 32;
    return ri::detail::as_size(mixed);
  }
};

/// Hashes an ID by its `uuid`; unknown members are compared by `==` alone.
template <>
struct std::hash<ri::ID> {
  /// Equal for equal identifiers.
  std::size_t operator()(const ri::ID& id) const noexcept {
    return id.uuid ? std::hash<std::string_view>()(*id.uuid) : 0;
  }
};
/// @endcond

#endif  // RI_HASH_HPP
