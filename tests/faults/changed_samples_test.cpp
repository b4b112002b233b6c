// Every prefix of the samples and every change of one byte: an answer that can be written and read
// again, or an ri::Error that says where. The text stands in a heap block of its own size, so that
// AddressSanitizer sees every byte read past its end.

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/library.hpp>

#include "samples.hpp"

namespace {

// What is wrong with the outcome; empty where nothing is.
template <class T>
std::string fault_in_reading(std::string_view text) try {
  ri::Error error;
  const std::optional<T> value = ri::from_json<T>(text, error);
  if (value) {
    if (error) return "a value and an error";
    const std::string written = ri::to_json(*value);
    const ri_test::ExactText exact(written);
    return ri::to_json(ri::from_json<T>(exact)) == written ? "" : "written differently: " + written;
  }
  if (error.code() == ri::ErrorCode::none) return "no value and no error";
  if (error.offset() > text.size()) return "an offset past the text";
  if (error.line() == 0 || error.column() == 0) return "no position";
  return {};
} catch (const std::exception& exception) {
  return std::string("an exception: ") + exception.what();
}

void check(const std::string& name, std::string_view text) {
  const bool page = name.find("page") != std::string::npos;
  const std::string fault = page ? fault_in_reading<ri::ListJobsForProjectResponse>(text)
                                 : fault_in_reading<ri::JobMetadata>(text);
  if (fault.empty()) return;
  CAPTURE(name, text);
  FAIL_CHECK(fault);
}

}  // namespace

TEST_CASE("every prefix of the samples") {
  std::size_t count = 0;
  for (const auto& [name, text] : ri_test::samples()) {
    for (std::size_t size = 0; size <= text.size(); ++size, ++count) {
      check(name, ri_test::ExactText(std::string_view(text).substr(0, size)));
    }
  }
  CHECK(count > 2000);
}

TEST_CASE("every suffix of the samples") {
  for (const auto& [name, text] : ri_test::samples()) {
    for (std::size_t begin = 1; begin < text.size(); ++begin) {
      check(name, ri_test::ExactText(std::string_view(text).substr(begin)));
    }
  }
}

TEST_CASE("every change of one byte of the samples") {
  // Bytes with a meaning in JSON, in numbers, in UTF-8, and their neighbours.
  const std::string telling("\0\n\x1F \",-.09:AE[\\]entu{}\x80\xC3\xED\xF0\xFF", 27);
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);

  for (const auto& [name, text] : ri_test::samples()) {
    constexpr std::size_t short_sample = 150;
    const std::string& bytes = text.size() <= short_sample ? every : telling;
    ri_test::ExactText changed(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
      for (const char byte : bytes) {
        changed[i] = byte;
        check(name, changed);
      }
      changed[i] = text[i];
    }
  }
}
