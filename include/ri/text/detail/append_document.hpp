// SPDX-License-Identifier: MIT
//
/// @file
/// Writing text by a message's table: the function that all messages share.

#ifndef RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP
#define RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP

#include <string>

#include <ri/base/compiler.hpp>
#include <ri/text/detail/codec.hpp>
#include <ri/text/detail/layout.hpp>
#include <ri/text/detail/writer.hpp>

namespace ri::detail {

template <class Layout>
bool append_laid_out(std::string& out, const void* message, const MessageTable& table,
                     const WriteOptions& options, Error& error) {
  Writer<Layout> writer(out, options);
  if (writer.write_document(message, table)) return true;
  error = writer.error();
  return false;
}

RI_DETAIL_FUNCTION bool append_document(std::string& out, const void* message,
                                        const MessageTable& table, Error& error) {
  return append_laid_out<DefaultLayout>(out, message, table, WriteOptions(), error);
}

RI_DETAIL_FUNCTION bool append_document(std::string& out, const void* message,
                                        const MessageTable& table, const WriteOptions& options,
                                        Error& error) {
  const bool is_default = options.indent == 0 && options.names == MemberNames::camel_case;
  return is_default ? append_document(out, message, table, error)
                    : append_laid_out<CustomLayout>(out, message, table, options, error);
}

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_APPEND_DOCUMENT_HPP
