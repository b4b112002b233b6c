// The library with its functions for every message compiled once, in library_text.cpp and
// library_dict.cpp, and not again in each test.

#ifndef RI_TESTS_SUPPORT_LIBRARY_HPP
#define RI_TESTS_SUPPORT_LIBRARY_HPP

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/all_types.hpp>

#define RI_TEST_TEXT_FUNCTIONS(before, T)                                                  \
  before ri::T ri::from_json<ri::T>(std::string_view, const ri::ReadOptions&);             \
  before std::optional<ri::T> ri::from_json<ri::T>(std::string_view, ri::Error&,           \
                                                   const ri::ReadOptions&);                \
  before std::string ri::to_json<ri::T>(const ri::T&, const ri::WriteOptions&);            \
  before void ri::append_json<ri::T>(std::string&, const ri::T&, const ri::WriteOptions&); \
  before bool ri::operator==<ri::T, 0>(const ri::T&, const ri::T&);                        \
  before bool ri::operator!=<ri::T, 0>(const ri::T&, const ri::T&);                        \
  before std::ostream& ri::operator<< <ri::T, 0>(std::ostream&, const ri::T&);

#define RI_TEST_DICT_FUNCTIONS(before, T)                                                          \
  before ri::T ri::from_dict<ri::T, nlohmann::json>(const nlohmann::json&,                         \
                                                    const ri::ReadOptions&);                       \
  before ri::T ri::from_dict<ri::T, nlohmann::ordered_json>(const nlohmann::ordered_json&,         \
                                                            const ri::ReadOptions&);               \
  before nlohmann::json ri::to_dict<nlohmann::json, ri::T>(const ri::T&, const ri::WriteOptions&); \
  before nlohmann::ordered_json ri::to_dict<nlohmann::ordered_json, ri::T>(                        \
      const ri::T&, const ri::WriteOptions&);

RI_TEST_EACH_MESSAGE(RI_TEST_TEXT_FUNCTIONS, extern template)
RI_TEST_EACH_MESSAGE(RI_TEST_DICT_FUNCTIONS, extern template)

#endif  // RI_TESTS_SUPPORT_LIBRARY_HPP
