// Numbers in a program that is built with -ffast-math, whose start-up code has the processor flush
// denormals to zero. Doubles are made and looked at as bits here, too.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include <ri/job_metadata.hpp>

namespace {

int failures = 0;

void check(bool good, const std::string& what) {
  if (good) return;
  std::fprintf(stderr, "fast_math: %s\n", what.c_str());
  ++failures;
}

std::string seconds(const std::string& text) { return R"({"runningTimeSecs":)" + text + "}"; }

std::uint64_t bits_of(const ri::JobMetadata& job) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &*job.running_time_secs, sizeof bits);
  return bits;
}

struct Row {
  const char* text;
  std::uint64_t bits;
  const char* written;
};

const Row rows[] = {
    {"\"NaN\"", 0x7FF8000000000000, "\"NaN\""},
    {"\"Infinity\"", 0x7FF0000000000000, "\"Infinity\""},
    {"\"-Infinity\"", 0xFFF0000000000000, "\"-Infinity\""},
    {"5e-324", 1, "5e-324"},
    {"-5e-324", 0x8000000000000001, "-5e-324"},
    {"1e-310", 0x000012688B70E62B, "1e-310"},
    {"2.2250738585072009e-308", 0x000FFFFFFFFFFFFF, "2.225073858507201e-308"},
    {"2.2250738585072014e-308", 0x0010000000000000, "2.2250738585072014e-308"},
    {"0", 0, "0"},
    {"-0.0", 0x8000000000000000, "-0"},
    {"0.1", 0x3FB999999999999A, "0.1"},
    {"0.3", 0x3FD3333333333333, "0.3"},
    {"0.000003", 0x3EC92A737110E454, "0.000003"},
    {"4.35", 0x4011666666666666, "4.35"},
    {"123456.789012", 0x40FE240C9FCB0C02, "123456.789012"},
    {"1e22", 0x4480F0CF064DD592, "1e+22"},
    {"1.7976931348623157e308", 0x7FEFFFFFFFFFFFFF, "1.7976931348623157e+308"},
};

void check_doubles() {
  for (const Row& row : rows) {
    const ri::JobMetadata job = ri::from_json(seconds(row.text));
    check(bits_of(job) == row.bits, std::string("read ") + row.text);
    check(ri::to_json(job) == seconds(row.written),
          std::string("written ") + row.text + " as " + ri::to_json(job));
    ri::JobMetadata made;
    std::memcpy(&made.running_time_secs.emplace(), &row.bits, sizeof row.bits);
    check(ri::to_json(made) == seconds(row.written), std::string("made ") + row.text);
    check(made == job && job == made && !(made != job), std::string("equal ") + row.text);
    for (const Row& other : rows) {
      const bool zeros = (row.bits | other.bits) << 1 == 0;
      const bool same = row.bits == other.bits || zeros;
      check((job == ri::from_json(seconds(other.text))) == same,
            std::string("compared ") + row.text + " with " + other.text);
    }
    const auto tree = ri::to_dict(job);
    check(bits_of(ri::from_dict(tree)) == row.bits, std::string("through a tree ") + row.text);
    if (row.text[0] == '"') {
      const std::string plain = seconds(std::string(row.text).substr(1, std::strlen(row.text) - 2));
      ri::Error error;
      check(!ri::from_json(plain, error), "no JSON " + plain);
    }
  }
  for (const char* text : {"1e400", "-1e400", "\"1e400\"", "1.8e308"}) {
    ri::Error error;
    check(!ri::from_json(seconds(text), error) && error.code() == ri::ErrorCode::value,
          std::string("refused ") + text);
  }
}

void check_integers() {
  const char* const refused[] = {"5e-324", "1e-400", "0.5", "9007199254740993.5", "1e19", "1e400"};
  for (const char* text : refused) {
    ri::Error error;
    const std::string size = std::string(R"({"sizeBytes":)") + text + "}";
    check(!ri::from_json<ri::ValidateDatasetResponse>(size, error), std::string("integer ") + text);
  }
  const auto tree = nlohmann::json::parse(R"({"sizeBytes":5e-324})");
  ri::Error error;
  check(!ri::from_dict<ri::ValidateDatasetResponse>(tree, error), "integer 5e-324 in a tree");
  check(ri::to_json(ri::from_json<ri::ValidateDatasetResponse>(
            R"({"sizeBytes":9007199254740993.0})")) == R"({"sizeBytes":"9007199254740993"})",
        "integer 9007199254740993.0");
}

void check_raw_json() {
  check(ri::RawJson("5e-324") != ri::RawJson("0"), "5e-324 is not 0");
  check(ri::RawJson("5e-324") != ri::RawJson("1e-323"), "5e-324 is not 1e-323");
  check(ri::RawJson("5e-324") == ri::RawJson("4.9E-324"), "5e-324 is 4.9E-324");
  check(ri::RawJson("1e400") == ri::RawJson("1E400"), "1e400 is 1E400");
  check(ri::RawJson("1e400") != ri::RawJson("1e401"), "1e400 is not 1e401");
  check(ri::RawJson("-0.0") == ri::RawJson("0"), "-0.0 is 0");
  nlohmann::json tree;
  const std::uint64_t bits = 0x7FF8000000000000;
  double nan = 0;
  std::memcpy(&nan, &bits, sizeof nan);
  tree["x"] = 0.5;
  std::memcpy(tree["x"].get_ptr<double*>(), &nan, sizeof nan);
  tree["runningTimeSecs"] = 0.5;
  std::memcpy(tree["runningTimeSecs"].get_ptr<double*>(), &nan, sizeof nan);
  ri::Error error;
  check(!ri::from_dict(tree, error) && error.code() == ri::ErrorCode::value, "NaN in a tree");
  tree.erase("x");
  check(ri::to_json(ri::from_dict(tree)) == seconds("\"NaN\""), "NaN of a tree");
  tree = {{"sizeBytes", 0.5}};
  std::memcpy(tree["sizeBytes"].get_ptr<double*>(), &nan, sizeof nan);
  check(!ri::from_dict<ri::ValidateDatasetResponse>(tree, error), "integer NaN in a tree");
  const auto denormal = nlohmann::json::parse(R"({"x":[5e-324]})");
  check(ri::to_json(ri::from_dict(denormal)) == R"({"x":[5e-324]})", "5e-324 kept from a tree");
}

}  // namespace

int main() {
  check_doubles();
  check_integers();
  check_raw_json();
  if (failures == 0) std::puts("fast_math: all good");
  return failures == 0 ? 0 : 1;
}
