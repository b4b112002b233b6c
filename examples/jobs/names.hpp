// Names of statuses and types, as people write and read them.

#ifndef EXAMPLES_JOBS_NAMES_HPP
#define EXAMPLES_JOBS_NAMES_HPP

#include <string>
#include <string_view>

#include <ri/values.hpp>

namespace tools {

// `running`; for a status that the library does not know its text in the same form (`paused` for
// JOB_STATUS_PAUSED), with control characters made visible.
std::string status_name(const ri::JobMetadata& job);

// The same for the type: `file_scan`.
std::string type_name(const ri::JobMetadata& job);

// The wire name of what a person wrote: `running`, `RUNNING` and `JOB_STATUS_RUNNING` are
// JOB_STATUS_RUNNING. A newer server may know more, so any JOB_STATUS_... is taken as it is. Empty
// where the text is none of these.
std::string wire_status(std::string_view text);

// The same for types: JOB_TYPE_...
std::string wire_type(std::string_view text);

}  // namespace tools

#endif  // EXAMPLES_JOBS_NAMES_HPP
