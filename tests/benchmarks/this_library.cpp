// SPDX-License-Identifier: MIT

#include <ri/job_metadata.hpp>

#include "contender.hpp"

namespace benchmark {
namespace {

template <class T>
Codec<T> text_codec() {
  return {[](const std::string& text) { return ri::from_json<T>(text); },
          [](const T& value, std::string& out) { ri::append_json(out, value); }};
}

template <class T>
Codec<T> tree_codec() {
  return {[](const std::string& text) { return ri::from_dict<T>(nlohmann::json::parse(text)); },
          [](const T& value, std::string& out) { out = ri::to_dict(value).dump(); }};
}

}  // namespace

Contender this_library() {
  return {"ri_job_metadata", true, text_codec<ri::JobMetadata>(),
          text_codec<ri::ListJobsForProjectResponse>()};
}

Contender nlohmann_tree() {
  return {"nlohmann tree", true, tree_codec<ri::JobMetadata>(),
          tree_codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
