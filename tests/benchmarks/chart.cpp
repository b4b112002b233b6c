// SPDX-License-Identifier: MIT

#include "chart.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>

namespace benchmark {
namespace {

constexpr int label_width = 150;
constexpr int bar_area = 480;
constexpr int value_width = 110;
constexpr int bar_height = 16;
constexpr int bar_step = 20;
constexpr int title_height = 30;
constexpr int margin = 16;
constexpr int width = label_width + bar_area + value_width + margin;

struct Bar {
  std::string contender;
  double megabytes_per_second;
  bool first;
};

std::vector<Bar> bars_of(const std::vector<std::string>& contenders, const Row& row,
                         Statistic statistic) {
  std::vector<Bar> bars;
  for (std::size_t i = 0; i < contenders.size(); ++i) {
    const Timing& timing = row.timings[i];
    const double time = statistic == Statistic::median ? timing.median : timing.best;
    if (time == 0) continue;
    bars.push_back({contenders[i], static_cast<double>(row.bytes) / time / 1e6, i == 0});
  }
  return bars;
}

void put_text(std::ostream& out, int x, int y, const char* attributes, const std::string& text) {
  out << "  <text x=\"" << x << "\" y=\"" << y << "\"" << attributes << ">" << text << "</text>\n";
}

void put_bar(std::ostream& out, int y, const Bar& bar, double largest) {
  const int length = std::max(1, static_cast<int>(bar.megabytes_per_second / largest * bar_area));
  const int baseline = y + bar_height - 4;
  put_text(out, label_width - 8, baseline, " text-anchor=\"end\"", bar.contender);
  out << "  <rect x=\"" << label_width << "\" y=\"" << y << "\" width=\"" << length
      << "\" height=\"" << bar_height << "\" fill=\"" << (bar.first ? "#1f6feb" : "#9aa4b2")
      << "\"/>\n";
  put_text(out, label_width + length + 6, baseline, "",
           fixed(bar.megabytes_per_second, 0) + " MB/s");
}

}  // namespace

std::string bar_chart(const std::vector<std::string>& contenders,
                      const std::vector<BarGroup>& groups, Statistic statistic) {
  std::ostringstream body;
  double largest = 1;
  for (const BarGroup& group : groups) {
    for (const Bar& bar : bars_of(contenders, group.row, statistic)) {
      largest = std::max(largest, bar.megabytes_per_second);
    }
  }
  int y = margin;
  for (const BarGroup& group : groups) {
    put_text(body, margin, y + 16, " font-weight=\"bold\"", group.title);
    y += title_height;
    for (const Bar& bar : bars_of(contenders, group.row, statistic)) {
      put_bar(body, y, bar, largest);
      y += bar_step;
    }
    y += margin / 2;
  }
  const int height = y + margin / 2;
  std::ostringstream svg;
  svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width << "\" height=\"" << height
      << "\" viewBox=\"0 0 " << width << ' ' << height
      << "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#24292f\">\n"
      << "  <title>Megabytes a second; longer is faster</title>\n"
      << "  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
      << body.str() << "</svg>\n";
  return svg.str();
}

}  // namespace benchmark
