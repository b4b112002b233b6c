// SPDX-License-Identifier: MIT
//
/// @file
/// Reading one document after the other by a message's table: the declarations.

#ifndef RI_TEXT_DETAIL_MESSAGE_STREAM_HPP
#define RI_TEXT_DETAIL_MESSAGE_STREAM_HPP

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/support/error.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>
#include <ri/text/reader_options.hpp>

namespace ri::detail {

class MessageStream;

struct CloseStream {
  void operator()(MessageStream* stream) const noexcept;
};

// Empty in a reader that was moved from.
using StreamPointer = std::unique_ptr<MessageStream, CloseStream>;

RI_DETAIL_FUNCTION StreamPointer open_stream(std::string_view text, const ReaderOptions& options);
RI_DETAIL_FUNCTION StreamPointer open_stream(std::istream& in, const ReaderOptions& options);
RI_DETAIL_FUNCTION StreamPointer
open_stream(std::function<std::size_t(char* buffer, std::size_t size)> source,
            const ReaderOptions& options);

enum class Outcome : unsigned char { message, bad_document, end };

// A message to read into, which is empty if it is `fresh`.
struct Target {
  void* message;
  const MessageTable& table;
  const OverTable& over_table;
  bool fresh;

  const OverTable* over() const noexcept { return fresh ? nullptr : &over_table; }
};

// Reads the next document into the target. Sets the error of a bad document, and leaves the message
// half done then.
RI_DETAIL_FUNCTION Outcome read_next(MessageStream& stream, const Target& target, Error& error);

// How many documents were begun.
RI_DETAIL_FUNCTION std::size_t documents_of(const MessageStream& stream) noexcept;

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_MESSAGE_STREAM_HPP
