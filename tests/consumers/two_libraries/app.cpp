#include <cstdio>
#include <string>

const char* caught();

int main() {
  std::puts(caught());
  return caught() == std::string("ri::Error") ? 0 : 1;
}
