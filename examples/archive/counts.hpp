// How many jobs have which status: what the programs in this folder find out about an archive.

#ifndef RI_EXAMPLES_ARCHIVE_COUNTS_HPP
#define RI_EXAMPLES_ARCHIVE_COUNTS_HPP

#include <cstddef>
#include <istream>
#include <map>
#include <ostream>
#include <string>

#include <ri/job_metadata.hpp>

// One line for each status, as Hadoop Streaming and its like want them: a key, a tab, a number. Bad
// documents are counted under "bad".
class Counts {
 public:
  // Reads all documents. A bad one is named in `log`, and the others go on.
  void add(ri::MessageReader<> reader, const std::string& name, std::ostream& log) {
    ri::JobMetadata job;
    ri::Error error;
    while (reader.next(job, error) || error) {
      if (error) {
        log << name << ": " << error.what() << '\n';
        ++counts_["bad"];
      } else {
        ++counts_[std::string(ri::to_string(job.status))];
      }
    }
  }

  void add(const Counts& other) {
    for (const auto& [status, count] : other.counts_) counts_[status] += count;
  }

  // Adds what was printed.
  void add_printed(std::istream& in) {
    std::string status;
    for (std::size_t count = 0; in >> status >> count;) counts_[status] += count;
  }

  friend std::ostream& operator<<(std::ostream& out, const Counts& counts) {
    for (const auto& [status, count] : counts.counts_) out << status << '\t' << count << '\n';
    return out;
  }

 private:
  std::map<std::string, std::size_t> counts_;
};

#endif  // RI_EXAMPLES_ARCHIVE_COUNTS_HPP
