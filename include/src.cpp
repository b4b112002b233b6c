// SPDX-License-Identifier: MIT
//
// The compiled form of the library: the one file of it that is compiled.

#include <ri/src.hpp>
