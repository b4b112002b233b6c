#include "report/table.hpp"

#include <algorithm>
#include <utility>

#include "terminal/width.hpp"

namespace tools {
namespace {

void end_line(std::string& out) {
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

}  // namespace

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {
  for (const Column& column : columns_) widths_.push_back(display_width(column.name));
}

void Table::add(std::vector<Cell> row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].text.empty()) row[i].text = "-";
    widths_[i] = std::max(widths_[i], display_width(row[i].text));
  }
  rows_.push_back(std::move(row));
}

std::string Table::text(bool colours) const {
  std::string out;
  const auto append = [&](std::size_t i, const std::string& text, Colour colour) {
    if (i != 0) out += "  ";
    const std::string padded =
        columns_[i].align == Align::left ? pad_right(text, widths_[i]) : pad_left(text, widths_[i]);
    out += colours ? coloured(padded, colour) : padded;
  };
  for (std::size_t i = 0; i < columns_.size(); ++i) append(i, columns_[i].name, Colour::none);
  end_line(out);
  for (const std::vector<Cell>& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) append(i, row[i].text, row[i].colour);
    end_line(out);
  }
  return out;
}

}  // namespace tools
