// Standard output, written in large pieces, with every failure noticed.

#ifndef EXAMPLES_PROGRAM_OUTPUT_HPP
#define EXAMPLES_PROGRAM_OUTPUT_HPP

#include <string>
#include <string_view>

namespace tools {

// A buffer before a file descriptor. Whoever wants to know that all was written calls flush(): the
// destructor writes nothing, since it could not say that it failed.
class Output {
 public:
  // `name` is for messages.
  explicit Output(int descriptor, std::string name = "standard output");
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Appends text; throws Failure (74) if it cannot be written.
  void write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= block) flush();
  }

  // Writes all that was appended; throws Failure (74) if it cannot be written.
  void flush();

  // Whether a person reads it: then control characters must not get there.
  bool is_terminal() const { return terminal_; }

 private:
  static constexpr std::size_t block = 1 << 16;

  int descriptor_;
  std::string name_;
  bool terminal_;
  std::string buffer_;
};

}  // namespace tools

#endif  // EXAMPLES_PROGRAM_OUTPUT_HPP
