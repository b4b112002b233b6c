// SPDX-License-Identifier: MIT
//
/// @file
/// What compilers and processors spell differently: the one place that asks which compiler this is.
/// Known are GCC, Clang and, from its documentation alone, MSVC; any other gets plain C++.

#ifndef RI_BASE_COMPILER_HPP
#define RI_BASE_COMPILER_HPP

#include <cstddef>
#include <cstdint>

#if defined(_MSC_VER)
#  include <intrin.h>
#  include <cstdlib>
#endif

// Functions that are always compiled into their callers, never, or only where something fails.
#if defined(__GNUC__)
#  define RI_DETAIL_ALWAYS_INLINE [[gnu::always_inline]] inline
#  define RI_DETAIL_NOINLINE [[gnu::noinline]]
#  define RI_DETAIL_COLD [[gnu::noinline, gnu::cold]]
#elif defined(_MSC_VER)
#  define RI_DETAIL_ALWAYS_INLINE __forceinline
#  define RI_DETAIL_NOINLINE __declspec(noinline)
#  define RI_DETAIL_COLD __declspec(noinline)
#else
#  define RI_DETAIL_ALWAYS_INLINE inline
#  define RI_DETAIL_NOINLINE
#  define RI_DETAIL_COLD
#endif

// Types that one library throws and another one catches: one and the same in all libraries of a
// program, also where -fvisibility=hidden keeps everything else to the library that it is in.
#if defined(__GNUC__)
#  define RI_DETAIL_SHARED_TYPE [[gnu::visibility("default")]]
#else
#  define RI_DETAIL_SHARED_TYPE
#endif

// Around a postfix ++ that returns something else than its iterator, as those of input iterators
// do.
#if defined(__GNUC__) && !defined(__clang__)
#  define RI_DETAIL_ANY_POSTFIX_BEGIN \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Weffc++\"")
#  define RI_DETAIL_ANY_POSTFIX_END _Pragma("GCC diagnostic pop")
#else
#  define RI_DETAIL_ANY_POSTFIX_BEGIN
#  define RI_DETAIL_ANY_POSTFIX_END
#endif

// Functions of the codec that are no templates: inline where every file compiles them, ordinary
// functions where one file does so for all (ri/src.hpp).
#if defined(RI_JOB_METADATA_COMPILED)
#  define RI_DETAIL_FUNCTION
#else
#  define RI_DETAIL_FUNCTION inline
#endif

namespace ri::detail {

#if defined(__BYTE_ORDER__) && defined(__ORDER_BIG_ENDIAN__)
inline constexpr bool big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
#else
inline constexpr bool big_endian = false;
#endif

// The number as a std::size_t, which is another type than std::uint64_t on some processors and the
// same on others, where a cast would get a warning. A template gets none.
template <class Integer>
constexpr std::size_t as_size(Integer number) noexcept {
  return static_cast<std::size_t>(number);
}

// The index of the lowest bit that is set; `word` is not 0.
inline unsigned count_trailing_zeros(std::uint64_t word) noexcept {
#if defined(__GNUC__)
  return static_cast<unsigned>(__builtin_ctzll(word));
#elif defined(_MSC_VER) && (defined(_M_X64) || defined(_M_ARM64))
  unsigned long index = 0;
  _BitScanForward64(&index, word);
  return static_cast<unsigned>(index);
#else
  unsigned count = 0;
  for (; (word & 1) == 0; word >>= 1) ++count;
  return count;
#endif
}

inline std::uint64_t swap_bytes(std::uint64_t word) noexcept {
#if defined(__GNUC__)
  return __builtin_bswap64(word);
#elif defined(_MSC_VER)
  return _byteswap_uint64(word);
#else
  std::uint64_t swapped = 0;
  for (int i = 0; i < 8; ++i, word >>= 8) swapped = swapped << 8 | (word & 0xFF);
  return swapped;
#endif
}

// Tells the optimiser that this place is never reached.
[[noreturn]] RI_DETAIL_ALWAYS_INLINE void unreachable() noexcept {
#if defined(__GNUC__)
  __builtin_unreachable();
#elif defined(_MSC_VER)
  __assume(false);
#else
  for (;;) {
  }
#endif
}

}  // namespace ri::detail

#endif  // RI_BASE_COMPILER_HPP
