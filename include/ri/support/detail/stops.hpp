// SPDX-License-Identifier: MIT
//
/// @file
/// The places where plain runs of string content end, listed for many bytes at once.

#ifndef RI_SUPPORT_DETAIL_STOPS_HPP
#define RI_SUPPORT_DETAIL_STOPS_HPP

#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>
#include <ri/support/detail/bytes.hpp>

namespace ri::detail {

// Lists the stops in `blocks` times 64 bytes at `p` as offsets from there, and returns how many
// there are. `stops` has room for one a byte.
inline std::size_t list_stops(const char* p, std::size_t blocks, std::uint16_t* stops) noexcept {
  const auto* const first = stops;
  for (std::size_t offset = 0; offset < 64 * blocks; offset += 64) {
    for (std::uint64_t bits = string_stop_bits(p + offset); bits != 0; bits &= bits - 1) {
      *stops++ = static_cast<std::uint16_t>(offset + count_trailing_zeros(bits));
    }
  }
  return static_cast<std::size_t>(stops - first);
}

}  // namespace ri::detail

#endif  // RI_SUPPORT_DETAIL_STOPS_HPP
