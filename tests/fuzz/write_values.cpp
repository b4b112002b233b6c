// Whatever is in a value, strings of any bytes included: writing gives valid JSON that reads as the
// same value, or ri::Error and an output that is what it was.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/exact_text.hpp>

#include "fuzz.hpp"
#include "strict_json.hpp"

namespace {

using ri::fuzz::Bytes;

template <class T>
std::enable_if_t<ri::is_message_v<T>> fill(Bytes& bytes, T& message);

void fill(Bytes& bytes, std::string& value) { value = bytes.text(); }
void fill(Bytes& bytes, bool& value) { value = bytes.byte() % 2 != 0; }
void fill(Bytes& bytes, std::int64_t& value) { value = static_cast<std::int64_t>(bytes.word()); }

void fill(Bytes& bytes, double& value) {
  const std::uint64_t bits = bytes.word();
  std::memcpy(&value, &bits, sizeof value);
}

void fill(Bytes& bytes, ri::Timestamp& value) {
  const std::int64_t first = ri::Timestamp::min().seconds();
  const auto count = static_cast<std::uint64_t>(ri::Timestamp::max().seconds() - first) + 1;
  const auto second = first + static_cast<std::int64_t>(bytes.word() % count);
  const auto nanosecond = static_cast<std::int32_t>(bytes.word() % 1'000'000'000);
  value = ri::Timestamp::from_unix(second, nanosecond);
}

void fill(Bytes& bytes, ri::RawJson& value) {
  try {
    value = ri::RawJson(bytes.text());
  } catch (const ri::Error&) {
    value = ri::RawJson(R"({"a":[1,{"b":null}]})");
  }
}

template <class E>
std::enable_if_t<ri::is_enum_v<E>> fill(Bytes& bytes, E& value) {
  value = static_cast<E>(bytes.below(ri::schema::enumeration<E>.values.size() + 1));
}

template <class V>
void fill(Bytes& bytes, std::vector<V>& list) {
  for (unsigned count = bytes.below(4); count != 0; --count) fill(bytes, list.emplace_back());
}

template <class V>
void fill(Bytes& bytes, std::optional<V>& value) {
  if (!bytes.used_up() && bytes.byte() % 4 != 0) fill(bytes, value.emplace());
}

template <class T>
std::enable_if_t<ri::is_message_v<T>> fill(Bytes& bytes, T& message) {
  ri::for_each_member(message, [&](std::string_view, auto& member) { fill(bytes, member); });
  for (unsigned count = bytes.below(8); count > 5 && !bytes.used_up(); --count) {
    ri::RawJson value;
    fill(bytes, value);
    std::string name(bytes.text());
    if (name.empty()) name = ri::schema::message<T>.name;
    message.unknown_fields.add(std::move(name), std::move(value));
  }
}

template <class T>
void write(const T& value, const ri::WriteOptions& options) {
  constexpr std::string_view before = "before";
  std::string out(before);
  bool written = true;
  try {
    ri::append_json(out, value, options);
  } catch (const ri::Error& error) {
    written = false;
    RI_FUZZ_CHECK(error.code() == ri::ErrorCode::value || error.code() == ri::ErrorCode::type);
    RI_FUZZ_CHECK(out == before);
  }
  if (!written) {
    try {
      ri::to_dict(value, options);
      RI_FUZZ_CHECK(false);  // a tree cannot hold what text cannot
    } catch (const ri::Error&) {
    }
    return;
  }
  RI_FUZZ_CHECK(out.compare(0, before.size(), before) == 0);

  const ri_test::ExactText text(std::string_view(out).substr(before.size()));
  ri::ReadOptions deep;  // kept texts may use up the whole depth themselves
  deep.max_depth = 1024;
  const T again = ri::from_json<T>(text, deep);
  RI_FUZZ_CHECK(again == value);
  const ri::fuzz::Kind kind = ri::fuzz::kind_of_json(text);
  RI_FUZZ_CHECK(kind != ri::fuzz::Kind::malformed);
  if (kind == ri::fuzz::Kind::good) {
    RI_FUZZ_CHECK(ri::from_dict<T>(ri::to_dict(value, options), deep) == value);
  }
}

template <class T>
void write_one(Bytes& bytes) {
  ri::WriteOptions options;
  options.indent = bytes.below(4);
  if (bytes.byte() % 2 != 0) options.names = ri::MemberNames::snake_case;
  T value;
  fill(bytes, value);
  RI_FUZZ_CHECK(T(value) == value);
  write(value, options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  if (bytes.byte() % 4 != 0) {
    write_one<ri::JobMetadata>(bytes);
  } else {
    write_one<ri::ListJobsForProjectResponse>(bytes);
  }
  return 0;
}
