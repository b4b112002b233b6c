// SIGINT and SIGTERM as a descriptor that poll() can wait for.

#ifndef EXAMPLES_PROGRAM_INTERRUPT_HPP
#define EXAMPLES_PROGRAM_INTERRUPT_HPP

#include <chrono>

namespace tools {

// While one lives, the signals no longer end the program but are noted here. There is one at most,
// since a signal handler can only reach what is static.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  // The signal that came; 0 before.
  int signal() const;

  // Throws Failure once a signal came: exit status 130 for SIGINT, 143 for SIGTERM.
  void check() const;

  // Becomes readable when a signal comes.
  int descriptor() const;

  // Sleeps until the time has passed or a signal comes.
  void sleep(std::chrono::milliseconds time) const;
};

}  // namespace tools

#endif  // EXAMPLES_PROGRAM_INTERRUPT_HPP
