// A text of one or many JSON documents, cut into the texts of each.

#ifndef EXAMPLES_JOBS_SPLIT_HPP
#define EXAMPLES_JOBS_SPLIT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <ri/support/error.hpp>

namespace tools {

// One document, and where it begins in the whole text. What is between documents but should not be
// there is a piece as well: it is no JSON, and whoever reads it finds that out.
struct Piece {
  std::string_view text;
  std::size_t line = 1;    // of its first character, from 1
  std::size_t column = 1;  // in characters, from 1
};

// The documents of a text: one document, JSON Lines, documents one after the other (with record
// separators between them or without), or the elements of one array; told as ri::Framing::detect
// tells them. ri::MessageReader reads such texts with less ado; this is for a program that
// wants to see the text of each document as it came.
std::vector<Piece> split_documents(std::string_view text);

// The error's what() with line and column counted from the start of the whole text.
std::string what_in_whole(const ri::Error& error, const Piece& piece);

}  // namespace tools

#endif  // EXAMPLES_JOBS_SPLIT_HPP
