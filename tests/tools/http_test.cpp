// What the HTTP part decides without a server: pauses, addresses.

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <http/retry.hpp>
#include <http/url.hpp>
#include <support/catch.hpp>

using namespace std::chrono_literals;

TEST_CASE("which statuses are worth another request") {
  for (const long status : {429L, 500L, 502L, 503L, 504L, 599L}) {
    CHECK(tools::is_worth_retrying(status));
  }
  for (const long status : {200L, 301L, 400L, 401L, 404L, 408L, 499L, 600L}) {
    CHECK_FALSE(tools::is_worth_retrying(status));
  }
}

TEST_CASE("pauses grow, up to an end, and are shortened at random by at most a half") {
  CHECK(tools::pause_before_retry(1, 0) == 250ms);
  CHECK(tools::pause_before_retry(2, 0) == 500ms);
  CHECK(tools::pause_before_retry(3, 0.5) == 750ms);
  CHECK(tools::pause_before_retry(8, 0) == 30s);
  CHECK(tools::pause_before_retry(1'000, 0) == 30s);
  for (unsigned number = 1; number < 7; ++number) {
    CHECK(tools::pause_before_retry(number, 0) <=
          tools::pause_before_retry(number + 1, 0.999) + 1ms);
  }
}

TEST_CASE("Retry-After is seconds or a date") {
  const auto now = std::chrono::system_clock::from_time_t(784'111'777);  // as RFC 9110 has it
  struct Case {
    const char* value;
    std::optional<std::chrono::milliseconds> pause;
  };
  for (const Case& each : std::vector<Case>{{"0", 0ms},
                                            {" 120 ", 120s},
                                            {"86400", 24h},
                                            {"99999999999999999999", 24h},
                                            {"Sun, 06 Nov 1994 08:49:47 GMT", 10s},
                                            {"Sunday, 06-Nov-94 08:49:47 GMT", 10s},
                                            {"Sun Nov  6 08:49:47 1994", 10s},
                                            {"Sun, 06 Nov 1994 08:49:00 GMT", 0ms},
                                            {"Sun, 06 Nov 2094 08:49:00 GMT", 24h},
                                            {"", std::nullopt},
                                            {"-5", std::nullopt},
                                            {"soon", std::nullopt}}) {
    INFO(each.value);
    CHECK(tools::retry_after(each.value, now) == each.pause);
  }
  CHECK(tools::retry_after("Sun, 06 Nov 1994 08:49:38 GMT", now + 1500us) == 999ms);  // not before
}

TEST_CASE("the base of all addresses") {
  CHECK(tools::base_url("https://a.example.com/") == "https://a.example.com");
  CHECK(tools::base_url("a.example.com/rime//") == "https://a.example.com/rime");
  CHECK(tools::base_url("http://[::1]:8080") == "http://[::1]:8080");
  for (const char* const text : {"", "ftp://a", "file:///etc/passwd", "https://u:p@a",
                                 "https://a?x=1", "https://a#x", "https://", "http://a b"}) {
    INFO(text);
    CHECK_THROWS_AS(tools::base_url(text), std::invalid_argument);
  }
}

TEST_CASE("who gets the key") {
  const tools::Origin origin = tools::origin_of("https://a.example.com/v1");
  CHECK(origin == tools::origin_of("HTTPS://A.example.com:443/other"));
  for (const char* const other : {"http://a.example.com/v1", "https://a.example.com:444/v1",
                                  "https://b.example.com/v1", "https://a.example.com.evil.org/"}) {
    CHECK_FALSE(origin == tools::origin_of(other));
  }
}

TEST_CASE("identifiers and values are percent-encoded") {
  CHECK(tools::percent_encoded("a/b c?&#%ü") == "a%2Fb%20c%3F%26%23%25%C3%BC");
  CHECK(tools::percent_encoded("").empty());
  CHECK(tools::query_string({}).empty());
  CHECK(tools::query_string({{"a.b", "1"}, {"c", "=&"}}) == "?a.b=1&c=%3D%26");
}
