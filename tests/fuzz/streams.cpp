// The same bytes give the same documents and the same errors by every route and in pieces of every
// size, in each framing; and lines give what they give one by one.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <streams/routes.hpp>

#include "fuzz.hpp"

namespace {

using Lines = std::vector<std::string>;

// Gives pieces of sizes that the fuzzer chooses, over and over.
class ChosenPieces {
 public:
  ChosenPieces(std::string_view text, std::string_view sizes) : pieces_(text, 1), sizes_(sizes) {}

  std::size_t operator()(char* buffer, std::size_t size) {
    if (!sizes_.empty()) {
      pieces_.set_piece(static_cast<unsigned char>(sizes_[at_++ % sizes_.size()]) + 1U);
    }
    return pieces_(buffer, size);
  }

 private:
  ri_test::Pieces pieces_;
  std::string_view sizes_;
  std::size_t at_ = 0;
};

template <class T>
Lines check_routes(std::string_view text, std::string_view sizes,
                   const ri::ReaderOptions& options) {
  const Lines lines = ri_test::outcomes_of_text<T>(text, options);
  RI_FUZZ_CHECK(ri_test::outcomes(ri::MessageReader<T>(ChosenPieces(text, sizes), options)) ==
                lines);
  const std::size_t piece = sizes.empty() ? 0 : static_cast<unsigned char>(sizes[0]);
  RI_FUZZ_CHECK(ri_test::outcomes_of_stream<T>(text, piece, options) == lines);
  return lines;
}

// What the readers of one document say about each line.
template <class T>
void check_lines(std::string_view text, const Lines& lines, const ri::ReaderOptions& options) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.substr(0, mark.size()) == mark) text.remove_prefix(mark.size());
  std::size_t i = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    RI_FUZZ_CHECK(i < lines.size());
    ri::Error error;
    const std::optional<T> message = ri::from_json<T>(line, error, options.read);
    const bool marked = line.substr(0, mark.size()) == mark;
    RI_FUZZ_CHECK(lines[i] == (message && !marked ? ri::to_json(*message) : lines[i]));
    RI_FUZZ_CHECK((message && !marked) == (lines[i][0] == '{'));
    ++i;
  }
  RI_FUZZ_CHECK(i == lines.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ri::fuzz::Bytes bytes(data, size);
  ri::ReaderOptions options;
  options.framing = static_cast<ri::Framing>(bytes.below(4));
  const bool limited = bytes.below(4) == 0;
  if (limited) options.max_document_size = bytes.byte();
  if (bytes.below(4) == 0) options.read.max_depth = bytes.byte();
  if (bytes.below(4) == 0) options.read.max_elements = bytes.byte();
  const std::string_view sizes = bytes.text().substr(0, 16);
  const std::string_view text = bytes.rest();

  const Lines lines = check_routes<ri::JobMetadata>(text, sizes, options);
  if (options.framing == ri::Framing::lines && !limited) {
    check_lines<ri::JobMetadata>(text, lines, options);
  }
  check_routes<ri::ListJobsForProjectResponse>(text, sizes, options);
  return 0;
}
