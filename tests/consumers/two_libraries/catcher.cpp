// A library that catches what the other one throws, and shows nothing but this function.

#include <exception>

#include <ri/support/error.hpp>

void read_bad_text();

[[gnu::visibility("default")]] const char* caught() {
  try {
    read_bad_text();
  } catch (const ri::Error& error) {
    return error.pointer() == "/jobId" ? "ri::Error" : "an ri::Error with another pointer";
  } catch (const std::exception&) {
    return "std::exception";
  }
  return "nothing";
}
