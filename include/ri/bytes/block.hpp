// SPDX-License-Identifier: MIT
//
/// @file
/// Bytes of text, a block at a time: with SSE2, with NEON, or in a 64-bit word.
///
/// A block is the `size` bytes that were loaded from a place. Its members, the same in all three
/// classes:
///
/// - `string_stops()`: the bytes that end a plain run in a JSON string, which are `"`, `\`, control
///   characters and non-ASCII;
/// - `not_spaces()`: the bytes that are no JSON white space;
/// - both return Marks: 0 if there is no such byte, otherwise `index()` gives the first one. Marks
///   after the first may be wrong;
/// - `string_stop_bytes()`: the stops as a Vector, for `bit_or()`, which puts together those of
///   several blocks, and `any()`;
/// - `string_stop_bits(p)`: a bit for each of the 64 bytes at `p`, set for a stop; the lowest is
///   that of the first byte.
///
/// Precondition: the bytes can be read. tests/unit/blocks_test.cpp checks that the classes agree.

#ifndef RI_BYTES_BLOCK_HPP
#define RI_BYTES_BLOCK_HPP

#include <ri/base/compiler.hpp>
#include <ri/bytes/neon_block.hpp>
#include <ri/bytes/sse2_block.hpp>
#include <ri/bytes/word_block.hpp>

namespace ri::detail {

#if defined(RI_DETAIL_SSE2)
using Block = Sse2Block;
#elif defined(RI_DETAIL_NEON)
using Block = NeonBlock;
#else
using Block = WordBlock;
#endif

}  // namespace ri::detail

#endif  // RI_BYTES_BLOCK_HPP
