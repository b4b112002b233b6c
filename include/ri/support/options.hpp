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

namespace ri {

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

  /// The greatest number of objects and arrays inside each other, the outermost one included.
  /// Deeper input is ErrorCode::depth.
  std::size_t max_depth = 256;
};

/// Which spelling of the member names to write. Readers take both.
enum class MemberNames : unsigned char {
  camel_case,  ///< `jobId`: what the API sends.
  snake_case   ///< `job_id`: the names of the message definitions.
};

/// How to write.
struct WriteOptions {
  /// Spaces for each level of nesting; 0 writes everything on one line without white space.
  std::size_t indent = 0;

  /// The spelling of member names. Unknown members keep the names they have.
  MemberNames names = MemberNames::camel_case;
};

}  // namespace ri

#endif  // RI_SUPPORT_OPTIONS_HPP
