// Values of every message, made over the field tables: the same ones for the same seed.

#ifndef RI_TESTS_SUPPORT_GENERATE_HPP
#define RI_TESTS_SUPPORT_GENERATE_HPP

#include <string>

#include <ri/support/raw_json.hpp>
#include <support/all_types.hpp>
#include <support/random.hpp>

namespace ri_test {

// What the values are to be like.
struct Shape {
  // Every member is present and no list is empty; otherwise half of them are absent.
  bool full = false;
  // Unknown members, and unknown values of enums.
  bool unknown = true;
  // Nothing that a JSON tree cannot hold: numbers beyond double, two members of one name.
  bool fits_tree = true;
  // Only numbers and strings that nlohmann/json writes the way this library does.
  bool plain = false;
};

std::string generate_string(Random& random);
double generate_double(Random& random, const Shape& shape);
ri::Timestamp generate_timestamp(Random& random);

// JSON text of any kind, with white space and escape sequences here and there.
std::string generate_json(Random& random, const Shape& shape, int levels = 3);

// A message; defined for every one.
template <class T>
T generate(Random& random, const Shape& shape);

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_GENERATE_HPP
