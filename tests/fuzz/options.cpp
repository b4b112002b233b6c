// Every combination of options: both ways of reading text agree, text and tree agree, and errors
// say where they are.

#include <algorithm>
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

using ri::fuzz::Bytes;

ri::ReadOptions read_options(Bytes& bytes) {
  constexpr ri::UnknownPolicy policies[] = {ri::UnknownPolicy::keep, ri::UnknownPolicy::ignore,
                                            ri::UnknownPolicy::reject};
  constexpr std::size_t depths[] = {256, 0, 1, 2, 3, 5, 8, 100000};
  constexpr std::size_t elements[] = {1'000'000, 0, 1, 2, 3, 5, 8, 100};
  ri::ReadOptions options;
  options.unknown_members = policies[bytes.below(3)];
  options.unknown_enum_values = policies[bytes.below(3)];
  options.max_depth = depths[bytes.below(8)];
  options.max_elements = elements[bytes.below(8)];
  return options;
}

ri::WriteOptions write_options(Bytes& bytes) {
  ri::WriteOptions options;
  options.indent = bytes.below(9);
  if (bytes.byte() % 2 != 0) options.names = ri::MemberNames::snake_case;
  return options;
}

void check_error(std::string_view text, const ri::Error& error) {
  RI_FUZZ_CHECK(error.code() != ri::ErrorCode::none);
  RI_FUZZ_CHECK(error.offset() <= text.size());
  const auto before = text.substr(0, error.offset());
  RI_FUZZ_CHECK(error.line() >= 1 && error.column() >= 1);
  RI_FUZZ_CHECK(error.line() + error.column() <= before.size() + 2);
  const std::string_view what = error.what();
  RI_FUZZ_CHECK(!what.empty());
  RI_FUZZ_CHECK(std::none_of(what.begin(), what.end(),
                             [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  RI_FUZZ_CHECK(error.pointer().empty() || error.pointer().front() == '/');
}

template <class T>
void check(std::string_view text, const ri::ReadOptions& in, const ri::WriteOptions& out) {
  ri::Error error;
  const std::optional<T> value = ri::from_json<T>(text, error, in);
  try {
    RI_FUZZ_CHECK(ri::from_json<T>(text, in) == value);
  } catch (const ri::Error& thrown) {
    RI_FUZZ_CHECK(!value);
    RI_FUZZ_CHECK(std::string_view(thrown.what()) == error.what());
    RI_FUZZ_CHECK(thrown.code() == error.code() && thrown.pointer() == error.pointer());
    RI_FUZZ_CHECK(thrown.offset() == error.offset());
  }
  if (!value) check_error(text, error);

  if (ri::fuzz::kind_of_json(text) == ri::fuzz::Kind::good) {
    std::optional<T> from_tree;
    try {
      from_tree = ri::from_dict<T>(nlohmann::json::parse(text), in);
    } catch (const ri::Error& thrown) {
      RI_FUZZ_CHECK(thrown.code() != ri::ErrorCode::none && thrown.line() == 0);
    }
    RI_FUZZ_CHECK(from_tree == value);
  }
  if (!value) return;

  const std::string written = ri::to_json(*value, out);
  ri::ReadOptions again = in;  // `null` has no depth, and the `{}` that is written for it has one
  again.max_depth = std::max<std::size_t>(in.max_depth, 1);
  RI_FUZZ_CHECK(ri::from_json<T>(written, again) == value);
  if (out.indent == 0) RI_FUZZ_CHECK(written.find('\n') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The choices come after the text, so that the texts of the corpus serve here as they are.
  const std::size_t choices = size < 7 ? size : 7;
  Bytes bytes(data + (size - choices), choices);
  const ri::ReadOptions in = read_options(bytes);
  const ri::WriteOptions out = write_options(bytes);
  const bool page = bytes.byte() % 2 != 0;
  const ri_test::ExactText text(ri::fuzz::as_text(data, size - choices));
  if (page) {
    check<ri::ListJobsForProjectResponse>(text, in, out);
  } else {
    check<ri::JobMetadata>(text, in, out);
  }
  return 0;
}
