// SPDX-License-Identifier: MIT
//
/// @file
/// Robust Intelligence job metadata: the value types of the API, and JSON in and out with nothing
/// lost. Including this file is all that a program has to do.
///
/// ```cpp
/// ri::JobMetadata job = ri::from_json(text);          // JSON text to a value; throws ri::Error
/// if (job.status == ri::JobStatus::RUNNING) job.cancellation_requested = true;
/// std::string changed = ri::to_json(job);             // and back, unknown members included
/// ```
///
/// - ri/values.hpp: the types alone, without JSON and streams
/// - ri/questions.hpp: is the job done, how far, how long, why did it fail, what has changed
/// - ri/text/read.hpp, ri/text/write.hpp: JSON text
/// - ri/text/message_reader.hpp: many messages, one after the other
/// - ri/text/timestamp.hpp, ri/text/ostream.hpp: timestamps as text, printing
/// - ri/hash.hpp: std::hash of timestamps and identifiers
/// - ri/format.hpp, ri/fmt.hpp: std::format and {fmt}; to be included where they are wanted
/// - ri/dict/convert.hpp, ri/dict/adl.hpp: trees of nlohmann/json
/// - ri/dict/json_schema.hpp: the JSON Schema of a message

#ifndef RI_JOB_METADATA_HPP
#define RI_JOB_METADATA_HPP

#include <ri/dict/adl.hpp>
#include <ri/dict/convert.hpp>
#include <ri/dict/json_schema.hpp>
#include <ri/hash.hpp>
#include <ri/text/message_reader.hpp>
#include <ri/text/ostream.hpp>
#include <ri/text/read.hpp>
#include <ri/text/timestamp.hpp>
#include <ri/text/write.hpp>
#include <ri/values.hpp>
#include <ri/version.hpp>

#endif  // RI_JOB_METADATA_HPP
