// SPDX-License-Identifier: MIT
//
/// @file
/// The version of the library (semantic versioning). The build files and the package read it from
/// here.

#ifndef RI_VERSION_HPP
#define RI_VERSION_HPP

/// Grows when a program that used the library correctly may have to change.
#define RI_JOB_METADATA_VERSION_MAJOR 1
/// Grows when something is added and nothing has to change.
#define RI_JOB_METADATA_VERSION_MINOR 0
/// Grows when only behaviour that was wrong has changed.
#define RI_JOB_METADATA_VERSION_PATCH 0

/// @cond
#define RI_JOB_METADATA_TEXT_OF_(x) #x
#define RI_JOB_METADATA_DOTTED_(a, b, c) \
  RI_JOB_METADATA_TEXT_OF_(a) "." RI_JOB_METADATA_TEXT_OF_(b) "." RI_JOB_METADATA_TEXT_OF_(c)
/// @endcond

/// The three numbers as text.
#define RI_JOB_METADATA_VERSION_STRING                                                  \
  RI_JOB_METADATA_DOTTED_(RI_JOB_METADATA_VERSION_MAJOR, RI_JOB_METADATA_VERSION_MINOR, \
                          RI_JOB_METADATA_VERSION_PATCH)

#endif  // RI_VERSION_HPP
