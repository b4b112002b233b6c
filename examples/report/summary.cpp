#include "report/summary.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ri/job_metadata.hpp>

#include "jobs/duration.hpp"
#include "jobs/names.hpp"
#include "report/csv.hpp"
#include "report/job_csv.hpp"
#include "report/table.hpp"

namespace tools {
namespace {

using std::chrono::nanoseconds;

constexpr int percents[] = {50, 95, 100};
constexpr const char* percent_names[] = {"p50", "p95", "max"};

nlohmann::ordered_json json_of(const Summary::Row& row) {
  nlohmann::ordered_json json = {{"type", row.type}, {"status", row.status}, {"jobs", row.jobs}};
  for (std::size_t i = 0; i < std::size(percents); ++i) {
    auto& value = json[std::string(percent_names[i]) + "_seconds"];
    if (row.elapsed.empty()) continue;  // null
    value = std::chrono::duration<double>(percentile(row.elapsed, percents[i])).count();
  }
  return json;
}

}  // namespace

nanoseconds percentile(const std::vector<nanoseconds>& sorted, int percent) {
  const std::size_t hundredths = sorted.size() * static_cast<std::size_t>(percent);
  const std::size_t rank = std::max<std::size_t>(1, (hundredths + 99) / 100);
  return sorted[rank - 1];
}

void Summary::add(const ri::JobMetadata& job, const ri::Timestamp& now) {
  std::pair<std::string, std::string> key{type_name(job), status_name(job)};
  auto place = rows_.find(key);
  if (place == rows_.end()) {
    Row row{key.first, key.second, 0, {}};
    place = rows_.emplace(std::move(key), std::move(row)).first;
  }
  ++place->second.jobs;
  if (const auto elapsed = ri::elapsed(job, now)) place->second.elapsed.push_back(*elapsed);
}

std::vector<Summary::Row> Summary::rows() const {
  std::vector<Row> rows;
  Row all{"all", "all", 0, {}};
  for (const auto& [key, row] : rows_) {
    all.jobs += row.jobs;
    all.elapsed.insert(all.elapsed.end(), row.elapsed.begin(), row.elapsed.end());
    rows.push_back(row);
  }
  rows.push_back(std::move(all));
  for (Row& row : rows) std::sort(row.elapsed.begin(), row.elapsed.end());
  return rows;
}

std::string summary_table(const Summary& summary) {
  constexpr auto right = Table::Align::right;
  Table table(
      {{"TYPE"}, {"STATUS"}, {"JOBS", right}, {"P50", right}, {"P95", right}, {"MAX", right}});
  for (const Summary::Row& row : summary.rows()) {
    std::vector<Table::Cell> cells{{row.type}, {row.status}, {std::to_string(row.jobs)}};
    for (const int percent : percents) {
      cells.push_back({row.elapsed.empty() ? "" : duration_text(percentile(row.elapsed, percent))});
    }
    table.add(std::move(cells));
  }
  return table.text(false);
}

std::string summary_csv(const Summary& summary) {
  CsvRecord record;
  record.add("type").add("status").add("jobs");
  for (const char* const name : percent_names) record.add(std::string(name) + "_seconds");
  std::string text = record.line();
  for (const Summary::Row& row : summary.rows()) {
    record.add(row.type).add(row.status).add(std::to_string(row.jobs));
    for (const int percent : percents) {
      record.add_plain(row.elapsed.empty() ? "" : seconds_text(percentile(row.elapsed, percent)));
    }
    text += record.line();
  }
  return text;
}

std::string summary_json(const Summary& summary) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Summary::Row& row : summary.rows()) all.push_back(json_of(row));
  return all.dump(2) + '\n';
}

std::string summary_ndjson(const Summary& summary) {
  std::string text;
  for (const Summary::Row& row : summary.rows()) text += json_of(row).dump() + '\n';
  return text;
}

}  // namespace tools
