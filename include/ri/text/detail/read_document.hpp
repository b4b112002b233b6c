// SPDX-License-Identifier: MIT
//
/// @file
/// Reading text by a message's table: the function that all messages share.

#ifndef RI_TEXT_DETAIL_READ_DOCUMENT_HPP
#define RI_TEXT_DETAIL_READ_DOCUMENT_HPP

#include <string_view>

#include <ri/text/detail/codec.hpp>
#include <ri/text/detail/reader.hpp>

namespace ri::detail {

RI_DETAIL_FUNCTION bool read_document(std::string_view text, void* message,
                                      const MessageTable& table, bool fresh,
                                      const ReadOptions& options, Error& error) {
  Reader reader(text, options);
  if (!reader.read_document(message, table, fresh)) {
    error = reader.error();
    return false;
  }
  return true;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_READ_DOCUMENT_HPP
