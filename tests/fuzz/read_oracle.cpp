// from_json(text) and from_dict(nlohmann::json::parse(text)) accept the same texts and give the
// same values, for every text without duplicate names, numbers beyond double
// and numbers with a fraction or an exponent that a tree rounds.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/exact_text.hpp>

#include "fuzz.hpp"
#include "strict_json.hpp"

namespace {

template <class T>
std::optional<T> from_tree(const nlohmann::json& tree) {
  try {
    return ri::from_dict<T>(tree);
  } catch (const ri::Error&) {
    return std::nullopt;
  }
}

template <class T>
void compare(std::string_view text, ri::fuzz::Kind kind) {
  ri::Error error;
  const std::optional<T> read = ri::from_json<T>(text, error);
  RI_FUZZ_CHECK(read.has_value() == !error);
  if (kind == ri::fuzz::Kind::malformed) {
    RI_FUZZ_CHECK(!read);
  } else if (kind == ri::fuzz::Kind::good) {
    RI_FUZZ_CHECK(error.code() != ri::ErrorCode::syntax);
    RI_FUZZ_CHECK(read == from_tree<T>(nlohmann::json::parse(text)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ri_test::ExactText text(ri::fuzz::as_text(data, size));
  const ri::fuzz::Kind kind = ri::fuzz::kind_of_json(text);
  compare<ri::JobMetadata>(text, kind);
  compare<ri::ListJobsForProjectResponse>(text, kind);
  return 0;
}
