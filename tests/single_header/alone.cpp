#include <string_view>

#include <ri/job_metadata.hpp>

bool came_back(std::string_view text);
bool came_back(std::string_view text) {
  const ri::ListJobsForProjectResponse page = ri::from_json<ri::ListJobsForProjectResponse>(text);
  return ri::to_json(page) == text && ri::to_dict(page) == nlohmann::json::parse(text);
}
