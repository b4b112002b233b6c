#include "http/client.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ri/job_metadata.hpp>
#include <stdexcept>
#include <utility>

#include "http/retry.hpp"
#include "http/rpc_status.hpp"
#include "jobs/duration.hpp"
#include "program/failure.hpp"
#include "terminal/visible.hpp"

namespace tools {
namespace {

using std::chrono::milliseconds;

constexpr int most_redirects = 10;
constexpr milliseconds idle_step{100};

[[noreturn]] void no_answer(const std::string& message) {
  throw Failure(ExitStatus::no_answer, message);
}

// Faults of the network that may be gone the next time.
bool is_worth_retrying(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return true;
    default:
      return false;
  }
}

long milliseconds_of(Seconds time) {
  return std::max(1L, static_cast<long>(std::chrono::ceil<milliseconds>(time).count()));
}

long whole_seconds_of(Seconds time) {
  return static_cast<long>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

// What an answer that is no success says for itself.
std::string reason_of(const Answer& answer) {
  std::string reason = fmt::format("HTTP status {}", answer.status);
  if (const auto message = rpc_status_message(answer.body)) reason += ": " + *message;
  return reason;
}

struct Global {
  Global() { curl_global_init(CURL_GLOBAL_DEFAULT); }
  ~Global() { curl_global_cleanup(); }
};

}  // namespace

struct Client::Lost {
  std::string reason;
};

// libcurl's handles, with the connections that they keep open.
class Client::Transfer {
 public:
  Transfer(const Connection& connection, const Interrupt& interrupt)
      : connection_(connection),
        interrupt_(interrupt),
        easy_(curl_easy_init()),
        multi_(curl_multi_init()) {
    if (easy_ == nullptr || multi_ == nullptr) throw std::bad_alloc();
  }

  ~Transfer() {
    end();
    curl_easy_cleanup(easy_);
    curl_multi_cleanup(multi_);
    curl_slist_free_all(headers_);
  }

  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  void begin(const std::string& url, bool with_key) {
    curl_easy_reset(easy_);
    curl_slist_free_all(headers_);
    headers_ = curl_slist_append(nullptr, "Accept: application/json");
    if (with_key && !connection_.api_key.empty()) {
      headers_ = curl_slist_append(headers_, ("rime-api-key: " + connection_.api_key).c_str());
    }
    answer_ = Answer();
    too_large_ = false;
    error_[0] = '\0';
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTPHEADER, headers_);
    set(CURLOPT_USERAGENT, "ri_job_metadata/" RI_JOB_METADATA_VERSION_STRING);
    set(CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can unpack
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, error_);
    set(CURLOPT_WRITEFUNCTION, &Transfer::receive);
    set(CURLOPT_WRITEDATA, this);
    if (!connection_.ca_file.empty()) set(CURLOPT_CAINFO, connection_.ca_file.c_str());
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds_of(connection_.connect_timeout));
    set(CURLOPT_TIMEOUT_MS, milliseconds_of(connection_.answer_timeout));
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, whole_seconds_of(connection_.stall_timeout));
    set(CURLOPT_QUICK_EXIT, 1L);  // do not wait for a name server on the way out
    curl_multi_add_handle(multi_, easy_);
    running_ = true;
  }

  // Goes on for a while; whether the answer is complete. Throws Lost or Failure where there is
  // none.
  bool step(milliseconds time) {
    int running = 0;
    curl_multi_perform(multi_, &running);
    int left = 0;
    while (const CURLMsg* const message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      finish(message->data.result);
      return true;
    }
    curl_waitfd signal = {interrupt_.descriptor(), CURL_WAIT_POLLIN, 0};
    curl_multi_poll(multi_, &signal, 1, static_cast<int>(time.count()), nullptr);
    return false;
  }

  // Takes the request back, complete or not.
  void end() {
    if (running_) curl_multi_remove_handle(multi_, easy_);
    running_ = false;
  }

  Answer take_answer() { return std::move(answer_); }

 private:
  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(easy_, option, value);
  }

  void finish(CURLcode code) {
    end();
    if (too_large_) {
      no_answer(fmt::format("the answer is longer than {} bytes", connection_.largest_answer));
    }
    if (code != CURLE_OK) {
      const std::string reason =
          visible(error_[0] != '\0' ? std::string(error_) : curl_easy_strerror(code));
      if (is_worth_retrying(code)) throw Lost{reason};
      no_answer(reason);
    }
    curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &answer_.status);
    char* location = nullptr;
    curl_easy_getinfo(easy_, CURLINFO_REDIRECT_URL, &location);
    if (location != nullptr) answer_.location = location;
    curl_header* header = nullptr;
    if (curl_easy_header(easy_, "Retry-After", 0, CURLH_HEADER, -1, &header) == CURLHE_OK) {
      answer_.retry_after = header->value;
    }
  }

  static std::size_t receive(char* data, std::size_t, std::size_t size, void* self) {
    return static_cast<Transfer*>(self)->append({data, size});
  }

  std::size_t append(std::string_view piece) {
    if (piece.size() > connection_.largest_answer - answer_.body.size()) {
      too_large_ = true;
      return 0;  // ends the transfer
    }
    answer_.body += piece;
    return piece.size();
  }

  const Connection& connection_;
  const Interrupt& interrupt_;
  Global global_;
  CURL* easy_;
  CURLM* multi_;
  curl_slist* headers_ = nullptr;
  bool running_ = false;
  bool too_large_ = false;
  Answer answer_;
  char error_[CURL_ERROR_SIZE] = {};
};

