// SPDX-License-Identifier: MIT
//
/// @file
/// Bytes of text, a block at a time: with SSE2, with NEON, or in a 64-bit word.
///
/// A block holds the `size` bytes at the place that it is made of. Precondition: they can be read,
/// as can the 64 bytes that `string_stop_bits` looks at. Its questions are answered with marks,
/// which are 0 where no byte is meant; `index()` is that of the first byte that is; marks of later
/// bytes may be wrong. `string_stop_bytes()` leaves the answer in a register, where
/// it can be put together with those of other blocks before `any()` says whether a byte is meant.
/// tests/unit/blocks_test.cpp checks that the three classes answer alike.

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
