// SPDX-License-Identifier: MIT
//
// A way to read and write the API's messages, for comparison. Each library is a file of its own.

#ifndef RI_TESTS_BENCHMARKS_CONTENDER_HPP
#define RI_TESTS_BENCHMARKS_CONTENDER_HPP

#include <functional>
#include <string>
#include <vector>

#include <ri/values.hpp>

namespace benchmark {

template <class T>
struct Codec {
  std::function<T(const std::string&)> read;
  std::function<void(const T&, std::string&)> write;  // into an empty string with room
};

struct Contender {
  std::string name;
  bool keeps_unknown_members = false;
  Codec<ri::JobMetadata> job;
  Codec<ri::ListJobsForProjectResponse> page;
};

Contender this_library();
Contender nlohmann_tree();
Contender rapidjson_contender();
Contender simdjson_contender();
Contender boost_json_contender();
Contender glaze_contender();

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_CONTENDER_HPP
