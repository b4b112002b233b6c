// Counts the jobs in a compressed file (.ndjson.gz) by their status. zlib unpacks it piece by
// piece, so that it never is on the disk or in memory as a whole.
//
//   count_gzip jobs.ndjson.gz

#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "counts.hpp"

namespace {

// A source for ri::MessageReader. A damaged file is an exception, and so is one that is cut off:
// the reader lets it pass through.
class GzipSource {
 public:
  explicit GzipSource(const char* path) : file_(gzopen(path, "rb"), gzclose) {
    if (file_ == nullptr) throw std::runtime_error("cannot be opened");
  }

  std::size_t operator()(char* buffer, std::size_t size) {
    constexpr std::size_t most = 1 << 30;  // gzread() counts in int
    const int got = gzread(file_.get(), buffer, static_cast<unsigned>(std::min(size, most)));
    if (got > 0) return static_cast<std::size_t>(got);
    int code = Z_OK;
    const char* const message = gzerror(file_.get(), &code);
    if (got < 0 || code != Z_OK) throw std::runtime_error(message);
    return 0;
  }

 private:
  std::shared_ptr<gzFile_s> file_;  // shared, because a std::function is copied
};

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "usage: count_gzip FILE\n";
    return 2;
  }
  Counts counts;
  try {
    counts.add(ri::MessageReader<>(GzipSource(argv[1])), argv[1], std::cerr);
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
  std::cout << counts;
  return std::cout.flush() ? 0 : 1;
}
