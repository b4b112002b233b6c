// GET requests over libcurl that survive a server's bad moments.

#ifndef EXAMPLES_HTTP_CLIENT_HPP
#define EXAMPLES_HTTP_CLIENT_HPP

#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <string>

#include "http/connection.hpp"
#include "http/url.hpp"
#include "program/interrupt.hpp"

namespace tools {

// An answer of any HTTP status.
struct Answer {
  long status = 0;
  std::string body;
  std::string retry_after;  // the header, if there was one
  std::string location;     // where a redirect leads, as a whole address; empty if it does not
};

class Client {
 public:
  using Clock = std::chrono::steady_clock;

  // What happens meanwhile. Either may be left empty.
  struct Listener {
    std::function<void()> idle;                        // several times a second while it waits
    std::function<void(const std::string&)> retrying;  // before a pause: why, and how long
  };

  // The time limit for everything, if there is one, begins now. The connection and the interrupt
  // must outlive the client.
  Client(const Connection& connection, const Interrupt& interrupt, Listener listener);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // The body of a successful answer to GET, under the base address. Requests again what is worth
  // it, as often in a row as the connection says. Throws Failure: 3 when the time limit for
  // everything has passed, 4 when no answer helps, 130 after SIGINT.
  std::string get(const std::string& path_and_query);

  // Waits, for less if the time limit or a signal comes first; those throw Failure as above.
  void pause(std::chrono::milliseconds time);

 private:
  class Transfer;
  struct Lost;  // thrown: a connection that is worth another try

  Answer send(const std::string& url, bool with_key);
  Answer follow(const std::string& url);
  std::chrono::milliseconds pause_after(const Answer& answer, unsigned retry);
  void check_limits() const;

  const Connection& connection_;
  const Interrupt& interrupt_;
  Listener listener_;
  Origin origin_;  // who gets the key
  Clock::time_point deadline_;
  std::mt19937 random_{std::random_device{}()};
  std::unique_ptr<Transfer> transfer_;
};

}  // namespace tools

#endif  // EXAMPLES_HTTP_CLIENT_HPP
