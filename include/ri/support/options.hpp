// SPDX-License-Identifier: MIT
//
/// @file
/// The choices a caller has in reading and in writing.
///
/// ```cpp
/// ri::ReadOptions strict;
/// strict.unknown_members = ri::UnknownPolicy::reject;
/// auto job = ri::from_json(text, strict);
/// ```

#ifndef RI_SUPPORT_OPTIONS_HPP
#define RI_SUPPORT_OPTIONS_HPP

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <ri/base/raise.hpp>
#include <ri/support/error.hpp>

namespace ri {

namespace detail {

// The integers that count: neither `true` nor characters do.
template <class T>
inline constexpr bool is_number_type_v =
    std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char> &&
    !std::is_same_v<T, wchar_t> && !std::is_same_v<T, char16_t> && !std::is_same_v<T, char32_t>;

}  // namespace detail

/// What a reader does with something that this version of the library does not know.
enum class UnknownPolicy : unsigned char {
  keep,    ///< Keep its text in `unknown_fields`, so that writing gives it back.
  ignore,  ///< Check that it is valid JSON and drop it.
  reject   ///< Report it as an Error.
};

/// How to read.
struct ReadOptions {
  /// For members that are not modelled. Rejected ones are ErrorCode::unknown_member.
  UnknownPolicy unknown_members = UnknownPolicy::keep;

  /// For enum values that are not modelled; they read as UNSPECIFIED. Rejected ones are
  /// ErrorCode::value.
  UnknownPolicy unknown_enum_values = UnknownPolicy::keep;

  /// The largest number of objects and arrays inside each other, the outermost one included.
  /// Deeper input is ErrorCode::depth.
  std::size_t max_depth = 256;

  /// Whether a time may have a space in the place of its `T`: `2024-03-01 12:00:00+00:00`, which is
  /// how Python's str() writes a datetime. It needs an offset all the same.
  bool allow_space_in_times = false;

  /// The largest number of elements in all lists of one document together, those of lists inside of
  /// elements included. More are ErrorCode::elements, at the first one that is too many.
  ///
  /// An element takes its struct's size in memory however short its text is: `{}` and a comma make
  /// a JobMetadata of some kilobytes. So this and the size of the text bound the memory that a
  /// document can take. The default is no limit, so that every value that was written can be read.
  /// For untrusted documents set one: the page size that was asked for and room for the lists
  /// inside of jobs. Arrays in unknown members and in objects that are kept as text make no
  /// elements.
  std::size_t max_elements = static_cast<std::size_t>(-1);
};

/// Which spelling of the member names to write. Readers take both.
enum class MemberNames : unsigned char {
  camel_case,  ///< `jobId`: what the API sends.
  snake_case   ///< `job_id`: the names of the message definitions.
};

/// How many spaces a level of nesting is indented by: 0 to 1,000,000. Made from an integer of any
/// type, and used as a `std::size_t`.
///
/// ```cpp
/// ri::WriteOptions options;
/// options.indent = 2;
/// ```
class Indent {
 public:
  /// No indentation: everything on one line.
  constexpr Indent() noexcept = default;

  /// As many spaces. Throws Error (ErrorCode::value) for a negative number, which elsewhere means
  /// "on one line", and for one above 1,000,000. In a constant expression it does not compile.
  template <class Integer, std::enable_if_t<detail::is_number_type_v<Integer>, int> = 0>
  constexpr Indent(Integer spaces)  // NOLINT: a number of spaces is an indentation
      : spaces_(checked(spaces)) {}

  /// The number of spaces.
  constexpr operator std::size_t() const noexcept { return spaces_; }  // NOLINT: it is a number

 private:
  template <class Integer>
  static constexpr std::uint32_t checked(Integer spaces) {
    constexpr std::uint64_t largest = 1'000'000;
    if (spaces < Integer{} || static_cast<std::uint64_t>(spaces) > largest) {
      throw_out_of_range();
    }
    return static_cast<std::uint32_t>(spaces);
  }

  [[noreturn]] static void throw_out_of_range() {
    detail::raise(Error(ErrorCode::value, {},
                        "an indentation outside 0 to 1,000,000; 0 writes everything on one line"));
  }

  std::uint32_t spaces_ = 0;
};

/// How to write.
struct WriteOptions {
  /// Spaces for each level of nesting; 0 writes everything on one line without white space.
  Indent indent = 0;

  /// The spelling of member names. Unknown members keep the names they have.
  MemberNames names = MemberNames::camel_case;
};

}  // namespace ri

#endif  // RI_SUPPORT_OPTIONS_HPP
