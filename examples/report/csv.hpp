// Comma-separated values as RFC 4180 has them.

#ifndef EXAMPLES_REPORT_CSV_HPP
#define EXAMPLES_REPORT_CSV_HPP

#include <string>
#include <string_view>

namespace tools {

// Appends a field: in quotes where it holds a comma, a quote or a line end, with quotes doubled.
void append_csv_field(std::string& line, std::string_view field);

// One record: fields one after the other, then a line end.
class CsvRecord {
 public:
  // Adds a field.
  CsvRecord& add(std::string_view field);

  // Adds a field that needs no quotes, such as a number.
  CsvRecord& add_plain(std::string_view field);

  // The record with its CR LF; the next one begins empty, in the same memory.
  const std::string& line();

 private:
  void separate();

  std::string line_;
  bool begun_ = false;
  bool finished_ = false;
};

}  // namespace tools

#endif  // EXAMPLES_REPORT_CSV_HPP
