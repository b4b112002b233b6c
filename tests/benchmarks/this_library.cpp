// SPDX-License-Identifier: MIT
//
// This library on both its routes: text straight to values, and a tree of nlohmann/json's between.

#include <ri/job_metadata.hpp>

#include "contender.hpp"

namespace benchmark {
namespace {

template <class T>
Codec<T> text_codec() {
  return {[](const std::string& text) { return ri::from_json<T>(text); },
          [](const std::string& text) {
            ri::Error error;
            return ri::from_json<T>(text, error).has_value();
          },
          [](const T& value, std::string& out) { ri::append_json(out, value); },
          [](const T& value, std::string& out) {
            ri::WriteOptions options;
            options.indent = 2;
            ri::append_json(out, value, options);
          }};
}

template <class T>
Codec<T> tree_codec() {
  return {[](const std::string& text) { return ri::from_dict<T>(nlohmann::json::parse(text)); },
          {},
          [](const T& value, std::string& out) { out += ri::to_dict(value).dump(); },
          [](const T& value, std::string& out) { out += ri::to_dict(value).dump(2); }};
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
