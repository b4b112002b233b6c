// A program may set a locale that writes 1,5 for 1.5 and 1.000 for 1000. JSON does not change.

#include <clocale>
#include <locale>
#include <sstream>
#include <string>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

namespace {

struct CommaDecimal : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

// Sets both the C++ and, where the system has such a one, the C locale, and takes them back.
class CommaLocale {
 public:
  CommaLocale() : before_(std::locale::global(std::locale(std::locale(), new CommaDecimal))) {
    const char* const names[] = {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "de_DE"};
    for (const char* const name : names) {
      if (std::setlocale(LC_ALL, name) != nullptr) break;
    }
  }
  ~CommaLocale() {
    std::setlocale(LC_ALL, "C");
    std::locale::global(before_);
  }
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

 private:
  std::locale before_;
};

}  // namespace

TEST_CASE("under a locale with decimal commas: numbers, times, errors") {
  const std::string text =
      R"({"startTime":"2024-03-01T12:00:00.123456789Z","runningTimeSecs":1234567.5,)"
      R"("new":[1234567.25,1e300,2.2250738585072014e-308],"status":1234567})";
  const ri::JobMetadata before = ri::from_json(text);
  const nlohmann::json tree_before = ri::to_dict(before);

  const CommaLocale locale;
  std::ostringstream probe;
  probe << 1234.5;
  REQUIRE(probe.str() == "1.234,5");

  const ri::JobMetadata job = ri::from_json(text);
  CHECK(job == before);
  CHECK(*job.running_time_secs == 1234567.5);
  CHECK(ri::to_json(job) ==
        R"({"status":1234567,"startTime":"2024-03-01T12:00:00.123456789Z",)"
        R"("runningTimeSecs":1234567.5,"new":[1234567.25,1e300,2.2250738585072014e-308]})");
  CHECK(ri::to_dict(job) == tree_before);
  CHECK(ri::from_dict(tree_before) == job);
  CHECK(ri::from_dict(nlohmann::json::parse(text)) == job);

  // More digits than the fast way takes, so that the whole of the number is read again.
  CHECK(*ri::from_json(R"({"runningTimeSecs":0.1000000000000000055511151231257827})")
             .running_time_secs == 0.1);
  CHECK(*ri::from_json(R"({"runningTimeSecs":"1.7976931348623157e308"})").running_time_secs ==
        1.7976931348623157e308);

  ri::Error error;
  CHECK_FALSE(ri::from_json(std::string(1999, '\n') + R"({"runningTimeSecs":1,5})", error));
  CHECK(error.line() == 2000);
  CHECK(std::string(error.what()).find("line 2000,") != std::string::npos);
  CHECK_FALSE(ri::from_json(R"({"runningTimeSecs":"1,5"})", error));

  std::ostringstream out;
  out << job.status << ' ' << static_cast<ri::JobStatus>(200) << ' ' << *job.start_time;
  CHECK(out.str() == "JOB_STATUS_UNSPECIFIED 200 2024-03-01T12:00:00.123456789Z");
}
