// SPDX-License-Identifier: MIT
//
/// @file
/// Writing text by a message's table: the function that all messages share.

#ifndef RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP
#define RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP

#include <string>

#include <ri/base/compiler.hpp>
#include <ri/base/raise.hpp>
#include <ri/text/detail/codec.hpp>
#include <ri/text/detail/layout.hpp>
#include <ri/text/detail/writer.hpp>

namespace ri::detail {

template <class Layout>
void append_laid_out(std::string& out, const void* message, const MessageTable& table,
                     const WriteOptions& options) {
  Writer<Layout> writer(out, options);
  if (!writer.write_document(message, table)) raise(writer.error());
}

RI_DETAIL_FUNCTION void append_document(std::string& out, const void* message,
                                        const MessageTable& table) {
  append_laid_out<DefaultLayout>(out, message, table, WriteOptions());
}

RI_DETAIL_FUNCTION void append_document(std::string& out, const void* message,
                                        const MessageTable& table, const WriteOptions& options) {
  if (options.indent == 0 && options.names == MemberNames::camel_case) {
    append_document(out, message, table);
  } else {
    append_laid_out<CustomLayout>(out, message, table, options);
  }
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP
