// Rows and columns for people.

#ifndef EXAMPLES_REPORT_TABLE_HPP
#define EXAMPLES_REPORT_TABLE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "terminal/terminal.hpp"

namespace tools {

// A table of text in columns that are as wide as their widest cell on a terminal.
class Table {
 public:
  struct Cell {
    std::string text;  // visible()
    Colour colour = Colour::none;
  };

  enum class Align { left, right };

  struct Column {
    std::string name;
    Align align = Align::left;
  };

  explicit Table(std::vector<Column> columns);

  // One cell a column; an empty one is shown as a hyphen.
  void add(std::vector<Cell> row);

  // The header and the rows, a line each, without blanks at their ends.
  std::string text(bool colours) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::size_t> widths_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace tools

#endif  // EXAMPLES_REPORT_TABLE_HPP
