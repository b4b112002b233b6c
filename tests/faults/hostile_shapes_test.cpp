// Input of shapes that no server sends: very deep, very long, very many. What is too deep is
// refused; everything else is read, kept and given back.

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

#include "deep_json.hpp"

namespace {

constexpr std::size_t mebibyte = 1024 * 1024;
constexpr std::size_t very_deep = 100'000;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

ri::ErrorCode code_of_reading(std::string_view text, const ri::ReadOptions& options = {}) {
  ri::Error error;
  const auto job = ri::from_json(text, error, options);
  CHECK(job.has_value() == !error);
  return error.code();
}

template <class BasicJson>
ri::ErrorCode code_of_reading_tree(const BasicJson& tree, const ri::ReadOptions& options = {}) {
  try {
    ri::from_dict(tree, options);
    return ri::ErrorCode::none;
  } catch (const ri::Error& error) {
    return error.code();
  }
}

}  // namespace

TEST_CASE("100,000 levels are refused, wherever they are, closed or not") {
  const std::string arrays = std::string(very_deep, '[');
  const std::string closed_arrays = arrays + std::string(very_deep, ']');
  const std::string objects = repeated(R"({"a":)", very_deep);
  const std::string closed_objects = objects + "1" + std::string(very_deep, '}');
  const std::string mixed = repeated(R"([{"a":)", very_deep / 2);

  const std::string places[] = {
      R"({"new":)",                                               // unknown
      R"({"jobData":)",                                           // a known message
      R"({"jobData":{"new":)",                                    // unknown, inside
      R"({"jobId":)",                                             // a known string
      R"({"status":)",                                            // a known enum
      R"({"startTime":)",                                         // a known time
      R"({"runningTimeSecs":)",                                   // a known number
      R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":)",  // a json_object
      "",                                                         // the document itself
  };
  for (const std::string& place : places) {
    for (const std::string* const value :
         {&arrays, &closed_arrays, &objects, &closed_objects, &mixed}) {
      CAPTURE(place, value->substr(0, 6));
      CHECK(code_of_reading(place + *value) == ri::ErrorCode::depth);
    }
  }
  CHECK_THROWS_AS(ri::RawJson(closed_arrays), ri::Error);
}

TEST_CASE("100,000 levels of a tree are refused") {
  const nlohmann::json places[] = {
      {{"new", nullptr}},
      {{"jobData", {{"new", nullptr}}}},
      {{"jobData", {{"crossPlaneRes", {{"deleteObjectResponse", {{"a", nullptr}}}}}}}},
  };
  for (const bool objects : {false, true}) {
    for (nlohmann::json tree : places) {
      nlohmann::json* place = &tree;
      while (place->is_object()) place = &place->front();
      *place = ri_test::deep_json(very_deep, objects);
      CHECK(code_of_reading_tree(tree) == ri::ErrorCode::depth);
    }
  }
  // A message or a scalar is refused for its type, without a look inside.
  nlohmann::json tree;
  tree["jobData"] = ri_test::deep_json(very_deep, false);
  CHECK(code_of_reading_tree(tree) == ri::ErrorCode::type);
}

TEST_CASE("100,000 levels are read, kept and written where the program asks for them") {
  ri::ReadOptions options;
  options.max_depth = very_deep + 1;
  ri::WriteOptions pretty;
  pretty.indent = 1;
  for (const bool objects : {false, true}) {
    const std::string value =
        objects ? repeated(R"({"a":)", very_deep) + "1" + std::string(very_deep, '}')
                : std::string(very_deep, '[') + std::string(very_deep, ']');
    const std::string text = R"({"new":)" + value + "}";
    const ri::JobMetadata job = ri::from_json(text, options);
    CHECK(ri::to_json(job) == text);
    const ri::JobMetadata copy = job;
    CHECK(copy == job);
    CHECK(ri::RawJson(value, very_deep).text() == value);

    nlohmann::json tree;
    tree["new"] = ri_test::deep_json(very_deep, objects);
    if (objects) CHECK(ri::to_json(ri::from_dict(tree, options)) == text);
    CHECK(code_of_reading_tree(ri::to_dict(job), options) == ri::ErrorCode::none);

    // One level more is one too many.
    CHECK(code_of_reading(R"({"new":[)" + value + "]}", options) == ri::ErrorCode::depth);
  }
}

