// Where the jobs of a report go, one after the other.

#ifndef EXAMPLES_REPORT_SINK_HPP
#define EXAMPLES_REPORT_SINK_HPP

#include <memory>

#include <ri/values.hpp>

#include "program/output.hpp"

namespace tools {

enum class Format { table, csv, json, ndjson };

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void add(const ri::JobMetadata& job) = 0;
  virtual void finish() {}
};

// A sink that writes in a format. All but the table write each job at once and keep nothing. What
// could be taken for a command is made visible where the output is a terminal.
std::unique_ptr<Sink> make_sink(Format format, Output& out, const ri::Timestamp& now);

}  // namespace tools

#endif  // EXAMPLES_REPORT_SINK_HPP
