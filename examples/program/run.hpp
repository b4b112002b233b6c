// What the main functions of the tools share.

#ifndef EXAMPLES_PROGRAM_RUN_HPP
#define EXAMPLES_PROGRAM_RUN_HPP

#include <CLI/CLI.hpp>
#include <functional>

namespace tools {

// Parses the command line, runs `body`, and returns the exit status; failures go to standard error
// as one line with the program's name before them. A usage error is 64.
int run(CLI::App& app, int argc, char* argv[], const std::function<int()>& body);

}  // namespace tools

#endif  // EXAMPLES_PROGRAM_RUN_HPP
