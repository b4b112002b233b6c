// Counts the jobs in a file by their status. The file is mapped into memory: the system reads it as
// it is looked at, and nothing of it is copied.
//
//   count_mapped jobs.ndjson

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <exception>
#include <iostream>
#include <string_view>
#include <system_error>

#include "counts.hpp"

namespace {

// The text of a file, for as long as this lives. It must not be cut short meanwhile.
class MappedFile {
 public:
  explicit MappedFile(const char* path) {
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) fail();
    struct stat status = {};
    if (fstat(file, &status) == 0) size_ = static_cast<std::size_t>(status.st_size);
    // An empty file cannot be mapped, and need not be.
    if (size_ != 0) data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    const int error = errno;
    close(file);
    errno = error;
    if (data_ == MAP_FAILED) fail();
    if (size_ != 0) madvise(data_, size_, MADV_SEQUENTIAL);
  }

  ~MappedFile() {
    if (size_ != 0) munmap(data_, size_);
  }

  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view text() const noexcept { return {static_cast<const char*>(data_), size_}; }

 private:
  [[noreturn]] static void fail() { throw std::system_error(errno, std::generic_category()); }

  void* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "usage: count_mapped FILE\n";
    return 2;
  }
  Counts counts;
  try {
    const MappedFile file(argv[1]);
    counts.add(ri::MessageReader<>(file.text()), argv[1], std::cerr);
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
  std::cout << counts;
  return std::cout.flush() ? 0 : 1;
}
