// Hashes of timestamps and identifiers, and the order of timestamps.

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

TEST_CASE("equal values have equal hashes, and values that are close have others") {
  const std::hash<ri::Timestamp> hash;
  std::set<std::size_t> hashes;
  std::size_t count = 0;
  for (const std::int64_t base :
       {std::int64_t{0}, ri::Timestamp::min().seconds(), std::int64_t{1'709'294'400},
        ri::Timestamp::max().seconds() - 9}) {
    for (std::int64_t second = 0; second < 10; ++second) {
      for (const std::int32_t nanos : {0, 1, 2, 1000, 500'000'000, 999'999'999}) {
        const auto time = ri::Timestamp::from_unix(base + second, nanos);
        CHECK(hash(time) == hash(ri::Timestamp::from_unix(base + second, nanos)));
        hashes.insert(hash(time));
        ++count;
      }
    }
  }
  CHECK(hashes.size() == count);
}

TEST_CASE("timestamps and identifiers are at home in unordered containers") {
  std::unordered_set<ri::Timestamp> times{ri::Timestamp::min(), ri::Timestamp::max(),
                                          ri::Timestamp::min()};
  CHECK(times.size() == 2);

  std::unordered_map<ri::ID, int> jobs;
  const ri::ID none;
  ri::ID empty, known, extended;
  empty.uuid = "";
  known.uuid = extended.uuid = "a";
  extended.unknown_fields.add("region", ri::RawJson("\"eu\""));
  for (const ri::ID& id : {none, empty, known, extended, known, none}) ++jobs[id];
  CHECK(jobs.size() == 4);
  CHECK(jobs[none] == 2);
  CHECK(jobs[known] == 2);
  CHECK(jobs[extended] == 1);
  // By meaning, as == has it.
  ri::ID same = extended;
  same.unknown_fields.set("region", ri::RawJson("\"\\u0065u\""));
  CHECK(std::hash<ri::ID>()(same) == std::hash<ri::ID>()(extended));
  CHECK(jobs[same] == 1);
}

#if defined(__cpp_impl_three_way_comparison) && __has_include(<compare>)
TEST_CASE("timestamps have a three-way comparison in C++20") {
  const auto a = ri::Timestamp::from_unix(5, 7);
  CHECK(std::is_eq(operator<=>(a, ri::Timestamp::from_unix(5, 7))));
  CHECK(std::is_lt(operator<=>(a, ri::Timestamp::from_unix(5, 8))));
  CHECK(std::is_gt(operator<=>(a, ri::Timestamp::from_unix(5, 6))));
  CHECK(std::is_lt(operator<=>(a, ri::Timestamp::from_unix(6, 0))));
  CHECK(std::is_gt(operator<=>(a, ri::Timestamp::from_unix(-6, 9))));
  static_assert(std::is_lt(operator<=>(ri::Timestamp::min(), ri::Timestamp::max())));
}
#endif
