#include "jobs/input.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ri/job_metadata.hpp>
#include <ri/text/message_reader.hpp>
#include <system_error>

#include "jobs/document.hpp"
#include "program/native.hpp"
#include "terminal/visible.hpp"

namespace tools {
namespace {

// A file descriptor that is read from, closed at the end unless it is standard input.
class File {
 public:
  explicit File(const std::string& path)
      : descriptor_(path == "-" ? STDIN_FILENO : open_to_read(path)) {
    if (descriptor_ < 0) fail();
  }
  ~File() {
    if (descriptor_ != STDIN_FILENO) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  std::size_t read(char* buffer, std::size_t size) const {
    const auto most = static_cast<unsigned>(std::min<std::size_t>(size, 1U << 30));
    for (;;) {
      const auto got = ::read(descriptor_, buffer, most);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) fail();
    }
  }

 private:
  [[noreturn]] static void fail() { throw std::system_error(errno, std::generic_category()); }

  int descriptor_;
};

}  // namespace

bool read_jobs(const std::string& path, const std::function<void(ri::JobMetadata&)>& visit,
               const std::function<void(const std::string&)>& complain) {
  const std::string name = path == "-" ? "standard input" : visible(path);
  bool good = true;
  try {
    const File file(path);
    ri::MessageReader<Document> reader(
        [&](char* buffer, std::size_t size) { return file.read(buffer, size); });
    Document document;
    for (;;) {
      ri::Error error;
      if (reader.next(document, error)) {
        if (for_each_job(document, visit)) continue;
        complain(name + ": document " + std::to_string(reader.document()) +
                 " is no job but an error of the server: " + visible(message_of(document)));
        good = false;
      } else if (error) {
        complain(name + ": " + visible(error.what()));
        good = false;
      } else {
        return good;
      }
    }
  } catch (const std::system_error& error) {
    complain(name + ": cannot be read: " + error.code().message());
    return false;
  }
}

}  // namespace tools
