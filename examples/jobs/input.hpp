// The jobs of files and of standard input.

#ifndef EXAMPLES_JOBS_INPUT_HPP
#define EXAMPLES_JOBS_INPUT_HPP

#include <functional>
#include <string>

#include <ri/values.hpp>

namespace tools {

// Reads the documents of a file, or of standard input for "-", one after the other, and calls
// `visit` for each job in them; it may move from the job. What cannot be read is said to `complain`
// as one line, and the rest goes on. Returns whether everything could be read.
bool read_jobs(const std::string& path, const std::function<void(ri::JobMetadata&)>& visit,
               const std::function<void(const std::string&)>& complain);

}  // namespace tools

#endif  // EXAMPLES_JOBS_INPUT_HPP