TEST_CASE("the depth limit is exact on every route") {
  constexpr std::size_t limits[] = {1, 2, 3, 63, 64, 65, 256, 511, 512, 513, 1024};
  for (const std::size_t limit : limits) {
    CAPTURE(limit);
    ri::ReadOptions options;
    options.max_depth = limit;
    const std::string good = R"({"new":)" + std::string(limit - 1, '[') +
                             std::string(limit == 1 ? 1 : 0, '1') + std::string(limit - 1, ']') +
                             "}";
    const std::string bad = R"({"new":)" + std::string(limit, '[') + std::string(limit, ']') + "}";
    CHECK(code_of_reading(good, options) == ri::ErrorCode::none);
    CHECK(code_of_reading(bad, options) == ri::ErrorCode::depth);
    CHECK(code_of_reading_tree(nlohmann::json::parse(good), options) == ri::ErrorCode::none);
    CHECK(code_of_reading_tree(nlohmann::json::parse(bad), options) == ri::ErrorCode::depth);
  }
  ri::ReadOptions none;
  none.max_depth = 0;
  CHECK(code_of_reading("{}", none) == ri::ErrorCode::depth);
  CHECK(code_of_reading_tree(nlohmann::json::object(), none) == ri::ErrorCode::depth);
  CHECK(code_of_reading("null", none) == ri::ErrorCode::type);
}

TEST_CASE("known messages and lists count as levels too") {
  const std::string text =
      R"({"jobs":[{"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{}]}}}}}]})";
  constexpr std::size_t levels = 9;
  ri::ReadOptions options;
  options.max_depth = levels;
  using Page = ri::ListJobsForProjectResponse;
  ri::Error error;
  CHECK(ri::from_json<Page>(text, error, options));
  CHECK_NOTHROW(ri::from_dict<Page>(nlohmann::json::parse(text), options));
  options.max_depth = levels - 1;
  CHECK_FALSE(ri::from_json<Page>(text, error, options));
  CHECK(error.code() == ri::ErrorCode::depth);
  CHECK(error.pointer() == "/jobs/0/jobData/stress/progress/testRun/testBatches/0");
  CHECK_THROWS_AS(ri::from_dict<Page>(nlohmann::json::parse(text), options), ri::Error);
}

