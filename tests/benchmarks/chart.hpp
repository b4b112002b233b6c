// SPDX-License-Identifier: MIT
//
// A bar chart of megabytes a second as SVG.

#ifndef RI_TESTS_BENCHMARKS_CHART_HPP
#define RI_TESTS_BENCHMARKS_CHART_HPP

#include <string>
#include <vector>

#include "measure.hpp"
#include "table.hpp"

namespace benchmark {

// Bars that belong together: one for each contender that takes part.
struct BarGroup {
  std::string title;
  Row row;
};

std::string bar_chart(const std::vector<std::string>& contenders,
                      const std::vector<BarGroup>& groups, Statistic statistic);

}  // namespace benchmark

#endif  // RI_TESTS_BENCHMARKS_CHART_HPP
