// SPDX-License-Identifier: MIT
//
/// @file
/// Where two messages differ.
///
/// ```cpp
/// ri::JobMetadata later = job;
/// later.status = ri::JobStatus::SUCCEEDED;
/// later.agent_id = ri::ID{};
/// for (const std::string& pointer : ri::differences(job, later)) std::cout << pointer << '\n';
/// ```
/// <!-- snippet: output -->
/// ```text
/// /status
/// /agentId
/// ```

#ifndef RI_COMPARE_DIFFERENCES_HPP
#define RI_COMPARE_DIFFERENCES_HPP

#include <string>
#include <vector>

#include <ri/compare/find_differences.hpp>
#include <ri/support/schema.hpp>
#include <ri/table/make_message_table.hpp>

#if !defined(RI_JOB_METADATA_COMPILED)
#  include <ri/compare/difference_finder.hpp>
#endif

namespace ri {

/// JSON Pointers (RFC 6901, camelCase names) to what differs between two messages, in the API's
/// order, then unknown members by their names. Goes into messages that both have, and into lists of
/// the same length; where only one has a message, or the lengths differ, the whole member is named.
/// An enum whose unknown text was kept is compared by that text, a json_object as a whole. Empty
/// exactly where `a == b`. Linear, with unknown members O(n log n). Throws std::bad_alloc.
template <class T>
std::vector<std::string> differences(const T& a, const T& b) {
  static_assert(is_message_v<T>, "differences compares messages of the API, as ri::JobMetadata");
  if constexpr (is_message_v<T>) {  // else the assertion is all that the compiler has to say
    return detail::find_differences(&a, &b, detail::message_table<T>());
  }
}

}  // namespace ri

#endif  // RI_COMPARE_DIFFERENCES_HPP
