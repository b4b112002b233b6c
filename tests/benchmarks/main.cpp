// SPDX-License-Identifier: MIT
//
// Measures this library beside others on the same documents.
//
//   benchmarks                        every comparison
//   benchmarks --rounds 9 --corpus FULL --contender glaze,simdjson --table reading,writing
//   benchmarks --contenders           only what is compared, and where it differs
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
#include "behaviour.hpp"
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
  // Parts of names; none: all.
  std::vector<std::string> corpora;
  std::vector<std::string> contenders;
  std::vector<std::string> tables;
  std::string svg;
  bool best = false;
  bool growth = false;
  bool memory = false;
  bool check = false;
  bool describe = false;

  Statistic statistic() const { return best ? Statistic::best : Statistic::median; }
};

struct Documents {
  std::vector<Jobs> jobs;
  std::vector<Pages> pages;
  std::vector<Jobs> bad;
};

bool is_wanted(const std::string& name, const std::vector<std::string>& wanted) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& part) {
           return name.find(part) != std::string::npos;
         });
}

template <class T>
void drop_others(std::vector<Corpus<T>>& corpora, const std::vector<std::string>& wanted) {
  corpora.erase(std::remove_if(corpora.begin(), corpora.end(),
                               [&](const auto& corpus) { return !is_wanted(corpus.name, wanted); }),
                corpora.end());
}

Documents documents(const std::vector<std::string>& wanted) {
  const Jobs basic = basic_jobs(1000);
  const Jobs full = full_jobs(400);
  Documents result{{basic, full, indented(full), shuffled(basic), shuffled(full),
                    with_unknown_members(basic), with_unknown_members(full)},
                   {page_of_jobs(1000)},
                   {wrong_at_the_start(basic), wrong_at_the_end(basic), cut_short(basic)}};
  drop_others(result.jobs, wanted);
  drop_others(result.pages, wanted);
  drop_others(result.bad, wanted);
  return result;
}

std::vector<Contender> chosen_contenders(const std::vector<std::string>& wanted) {
  std::vector<Contender> chosen = contenders();
  // The first one is what the others are compared with.
  chosen.erase(std::remove_if(
                   chosen.begin() + 1, chosen.end(),
                   [&](const Contender& contender) { return !is_wanted(contender.name, wanted); }),
               chosen.end());
  return chosen;
}

std::vector<std::string> titles(const std::vector<Contender>& contenders) {
  std::vector<std::string> result;
  for (const Contender& contender : contenders) result.push_back(contender.title());
  return result;
}

class Comparisons {
 public:
  Comparisons(const Arguments& arguments, std::ostream& out)
      : arguments_(arguments),
        out_(out),
        contenders_(chosen_contenders(arguments.contenders)),
        optimisations_(optimisations()),
        documents_(documents(arguments.corpora)) {}

  void describe() {
    print_contenders(out_, contenders_);
    for (const std::string& name : missing_contenders()) {
      out_ << "\nLeft out, as it was not found or this compiler does not take it: " << name
           << ".\n";
    }
    out_ << '\n';
    print_behaviour(out_, contenders_);
  }

  void run() {
    if (wanted("contenders")) describe();
    out_ << (arguments_.best ? "\nThe best of " : "\nMedians of ") << arguments_.rounds
         << " rounds. In parentheses: time, where that of " << contenders_.front().name
         << " is 1.\n";
    if (wanted("reading")) read();
    if (wanted("writing")) write();
    if (wanted("throwing")) {
      refuse("throwing, ns a document", measure_throwing);
    }
    if (wanted("refusing")) {
      refuse("refusing without throwing", measure_refusing);
    }
    if (optimisations_.size() > 1 && wanted("at -O2")) compare_optimisations();
    out_ << "\n* drops unknown members, which " << contenders_.front().name << " keeps.\n";
  }

