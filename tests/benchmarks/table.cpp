// SPDX-License-Identifier: MIT

#include "table.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace benchmark {
namespace {

constexpr std::size_t name_width = 30;
constexpr std::size_t cell_width = 14;

double seconds(const Timing& timing, Statistic statistic) {
  return statistic == Statistic::median ? timing.median : timing.best;
}

std::vector<std::string> head(const std::string& title, std::vector<std::string> columns) {
  columns.insert(columns.begin(), title);
  return columns;
}

}  // namespace

Table::Table(std::ostream& out, std::vector<std::string> head, Align others)
    : out_(out), others_(others) {
  for (const std::string& name : head) {
    widths_.push_back(std::max(name.size(), widths_.empty() ? name_width : cell_width));
  }
  put(head);
  out_ << '|';
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    out_ << (is_left(i) ? ":-" : "-") << std::string(widths_[i], '-') << (is_left(i) ? "|" : ":|");
  }
  out_ << std::endl;
}

void Table::add(const std::vector<std::string>& cells) { put(cells); }

bool Table::is_left(std::size_t column) const { return column == 0 || others_ == Align::left; }

void Table::put(const std::vector<std::string>& cells) {
  out_ << '|';
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const std::string cell = i < cells.size() ? cells[i] : std::string();
    const std::string padding(std::max(widths_[i], cell.size()) - cell.size(), ' ');
    out_ << ' ' << (is_left(i) ? cell + padding : padding + cell) << " |";
  }
  out_ << std::endl;  // at once: the next line may take a while
}

std::string fixed(double value, int digits) {
  char text[64];
  const int size = std::snprintf(text, sizeof text, "%.*f", digits, value);
  return {text, static_cast<std::size_t>(size)};
}

Comparison::Comparison(std::ostream& out, const std::string& title,
                       std::vector<std::string> columns, Unit unit, Statistic statistic)
    : table_(out, head(title, std::move(columns))), unit_(unit), statistic_(statistic) {}

void Comparison::add(const Row& row) {
  std::vector<std::string> cells{row.name};
  const double first = seconds(row.timings.front(), statistic_);
  for (std::size_t i = 0; i < row.timings.size(); ++i) {
    const double time = seconds(row.timings[i], statistic_);
    if (time == 0) {
      cells.emplace_back("-");
      continue;
    }
    std::string cell = unit_ == Unit::megabytes_per_second
                           ? fixed(static_cast<double>(row.bytes) / time / 1e6, 0)
                           : fixed(time / static_cast<double>(row.documents) * 1e9, 0);
    if (i != 0) cell += " (" + fixed(time / first, 2) + ")";
    if (i < row.does_less.size() && row.does_less[i]) cell += " *";
    cells.push_back(std::move(cell));
  }
  table_.add(cells);
}

}  // namespace benchmark
