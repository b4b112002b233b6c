#include <iostream>
#include <string>

#include <ri/job_metadata.hpp>

std::string rewritten(const std::string& text);
const void* place_of_job_table();

int main() {
  const std::string text = R"({"jobId":"7","jobType":"JOB_TYPE_FILE_SCAN","new":[1]})";
  const ri::JobMetadata job = ri::from_json(text);
  std::cout << job << '\n';
  // One table in the program, not one in each unit.
  if (place_of_job_table() != &ri::schema::message<ri::JobMetadata>) return 1;
  return rewritten(text) == ri::to_json(job) ? 0 : 1;
}
