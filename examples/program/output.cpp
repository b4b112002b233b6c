#include "program/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "program/failure.hpp"

namespace tools {

Output::Output(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)), terminal_(isatty(descriptor) != 0) {}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const auto most = static_cast<unsigned>(std::min<std::size_t>(rest.size(), 1U << 30));
    const auto written = ::write(descriptor_, rest.data(), most);
    if (written < 0) {
      if (errno == EINTR) continue;
      const std::string reason = std::generic_category().message(errno);
      buffer_.clear();
      throw Failure(ExitStatus::output, name_ + " cannot be written: " + reason);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

}  // namespace tools
