// Formats that must not compile: the one whose number WRONG is. With 0, all the right ones do.

#if defined(RI_TEST_FMT)
#  include <ri/fmt.hpp>
namespace lib = fmt;
#else
#  include <format>
#  include <ri/format.hpp>
namespace lib = std;
#endif
#include <ri/messages/identifiers.hpp>
#include <ri/messages/job.hpp>

std::string formatted(const ri::ID& id, ri::JobStatus status, const ri::Timestamp& time);

std::string formatted(const ri::ID& id, ri::JobStatus status, const ri::Timestamp& time) {
#if WRONG == 1
  return lib::format("{:s}", id);
#elif WRONG == 2
  return lib::format("{:17}", id);
#elif WRONG == 3
  return lib::format("{:>2}", id);
#elif WRONG == 4
  return lib::format("{:d}", status);
#elif WRONG == 5
  return lib::format("{:x}", time);
#else
  return lib::format("{:2} {:s} {}", id, status, time);
#endif
}
