#include "jobs/split.hpp"

#include <algorithm>

namespace tools {
namespace {

constexpr std::string_view blank = " \t\r\n";
constexpr std::string_view between = " \t\r\n\x1e";  // documents: record separators, too
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    if (text_.substr(0, byte_order_mark.size()) == byte_order_mark) {
      text_.remove_prefix(byte_order_mark.size());
    }
  }

  std::vector<Piece> split() {
    at_ = skip(blank, 0);
    if (at_ == text_.size()) return {};
    if (text_[at_] == '[') {
      elements();
    } else if (first_line_is_one_document()) {
      lines();
    } else {
      concatenated();
    }
    return std::move(pieces_);
  }

 private:
  std::size_t skip(std::string_view characters, std::size_t from) const {
    return std::min(text_.find_first_not_of(characters, from), text_.size());
  }

  std::size_t line_end(std::size_t from) const {
    return std::min(text_.find('\n', from), text_.size());
  }

  // The end of the value that begins at `from`, told by brackets and quotes alone; npos where it is
  // left open.
  std::size_t value_end(std::size_t from) const {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = from; i < text_.size(); ++i) {
      const char c = text_[i];
      if (in_string) {
        if (c == '\\') ++i;
        if (c == '"') in_string = false;
        if (c == '"' && depth == 0) return i + 1;
      } else if (c == '"') {
        in_string = true;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (c == '}' || c == ']') {
        if (depth == 0) return i;
        if (--depth == 0) return i + 1;
      } else if (depth == 0 && (c == ',' || between.find(c) != std::string_view::npos)) {
        return i;
      }
    }
    return in_string || depth != 0 ? std::string_view::npos : text_.size();
  }

  bool first_line_is_one_document() const {
    if (text_[at_] == '\x1e') return false;
    const std::size_t line = line_end(at_);
    const std::size_t end = value_end(at_);
    if (end == std::string_view::npos || end > line) {
      // Open at the end of the line. Where nothing ever closes it, the line is only a bad one.
      return end == std::string_view::npos && text_[at_] != '{';
    }
    const std::size_t next = skip(blank, end);
    return next >= line || text_[next] != '{';
  }

  void lines() {
    while (at_ < text_.size()) {
      const std::size_t end = line_end(at_);
      if (skip(blank, at_) < end) add(at_, end);
      at_ = end + 1;
    }
  }

  void concatenated() {
    for (at_ = skip(between, at_); at_ < text_.size(); at_ = skip(between, at_)) {
      const std::size_t end = std::min(value_end(at_), text_.size());
      add(at_, std::max(end, at_ + 1));
      at_ = std::max(end, at_ + 1);
    }
  }

  void elements() {
    at_ = skip(blank, at_ + 1);
    if (at_ < text_.size() && text_[at_] == ']') return end_of_array();
    for (;;) {
      if (at_ == text_.size()) return add(at_, at_);  // cut off
      const std::size_t end = value_end(at_);
      if (end == std::string_view::npos) return add(at_, text_.size());
      add(at_, end);  // empty where a value is missing
      at_ = skip(blank, end);
      if (at_ == text_.size()) return add(at_, at_);
      if (text_[at_] == ']') return end_of_array();
      if (text_[at_] != ',') return add(at_, text_.size());
      at_ = skip(blank, at_ + 1);
    }
  }

  void end_of_array() {
    const std::size_t rest = skip(blank, at_ + 1);
    if (rest != text_.size()) add(rest, text_.size());
  }

  void add(std::size_t begin, std::size_t end) {
    for (; counted_ < begin; ++counted_) {
      const auto byte = static_cast<unsigned char>(text_[counted_]);
      if (byte == '\n') {
        ++line_;
        column_ = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++column_;
      }
    }
    pieces_.push_back({text_.substr(begin, end - begin), line_, column_});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
  // How far lines and columns have been counted.
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

}  // namespace

std::vector<Piece> split_documents(std::string_view text) { return Splitter(text).split(); }

std::string what_in_whole(const ri::Error& error, const Piece& piece) {
  std::string what = error.what();
  const std::size_t place = what.rfind(" (line ");
  if (error.line() == 0 || place == std::string::npos) return what;
  what.resize(place);
  const std::size_t column = error.line() == 1 ? piece.column + error.column() - 1 : error.column();
  return what + " (line " + std::to_string(piece.line + error.line() - 1) + ", column " +
         std::to_string(column) + ")";
}

}  // namespace tools
