// A program and its shared library, which shows nothing of ri, each with the library in it.

#include <string>

#include <ri/job_metadata.hpp>

#include "shared.hpp"

int main() {
  const std::string text = R"({"jobId":"7","jobType":"JOB_TYPE_FILE_SCAN","new":[1]})";
  if (rewritten(text) != text || ri::to_json(ri::from_json(text)) != text) return 1;
  try {
    rewritten(R"({"jobId":7})");
  } catch (const ri::Error& error) {
    return error.pointer() == "/jobId" ? 0 : 1;
  }
  return 1;
}
