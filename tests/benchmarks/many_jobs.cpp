// SPDX-License-Identifier: MIT
//
// Reading many jobs: what a MessageReader takes for an archive of JSON Lines in a file, against
// from_json over the same lines in memory; what memory it takes; what a second thread brings.
//
//   many_jobs_benchmark [--megabytes 300] [--rounds 5] [--folder /tmp]
//   many_jobs_benchmark --memory [--folder /tmp]      peak memory over archives of 10 MB to 1 GB

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>

#include "corpus.hpp"
#include "table.hpp"
#include "ways.hpp"

namespace {

using benchmark::fixed;

[[noreturn]] void stop(const char* why) {
  std::perror(why);
  std::exit(1);
}

// --- the archive ---

// In large pieces: Linux keeps what was written in small ones in small pages, from which it reads
// several times more slowly.
void write_archive(const std::string& path, std::size_t bytes) {
  const benchmark::Jobs jobs = benchmark::full_jobs(1000);
  std::string piece;
  for (const std::string& text : jobs.texts) piece.append(text) += '\n';
  std::ofstream out(path, std::ios::binary);
  for (std::size_t written = 0; written < bytes; written += piece.size()) out << piece;
  if (!out.flush()) stop(path.c_str());
}

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// --- ways to read it; each returns the number of jobs ---

std::size_t count(ri::MessageReader<> reader) {
  std::size_t jobs = 0;
  for (ri::JobMetadata job; reader.next(job);) ++jobs;
  return jobs;
}

std::size_t read_stream(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return count(ri::MessageReader<>(in));
}

std::size_t read_descriptor(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY);
  if (file < 0) stop(path.c_str());
  const std::size_t jobs = count(ri::MessageReader<>([file](char* buffer, std::size_t size) {
    const ssize_t got = read(file, buffer, size);
    if (got < 0) stop("read");
    return static_cast<std::size_t>(got);
  }));
  close(file);
  return jobs;
}

template <class ReadLine>
std::size_t each_line(std::string_view text, ReadLine read_line) {
  std::size_t jobs = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    read_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++jobs;
  }
  return jobs;
}

std::size_t read_lines(std::string_view text) {
  return each_line(text, [](std::string_view line) { ri::from_json(line); });
}

std::size_t read_lines_over(std::string_view text) {
  ri::JobMetadata job;
  return each_line(text, [&job](std::string_view line) { ri::read_json(line, job); });
}

std::size_t read_text(std::string_view text) { return count(ri::MessageReader<>(text)); }

std::size_t read_parts(std::string_view text, std::size_t parts) {
  std::vector<std::size_t> jobs(parts);
  std::vector<std::thread> threads;
  const std::vector<std::string_view> split = ri::split_lines(text, parts);
  for (std::size_t i = 0; i < split.size(); ++i) {
    threads.emplace_back([&jobs, &split, i] { jobs[i] = read_text(split[i]); });
  }
  std::size_t sum = 0;
  for (std::size_t i = 0; i < split.size(); ++i) {
    threads[i].join();
    sum += jobs[i];
  }
  return sum;
}

// --- figures ---

void compare(const std::string& path, std::size_t megabytes, int rounds) {
  write_archive(path, megabytes * 1'000'000);
  const std::string text = contents(path);
  std::vector<benchmark::Way> ways = {
      {"from_json over the lines in memory", [&] { return read_lines(text); }},
      {"read_json over the lines in memory", [&] { return read_lines_over(text); }},
      {"next(job) over the text", [&] { return read_text(text); }},
      {"next(job) over the file, as a stream", [&] { return read_stream(path); }},
      {"next(job) over the file, with read(2)", [&] { return read_descriptor(path); }},
      {"next(job) over two parts, two threads", [&] { return read_parts(text, 2); }},
  };
  const std::size_t jobs = benchmark::race(ways, rounds);
  std::cout << jobs << " FULL jobs, " << text.size() << " bytes, median of " << rounds
            << " rounds\n\n";
  benchmark::print_speeds(ways, text.size());
}

// --- peak memory, of a process of its own for each ---

long peak_kilobytes_of(const std::function<void()>& action) {
  const pid_t child = fork();
  if (child < 0) stop("fork");
  if (child == 0) {
    action();
    _exit(0);
  }
  int status = 0;
  struct rusage usage = {};
  if (wait4(child, &status, 0, &usage) < 0 || status != 0) stop("the reading process");
  return usage.ru_maxrss;
}

void print_memory(const std::string& path) {
  const long start = peak_kilobytes_of([] {});
  benchmark::Table table(std::cout, {"archive, MB", "jobs from", "peak over the start, MB", "s"});
  for (const std::size_t megabytes : {std::size_t{10}, std::size_t{100}, std::size_t{1000}}) {
    // In another process, so that this one stays small.
    peak_kilobytes_of([&] { write_archive(path, megabytes * 1'000'000); });
    const auto add = [&](const char* name, const std::function<void()>& action) {
      const auto begin = std::chrono::steady_clock::now();
      const long peak = peak_kilobytes_of(action);
      const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
      table.add({std::to_string(megabytes), name,
                 fixed(static_cast<double>(peak - start) / 1024, 1), fixed(time.count(), 2)});
    };
    add("the file, as a stream", [&] { read_stream(path); });
    add("a pipe", [&] {
      FILE* const pipe = popen(("cat '" + path + "'").c_str(), "r");
      if (pipe == nullptr) stop("popen");
      count(ri::MessageReader<>([pipe](char* buffer, std::size_t size) {
        const ssize_t got = read(fileno(pipe), buffer, size);
        if (got < 0) stop("read");
        return static_cast<std::size_t>(got);
      }));
      pclose(pipe);
    });
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app{"What reading many jobs takes."};
  std::size_t megabytes = 300;
  int rounds = 5;
  std::string folder = "/tmp";
  bool memory = false;
  app.add_option("--megabytes", megabytes, "The size of the archive");
  app.add_option("--rounds", rounds, "How often each way is measured, all in turn");
  app.add_option("--folder", folder, "Where the archive is written, and removed again");
  app.add_flag("--memory", memory, "Peak memory over archives of 10 MB to 1 GB");
  CLI11_PARSE(app, argc, argv);

  const std::string path = folder + "/many_jobs_" + std::to_string(getpid()) + ".ndjson";
  if (memory) {
    print_memory(path);
  } else {
    compare(path, megabytes, rounds);
  }
  std::remove(path.c_str());
}
