// A library that throws and shows nothing but this function.

#include <ri/text/read.hpp>

[[gnu::visibility("default")]] void read_bad_text() { ri::from_json("{\"jobId\":7}"); }
