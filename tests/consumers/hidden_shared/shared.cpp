#include "shared.hpp"

#include <string>

#include <ri/job_metadata.hpp>

std::string rewritten(const std::string& text) {
  return ri::to_json(ri::from_dict(ri::to_dict(ri::from_json(text))));
}
