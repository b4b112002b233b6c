// Reading the documents of a text by every route and in pieces of every size, with what came of
// each as a line of text.

#ifndef RI_TESTS_STREAMS_ROUTES_HPP
#define RI_TESTS_STREAMS_ROUTES_HPP

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include <ri/text/message_reader.hpp>
#include <ri/text/write.hpp>
#include <support/exact_text.hpp>

namespace ri_test {

// A source that gives a text in pieces of at most `piece` bytes.
class Pieces {
 public:
  Pieces(std::string_view text, std::size_t piece) : left_(text), piece_(piece) {}

  // From now on.
  void set_piece(std::size_t piece) noexcept { piece_ = piece; }

  std::size_t operator()(char* buffer, std::size_t size) {
    const std::size_t given = std::min({size, piece_, left_.size()});
    if (given != 0) std::memcpy(buffer, left_.data(), given);
    left_.remove_prefix(given);
    return given;
  }

 private:
  std::string_view left_;
  std::size_t piece_;
};

// A stream buffer that does the same; with `piece` 0 one without a buffer, as that of std::cin is.
class PiecesBuffer : public std::streambuf {
 public:
  PiecesBuffer(std::string_view text, std::size_t piece)
      : pieces_(text, std::max<std::size_t>(piece, 1)), buffer_(piece, '\0') {}

 protected:
  int_type underflow() override {
    if (buffer_.empty()) {
      if (!waiting_) waiting_ = pieces_(&last_, 1) == 1;
      return waiting_ ? traits_type::to_int_type(last_) : traits_type::eof();
    }
    const std::size_t size = pieces_(buffer_.data(), buffer_.size());
    setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
    return size == 0 ? traits_type::eof() : traits_type::to_int_type(buffer_[0]);
  }

  int_type uflow() override {
    if (!buffer_.empty()) return std::streambuf::uflow();
    const int_type c = underflow();
    waiting_ = false;
    return c;
  }

 private:
  Pieces pieces_;
  std::string buffer_;
  char last_ = '\0';
  bool waiting_ = false;
};

inline std::string_view name_of(ri::ErrorCode code) {
  constexpr std::string_view names[] = {"none",           "syntax", "type", "value", "duplicate",
                                        "unknown_member", "depth",  "size", "input", "elements"};
  return names[static_cast<std::size_t>(code)];
}

// `#2 type /jobId at 21, 2:10: expected a string, ...`; the number is that of the document.
inline std::string described(const ri::Error& error, std::size_t document) {
  return "#" + std::to_string(document) + " " + std::string(name_of(error.code())) + " " +
         error.pointer() + " at " + std::to_string(error.offset()) + ", " +
         std::to_string(error.line()) + ":" + std::to_string(error.column()) + ": " + error.what();
}

// Each message as JSON, each error as described().
template <class T>
std::vector<std::string> outcomes(ri::MessageReader<T> reader) {
  std::vector<std::string> lines;
  T message;
  ri::Error error;
  while (reader.next(message, error) || error) {
    // A bad document leaves nothing in the message.
    lines.push_back(error ? described(error, reader.document()) + ri::to_json(message)
                          : ri::to_json(message));
  }
  // The end is the end.
  if (reader.next(message, error) || error) lines.emplace_back("something after the end");
  if (reader.next()) lines.emplace_back("something after the end");
  return lines;
}

// What the routes have to agree on.
template <class T>
std::vector<std::string> outcomes_of_text(std::string_view text, const ri::ReaderOptions& options) {
  const ExactText exact(text);
  return outcomes<T>(ri::MessageReader<T>(std::string_view(exact), options));
}

template <class T>
std::vector<std::string> outcomes_of_source(std::string_view text, std::size_t piece,
                                            const ri::ReaderOptions& options) {
  return outcomes<T>(ri::MessageReader<T>(Pieces(text, piece), options));
}

template <class T>
std::vector<std::string> outcomes_of_stream(std::string_view text, std::size_t piece,
                                            const ri::ReaderOptions& options) {
  PiecesBuffer buffer(text, piece);
  std::istream in(&buffer);
  return outcomes<T>(ri::MessageReader<T>(in, options));
}

}  // namespace ri_test

#endif  // RI_TESTS_STREAMS_ROUTES_HPP
