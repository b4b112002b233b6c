// SPDX-License-Identifier: MIT
//
/// @file
/// Reading and writing text by a message's table: the declarations.

#ifndef RI_TEXT_DETAIL_CODEC_HPP
#define RI_TEXT_DETAIL_CODEC_HPP

#include <string>
#include <string_view>

#include <ri/base/compiler.hpp>
#include <ri/support/error.hpp>
#include <ri/support/options.hpp>
#include <ri/table/message_table.hpp>
#include <ri/table/over_table.hpp>

namespace ri::detail {

// Reads the whole text into the message: over what it holds, or with `over` nullptr into an empty
// one. Throws Error where it cannot, with the message half done. Where all functions are in
// headers, a program that never passes options has no code for skipping what they may say to
// ignore.
RI_DETAIL_FUNCTION void read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over);
RI_DETAIL_FUNCTION void read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      const ReadOptions& options);

// The same, but return false with the error set where the others throw it.
RI_DETAIL_FUNCTION bool read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      Error& error);
RI_DETAIL_FUNCTION bool read_document(std::string_view text, void* message,
                                      const MessageTable& table, const OverTable* over,
                                      Error& error, const ReadOptions& options);

// Appends the message. Throws Error where it cannot, with `out` as it was. A program that never
// passes options has no code for any layout but the default one.
RI_DETAIL_FUNCTION void append_document(std::string& out, const void* message,
                                        const MessageTable& table);
RI_DETAIL_FUNCTION void append_document(std::string& out, const void* message,
                                        const MessageTable& table, const WriteOptions& options);

}  // namespace ri::detail

#endif  // RI_TEXT_DETAIL_CODEC_HPP
