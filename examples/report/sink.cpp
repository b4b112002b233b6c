#include "report/sink.hpp"

#include <unistd.h>

#include <ri/job_metadata.hpp>

#include "jobs/duration.hpp"
#include "jobs/names.hpp"
#include "jobs/watch_text.hpp"
#include "report/job_csv.hpp"
#include "report/table.hpp"
#include "terminal/visible.hpp"

namespace tools {
namespace {

class TableSink : public Sink {
 public:
  TableSink(Output& out, const ri::Timestamp& now) : out_(out), now_(now) {}

  void add(const ri::JobMetadata& job) override {
    const auto elapsed = ri::elapsed(job, now_);
    std::string created;
    if (job.creation_time)
      created = ri::to_string(ri::Timestamp::from_unix(job.creation_time->seconds()));
    table_.add({{visible(job.job_id.value_or(""))},
                {type_name(job)},
                {status_name(job), colour_of(job.status)},
                {std::move(created)},
                {elapsed ? duration_text(*elapsed) : ""},
                {progress_text(job)}});
  }

  void finish() override {
    out_.write(table_.text(out_.is_terminal() && can_colour(STDOUT_FILENO)));
  }

 private:
  Output& out_;
  ri::Timestamp now_;
  Table table_{{{"JOB_ID"},
                {"TYPE"},
                {"STATUS"},
                {"CREATED"},
                {"ELAPSED", Table::Align::right},
                {"PROGRESS"}}};
};

class CsvSink : public Sink {
 public:
  CsvSink(Output& out, const ri::Timestamp& now) : out_(out), now_(now) {
    out_.write(job_csv_header(record_));
  }

  void add(const ri::JobMetadata& job) override {
    const std::string& line = job_csv_line(record_, job, now_);
    if (out_.is_terminal()) {
      out_.write(visible_lines(line, ""));
      out_.write("\r\n");
    } else {
      out_.write(line);
    }
  }

 private:
  Output& out_;
  ri::Timestamp now_;
  CsvRecord record_;
};

// JSON Lines, or the same lines as one array.
class JsonSink : public Sink {
 public:
  JsonSink(Output& out, bool array) : out_(out), array_(array) {}

  void add(const ri::JobMetadata& job) override {
    line_.clear();
    ri::append_json(line_, job);
    if (array_) out_.write(first_ ? "[\n" : ",\n");
    out_.write(out_.is_terminal() ? visible(line_) : line_);
    if (!array_) out_.write("\n");
    first_ = false;
  }

  void finish() override {
    if (array_) out_.write(first_ ? "[]\n" : "\n]\n");
  }

 private:
  Output& out_;
  bool array_;
  bool first_ = true;
  std::string line_;
};

}  // namespace

std::unique_ptr<Sink> make_sink(Format format, Output& out, const ri::Timestamp& now) {
  switch (format) {
    case Format::csv:
      return std::make_unique<CsvSink>(out, now);
    case Format::json:
      return std::make_unique<JsonSink>(out, true);
    case Format::ndjson:
      return std::make_unique<JsonSink>(out, false);
    case Format::table:
      break;
  }
  return std::make_unique<TableSink>(out, now);
}

}  // namespace tools
