// What was read and written reads as the same value, in every layout and through a tree, and is
// written as the same text again.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/exact_text.hpp>

#include "fuzz.hpp"
#include "strict_json.hpp"

namespace {

template <class T>
void round_trip(std::string_view text) {
  ri::Error error;
  const std::optional<T> value = ri::from_json<T>(text, error);
  if (!value) return;

  const std::string canonical = ri::to_json(*value);
  const T again = ri::from_json<T>(canonical);
  RI_FUZZ_CHECK(again == *value);
  RI_FUZZ_CHECK(ri::to_json(again) == canonical);
  RI_FUZZ_CHECK(T(*value) == *value);

  ri::WriteOptions pretty;
  pretty.indent = 2;
  pretty.names = ri::MemberNames::snake_case;
  const std::string indented = ri::to_json(*value, pretty);
  RI_FUZZ_CHECK(ri::to_json(ri::from_json<T>(indented)) == canonical);

  // A tree has each name once and no numbers beyond double.
  if (ri::fuzz::kind_of_json(text) == ri::fuzz::Kind::good) {
    RI_FUZZ_CHECK(ri::from_dict<T>(ri::to_dict(*value)) == *value);
    RI_FUZZ_CHECK(ri::from_dict<T>(ri::to_dict<nlohmann::ordered_json>(*value, pretty)) == *value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ri_test::ExactText text(ri::fuzz::as_text(data, size));
  round_trip<ri::JobMetadata>(text);
  round_trip<ri::ListJobsForProjectResponse>(text);
  return 0;
}