  void check() {
    std::vector<Contender> all = contenders_;
    all.insert(all.end(), optimisations_.begin() + 1, optimisations_.end());
    for (const Contender& contender : all) {
      for (const Jobs& corpus : documents_.jobs) check_agreement(contender, corpus);
      for (const Pages& corpus : documents_.pages) check_agreement(contender, corpus);
      for (const Jobs& corpus : documents_.bad) check_refusal(contender, corpus);
      out_ << contender.title() << " agrees\n";
    }
  }

  std::string chart() const {
    std::vector<std::string> names;
    for (const Contender& contender : contenders_) names.push_back(contender.name);
    return bar_chart(names, chart_, arguments_.statistic());
  }

 private:
  bool wanted(const std::string& table) const { return is_wanted(table, arguments_.tables); }

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
    std::vector<std::string> columns = titles(contenders_);
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
    Comparison table =
        this->table("writing, MB/s", titles(contenders_), Unit::megabytes_per_second);
    for (const Pages& pages : documents_.pages) {
      add(table, "Writing:", measure_writing(contenders_, pages, arguments_.rounds));
    }
    for (const Jobs* const jobs : documents_to_write()) {
      add(table, "Writing:", measure_writing_alike(contenders_, *jobs));
    }
  }

  // All but those that only differ in their order, which no writer keeps.
  std::vector<const Jobs*> documents_to_write() const {
    std::vector<const Jobs*> result;
    for (const Jobs& jobs : documents_.jobs) {
      if (jobs.name.find("out of order") == std::string::npos) result.push_back(&jobs);
    }
    return result;
  }

  // Indented, if the documents are.
  Row measure_writing_alike(const std::vector<Contender>& contenders, const Jobs& jobs) const {
    const bool indented = jobs.name.find("indented") != std::string::npos;
    return indented ? measure_writing_indented(contenders, jobs, arguments_.rounds)
                    : measure_writing(contenders, jobs, arguments_.rounds);
  }

  void refuse(const std::string& title,
              Row (*measure)(const std::vector<Contender>&, const Jobs&, int)) {
    Comparison table = this->table(title, titles(contenders_), Unit::nanoseconds_per_document);
    for (const Jobs& bad : documents_.bad) {
      table.add(measure(contenders_, bad, arguments_.rounds));
    }
  }

  void compare_optimisations() {
    Comparison reading =
        table("at -O2: reading, MB/s", {"as built", "-O2", "copy"}, Unit::megabytes_per_second);
    for (const Jobs& jobs : documents_.jobs) {
      reading.add(measure_reading(optimisations_, jobs, arguments_.rounds));
    }
    Comparison writing =
        table("at -O2: writing, MB/s", {"as built", "-O2"}, Unit::megabytes_per_second);
    for (const Jobs* const jobs : documents_to_write()) {
      writing.add(measure_writing_alike(optimisations_, *jobs));
    }
  }

  const Arguments& arguments_;
  std::ostream& out_;
  std::vector<Contender> contenders_;
  std::vector<Contender> optimisations_;
  Documents documents_;
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
  if (arguments.describe) return comparisons.describe();
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
  app.add_option("--corpus", arguments.corpora, "Only documents whose name contains one of these")
      ->delimiter(',');
  app.add_option("--contender", arguments.contenders,
                 "Only contenders whose name contains one of these")
      ->delimiter(',');
  app.add_option("--table", arguments.tables,
                 "Only these: contenders, reading, writing, throwing, refusing, at -O2")
      ->delimiter(',')
      ->check(
          CLI::IsMember({"contenders", "reading", "writing", "throwing", "refusing", "at -O2"}));
  app.add_option("--svg", arguments.svg, "Draws a bar chart to this file");
  app.add_flag("--best", arguments.best, "The fastest round instead of the median");
  app.add_flag("--growth", arguments.growth, "Only how time grows with the text (needs 4 GB)");
  app.add_flag("--contenders", arguments.describe, "Only what is compared, and where it differs");
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
