// SPDX-License-Identifier: MIT
//
/// @file
/// The value types alone: every message and enum, comparing them, walking over their members, and
/// the questions that everybody asks about a job.
/// Needs the standard library and none of its streams, so it is cheap to include where jobs are
/// passed around and neither read nor written.
///
/// <!-- snippet: declarations -->
/// ```cpp
/// bool worth_a_look(const ri::JobMetadata& job) {
///   return ri::is_terminal(job) && job.status != ri::JobStatus::SUCCEEDED;
/// }
/// ```

/// @namespace ri
/// The messages and enums of the job API, and the functions that read and write them.

#ifndef RI_VALUES_HPP
#define RI_VALUES_HPP

#include <ri/compare/differences.hpp>
#include <ri/compare/equality.hpp>
#include <ri/messages/cross_plane.hpp>
#include <ri/messages/identifiers.hpp>
#include <ri/messages/job.hpp>
#include <ri/messages/job_data.hpp>
#include <ri/messages/profiling.hpp>
#include <ri/messages/progress.hpp>
#include <ri/messages/responses.hpp>
#include <ri/messages/rpc_status.hpp>
#include <ri/messages/task_responses.hpp>
#include <ri/messages/test_suite.hpp>
#include <ri/questions.hpp>
#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/support/raw_json.hpp>
#include <ri/support/schema.hpp>
#include <ri/support/timestamp.hpp>
#include <ri/support/unknown_fields.hpp>
#include <ri/table/enums.hpp>
#include <ri/version.hpp>

#endif  // RI_VALUES_HPP
