// nlohmann/json's own way of converting, with trees of every kind.

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <support/catch.hpp>
#include <support/library.hpp>

// What a program has that keeps std::optional in trees. Newer releases of nlohmann/json have it.
#if NLOHMANN_JSON_VERSION_MAJOR == 3 && NLOHMANN_JSON_VERSION_MINOR < 12
template <class T>
struct nlohmann::adl_serializer<std::optional<T>> {
  template <class BasicJson>
  static void to_json(BasicJson& json, const std::optional<T>& value) {
    if (value) {
      json = *value;
    } else {
      json = nullptr;
    }
  }
  template <class BasicJson>
  static void from_json(const BasicJson& json, std::optional<T>& value) {
    if (json.is_null()) {
      value.reset();
    } else {
      value = json.template get<T>();
    }
  }
};
#endif

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template <class Key, class Value, class, class Allocator>
using DescendingMap = std::map<Key, Value, std::greater<>, Allocator>;

using FloatJson = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int64_t,
                                       std::uint64_t, float>;
using SmallJson = nlohmann::basic_json<std::map, std::vector, std::string, bool, std::int32_t,
                                       std::uint32_t, double>;
using DescendingJson = nlohmann::basic_json<DescendingMap>;

// A type of a program that holds messages and enums.
struct Report {
  std::vector<ri::JobMetadata> jobs;
  std::map<std::string, ri::JobStatus> statuses;
  std::optional<ri::JobMetadata> last;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Report, jobs, statuses, last)

ri::JobMetadata job_called(std::string id) {
  ri::JobMetadata job;
  job.job_id = std::move(id);
  job.job_type = ri::JobType::FILE_SCAN;
  job.start_time = ri::Timestamp::from_unix(1, 500'000'000);
  job.running_time_secs = 0.5;
  auto& progress = job.job_data.emplace().generative_model.emplace().progress.emplace();
  progress.total_attacks = 5'000'000'000;
  job.unknown_fields.add("status", ri::RawJson("\"JOB_STATUS_NEW\""));
  job.unknown_fields.add("x", ri::RawJson(R"({"a":[1,2.5,"\u00e9",null]})"));
  return job;
}

constexpr std::string_view job_text =
    R"({"jobId":"a","jobType":"JOB_TYPE_FILE_SCAN","status":"JOB_STATUS_NEW",)"
    R"("startTime":"1970-01-01T00:00:01.500Z","runningTimeSecs":0.5,)"
    R"("jobData":{"generativeModel":{"progress":{"totalAttacks":5000000000}}},)"
    R"("x":{"a":[1,2.5,"é",null]}})";

}  // namespace

TEST_CASE("a message becomes a tree and back by nlohmann's own functions") {
  const ri::JobMetadata job = job_called("a");
  const json tree = job;
  CHECK(tree == json::parse(job_text));
  CHECK(tree.get<ri::JobMetadata>() == job);
  ri::JobMetadata target = job_called("b");
  tree.get_to(target);
  CHECK(target == job);
  json assigned;
  assigned["job"] = job;
  CHECK(assigned["job"]["jobId"] == "a");
  CHECK(json::object({{"job", job}}) == assigned);
  CHECK(assigned.at("job").get<ri::JobMetadata>() == job);
  CHECK(assigned.value("other", ri::JobMetadata()) == ri::JobMetadata());
}

TEST_CASE("an ordered tree keeps the API's order") {
  const ri::JobMetadata job = job_called("a");
  const ordered_json tree = job;
  CHECK(tree.dump() == job_text);
  CHECK(tree.get<ri::JobMetadata>() == job);
}

TEMPLATE_TEST_CASE("trees of a program's own kind convert, too", "", FloatJson, DescendingJson) {
  const ri::JobMetadata job = job_called("a");
  const TestType tree = job;
  CHECK(tree == TestType::parse(job_text));
  CHECK(tree.template get<ri::JobMetadata>() == job);
  CHECK(ri::to_dict<TestType>(job) == tree);
  CHECK(ri::from_dict(tree) == job);
  CHECK(TestType(ri::JobStatus::RUNNING) == "JOB_STATUS_RUNNING");
  CHECK(TestType("JOB_STATUS_RUNNING").template get<ri::JobStatus>() == ri::JobStatus::RUNNING);
  ri::Error error;
  const auto number = TestType::parse(R"({"jobId":7})");
  CHECK_THROWS_AS(ri::from_dict(number), ri::Error);
}

