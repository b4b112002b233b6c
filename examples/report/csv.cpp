#include "report/csv.hpp"

namespace tools {

void append_csv_field(std::string& line, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
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
