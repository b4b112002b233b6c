// SPDX-License-Identifier: MIT
//
// protobuf's JSON, with the messages that protoc makes. Those are what it reads into and writes
// from when it is timed; for the comparison of results they become our structs by way of JSON.

#include <google/protobuf/util/json_util.h>
#include <job_metadata.pb.h>

#include <memory>
#include <stdexcept>
#include <string>

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>

#include "contender.hpp"

namespace benchmark {
namespace {

namespace util = google::protobuf::util;

template <class Own>
bool read(const std::string& text, Own& own) {
  static const util::JsonParseOptions options = [] {
    util::JsonParseOptions made;
    made.ignore_unknown_fields = true;
    return made;
  }();
  return util::JsonStringToMessage(text, &own, options).ok();
}

template <class Own>
Own read_or_throw(const std::string& text) {
  Own own;
  if (!read(text, own)) throw std::runtime_error("protobuf: refused");
  return own;
}

// Appends, as all its writers do.
template <class Own>
void write(const Own& own, std::string& out) {
  if (!util::MessageToJsonString(own, &out).ok()) {
    throw std::runtime_error("protobuf: not written");
  }
}

template <class T, class Own>
Codec<T> codec() {
  return {
      [](const std::string& text) {
        std::string written;
        write(read_or_throw<Own>(text), written);
        return ri::from_json<T>(written);
      },
      [](const std::string& text) {
        Own own;
        return read(text, own);
      },
      [](const T& value, std::string& out) { write(read_or_throw<Own>(ri::to_json(value)), out); },
      {},  // it indents by one space, always
      [](const std::string& text) { read_or_throw<Own>(text); },
      [](const T& value) {
        const auto own = std::make_shared<const Own>(read_or_throw<Own>(ri::to_json(value)));
        return [own](std::string& out) { write(*own, out); };
      }};
}

}  // namespace

Contender protobuf_contender() {
  return {"protobuf",
          RI_BENCHMARK_VERSION,
          "`JsonStringToMessage` into the messages of `protoc`",
          "`MessageToJsonString`; every 64-bit integer as a string",
          false,
          codec<ri::JobMetadata, ri_proto::JobMetadata>(),
          codec<ri::ListJobsForProjectResponse, ri_proto::ListJobsForProjectResponse>()};
}

}  // namespace benchmark
