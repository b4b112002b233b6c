#include "program/interrupt.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "program/failure.hpp"

namespace tools {
namespace {

volatile sig_atomic_t noted = 0;
int pipe_ends[2] = {-1, -1};
struct sigaction former[2];
constexpr int signals[2] = {SIGINT, SIGTERM};

void note(int number) {
  const int error = errno;
  noted = number;
  // A full pipe is readable already, so nothing is lost if this fails.
  [[maybe_unused]] const ssize_t written = write(pipe_ends[1], "", 1);
  errno = error;
}

}  // namespace

Interrupt::Interrupt() {
  if (pipe(pipe_ends) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  for (const int end : pipe_ends) {
    fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(end, F_SETFL, O_NONBLOCK);
  }
  noted = 0;
  struct sigaction action = {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < 2; ++i) sigaction(signals[i], &action, &former[i]);
}

Interrupt::~Interrupt() {
  for (int i = 0; i < 2; ++i) sigaction(signals[i], &former[i], nullptr);
  for (const int end : pipe_ends) close(end);
}

int Interrupt::signal() const { return noted; }

void Interrupt::check() const {
  if (noted == 0) return;
  throw Failure(static_cast<ExitStatus>(128 + noted),
                noted == SIGINT ? "interrupted" : "terminated");
}

int Interrupt::descriptor() const { return pipe_ends[0]; }

void Interrupt::sleep(std::chrono::milliseconds time) const {
  pollfd waited = {pipe_ends[0], POLLIN, 0};
  const auto longest = std::chrono::milliseconds(std::chrono::hours(24));
  poll(&waited, 1,
       static_cast<int>(std::clamp(time, std::chrono::milliseconds(0), longest).count()));
}

}  // namespace tools
