#include "report/csv.hpp"

#include <algorithm>

namespace tools {
namespace {

// find_first_of() would search the set of characters at each byte of the field, which is much of
// what a row costs.
bool needs_quotes(std::string_view field) {
  return std::any_of(field.begin(), field.end(),
                     [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

}  // namespace

void append_csv_field(std::string& line, std::string_view field) {
  if (!needs_quotes(field)) {
    line += field;
    return;
  }
  line += '"';
  for (const char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void CsvRecord::separate() {
  if (finished_) {
    line_.clear();
    begun_ = finished_ = false;
  }
  if (begun_) line_ += ',';
  begun_ = true;
}

CsvRecord& CsvRecord::add(std::string_view field) {
  separate();
  append_csv_field(line_, field);
  return *this;
}

CsvRecord& CsvRecord::add_plain(std::string_view field) {
  separate();
  line_ += field;
  return *this;
}

const std::string& CsvRecord::line() {
  line_ += "\r\n";
  finished_ = true;
  return line_;
}

}  // namespace tools
