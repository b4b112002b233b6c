// Says of each line of standard input, a JSON document, whether the reader accepts it as the
// message that the schema docs/schema/<Name>.json describes: `1` or `0` a line.
//
//   schema_verdicts <Name>

#include <iostream>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>

namespace {

template <class T>
bool judge(std::string_view name) {
  if (name != ri::schema::message<T>.name) return false;
  for (std::string line; std::getline(std::cin, line);) {
    ri::Error error;
    std::cout << ri::from_json<T>(line, error).has_value() << '\n';
  }
  return true;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string_view name = argc == 2 ? argv[1] : "";
  const bool known = judge<ri::JobMetadata>(name) || judge<ri::GetJobResponse>(name) ||
                     judge<ri::ListJobsForProjectResponse>(name);
  return known ? 0 : 1;
}
