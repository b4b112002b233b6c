// SPDX-License-Identifier: MIT

#include <string>
#include <vector>

#include "contender.hpp"

namespace benchmark {
namespace {

// CMake defines a macro for each library that it finds.
struct Possible {
  const char* name;
  Contender (*make)();
};

constexpr Possible possible[] = {
    {"ri_job_metadata", this_library},
#ifdef RI_BENCHMARK_GLAZE
    {"glaze", glaze_contender},
#else
    {"glaze", nullptr},
#endif
#ifdef RI_BENCHMARK_SIMDJSON
    {"simdjson", simdjson_contender},
#else
    {"simdjson", nullptr},
#endif
#ifdef RI_BENCHMARK_YYJSON
    {"yyjson", yyjson_contender},
#else
    {"yyjson", nullptr},
#endif
#ifdef RI_BENCHMARK_RAPIDJSON
    {"RapidJSON", rapidjson_contender},
#else
    {"RapidJSON", nullptr},
#endif
#ifdef RI_BENCHMARK_BOOST_JSON
    {"Boost.JSON", boost_json_contender},
#else
    {"Boost.JSON", nullptr},
#endif
#ifdef RI_BENCHMARK_BOOST_VALUE_TO
    {"Boost value_to", boost_value_to_contender},
#else
    {"Boost value_to", nullptr},
#endif
#ifdef RI_BENCHMARK_PROTOBUF
    {"protobuf", protobuf_contender},
#else
    {"protobuf", nullptr},
#endif
    {"nlohmann tree", nlohmann_tree},
};

}  // namespace

std::vector<Contender> contenders() {
  std::vector<Contender> found;
  for (const Possible& each : possible) {
    if (each.make != nullptr) found.push_back(each.make());
  }
  return found;
}

std::vector<std::string> missing_contenders() {
  std::vector<std::string> missing;
  for (const Possible& each : possible) {
    if (each.make == nullptr) missing.emplace_back(each.name);
  }
  return missing;
}

std::vector<Contender> optimisations() {
  return {
      this_library(),
#ifdef RI_BENCHMARK_AT_O2
      this_library_at_o2(),
#endif
  };
}

}  // namespace benchmark
