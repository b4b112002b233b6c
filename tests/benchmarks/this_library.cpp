// SPDX-License-Identifier: MIT
//
// This library on both its routes: text straight to values, and a tree of nlohmann/json's between.

#include <ri/job_metadata.hpp>

#include "contender.hpp"
#include "text_codec.hpp"

namespace benchmark {
namespace {

template <class T>
Codec<T> tree_codec() {
  return {[](const std::string& text) { return ri::from_dict<T>(nlohmann::json::parse(text)); },
          {},
          [](const T& value, std::string& out) { out += ri::to_dict(value).dump(); },
          [](const T& value, std::string& out) { out += ri::to_dict(value).dump(2); },
          {},
          {}};
}

std::string nlohmann_version() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + '.' +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + '.' +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace

Contender this_library() { return text_contender("ri_job_metadata"); }

Contender nlohmann_tree() {
  return {"nlohmann tree",
          nlohmann_version(),
          "`from_dict(nlohmann::json::parse(text))`",
          "`to_dict(value).dump()`",
          true,
          tree_codec<ri::JobMetadata>(),
          tree_codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
