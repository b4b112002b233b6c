// A program that reads and writes text and has no use for trees.

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>

// Where the standard library cannot read doubles, nlohmann/json does.
#if defined(NLOHMANN_JSON_VERSION_MAJOR) && defined(__cpp_lib_to_chars)
#  error "text needs no nlohmann/json"
#endif

int main() {
  const ri::JobMetadata job = ri::from_json(R"({"jobId":"7","runningTimeSecs":1.5,"new":[]})");
  return ri::to_json(job) == R"({"jobId":"7","runningTimeSecs":1.5,"new":[]})" ? 0 : 1;
}
