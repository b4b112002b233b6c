// Numbers where the processor takes denormals for zero, which start-up code of -Ofast sets for a
// whole program: one that loads a library built so is such a program, however it is built itself.

#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include <support/catch.hpp>
#include <support/library.hpp>

#if defined(__SSE2__)
#  include <xmmintrin.h>
#endif

namespace {

// Sets the processor's way of treating denormals as long as it lives, where that is known.
class FlushedDenormals {
 public:
#if defined(__SSE2__)
  FlushedDenormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | 0x8040); }
  ~FlushedDenormals() { _mm_setcsr(before_); }
#elif defined(__aarch64__)
  FlushedDenormals() {
    __asm__ volatile("mrs %0, fpcr" : "=r"(before_));
    set(before_ | std::uint64_t{1} << 24);
  }
  ~FlushedDenormals() { set(before_); }
#else
  FlushedDenormals() {}
  ~FlushedDenormals() {}
#endif
  FlushedDenormals(const FlushedDenormals&) = delete;
  FlushedDenormals& operator=(const FlushedDenormals&) = delete;

 private:
#if defined(__SSE2__)
  unsigned before_ = 0;
#elif defined(__aarch64__)
  static void set(std::uint64_t value) { __asm__ volatile("msr fpcr, %0" : : "r"(value)); }
  std::uint64_t before_ = 0;
#endif
};

std::string seconds(std::string_view text) {
  return R"({"runningTimeSecs":)" + std::string(text) + "}";
}

std::uint64_t bits_of(const ri::JobMetadata& job) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &*job.running_time_secs, sizeof bits);
  return bits;
}

}  // namespace

TEST_CASE("denormals read, write and compare right where the processor flushes them to zero") {
  struct Row {
    std::string_view text;
    std::uint64_t bits;
    std::string_view written;
  };
  const Row rows[] = {{"5e-324", 1, "5e-324"},
                      {"-5e-324", 0x8000000000000001, "-5e-324"},
                      {"1e-323", 2, "1e-323"},
                      {"1.234567e-320", 0x00000000000009C3, "1.2347e-320"},
                      {"1e-310", 0x000012688B70E62B, "1e-310"},
                      {"2.2250738585072009e-308", 0x000FFFFFFFFFFFFF, "2.225073858507201e-308"},
                      {"2.2250738585072014e-308", 0x0010000000000000, "2.2250738585072014e-308"},
                      {"0.1", 0x3FB999999999999A, "0.1"}};
  const FlushedDenormals flushed;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto job = ri::from_json(seconds(row.text));
    CHECK(bits_of(job) == row.bits);
    CHECK(bits_of(ri::from_json(seconds('"' + std::string(row.text) + '"'))) == row.bits);
    CHECK(ri::to_json(job) == seconds(row.written));
    CHECK(bits_of(ri::from_dict(ri::to_dict(job))) == row.bits);
    for (const Row& other : rows) {
      CAPTURE(other.text);
      const bool same = &row == &other;
      CHECK((job == ri::from_json(seconds(other.text))) == same);
      CHECK((ri::RawJson(row.text) == ri::RawJson(other.text)) == same);
    }
    CHECK(job != ri::from_json(seconds("0")));
    CHECK(ri::RawJson(row.text) != ri::RawJson("0"));
    const std::string size = R"({"sizeBytes":)" + std::string(row.text) + "}";
    ri::Error error;
    CHECK_FALSE(ri::from_json<ri::ValidateDatasetResponse>(size, error));
    CHECK_FALSE(ri::from_dict<ri::ValidateDatasetResponse>(nlohmann::json::parse(size), error));
    const std::string unknown = R"({"x":[)" + std::string(row.written) + "]}";
    CHECK(ri::to_json(ri::from_dict(nlohmann::json::parse(unknown))) == unknown);
  }
}
