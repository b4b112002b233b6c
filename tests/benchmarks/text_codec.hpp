// SPDX-License-Identifier: MIT
//
// This library, text straight to values.

#ifndef RI_TESTS_BENCHMARKS_TEXT_CODEC_HPP
#define RI_TESTS_BENCHMARKS_TEXT_CODEC_HPP

#include <string>
#include <utility>

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>

#include "contender.hpp"

namespace benchmark {

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
          },
          {},
          {}};
}

inline Contender text_contender(std::string name) {
  return {std::move(name),
          "",
          "`from_json`; without throwing: with an `Error`",
          "`append_json`",
          true,
          text_codec<ri::JobMetadata>(),
          text_codec<ri::ListJobsForProjectResponse>()};
}

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_TEXT_CODEC_HPP
