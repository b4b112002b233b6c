// Two translation units that both use the whole library, without a test framework: they must link
// together, and work where exceptions are thrown without run-time type information.

#ifndef RI_TESTS_MATRIX_SMOKE_HPP
#define RI_TESTS_MATRIX_SMOKE_HPP

#include <string>

#include <ri/values.hpp>

ri::JobMetadata read_elsewhere(const std::string& text);
std::string write_elsewhere(const ri::JobMetadata& job);

#endif  // RI_TESTS_MATRIX_SMOKE_HPP
