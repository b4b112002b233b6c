// SPDX-License-Identifier: MIT
//
// Tables for people, in Markdown, printed line by line as the figures come.

#ifndef RI_TESTS_BENCHMARKS_TABLE_HPP
#define RI_TESTS_BENCHMARKS_TABLE_HPP

#include <ostream>
#include <string>
#include <vector>

#include "measure.hpp"

namespace benchmark {

enum class Align { left, right };

// A table of texts. The first column is aligned to the left.
class Table {
 public:
  Table(std::ostream& out, std::vector<std::string> head, Align others = Align::right);

  void add(const std::vector<std::string>& cells);

 private:
  void put(const std::vector<std::string>& cells);

  bool is_left(std::size_t column) const;

  std::ostream& out_;
  Align others_;
  std::vector<std::size_t> widths_;
};

// `value` with so many digits after the point.
std::string fixed(double value, int digits);

enum class Unit {
  megabytes_per_second,
  nanoseconds_per_document,
};

enum class Statistic { median, best };

// The comparisons of one kind. Behind each figure stands, in parentheses, how long it took compared
// with the first column; a star marks who did less.
class Comparison {
 public:
  Comparison(std::ostream& out, const std::string& title, std::vector<std::string> columns,
             Unit unit, Statistic statistic);

  void add(const Row& row);

 private:
  Table table_;
  Unit unit_;
  Statistic statistic_;
};

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_TABLE_HPP
