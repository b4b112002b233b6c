// SPDX-License-Identifier: MIT
//
// Measures this library beside others on the same documents.
//
//   benchmarks                        every comparison
//   benchmarks --corpus FULL --rounds 51
//   benchmarks --svg chart.svg        and draws the most usual documents
//   benchmarks --growth --memory      these instead of the comparisons
//   benchmarks --check                only whether all contenders get the same results

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "agreement.hpp"
#include "chart.hpp"
#include "contender.hpp"
#include "corpus.hpp"
#include "growth.hpp"
#include "measure.hpp"
#include "memory.hpp"
#include "table.hpp"

namespace {

using namespace benchmark;

struct Arguments {
  int rounds = 25;
  std::string corpus;
  std::string contender;
  std::string svg;
  bool best = false;
  bool growth = false;
  bool memory = false;
  bool check = false;

  Statistic statistic() const { return best ? Statistic::best : Statistic::median; }
};

struct Documents {
  std::vector<Jobs> jobs;
  std::vector<Pages> pages;
  std::vector<Jobs> bad;
};

template <class T>
void drop_others(std::vector<Corpus<T>>& corpora, const std::string& wanted) {
  corpora.erase(std::remove_if(corpora.begin(), corpora.end(),
                               [&](const auto& corpus) {
                                 return corpus.name.find(wanted) == std::string::npos;
                               }),
                corpora.end());
}

Documents documents(const std::string& wanted) {
  const Jobs basic = basic_jobs(1000);
  const Jobs full = full_jobs(400);
  Documents result{{basic, full, indented(full), shuffled(basic), with_unknown_members(basic),
                    with_unknown_members(full)},
                   {page_of_jobs(1000)},
                   {wrong_at_the_start(basic), wrong_at_the_end(basic), cut_short(basic)}};
  drop_others(result.jobs, wanted);
  drop_others(result.pages, wanted);
  drop_others(result.bad, wanted);
  return result;
}

std::vector<Contender> chosen_contenders(const std::string& wanted) {
  std::vector<Contender> chosen = contenders();
  // The first one is what the others are compared with.
  chosen.erase(std::remove_if(chosen.begin() + 1, chosen.end(),
                              [&](const Contender& contender) {
                                return contender.name.find(wanted) == std::string::npos;
                              }),
               chosen.end());
  return chosen;
}

class Comparisons {
 public:
  Comparisons(const Arguments& arguments, std::ostream& out)
      : arguments_(arguments),
        out_(out),
        contenders_(chosen_contenders(arguments.contender)),
        documents_(documents(arguments.corpus)) {
    for (const Contender& contender : contenders_) names_.push_back(contender.name);
  }

  void run() {
    out_ << "In parentheses: time, where that of " << names_.front() << " is 1.\n";
    for (const std::string& name : missing_contenders()) {
      out_ << "Not found when this program was built, and left out: " << name << ".\n";
    }
    read();
    write();
    refuse();
    out_ << "\n* drops unknown members, which " << names_.front() << " keeps.\n";
  }

  void check() {
    for (const Contender& contender : contenders_) {
      for (const Jobs& corpus : documents_.jobs) check_agreement(contender, corpus);
      for (const Pages& corpus : documents_.pages) check_agreement(contender, corpus);
      for (const Jobs& corpus : documents_.bad) check_refusal(contender, corpus);
      out_ << contender.name << " agrees\n";
    }
  }

  std::string chart() const { return bar_chart(names_, chart_, arguments_.statistic()); }

 private:
  Comparison table(const std::string& title, std::vector<std::string> columns, Unit unit) {
    out_ << '\n';
    return {out_, title, std::move(columns), unit, arguments_.statistic()};
  }

  // The documents as a server sends them are what the chart shows.
  void add(Comparison& table, const std::string& what, const Row& row) {
    table.add(row);
    if (row.name.find(',') == std::string::npos) chart_.push_back({what + " " + row.name, row});
  }

  void read() {
    std::vector<std::string> columns = names_;
    columns.emplace_back("copy");
    Comparison table = this->table("reading, MB/s", columns, Unit::megabytes_per_second);
    for (const Pages& pages : documents_.pages) {
      add(table, "Reading:", measure_reading(contenders_, pages, arguments_.rounds));
    }
    for (const Jobs& jobs : documents_.jobs) {
      add(table, "Reading:", measure_reading(contenders_, jobs, arguments_.rounds));
    }
  }

  void write() {
    Comparison table = this->table("writing, MB/s", names_, Unit::megabytes_per_second);
    for (const Pages& pages : documents_.pages) {
      add(table, "Writing:", measure_writing(contenders_, pages, arguments_.rounds));
    }
    for (const Jobs& jobs : documents_.jobs) {
      const bool indented = jobs.name.find("indented") != std::string::npos;
      add(table, "Writing:",
          indented ? measure_writing_indented(contenders_, jobs, arguments_.rounds)
                   : measure_writing(contenders_, jobs, arguments_.rounds));
    }
  }

  void refuse() {
    Comparison throwing = table("throwing, ns a document", names_, Unit::nanoseconds_per_document);
    for (const Jobs& bad : documents_.bad) {
      throwing.add(measure_throwing(contenders_, bad, arguments_.rounds));
    }
    Comparison refusing =
        table("refusing without throwing", names_, Unit::nanoseconds_per_document);
    for (const Jobs& bad : documents_.bad) {
      refusing.add(measure_refusing(contenders_, bad, arguments_.rounds));
    }
  }

  const Arguments& arguments_;
  std::ostream& out_;
  std::vector<Contender> contenders_;
  Documents documents_;
  std::vector<std::string> names_;
  std::vector<BarGroup> chart_;
};

void run(const Arguments& arguments) {
  if (arguments.memory) print_memory(std::cout);
  if (arguments.growth) {
    print_growth_of_pages(std::cout, arguments.statistic());
    std::cout << '\n';
    print_growth_of_unknown_members(std::cout, arguments.statistic());
  }
  if (arguments.memory || arguments.growth) return;
  Comparisons comparisons(arguments, std::cout);
  if (arguments.check) return comparisons.check();
  comparisons.run();
  if (!arguments.svg.empty()) {
    std::ofstream file(arguments.svg, std::ios::binary);
    file << comparisons.chart();
    if (!file.flush()) throw std::runtime_error("cannot write " + arguments.svg);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app("Measures reading and writing of job metadata.");
  app.add_option("--rounds", arguments.rounds, "How often each contender has its turn")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--corpus", arguments.corpus, "Only documents whose name contains this");
  app.add_option("--contender", arguments.contender, "Only contenders whose name contains this");
  app.add_option("--svg", arguments.svg, "Draws a bar chart to this file");
  app.add_flag("--best", arguments.best, "The fastest round instead of the median");
  app.add_flag("--growth", arguments.growth, "Only how time grows with the text (needs 4 GB)");
  app.add_flag("--memory", arguments.memory, "Only what values hold of memory");
  app.add_flag("--check", arguments.check, "Only whether all contenders get the same results");
  CLI11_PARSE(app, argc, argv);
  try {
    run(arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