Client::Client(const Connection& connection, const Interrupt& interrupt, Listener listener)
    : connection_(connection),
      interrupt_(interrupt),
      listener_(std::move(listener)),
      origin_(origin_of(connection.url)),
      deadline_(connection.timeout
                    ? Clock::now() + std::chrono::ceil<milliseconds>(*connection.timeout)
                    : Clock::time_point::max()),
      transfer_(std::make_unique<Transfer>(connection, interrupt)) {}

Client::~Client() = default;

void Client::check_limits() const {
  interrupt_.check();
  if (Clock::now() >= deadline_) {
    throw Failure(ExitStatus::timeout,
                  "timeout: not done after " +
                      duration_text(std::chrono::duration_cast<std::chrono::nanoseconds>(
                          *connection_.timeout)));
  }
}

Answer Client::send(const std::string& url, bool with_key) {
  struct End {
    Transfer& transfer;
    ~End() { transfer.end(); }
  };
  transfer_->begin(url, with_key);
  const End end{*transfer_};
  for (;;) {
    check_limits();
    if (listener_.idle) listener_.idle();
    const auto left = std::chrono::ceil<milliseconds>(deadline_ - Clock::now());
    if (transfer_->step(std::clamp(left, milliseconds(0), idle_step))) {
      return transfer_->take_answer();
    }
  }
}

// The key only goes where the user sent it; libcurl's own following of redirects would pass a
// header that it does not know on to any host.
Answer Client::follow(const std::string& url) {
  std::string next = url;
  for (int redirects = 0; redirects <= most_redirects; ++redirects) {
    Answer answer;
    try {
      answer = send(next, origin_of(next) == origin_);
    } catch (const std::invalid_argument& error) {
      no_answer("the server redirects to an address that is " + std::string(error.what()));
    }
    if (answer.status < 300 || answer.status > 399 || answer.location.empty()) return answer;
    next = answer.location;
  }
  no_answer(fmt::format("more than {} redirects", most_redirects));
}

std::string Client::get(const std::string& path_and_query) {
  for (unsigned retry = 1;; ++retry) {
    std::string reason;
    milliseconds wait{};
    const double random = std::uniform_real_distribution<double>(0, 1)(random_);
    try {
      Answer answer = follow(connection_.url + path_and_query);
      if (answer.status == 200) return std::move(answer.body);
      reason = reason_of(answer);
      if (answer.status == 401 && connection_.api_key.empty()) {
        reason += " (no API key was sent: set RI_API_KEY or --api-key-file)";
      }
      if (!tools::is_worth_retrying(answer.status)) no_answer(reason);
      wait = retry_after(answer.retry_after, std::chrono::system_clock::now())
                 .value_or(pause_before_retry(retry, random));
    } catch (const Lost& lost) {
      reason = lost.reason;
      wait = pause_before_retry(retry, random);
    }
    if (retry > connection_.retries) {
      no_answer(connection_.retries == 0
                    ? reason
                    : fmt::format("{} (given up after {} retries)", reason, connection_.retries));
    }
    if (listener_.retrying) {
      listener_.retrying(fmt::format("{}: trying again in {} ({} of {})", reason,
                                     duration_text(wait), retry, connection_.retries));
    }
    pause(wait);
  }
}

void Client::pause(milliseconds time) {
  const Clock::time_point end = Clock::now() + time;
  for (;;) {
    check_limits();
    const Clock::time_point now = Clock::now();
    if (now >= end) return;
    if (listener_.idle) listener_.idle();
    const auto left = std::chrono::ceil<milliseconds>(std::min(end, deadline_) - now);
    interrupt_.sleep(std::min(left, listener_.idle ? idle_step : left));
  }
}

}  // namespace tools
