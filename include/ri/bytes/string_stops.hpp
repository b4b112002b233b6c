// SPDX-License-Identifier: MIT
//
/// @file
/// The bytes that end a plain run in a JSON string: `"`, `\`, control characters and non-ASCII.

#ifndef RI_BYTES_STRING_STOPS_HPP
#define RI_BYTES_STRING_STOPS_HPP

#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>
#include <ri/bytes/avx2_stops.hpp>
#include <ri/bytes/block.hpp>

namespace ri::detail {

constexpr bool is_string_stop(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte >= 0x80 || c == '"' || c == '\\';
}

// The first byte of [p, end) that ends a plain run in a JSON string, or `end`.
RI_DETAIL_ALWAYS_INLINE const char* find_string_stop(const char* p, const char* end) noexcept {
  while (static_cast<std::size_t>(end - p) >= Block::size) {
    const Block::Marks stops = Block(p).string_stops();
    if (stops != 0) return p + Block::index(stops);
    p += Block::size;
  }
  while (p != end && !is_string_stop(*p)) ++p;
  return p;
}

// At least so much room list_stops() needs after the last stop.
inline constexpr std::size_t room_after_stops = 8;

// What list_stops() does, on every processor.
inline std::size_t list_stops_anywhere(const char* p, std::size_t blocks,
                                       std::uint16_t* stops) noexcept {
  const auto* const first = stops;
  for (std::size_t offset = 0; offset < 64 * blocks; offset += 64) {
    for (std::uint64_t bits = Block::string_stop_bits(p + offset); bits != 0; bits &= bits - 1) {
      *stops++ = static_cast<std::uint16_t>(offset + count_trailing_zeros(bits));
    }
  }
  return static_cast<std::size_t>(stops - first);
}

// Lists the stops in `blocks` times 64 bytes at `p` as offsets from there, and returns how many
// there are. Precondition: all those bytes can be read, `stops` has room for one a byte and
// room_after_stops, and `blocks` is at most 1024, so that an offset fits.
inline std::size_t list_stops(const char* p, std::size_t blocks, std::uint16_t* stops) noexcept {
#if defined(RI_DETAIL_AVX2_ON_REQUEST)
  // For a single block the other way is as fast.
  if (blocks > 1 && has_avx2()) return list_stops_avx2(p, blocks, stops);
#endif
  return list_stops_anywhere(p, blocks, stops);
}

}  // namespace ri::detail

#endif  // RI_BYTES_STRING_STOPS_HPP
