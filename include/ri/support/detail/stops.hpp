// SPDX-License-Identifier: MIT
//
/// @file
/// The places where plain runs of string content end, listed for many bytes at once. Beside what
/// every processor has there are forms for AVX2 and AVX-512, which are chosen when the program
/// runs.

#ifndef RI_SUPPORT_DETAIL_STOPS_HPP
#define RI_SUPPORT_DETAIL_STOPS_HPP

#include <cstddef>
#include <cstdint>

#include <ri/base/compiler.hpp>
#include <ri/support/detail/bytes.hpp>

// GCC before 10 and Clang before 9 have not all that is used here.
#if !defined(RI_JOB_METADATA_PORTABLE_BYTES) && defined(__x86_64__) && \
    ((defined(__clang__) && __clang_major__ >= 9) || (!defined(__clang__) && __GNUC__ >= 10))
#  define RI_DETAIL_AVX512 1
#  include <immintrin.h>
#endif

namespace ri::detail {

// Lists the stops in `blocks` times 64 bytes at `p` as offsets from there, and returns how many
// there are. `stops` has room for one a byte and for `stops_in_excess` more.
using ListStops = std::size_t (*)(const char* p, std::size_t blocks, std::uint16_t* stops);
inline constexpr std::size_t stops_in_excess = 64;

inline std::size_t list_stops(const char* p, std::size_t blocks, std::uint16_t* stops) noexcept {
  const auto* const first = stops;
  for (std::size_t offset = 0; offset < 64 * blocks; offset += 64) {
    for (std::uint64_t bits = string_stop_bits(p + offset); bits != 0; bits &= bits - 1) {
      *stops++ = static_cast<std::uint16_t>(offset + count_trailing_zeros(bits));
    }
  }
  return static_cast<std::size_t>(stops - first);
}

#if defined(RI_DETAIL_AVX512)

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt")]] inline std::size_t
list_stops_avx512(const char* p, std::size_t blocks, std::uint16_t* stops) noexcept {
  const auto* const first = stops;
  const __m512i changed = _mm512_set1_epi8('"' ^ ' ');
  const __m512i limit = _mm512_set1_epi8(0x21);
  const __m512i backslash = _mm512_set1_epi8('\\');
  const __m512i counting = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
      40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
      17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  __m512i start = _mm512_setzero_si512();  // offset of the block, in all lanes
  for (const char* const end = p + 64 * blocks; p != end; p += 64) {
    const __m512i bytes = _mm512_loadu_si512(p);
    // See Block::string_stops().
    const __mmask64 low = _mm512_cmplt_epi8_mask(_mm512_xor_si512(bytes, changed), limit);
    const __mmask64 bits = _kor_mask64(low, _mm512_cmpeq_epi8_mask(bytes, backslash));
    const __m512i found = _mm512_maskz_compress_epi8(bits, counting);
    const auto count = static_cast<std::size_t>(_mm_popcnt_u64(bits));
    const __m256i few = _mm256_cvtepu8_epi16(_mm512_maskz_extracti32x4_epi32(0xF, found, 0));
    _mm256_storeu_si256(static_cast<__m256i*>(static_cast<void*>(stops)),
                        _mm256_add_epi16(few, _mm512_maskz_extracti64x4_epi64(0xFF, start, 0)));
    if (count > 16) {
      const __m512i first_half =
          _mm512_cvtepu8_epi16(_mm512_maskz_extracti64x4_epi64(0xFF, found, 0));
      const __m512i second_half =
          _mm512_cvtepu8_epi16(_mm512_maskz_extracti64x4_epi64(0xFF, found, 1));
      _mm512_storeu_si512(stops, _mm512_add_epi16(first_half, start));
      _mm512_storeu_si512(stops + 32, _mm512_add_epi16(second_half, start));
    }
    start = _mm512_add_epi16(start, _mm512_set1_epi16(64));
    stops += count;
  }
  return static_cast<std::size_t>(stops - first);
}

#endif

// The fastest form that this processor has.
inline ListStops fastest_list_stops() noexcept {
#if defined(RI_DETAIL_AVX512)
  const bool avx512 = __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("popcnt");
  if (avx512) return list_stops_avx512;
#endif
  return list_stops;
}

}  // namespace ri::detail

#undef RI_DETAIL_AVX512

#endif  // RI_SUPPORT_DETAIL_STOPS_HPP
