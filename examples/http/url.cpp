#include "http/url.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>

namespace tools {
namespace {

struct Cleanup {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
  void operator()(char* text) const { curl_free(text); }
};

using Url = std::unique_ptr<CURLU, Cleanup>;
using Text = std::unique_ptr<char, Cleanup>;

Url parse(const std::string& text, unsigned flags) {
  Url url(curl_url());
  if (!url) throw std::bad_alloc();
  const CURLUcode code = curl_url_set(url.get(), CURLUPART_URL, text.c_str(), flags);
  if (code != CURLUE_OK) throw std::invalid_argument(curl_url_strerror(code));
  return url;
}

std::optional<std::string> part(const Url& url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return std::nullopt;
  return std::string(Text(text).get());
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

Origin origin_of(const Url& url) {
  Origin origin;
  origin.scheme = lower_case(part(url, CURLUPART_SCHEME).value_or(""));
  origin.host = lower_case(part(url, CURLUPART_HOST).value_or(""));
  origin.port = part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT).value_or("");
  if (origin.scheme != "http" && origin.scheme != "https") {
    throw std::invalid_argument("neither http nor https");
  }
  if (origin.host.empty()) throw std::invalid_argument("without a host");
  return origin;
}

}  // namespace

Origin origin_of(const std::string& url) { return origin_of(parse(url, 0)); }

std::string base_url(const std::string& text) {
  const Url url = parse(text, CURLU_DEFAULT_SCHEME);  // https
  origin_of(url);
  if (part(url, CURLUPART_USER) || part(url, CURLUPART_PASSWORD)) {
    throw std::invalid_argument("with a user or password, which this API does not know");
  }
  if (part(url, CURLUPART_QUERY) || part(url, CURLUPART_FRAGMENT)) {
    throw std::invalid_argument("with a query or a fragment");
  }
  std::string base = part(url, CURLUPART_URL).value();
  while (base.back() == '/') base.pop_back();
  return base;
}

std::string percent_encoded(std::string_view text) {
  if (text.empty()) return {};  // a length of 0 would mean "measure it"
  const Text encoded(curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
  if (!encoded) throw std::bad_alloc();
  return encoded.get();
}

std::string query_string(const Query& query) {
  std::string text;
  for (const auto& [name, value] : query) {
    text += text.empty() ? '?' : '&';
    text += percent_encoded(name) + '=' + percent_encoded(value);
  }
  return text;
}

}  // namespace tools
