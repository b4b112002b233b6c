#ifndef SHARED_HPP
#define SHARED_HPP

#include <string>

// Reads and writes in the shared library; throws what ri::from_json() throws.
[[gnu::visibility("default")]] std::string rewritten(const std::string& text);

#endif  // SHARED_HPP
