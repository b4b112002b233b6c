// SPDX-License-Identifier: MIT
//
// The source file that a program without CMake adds for the compiled form.

#include <ri/src.hpp>
