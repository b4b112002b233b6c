// Web addresses: the base that the user gives, what is asked under it, and where an answer may send
// us.

#ifndef EXAMPLES_HTTP_URL_HPP
#define EXAMPLES_HTTP_URL_HPP

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tools {

// What of an address decides who gets the key: scheme, host and port.
struct Origin {
  std::string scheme;  // lower case
  std::string host;    // lower case
  std::string port;    // with the default of the scheme filled in

  friend bool operator==(const Origin& a, const Origin& b) {
    return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
  }
};

// The origin of an http or https address; throws std::invalid_argument for anything else.
Origin origin_of(const std::string& url);

// The address that the user gave, ready for paths to be appended: `https://` where it has no
// scheme, no slash at the end. Throws std::invalid_argument where it is no http or https address,
// or has a user, a query or a fragment.
std::string base_url(const std::string& text);

// A path segment or a query's value, percent-encoded.
std::string percent_encoded(std::string_view text);

using Query = std::vector<std::pair<std::string, std::string>>;

// `?name=value&...`, percent-encoded; empty without any.
std::string query_string(const Query& query);

}  // namespace tools

#endif  // EXAMPLES_HTTP_URL_HPP
