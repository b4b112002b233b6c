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

// Compilers that make a number of the bits of a double at compile time, too.
#if defined(__has_builtin)
#  if __has_builtin(__builtin_bit_cast)
#    define RI_DETAIL_BIT_CAST(To, value) __builtin_bit_cast(To, value)
#  endif
#endif

// Registers of 16 bytes: SSE2, which every x86-64 processor has, and NEON on AArch64. Defining
// RI_JOB_METADATA_PORTABLE_BYTES leaves them unused everywhere, for tests.
#if !defined(RI_JOB_METADATA_PORTABLE_BYTES)
#  if defined(__SSE2__) || defined(_M_X64)
#    define RI_DETAIL_SSE2 1
#  elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)
#    define RI_DETAIL_NEON 1
#  endif
#endif

// Functions that are compiled for AVX2 where the rest of the program is not, and called where the
// processor has it.
#if defined(RI_DETAIL_SSE2) && defined(__GNUC__) && defined(__x86_64__)
#  define RI_DETAIL_AVX2_ON_REQUEST 1
#  define RI_DETAIL_WITH_AVX2 [[gnu::target("avx2,bmi,popcnt")]]
#endif

// Around a declaration whose definition nobody ever needs.
#if defined(__clang__)
#  define RI_DETAIL_NEVER_DEFINED_BEGIN \
    _Pragma("clang diagnostic push")    \
        _Pragma("clang diagnostic ignored \"-Wundefined-var-template\"")
#  define RI_DETAIL_NEVER_DEFINED_END _Pragma("clang diagnostic pop")
#else
#  define RI_DETAIL_NEVER_DEFINED_BEGIN
#  define RI_DETAIL_NEVER_DEFINED_END
#endif

namespace ri::detail {

#if defined(__BYTE_ORDER__) && defined(__ORDER_BIG_ENDIAN__)
inline constexpr bool big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;
#else
inline constexpr bool big_endian = false;
#endif

// The length of a text that ends in a zero byte, also where the program is compiled.
constexpr std::size_t literal_size(const char* text) noexcept {
#if defined(__GNUC__) || defined(_MSC_VER)
  return __builtin_strlen(text);
#else
  std::size_t size = 0;
  while (text[size] != '\0') ++size;
  return size;
#endif
}

// The number as a std::size_t, which is another type than std::uint64_t on some processors and the
// same on others, where a cast would get a warning. A template gets none.
template <class Integer>
constexpr std::size_t as_size(Integer number) noexcept {
  return static_cast<std::size_t>(number);
}

#if defined(RI_DETAIL_AVX2_ON_REQUEST)
// Whether functions that are compiled RI_DETAIL_WITH_AVX2 may be called.
inline bool has_avx2() noexcept {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt");
}
#endif

// The index of the lowest bit that is set. Precondition: `word` is not 0.
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

inline std::uint32_t swap_bytes(std::uint32_t word) noexcept {
  return static_cast<std::uint32_t>(swap_bytes(std::uint64_t{word}) >> 32);
}

// Asks the processor to bring the cache line at `place` near, to be read or to be written. A hint
// and no access: a place outside of the program's memory does no harm.
inline void prefetch_to_read(const void* place) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(place, 0, 2);
#else
  static_cast<void>(place);
#endif
}
inline void prefetch_to_write(const void* place) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(place, 1);
#else
  static_cast<void>(place);
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
