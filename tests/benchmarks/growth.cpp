// SPDX-License-Identifier: MIT

#include "growth.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include <ri/job_metadata.hpp>

#include "corpus.hpp"
#include "race.hpp"

namespace benchmark {
namespace {

double of(const Timing& timing, Statistic statistic) {
  return statistic == Statistic::median ? timing.median : timing.best;
}

std::string page_of_bytes(std::size_t size) {
  const Jobs jobs = full_jobs(1000);
  std::string text = "{\"jobs\":[";
  text.reserve(size + 16'384);
  for (std::size_t i = 0; text.size() < size; i = (i + 1) % jobs.texts.size()) {
    if (text.back() != '[') text += ',';
    text += jobs.texts[i];
  }
  return text + "],\"hasMore\":true}";
}

std::string job_with_unknown_members(std::size_t count) {
  std::string text = "{\"jobId\":\"9b1d\"";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += ",\"costCenter" + number + "\":\"unit " + number + "\"";
  }
  return text + '}';
}

// Seconds that it takes to do each of these `repeats` times.
struct Seconds {
  double read;
  double write;
  double copy;
};

template <class T>
Seconds seconds_of(const std::string& text, std::size_t repeats, int rounds, Statistic statistic) {
  const T value = ri::from_json<T>(text);
  std::string out;
  out.reserve(text.size());
  const auto repeated = [repeats](auto once) {
    return [=] {
      for (std::size_t i = 0; i < repeats; ++i) once();
    };
  };
  const auto timings = race({repeated([&] {
                               const T read = ri::from_json<T>(text);
                               keep(&read);
                             }),
                             repeated([&] {
                               out.clear();
                               ri::append_json(out, value);
                             }),
                             repeated([&] {
                               const T copy = value;
                               keep(&copy);
                             })},
                            rounds);
  return {of(timings[0], statistic), of(timings[1], statistic), of(timings[2], statistic)};
}

}  // namespace

void print_growth_of_pages(std::ostream& out, Statistic statistic) {
  Table table(out, {"page of FULL jobs", "jobs", "reading, MB/s", "copying, MB/s",
                    "reading / copying", "writing, MB/s"});
  for (const std::size_t megabytes : {1U, 5U, 20U, 100U, 500U}) {
    using Page = ri::ListJobsForProjectResponse;
    const std::string text = page_of_bytes(megabytes * 1'000'000);
    const std::size_t jobs = ri::from_json<Page>(text).jobs->size();
    const std::size_t repeats = std::max<std::size_t>(1, 20 / megabytes);
    const Seconds seconds = seconds_of<Page>(text, repeats, 5, statistic);
    const double all = static_cast<double>(text.size() * repeats) / 1e6;
    table.add({std::to_string(megabytes) + " MB", std::to_string(jobs),
               fixed(all / seconds.read, 0), fixed(all / seconds.copy, 0),
               fixed(seconds.read / seconds.copy, 2), fixed(all / seconds.write, 0)});
  }
}

void print_growth_of_unknown_members(std::ostream& out, Statistic statistic) {
  Table table(out, {"unknown members", "bytes", "reading, ns each", "writing, ns each"});
  for (std::size_t count = 1; count <= 100'000; count *= 10) {
    const std::string text = job_with_unknown_members(count);
    const std::size_t repeats = 100'000 / count;
    const Seconds seconds = seconds_of<ri::JobMetadata>(text, repeats, 9, statistic);
    const double members = static_cast<double>(count * repeats) / 1e9;
    table.add({std::to_string(count), std::to_string(text.size()), fixed(seconds.read / members, 1),
               fixed(seconds.write / members, 1)});
  }
}

}  // namespace benchmark
