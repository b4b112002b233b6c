// SPDX-License-Identifier: MIT

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>

#include "contender.hpp"
#include "corpus.hpp"

namespace {
using namespace benchmark;
using Clock = std::chrono::steady_clock;

struct Row { std::string name; std::vector<double> seconds; std::function<void()> pass; };

void race(const std::string& title, std::size_t bytes, std::vector<Row>& rows, int rounds) {
  for (auto& r : rows) r.pass();
  for (int i = 0; i < rounds; ++i)
    for (auto& r : rows) {
      auto t0 = Clock::now(); r.pass(); auto t1 = Clock::now();
      r.seconds.push_back(std::chrono::duration<double>(t1 - t0).count());
    }
  std::printf("%s (%zu bytes)\n", title.c_str(), bytes);
  double base = 0;
  for (auto& r : rows) { std::sort(r.seconds.begin(), r.seconds.end()); double m = std::getenv("MIN") ? r.seconds[0] : r.seconds[r.seconds.size()/2]; if (!base) base = m; std::printf("  %-22s %8.0f MB/s  x%.2f\n", r.name.c_str(), bytes/m/1e6, m/base); }
}

template <class T, class Get>
void measure(const Corpus<T>& c, const std::vector<Contender>& cs, Get get, int rounds) {
  std::vector<Row> rows;
  for (auto& x : cs) {
    auto codec = get(x);
    T v = codec.read(c.texts[0]);
    if (x.keeps_unknown_members || c.name.find("unknown") == std::string::npos) if (!(v == c.values[0])) { std::printf("%s differs\n", x.name.c_str()); continue; }
    rows.push_back({x.name, {}, [&c, codec] { for (auto& t : c.texts) { T value = codec.read(t); asm volatile("" : : "r"(&value) : "memory"); } }});
  }
  rows.push_back({"copy", {}, [&c] { for (auto& v : c.values) { T copy(v); asm volatile("" : : "r"(&copy) : "memory"); } }});
  race("read " + c.name, c.bytes(), rows, rounds);
  std::vector<Row> w;
  for (auto& x : cs) { auto codec = get(x); if (!codec.write) continue;
    w.push_back({x.name, {}, [&c, codec] { std::string out; out.reserve(4096); for (auto& v : c.values) { out.clear(); codec.write(v, out); } }}); }
  race("write " + c.name, c.bytes(), w, rounds);
}
}  // namespace

int main(int argc, char** argv) {
  int rounds = argc > 1 ? std::atoi(argv[1]) : 15;
  std::vector<Contender> cs{this_library(),
#ifdef WITH_GLAZE
  glaze_contender(),
#endif
#ifdef WITH_SIMDJSON
  simdjson_contender(),
#endif
  };
  if (std::getenv("ONLY")) cs.resize(1);
  if (argc > 2) cs.push_back(nlohmann_tree());
  auto job = [](const Contender& c) { return c.job; };
  auto page = [](const Contender& c) { return c.page; };
  auto b = basic_jobs(1000), f = full_jobs(400); auto p = page_of_jobs(1000);
  measure(b, cs, job, rounds); measure(f, cs, job, rounds); measure(p, cs, page, rounds);
  measure(shuffled(b), cs, job, rounds); measure(with_unknown_members(b), cs, job, rounds); measure(indented(f), cs, job, rounds);
}
