// SPDX-License-Identifier: MIT
//
// This library as a library of its own that is compiled with -O2 and takes no function of the
// program, so that both forms race in one run.

#include "text_codec.hpp"

namespace benchmark {

[[gnu::visibility("default")]] Contender this_library_at_o2() { return text_contender("at -O2"); }

}  // namespace benchmark
