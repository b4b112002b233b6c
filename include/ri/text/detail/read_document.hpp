// SPDX-License-Identifier: MIT
//
/// @file
/// Reading text by a message's table: the function that all messages share.

#ifndef RI_TEXT_DETAIL_READ_DOCUMENT_HPP
#define RI_TEXT_DETAIL_READ_DOCUMENT_HPP

#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/base/raise.hpp>
#include <ri/text/detail/codec.hpp>
#include <ri/text/detail/reader.hpp>

namespace ri::detail {

inline constexpr ReadOptions default_read_options{};

RI_DETAIL_FUNCTION void read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over) {
  Reader reader(text, default_read_options, nullptr);
  if (!reader.read_document(message, table, over)) raise(reader.error());
}

RI_DETAIL_FUNCTION void read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      const ReadOptions& options) {
  Reader reader(text, options, skip_members);
  if (!reader.read_document(message, table, over)) raise(reader.error());
}

RI_DETAIL_FUNCTION bool read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      Error& error) {
  Reader reader(text, default_read_options, nullptr);
  if (reader.read_document(message, table, over)) return true;
  reader.report(error);
  return false;
}

RI_DETAIL_FUNCTION bool read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      Error& error, const ReadOptions& options) {
  Reader reader(text, options, skip_members);
  if (reader.read_document(message, table, over)) return true;
  reader.report(error);
  return false;
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_READ_DOCUMENT_HPP
