// How to reach the server: what the user says, and the time limits.

#ifndef EXAMPLES_HTTP_CONNECTION_HPP
#define EXAMPLES_HTTP_CONNECTION_HPP

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace tools {

using Seconds = std::chrono::duration<double>;

struct Connection {
  std::string url;      // as base_url() makes it
  std::string api_key;  // empty: none is sent
  std::string ca_file;  // empty: the system's certificates
  unsigned retries = 5;
  std::optional<Seconds> timeout;  // for the whole program

  Seconds connect_timeout{10};  // until a connection stands
  Seconds answer_timeout{120};  // for one answer from request to last byte
  Seconds stall_timeout{30};    // without a byte
  std::size_t largest_answer = std::size_t{64} * 1024 * 1024;  // bytes, after decompression
};

}  // namespace tools

#endif  // EXAMPLES_HTTP_CONNECTION_HPP
