// Trees of nlohmann/json too deep to be copied, which nlohmann/json does by recursion.

#ifndef RI_TESTS_FAULTS_DEEP_JSON_HPP
#define RI_TESTS_FAULTS_DEEP_JSON_HPP

#include <cstddef>
#include <nlohmann/json.hpp>
#include <utility>

namespace ri_test {

// `depth` objects {"a":...} inside each other around a 1, or `depth` arrays inside each other.
inline nlohmann::json deep_json(std::size_t depth, bool objects) {
  nlohmann::json inner = objects ? nlohmann::json(1) : nlohmann::json::array();
  for (std::size_t i = objects ? 0 : 1; i < depth; ++i) {
    nlohmann::json outer = objects ? nlohmann::json::object() : nlohmann::json::array();
    if (objects) {
      outer["a"] = std::move(inner);
    } else {
      outer.push_back(std::move(inner));
    }
    inner = std::move(outer);
  }
  return inner;
}

}  // namespace ri_test

#endif  // RI_TESTS_FAULTS_DEEP_JSON_HPP