TEST_CASE("a megabyte of string, key, number and white space") {
  const std::string plain(mebibyte, 'x');
  const std::string accents = repeated("\xC3\xA9", mebibyte / 2);
  const std::string escapes = repeated("\\u00e9", mebibyte / 6);

  SECTION("strings") {
    CHECK(ri::from_json(R"({"jobId":)" + in_quotes(plain) + "}").job_id == plain);
    CHECK(ri::from_json(R"({"jobId":)" + in_quotes(accents) + "}").job_id == accents);
    CHECK(ri::from_json(R"({"jobId":)" + in_quotes(escapes) + "}").job_id ==
          accents.substr(0, 2 * (mebibyte / 6)));
    ri::JobMetadata job;
    job.job_id = accents + plain + std::string(1000, '\x01') + repeated("\"\\\n", 5000);
    CHECK(ri::from_json(ri::to_json(job)) == job);
    CHECK(ri::from_dict(ri::to_dict(job)) == job);
  }
  SECTION("names") {
    for (const std::string* const name : {&plain, &accents, &escapes}) {
      const std::string text = "{" + in_quotes(*name) + ":1}";
      const auto job = ri::from_json(text);
      CHECK(job.unknown_fields.size() == 1);
      CHECK(ri::from_json(ri::to_json(job)) == job);
      CHECK(code_of_reading("{" + in_quotes(*name) + ":}") == ri::ErrorCode::syntax);
    }
  }
  SECTION("numbers") {
    const std::string digits(mebibyte, '7');
    CHECK(ri::to_json(ri::from_json(R"({"new":)" + digits + "}")) == R"({"new":)" + digits + "}");
    CHECK(code_of_reading(R"({"runningTimeSecs":)" + digits + "}") == ri::ErrorCode::value);
    CHECK(ri::from_json(R"({"runningTimeSecs":0.)" + digits + "}").running_time_secs == 7.0 / 9);
    const std::string tiny = "0." + std::string(mebibyte, '0') + "1";
    CHECK(ri::from_json(R"({"runningTimeSecs":)" + tiny + "}").running_time_secs == 0.0);
    CHECK(ri::from_json(R"({"runningTimeSecs":)" + tiny + "e" + std::to_string(mebibyte + 1) + "}")
              .running_time_secs == 1.0);
    CHECK(ri::from_json(R"({"runningTimeSecs":1)" + std::string(mebibyte, '0') + "e-" +
                        std::to_string(mebibyte) + "}")
              .running_time_secs == 1.0);
    CHECK(code_of_reading(R"({"runningTimeSecs":1e)" + digits + "}") == ri::ErrorCode::value);
    CHECK(ri::from_json(R"({"runningTimeSecs":1e-)" + digits + "}").running_time_secs == 0.0);
    CHECK(ri::from_json(R"({"runningTimeSecs":0e)" + digits + "}").running_time_secs == 0.0);
    CHECK(ri::from_json(R"({"runningTimeSecs":1e)" + std::string(mebibyte, '0') + "2}")
              .running_time_secs == 100.0);
    const auto attacks = [](const std::string& number) {
      ri::Error error;
      return ri::from_json<ri::GenerativeModelTestProgress>(R"({"totalAttacks":)" + number + "}",
                                                            error);
    };
    CHECK_FALSE(attacks(digits));
    CHECK_FALSE(attacks(tiny));
    CHECK(attacks(tiny + "e" + std::to_string(mebibyte + 3))->total_attacks == 100);
    CHECK(attacks("1." + std::string(mebibyte, '0'))->total_attacks == 1);
    CHECK(attacks("1" + std::string(mebibyte, '0') + "e-" + std::to_string(mebibyte - 3))
              ->total_attacks == 1000);
  }
  SECTION("enums and times") {
    const auto job = ri::from_json(R"({"status":)" + in_quotes(plain) + "}");
    CHECK(job.status == ri::JobStatus::UNSPECIFIED);
    CHECK(ri::to_json(job) == R"({"status":)" + in_quotes(plain) + "}");
    ri::ReadOptions strict;
    strict.unknown_enum_values = ri::UnknownPolicy::reject;
    ri::Error error;
    CHECK_FALSE(ri::from_json(R"({"status":)" + in_quotes(accents) + "}", error, strict));
    CHECK(std::string_view(error.what()).size() < 200);
    CHECK(code_of_reading(R"({"startTime":)" + in_quotes(plain) + "}") == ri::ErrorCode::value);
    CHECK(code_of_reading(R"({"startTime":"2024-03-01T12:00:00.)" + std::string(mebibyte, '0') +
                          "Z\"}") == ri::ErrorCode::value);
  }
  SECTION("white space") {
    const std::string space = repeated(" \t\r\n", mebibyte / 4);
    const std::string text = space + "{" + space + R"("new")" + space + ":" + space + "[" + space +
                             "]" + space + "}" + space;
    CHECK(ri::to_json(ri::from_json(text)) == R"({"new":[]})");
  }
}

TEST_CASE("100,000 members of one object") {
  constexpr std::size_t many = 100'000;
  std::string distinct = "{", same = "{", escaped = "{";
  for (std::size_t i = 0; i < many; ++i) {
    distinct += "\"jobI" + std::to_string(i) + "\":" + std::to_string(i) + ",";
    same += R"("jobI":0,)";
    escaped += R"("job\u0049":0,)";
  }
  for (std::string* const text : {&distinct, &same, &escaped}) {
    text->back() = '}';
    const auto job = ri::from_json(*text);
    CHECK(job.unknown_fields.size() == many);
    const std::string written = ri::to_json(job);
    CHECK(ri::from_json(written) == job);
    CHECK(ri::JobMetadata(job) == job);
  }
  CHECK(ri::to_json(ri::from_json(distinct)) == distinct);
  CHECK(ri::from_dict(nlohmann::json::parse(distinct)) == ri::from_json(distinct));
}

TEST_CASE("a known member many times is refused at its second") {
  std::string text = R"({"jobId":"a")";
  for (int i = 0; i < 100'000; ++i) text += R"(,"job_id":"b")";
  ri::Error error;
  CHECK_FALSE(ri::from_json(text + "}", error));
  CHECK(error.code() == ri::ErrorCode::duplicate);
  CHECK(error.offset() == 13);
}

TEST_CASE("elements that are nothing: many in little text") {
  constexpr std::size_t many = 10'000;
  std::string text = R"({"jobs":[{})";
  for (std::size_t i = 1; i < many; ++i) text += ",{}";
  text += "]}";
  const auto page = ri::from_json<ri::ListJobsForProjectResponse>(text);
  REQUIRE(page.jobs);
  CHECK(page.jobs->size() == many);
  CHECK(ri::to_json(page) == text);
}
