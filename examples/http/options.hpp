// The command line options about the connection.

#ifndef EXAMPLES_HTTP_OPTIONS_HPP
#define EXAMPLES_HTTP_OPTIONS_HPP

#include <CLI/CLI.hpp>
#include <string>

#include "http/connection.hpp"

namespace tools {

// Adds --url, --api-key-file, --timeout, --retries, --cacert and the time limits of one request. A
// time is a number of seconds greater than 0.
class ConnectionOptions {
 public:
  explicit ConnectionOptions(CLI::App& app);
  ConnectionOptions(const ConnectionOptions&) = delete;
  ConnectionOptions& operator=(const ConnectionOptions&) = delete;

  // What was given, once the command line is parsed, with the key from RI_API_KEY or the file.
  // Throws Failure (64) where it makes no sense; no message holds the key.
  Connection connection() const;

 private:
  Connection connection_;
  double timeout_ = 0;
  double connect_timeout_;
  double answer_timeout_;
  double stall_timeout_;
  std::string api_key_file_;
};

// Adds an option for a number of seconds greater than 0.
CLI::Option* add_seconds(CLI::App& app, const std::string& name, double& seconds,
                         const std::string& description);

}  // namespace tools

#endif  // EXAMPLES_HTTP_OPTIONS_HPP
