// What the fuzz targets share: a check that stops the fuzzer, and choices out of its bytes.

#ifndef RI_TESTS_FUZZ_FUZZ_HPP
#define RI_TESTS_FUZZ_FUZZ_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// Not assert: it must hold in release builds too.
#define RI_FUZZ_CHECK(condition)                                                          \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)

namespace ri::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) noexcept {
  return {reinterpret_cast<const char*>(data), size};
}

// Takes choices and strings off the front of the fuzzer's bytes; zeros once they are used up.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) noexcept : p_(data), end_(data + size) {}

  bool used_up() const noexcept { return p_ == end_; }

  std::uint8_t byte() noexcept { return p_ == end_ ? std::uint8_t{0} : *p_++; }

  std::uint64_t word() noexcept {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value = value << 8 | byte();
    return value;
  }

  // A number below `limit`, which is at most 256.
  unsigned below(unsigned limit) noexcept { return byte() % limit; }

  std::string_view text() noexcept {
    const auto left = static_cast<std::size_t>(end_ - p_);
    const std::size_t wanted = byte();
    return take(wanted < left ? wanted : left);
  }

  std::string_view rest() noexcept { return take(static_cast<std::size_t>(end_ - p_)); }

 private:
  std::string_view take(std::size_t size) noexcept {
    const auto left = static_cast<std::size_t>(end_ - p_);
    const std::string_view text = as_text(p_, size < left ? size : left);
    p_ += text.size();
    return text;
  }

  const std::uint8_t* p_;
  const std::uint8_t* end_;
};

}  // namespace ri::fuzz

#endif  // RI_TESTS_FUZZ_FUZZ_HPP
