// Reports on jobs: a table, CSV, JSON, a summary, a picture.
//
//   fetch_jobs PROJECT_ID | jobs_report --sort created --svg jobs.svg
//   jobs_report --status failed --since 2024-03-01 --format csv archive/*.ndjson
//
// docs/tools.md has the options and the exit statuses.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <ri/job_metadata.hpp>
#include <string>
#include <vector>

#include "jobs/input.hpp"
#include "jobs/options.hpp"
#include "program/failure.hpp"
#include "program/native.hpp"
#include "program/output.hpp"
#include "program/run.hpp"
#include "report/gantt.hpp"
#include "report/selection.hpp"
#include "report/sink.hpp"
#include "report/summary.hpp"
#include "terminal/visible.hpp"

namespace {

using tools::Format;

struct Options {
  std::vector<std::string> files;
  Format format = Format::table;
  tools::Selection selection;
  tools::Order order = tools::Order::as_read;
  bool summary = false;
  std::string svg;  // a path; empty: no picture
  ri::Timestamp now = std::chrono::system_clock::now();
};

std::string summary_text(const tools::Summary& summary, Format format) {
  switch (format) {
    case Format::csv:
      return tools::summary_csv(summary);
    case Format::json:
      return tools::summary_json(summary);
    case Format::ndjson:
      return tools::summary_ndjson(summary);
    case Format::table:
      break;
  }
  return tools::summary_table(summary);
}

void write_file(const std::string& path, const std::string& text) {
  const int descriptor = tools::open_to_write(path);
  if (descriptor < 0) {
    throw tools::Failure(tools::ExitStatus::output,
                         path + " cannot be written: " + std::generic_category().message(errno));
  }
  tools::Output out(descriptor, path);
  out.write(text);
  out.flush();
  if (close(descriptor) != 0) {
    throw tools::Failure(tools::ExitStatus::output,
                         path + " cannot be written: " + std::generic_category().message(errno));
  }
}

int report(const Options& options) {
  tools::Output out(STDOUT_FILENO);
  const bool picture_on_stdout = options.svg == "-";
  std::unique_ptr<tools::Sink> sink;
  if (!options.summary && !picture_on_stdout) {
    sink = tools::make_sink(options.format, out, options.now);
  }
  tools::Summary summary;
  std::vector<tools::Bar> bars;
  const auto take = [&](const ri::JobMetadata& job) {
    if (sink) sink->add(job);
    if (options.summary) summary.add(job, options.now);
    if (!options.svg.empty()) bars.push_back(tools::bar_of(job, options.now));
  };

  const bool sorted = options.order != tools::Order::as_read;
  std::vector<ri::JobMetadata> held;  // only where an order is asked for
  bool good = true;
  for (const std::string& file : options.files) {
    const bool all_read = tools::read_jobs(
        file,
        [&](ri::JobMetadata& job) {
          if (!options.selection.holds(job)) return;
          if (sorted) {
            held.push_back(std::move(job));
          } else {
            take(job);
          }
        },
        [](const std::string& error_text) { std::cerr << error_text << '\n'; });
    good = good && all_read;
  }
  tools::sort_jobs(held, options.order, options.now);
  for (const ri::JobMetadata& job : held) take(job);

  if (sink) sink->finish();
  if (options.summary && !picture_on_stdout) out.write(summary_text(summary, options.format));
  if (!options.svg.empty()) {
    const std::string picture = tools::gantt_svg(std::move(bars), !sorted);
    if (picture_on_stdout) {
      out.write(picture);
    } else {
      write_file(options.svg, picture);
    }
  }
  out.flush();
  return static_cast<int>(good ? tools::ExitStatus::good : tools::ExitStatus::bad_document);
}

template <class T>
using Choices = std::map<std::string, T>;

const Choices<Format> formats = {{"table", Format::table},
                                 {"csv", Format::csv},
                                 {"json", Format::json},
                                 {"ndjson", Format::ndjson}};

const Choices<tools::Order> orders = {{"created", tools::Order::created},
                                      {"elapsed", tools::Order::elapsed},
                                      {"status", tools::Order::status}};

// Adds an option for one of some words.
template <class T>
void add_choice(CLI::App& app, const std::string& name, T& value, const Choices<T>& choices,
                const std::string& description) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
  app.add_option_function<std::string>(
         name,
         [&value, &choices, name, words](const std::string& word) {
           const auto found = choices.find(word);
           if (found == choices.end()) {
             throw CLI::ValidationError(name, "'" + tools::visible(word) + "' is none of " + words);
           }
           value = found->second;
         },
         description)
      ->type_name(words);
}

// A check that keeps the time that it read.
CLI::Validator time_into(ri::Timestamp& time) {
  return CLI::Validator(
      [&time](std::string& text) {
        const auto read = tools::time_from(text);
        if (!read) return std::string("neither a time of RFC 3339 nor a date");
        time = *read;
        return std::string();
      },
      "");
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app{"Reports on jobs: a table, CSV, JSON, a summary, a picture.", "jobs_report"};
  app.footer(
      "TIME is 2024-03-01T12:00:00Z, or 2024-03-01 for its first instant in UTC.\n"
      "Exit status: 0 all read, 1 some document was refused, 64 wrong usage, 74 cannot be "
      "written.");
  Options options;
  std::string since, until, now;
  ri::Timestamp since_time, until_time;
  app.add_option("files", options.files,
                 "Files to read, - for standard input, which is the default")
      ->type_name("FILE");
  add_choice(app, "--format", options.format, formats, "What to write; a table if not given");
  tools::add_status_option(app, options.selection.statuses);
  tools::add_type_option(app, options.selection.types);
  CLI::Option* const since_option =
      app.add_option("--since", since, "Only jobs created then or later")
          ->check(time_into(since_time))
          ->type_name("TIME");
  CLI::Option* const until_option =
      app.add_option("--until", until, "Only jobs created then or earlier")
          ->check(time_into(until_time))
          ->type_name("TIME");
  add_choice(app, "--sort", options.order, orders, "The order of the jobs; as read if not given");
  app.add_flag("--summary", options.summary,
               "Counts by type and status and the times that jobs took, in place of the jobs");
  app.add_option("--svg", options.svg,
                 "Also draw the jobs over time into this file; - for standard output alone")
      ->type_name("FILE");
  app.add_option("--now", now, "The time to take for the present, for jobs that still run")
      ->check(time_into(options.now))
      ->type_name("TIME");
  return tools::run(app, argc, argv, [&] {
    if (*since_option) options.selection.since = since_time;
    if (*until_option) options.selection.until = until_time;
    if (options.files.empty()) options.files.push_back("-");
    return report(options);
  });
}
