#include "http/options.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "http/url.hpp"
#include "program/failure.hpp"

namespace tools {
namespace {

// A year: beyond it a time limit means none, and arithmetic on clocks stays far from overflow.
constexpr double most_seconds = 365.0 * 24 * 3600;

std::string key_from(const std::string& file) {
  if (file.empty()) {
    const char* const key = std::getenv("RI_API_KEY");
    return key == nullptr ? "" : key;
  }
  std::ifstream in(file, std::ios::binary);
  std::string key{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) throw Failure(ExitStatus::usage, file + ": cannot be read");
  return key;
}

// The key without white space around it. A line end inside would end the header and begin another.
std::string checked_key(std::string key) {
  constexpr const char* blank = " \t\r\n";
  key.erase(key.find_last_not_of(blank) + 1);
  key.erase(0, key.find_first_not_of(blank));
  for (const char c : key) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F) {
      throw Failure(
          ExitStatus::usage,
          "the API key has a character in it that no key can have (it is not shown here)");
    }
  }
  return key;
}

}  // namespace

CLI::Option* add_seconds(CLI::App& app, const std::string& name, double& seconds,
                         const std::string& description) {
  return app.add_option(name, seconds, description)
      ->check([](const std::string& text) {
        double value = 0;
        if (!CLI::detail::lexical_cast(text, value)) return std::string("no number of seconds");
        // Negated, so that NaN is refused as well.
        if (!(value > 0 && value <= most_seconds))
          return std::string("must be more than 0 seconds");
        return std::string();
      })
      ->type_name("SECONDS");
}

ConnectionOptions::ConnectionOptions(CLI::App& app)
    : connect_timeout_(connection_.connect_timeout.count()),
      answer_timeout_(connection_.answer_timeout.count()),
      stall_timeout_(connection_.stall_timeout.count()) {
  app.add_option("--url", connection_.url, "Address of the platform, https://rime.example.com")
      ->envname("RI_URL")
      ->required()
      ->group("Connection");
  app.add_option("--api-key-file", api_key_file_,
                 "File with the API key; without it the key is taken from RI_API_KEY")
      ->type_name("FILE")
      ->group("Connection");
  app.add_option("--cacert", connection_.ca_file,
                 "File with the certificates to trust instead of the system's")
      ->check(CLI::ExistingFile)
      ->type_name("FILE")
      ->group("Connection");
  app.add_option("--retries", connection_.retries, "Requests after a failed one, before giving up")
      ->capture_default_str()
      ->check(CLI::Range(0u, 1000u))
      ->type_name("N")
      ->group("Connection");
  add_seconds(app, "--timeout", timeout_, "End with exit status 3 after this time")
      ->group("Connection");
  add_seconds(app, "--connect-timeout", connect_timeout_, "For a connection to stand")
      ->capture_default_str()
      ->group("Connection");
  add_seconds(app, "--answer-timeout", answer_timeout_, "For one answer, to its last byte")
      ->capture_default_str()
      ->group("Connection");
  add_seconds(app, "--stall-timeout", stall_timeout_, "For an answer that sends nothing more")
      ->capture_default_str()
      ->group("Connection");
}

Connection ConnectionOptions::connection() const {
  Connection connection = connection_;
  try {
    connection.url = base_url(connection.url);
  } catch (const std::invalid_argument& error) {
    throw Failure(ExitStatus::usage,
                  std::string("--url: not the address of a server: ") + error.what());
  }
  connection.api_key = checked_key(key_from(api_key_file_));
  if (timeout_ > 0) connection.timeout = Seconds(timeout_);
  connection.connect_timeout = Seconds(connect_timeout_);
  connection.answer_timeout = Seconds(answer_timeout_);
  connection.stall_timeout = Seconds(stall_timeout_);
  return connection;
}

}  // namespace tools