TEST_CASE("a tree that holds floats gives the doubles that they are") {
  FloatJson tree;
  tree["runningTimeSecs"] = 0.1F;
  tree["x"] = 0.1F;
  const auto job = ri::from_dict(tree);
  CHECK(job.running_time_secs == static_cast<double>(0.1F));
  CHECK(job.unknown_fields.find("x")->text() == "0.10000000149011612");

  ri::JobMetadata large;
  constexpr double largest = std::numeric_limits<float>::max();
  for (const double held : {largest, -largest}) {
    large.running_time_secs = held;
    CHECK(ri::from_dict(ri::to_dict<FloatJson>(large)) == large);
    for (const double factor : {1.01, 1e260}) {
      large.running_time_secs = held * factor;
      CAPTURE(*large.running_time_secs);
      CHECK_THROWS_AS(ri::to_dict<FloatJson>(large), ri::Error);
    }
  }
  large.running_time_secs = std::numeric_limits<double>::infinity();
  CHECK(ri::to_dict<FloatJson>(large)["runningTimeSecs"] == "Infinity");
}

TEST_CASE("a tree of small integers refuses what it cannot hold, and never cuts it off") {
  ri::GenerativeModelTestProgress progress;
  progress.total_attacks = 2147483647;
  progress.attacks_attempted = -2147483648;
  const auto tree = ri::to_dict<SmallJson>(progress);
  CHECK(ri::from_dict<ri::GenerativeModelTestProgress>(tree) == progress);
  progress.total_attacks = 2147483648;
  try {
    static_cast<void>(ri::to_dict<SmallJson>(progress));
    FAIL_CHECK("it was written");
  } catch (const ri::Error& error) {
    CHECK(error.code() == ri::ErrorCode::value);
    CHECK(error.pointer() == "/totalAttacks");
  }
  // Of parsed text, such a tree holds greater integers as doubles.
  const auto parsed = SmallJson::parse(R"({"totalAttacks":5000000000})");
  CHECK(ri::from_dict<ri::GenerativeModelTestProgress>(parsed).total_attacks == 5'000'000'000);
}

TEST_CASE("containers of messages and enums convert by nlohmann's own functions") {
  const std::vector<ri::JobMetadata> jobs = {job_called("a"), ri::JobMetadata(), job_called("b")};
  const json list = jobs;
  REQUIRE(list.size() == 3);
  CHECK(list[1] == json::object());
  CHECK(list.get<std::vector<ri::JobMetadata>>() == jobs);
  CHECK(ordered_json(jobs).get<std::vector<ri::JobMetadata>>() == jobs);

  const std::map<std::string, ri::JobMetadata> by_id = {{"a", jobs[0]}, {"b", jobs[2]}};
  const json object = by_id;
  CHECK(object["b"]["jobId"] == "b");
  CHECK(object.get<std::map<std::string, ri::JobMetadata>>() == by_id);
  CHECK(object.get<std::unordered_map<std::string, ri::JobMetadata>>().at("a") == jobs[0]);

  const std::pair<ri::JobStatus, ri::ID> pair = {ri::JobStatus::FAILED, ri::ID()};
  CHECK(json(pair).dump() == R"(["JOB_STATUS_FAILED",{}])");
  CHECK(json(pair).get<std::pair<ri::JobStatus, ri::ID>>() == pair);
}

TEST_CASE("messages in std::optional convert by the program's or nlohmann's serializer") {
  const std::optional<ri::JobMetadata> job = job_called("a");
  const json tree = job;
  CHECK(tree == json(*job));
  CHECK(tree.get<std::optional<ri::JobMetadata>>() == job);
  const std::optional<ri::JobMetadata> none;
  CHECK(json(none).is_null());
  CHECK_FALSE(json(nullptr).get<std::optional<ri::JobMetadata>>());
  const std::optional<ri::JobStatus> status = ri::JobStatus::FAILED;
  CHECK(json(status) == "JOB_STATUS_FAILED");
  CHECK(json("JOB_STATUS_FAILED").get<std::optional<ri::JobStatus>>() == status);
}

TEST_CASE("a program's own types hold messages and enums") {
  Report report;
  report.jobs = {job_called("a"), job_called("b")};
  report.statuses = {{"a", ri::JobStatus::RUNNING}, {"b", ri::JobStatus::UNSPECIFIED}};
  report.last = job_called("b");
  const json tree = report;
  CHECK(tree["statuses"].dump() == R"({"a":"JOB_STATUS_RUNNING","b":"JOB_STATUS_UNSPECIFIED"})");
  const auto again = tree.get<Report>();
  CHECK(again.jobs == report.jobs);
  CHECK(again.statuses == report.statuses);
  CHECK(again.last == report.last);
}

TEST_CASE("from_dict reports into an error as from_json does") {
  ri::Error error;
  CHECK_FALSE(ri::from_dict(nlohmann::json{{"jobId", 7}}, error).has_value());
  CHECK(error.code() == ri::ErrorCode::type);
  CHECK(error.pointer() == "/jobId");
  CHECK(error.line() == 0);
  const auto job = ri::from_dict(nlohmann::json{{"jobId", "a"}}, error);
  REQUIRE(job.has_value());
  CHECK(job->job_id == "a");
  CHECK_FALSE(error);
  ri::ReadOptions strict;
  strict.unknown_members = ri::UnknownPolicy::reject;
  CHECK_FALSE(ri::from_dict<ri::ID>(nlohmann::ordered_json{{"x", 1}}, error, strict).has_value());
  CHECK(error.code() == ri::ErrorCode::unknown_member);
}

TEST_CASE("what is wrong in a tree is an ri::Error, whatever the tree holds") {
  struct Case {
    json tree;
    ri::ErrorCode code;
    std::string_view pointer;
  };
  const json binary = json::binary({1, 2, 3});
  const json discarded(json::value_t::discarded);
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const Case table[] = {
      {binary, ri::ErrorCode::type, ""},
      {discarded, ri::ErrorCode::type, ""},
      {{{"jobId", binary}}, ri::ErrorCode::type, "/jobId"},
      {{{"jobId", discarded}}, ri::ErrorCode::type, "/jobId"},
      {{{"status", binary}}, ri::ErrorCode::type, "/status"},
      {{{"jobData", binary}}, ri::ErrorCode::type, "/jobData"},
      {{{"x", binary}}, ri::ErrorCode::type, "/x"},
      {{{"x", {1, {{"y", binary}}}}}, ri::ErrorCode::type, "/x/1/y"},
      {{{"x", {{"a", 1}, {"b~", {0, nan}}}}}, ri::ErrorCode::value, "/x/b~0/1"},
      {{{"x", infinity}}, ri::ErrorCode::value, "/x"},
      {{{"status", nan}}, ri::ErrorCode::type, "/status"},
      {{{"jobId", "\xFF"}}, ri::ErrorCode::value, "/jobId"},
      {{{"status", "\xFF"}}, ri::ErrorCode::value, "/status"},
      {{{"startTime", "\xFF"}}, ri::ErrorCode::value, "/startTime"},
      {{{"x", "\xFF"}}, ri::ErrorCode::value, "/x"},
      {{{"x", {{"\xC3", 1}}}}, ri::ErrorCode::value, "/x/\xC3"},
      {{{"jobId", 1}, {"job_id", "x"}}, ri::ErrorCode::type, "/jobId"},
      {{{"jobId", "x"}, {"job_id", "x"}}, ri::ErrorCode::duplicate, "/job_id"},
      {{{"agentId", {{"uuid", {{"a", 1}}}}}}, ri::ErrorCode::type, "/agentId/uuid"}};
  for (const Case& bad : table) {
    try {
      static_cast<void>(bad.tree.get<ri::JobMetadata>());
      FAIL_CHECK("it was read");
    } catch (const ri::Error& error) {
      INFO(error.what());
      CHECK(error.code() == bad.code);
      CHECK(error.pointer() == bad.pointer);
    }
  }
  // Doubles that JSON text has no number for are values of double members.
  const json not_finite = {{"runningTimeSecs", -infinity}};
  CHECK(not_finite.get<ri::JobMetadata>().running_time_secs == -infinity);
}

TEST_CASE("numbers of trees keep their kind and value in unknown members") {
  const json tree = {{"a", 1.0},
                     {"b", 1},
                     {"c", std::numeric_limits<std::uint64_t>::max()},
                     {"d", std::numeric_limits<std::int64_t>::min()},
                     {"e", 1e300},
                     {"f", 9007199254740993.0},
                     {"g", 9223372036854775808.0},
                     {"h", -0.0},
                     {"i", 5e-324}};
  const auto id = tree.get<ri::ID>();
  const json again = id;
  CHECK(again == tree);
  for (const auto& [name, value] : tree.items()) {
    INFO(name);
    CHECK(again[name].is_number_float() == value.is_number_float());
  }
}
