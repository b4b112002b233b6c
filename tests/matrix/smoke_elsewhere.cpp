#include "smoke.hpp"

#include <string>

#include <ri/job_metadata.hpp>

ri::JobMetadata read_elsewhere(const std::string& text) { return ri::from_json(text); }
std::string write_elsewhere(const ri::JobMetadata& job) { return ri::to_json(job); }
