// Loaded before a program (LD_PRELOAD) to give it a global locale with decimal commas, in C and in
// C++, before its main() begins.

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>

namespace {

struct SetLocale {
  SetLocale() {
    const char* const name = std::getenv("LC_ALL");
    if (name == nullptr || std::setlocale(LC_ALL, name) == nullptr ||
        *std::localeconv()->decimal_point != ',') {
      std::fprintf(stderr, "LC_ALL names no locale with decimal commas\n");
      std::abort();
    }
    std::locale::global(std::locale(name));
  }
} const set_locale;

}  // namespace
