// Text in a heap block of its own.

#ifndef RI_TESTS_SUPPORT_EXACT_TEXT_HPP
#define RI_TESTS_SUPPORT_EXACT_TEXT_HPP

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace ri_test {

// A copy of a text in a heap block that ends where the text ends, so that AddressSanitizer and
// valgrind see every byte that is read past it.
class ExactText {
 public:
  explicit ExactText(std::string_view text) : size_(text.size()), bytes_(new char[text.size()]) {
    if (size_ != 0) std::memcpy(bytes_.get(), text.data(), size_);
  }

  operator std::string_view() const noexcept { return {bytes_.get(), size_}; }  // NOLINT

  char& operator[](std::size_t i) noexcept { return bytes_[i]; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace ri_test

#endif  // RI_TESTS_SUPPORT_EXACT_TEXT_HPP
