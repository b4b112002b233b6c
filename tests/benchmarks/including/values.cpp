// SPDX-License-Identifier: MIT
//
// The types alone, as a file that only passes jobs around includes them.

#include <ri/values.hpp>
