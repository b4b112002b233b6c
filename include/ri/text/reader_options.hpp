// SPDX-License-Identifier: MIT
//
/// @file
/// The choices a caller has in reading many documents.

#ifndef RI_TEXT_READER_OPTIONS_HPP
#define RI_TEXT_READER_OPTIONS_HPP

#include <cstddef>

#include <ri/support/options.hpp>

namespace ri {

/// How several JSON documents stand in one text.
enum class Framing : unsigned char {
  /// Found out from the start of the text: `array` where the first character is `[`; `concatenated`
  /// where the first line that is not blank begins with a record separator, leaves its document
  /// open
  /// at the end of the line, or holds more than one document; `lines` otherwise.
  detect,
  /// JSON Lines (NDJSON): a document a line, lines that end in `\n` or `\r\n`, blank ones skipped.
  lines,
  /// One document after the other, with any white space between them or none, or with record
  /// separators (RFC 7464).
  concatenated,
  /// The elements of one JSON array.
  array
};

/// How to read many documents.
struct ReaderOptions {
  /// How to read each of them.
  ReadOptions read{};

  /// How they stand in the text.
  Framing framing = Framing::detect;

  /// The length in bytes of the longest document that is read. A longer one is ErrorCode::size and
  /// is skipped without being held in memory.
  std::size_t max_document_size = std::size_t{64} * 1024 * 1024;
};

}  // namespace ri

#endif  // RI_TEXT_READER_OPTIONS_HPP
