// The little of SVG that a chart needs.

#ifndef EXAMPLES_REPORT_SVG_HPP
#define EXAMPLES_REPORT_SVG_HPP

#include <string>
#include <string_view>

namespace tools {

// Text for an element or an attribute of XML: markup escaped, and what XML does not allow at all
// (control characters among it) made visible.
std::string xml_escaped(std::string_view text);

// A coordinate: at most two decimals.
std::string coordinate(double value);

}  // namespace tools

#endif  // EXAMPLES_REPORT_SVG_HPP
