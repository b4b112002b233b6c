// SPDX-License-Identifier: MIT
//
/// @file
/// Sixteen bytes in a register of NEON, on AArch64. block.hpp says what a block is.

#ifndef RI_BYTES_NEON_BLOCK_HPP
#define RI_BYTES_NEON_BLOCK_HPP

#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>

#if defined(RI_DETAIL_NEON)
#  include <arm_neon.h>

namespace ri::detail {

class NeonBlock {
 public:
  using Marks = std::uint64_t;
  using Vector = uint8x16_t;
  static constexpr std::size_t size = 16;
  static std::size_t index(Marks marks) noexcept { return count_trailing_zeros(marks) / 4; }

  explicit NeonBlock(const char* p) noexcept
      : bytes_(vld1q_u8(reinterpret_cast<const std::uint8_t*>(p))) {}

  void store(char* p) const noexcept { vst1q_u8(reinterpret_cast<std::uint8_t*>(p), bytes_); }

  Marks string_stops() const noexcept { return marks(string_stop_bytes()); }

  Vector string_stop_bytes() const noexcept {
    const uint8x16_t outside =
        vorrq_u8(vcltq_u8(bytes_, vdupq_n_u8(0x20)), vcgeq_u8(bytes_, vdupq_n_u8(0x80)));
    return vorrq_u8(outside, vorrq_u8(equal('"'), equal('\\')));
  }

  static Vector bit_or(Vector a, Vector b) noexcept { return vorrq_u8(a, b); }
  static bool any(Vector bytes) noexcept { return marks(bytes) != 0; }

  Marks not_spaces() const noexcept {
    return marks(
        vmvnq_u8(vorrq_u8(vorrq_u8(equal(' '), equal('\n')), vorrq_u8(equal('\r'), equal('\t')))));
  }

  static std::uint64_t string_stop_bits(const char* p) noexcept {
    const auto bits = [p](std::size_t i) {
      const uint8x16_t bit_of_byte = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201));
      return vandq_u8(NeonBlock(p + i).string_stop_bytes(), bit_of_byte);
    };
    // Each addition of neighbours halves the number of bytes that hold the bits.
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(bits(0), bits(16)), vpaddq_u8(bits(32), bits(48)));
    sum = vpaddq_u8(sum, sum);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
  }

 private:
  uint8x16_t equal(char c) const noexcept {
    return vceqq_u8(bytes_, vdupq_n_u8(static_cast<std::uint8_t>(c)));
  }

  static Marks marks(uint8x16_t bytes) noexcept {
    // Narrowing keeps four bits of each byte's mark in one 64-bit word.
    const uint8x8_t nibbles = vshrn_n_u16(vreinterpretq_u16_u8(bytes), 4);
    return vget_lane_u64(vreinterpret_u64_u8(nibbles), 0);
  }

  uint8x16_t bytes_;
};

}  // namespace ri::detail

#endif

#endif  // RI_BYTES_NEON_BLOCK_HPP
