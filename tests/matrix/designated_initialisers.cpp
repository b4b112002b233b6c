// C++20 with -Wextra -Werror: a message that is made from some of its members, the others left out,
// gives no warning (-Wmissing-field-initializers).

#include <cstdio>

#include <ri/support/options.hpp>
#include <ri/table/compiled_tables.hpp>
#include <ri/text/reader_options.hpp>
#include <ri/values.hpp>

namespace {

// That of each message, with all but the last or all but the first one left out.
#define RI_TEST_LAST(T) static_cast<void>(ri::T{.unknown_fields = {}});
#define RI_TEST_FIRST(T) static_cast<void>(ri::T{{}});
void make_each() {
  RI_DETAIL_EACH_MESSAGE(RI_TEST_LAST)
  RI_DETAIL_EACH_MESSAGE(RI_TEST_FIRST)
}
#undef RI_TEST_FIRST
#undef RI_TEST_LAST

}  // namespace

int main() {
  make_each();
  static_cast<void>(ri::ReadOptions{.max_depth = 1});
  static_cast<void>(ri::ReaderOptions{.framing = ri::Framing::lines});
  static_cast<void>(ri::WriteOptions{.indent = 2});
  const ri::JobMetadata job{
      .job_id = "j-18", .status = ri::JobStatus::RUNNING, .agent_id = ri::ID{.uuid = "a"}};
  const ri::JobMetadata nothing_else = [] {
    ri::JobMetadata made;
    made.job_id = "j-18";
    made.status = ri::JobStatus::RUNNING;
    made.agent_id.emplace().uuid = "a";
    return made;
  }();
  if (job != nothing_else) {
    std::fputs("designated_initialisers: what is left out is not absent\n", stderr);
    return 1;
  }
  std::puts("designated_initialisers: all good");
}
