// The command line options that choose jobs.

#ifndef EXAMPLES_JOBS_OPTIONS_HPP
#define EXAMPLES_JOBS_OPTIONS_HPP

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace tools {

// Adds --status, which may be repeated: `running` or JOB_STATUS_RUNNING, kept as the wire name.
void add_status_option(CLI::App& app, std::vector<std::string>& wire_names);

// Adds --type in the same way.
void add_type_option(CLI::App& app, std::vector<std::string>& wire_names);

}  // namespace tools

#endif  // EXAMPLES_JOBS_OPTIONS_HPP
