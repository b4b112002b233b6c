// SPDX-License-Identifier: MIT
//
// A way to read and write the API's messages, for comparison. Each library is a file of its own.

#ifndef RI_TESTS_BENCHMARKS_CONTENDER_HPP
#define RI_TESTS_BENCHMARKS_CONTENDER_HPP

#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include <ri/values.hpp>

namespace benchmark {

// What a library does with one message. A function that is empty is one that it has not.
template <class T>
struct Codec {
  std::function<T(const std::string&)> read;           // throws where it refuses the text
  std::function<bool(const std::string&)> accepts;     // reads without exceptions for bad input
  std::function<void(const T&, std::string&)> append;  // after what the string holds
  std::function<void(const T&, std::string&)> append_indented;

  // Only for a library that has messages of its own: what is timed in place of `read` and `append`,
  // which convert as well. `own` makes its message of ours and returns what appends that.
  std::function<void(const std::string&)> read_own;
  std::function<std::function<void(std::string&)>(const T&)> own;
};

struct Contender {
  std::string name;
  std::string version;
  std::string reading;  // what it does, for people
  std::string writing;
  bool keeps_unknown_members = false;
  Codec<ri::JobMetadata> job;
  Codec<ri::ListJobsForProjectResponse> page;

  template <class T>
  const Codec<T>& codec() const {
    if constexpr (std::is_same_v<T, ri::JobMetadata>) {
      return job;
    } else {
      return page;
    }
  }

  // As it is called at the head of a column.
  std::string title() const { return version.empty() ? name : name + " " + version; }
};

Contender this_library();
Contender nlohmann_tree();
Contender glaze_contender();
Contender simdjson_contender();
Contender rapidjson_contender();
Contender yyjson_contender();
Contender boost_json_contender();
Contender boost_value_to_contender();
Contender protobuf_contender();

// This library again, compiled with -O2.
Contender this_library_at_o2();

// Those that were found when the program was built, this library first.
std::vector<Contender> contenders();

// The names of those that were not found, or that the compiler does not take.
std::vector<std::string> missing_contenders();

// This library and its form at -O2, where that could be built.
std::vector<Contender> optimisations();

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_CONTENDER_HPP
