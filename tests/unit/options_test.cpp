// What ReadOptions and WriteOptions change.

#include <string>
#include <string_view>

#include <support/catch.hpp>
#include <support/wire.hpp>

namespace {

using ri::ErrorCode;
using ri::ReadOptions;
using ri::UnknownPolicy;
using ri_test::check_reads;
using ri_test::check_refused;

ReadOptions options_of(UnknownPolicy members, UnknownPolicy enum_values) {
  ReadOptions options;
  options.unknown_members = members;
  options.unknown_enum_values = enum_values;
  return options;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("a time may have a space in the place of its T where the options say so") {
  ReadOptions spaced;
  CHECK_FALSE(spaced.allow_space_in_times);
  spaced.allow_space_in_times = true;
  struct Row {
    std::string_view text;
    std::string_view read;  // empty: refused even so
  };
  const Row rows[] = {{"2024-03-01 12:00:00+00:00", "2024-03-01T12:00:00Z"},
                      {"2024-03-01 12:00:00.123456+00:00", "2024-03-01T12:00:00.123456Z"},
                      {"2024-03-01 12:00:00.5+05:30", "2024-03-01T06:30:00.500Z"},
                      {"2024-03-01 12:00:00z", "2024-03-01T12:00:00Z"},
                      {"2024-03-01T12:00:00Z", "2024-03-01T12:00:00Z"},
                      {"2024-03-01t12:00:00Z", "2024-03-01T12:00:00Z"},
                      {"2024-03-01 12:00:00", ""},
                      {"2024-03-01  12:00:00Z", ""},
                      {"2024-03-01_12:00:00Z", ""},
                      {"2024-03-01 12:00:00 Z", ""},
                      {" 2024-03-01 12:00:00Z", ""},
                      {"2024-03 01 12:00:00Z", ""},
                      {"2024-03-01 24:00:00Z", ""},
                      {"2024-03-01t12 00:00Z", ""}};
  for (const Row& row : rows) {
    const std::string text = "{\"expirationTime\":\"" + std::string(row.text) + "\"}";
    const auto in_job = [](const std::string& logs) {
      return "{\"jobs\":[{\"archivedJobLogs\":" + logs + "}]}";
    };
    if (row.read.empty()) {
      check_refused<ri::ArchivedJobLogs>(text, {ErrorCode::value, "/expirationTime", 19}, spaced);
      continue;
    }
    const std::string canonical = "{\"expirationTime\":\"" + std::string(row.read) + "\"}";
    check_reads<ri::ArchivedJobLogs>(text, canonical, spaced);
    check_reads<ri::ListJobsForProjectResponse>(in_job(text), in_job(canonical), spaced);
    if (row.text[10] == ' ') {
      check_refused<ri::ArchivedJobLogs>(text, {ErrorCode::value, "/expirationTime", 19});
      CHECK_FALSE(ri::from_string<ri::Timestamp>(row.text));
    }
  }
  check_reads<ri::ArchivedJobLogs>(R"({"expirationTime":"2024-03-01\u002012:00:00Z"})",
                                   R"({"expirationTime":"2024-03-01T12:00:00Z"})", spaced);
}

TEST_CASE("an indentation is a number of spaces, and nothing that would fill the memory") {
  ri::ID id;
  id.uuid = "u";
  const auto written = [&](const ri::WriteOptions& options) { return ri::to_json(id, options); };
  ri::WriteOptions options;
  CHECK(written(options) == R"({"uuid":"u"})");
  options.indent = 2;
  CHECK(written(options) == "{\n  \"uuid\": \"u\"\n}");
  options.indent = 0U;
  CHECK(written(options) == R"({"uuid":"u"})");
  options.indent = std::size_t{1};
  CHECK(written(options) == "{\n \"uuid\": \"u\"\n}");
  options.indent = static_cast<signed char>(1);
  CHECK(written({1}) == written(options));
  const std::size_t spaces = options.indent;
  CHECK(spaces == 1);
  CHECK(options.indent == 1);
  CHECK_FALSE(std::is_assignable_v<ri::Indent&, bool>);
  CHECK_FALSE(std::is_assignable_v<ri::Indent&, char>);
  static constexpr ri::WriteOptions constant{4};
  static_assert(constant.indent == 4, "usable in constant expressions");
  const auto refused = [&](auto number) {
    try {
      options.indent = number;
      FAIL_CHECK("it was taken");
    } catch (const ri::Error& error) {
      CHECK(error.code() == ErrorCode::value);
      CHECK(std::string_view(error.what()) ==
            "an indentation outside 0 to 1,000,000; 0 writes everything on one line");
    }
    CHECK(options.indent == 1);
  };
  refused(-1);
  refused(static_cast<signed char>(-128));
  refused(std::numeric_limits<std::int64_t>::min());
  refused(1'000'001);
  refused(static_cast<std::size_t>(-1));
}

TEST_CASE("by default everything unknown is kept, to 256 levels") {
  const ReadOptions read;
  CHECK(read.unknown_members == UnknownPolicy::keep);
  CHECK(read.unknown_enum_values == UnknownPolicy::keep);
  CHECK(read.max_depth == 256);
  const ri::WriteOptions write;
  CHECK(write.indent == 0);
  CHECK(write.names == ri::MemberNames::camel_case);
}

TEST_CASE("unknown members: kept, ignored or rejected, at every depth") {
  const std::string_view text = R"({"jobId":"j","x":[1],"agentId":{"y":{},"uuid":"u"},"z":null})";
  for (const UnknownPolicy enum_values :
       {UnknownPolicy::keep, UnknownPolicy::ignore, UnknownPolicy::reject}) {
    check_reads<ri::JobMetadata>(text,
                                 R"({"jobId":"j","agentId":{"uuid":"u","y":{}},"x":[1],"z":null})",
                                 options_of(UnknownPolicy::keep, enum_values));
    const auto job = check_reads<ri::JobMetadata>(text, R"({"jobId":"j","agentId":{"uuid":"u"}})",
                                                  options_of(UnknownPolicy::ignore, enum_values));
    CHECK(job.unknown_fields.empty());
    CHECK(job.agent_id->unknown_fields.empty());
    const ReadOptions reject = options_of(UnknownPolicy::reject, enum_values);
    check_refused<ri::JobMetadata>(text, {ErrorCode::unknown_member, "/x", 14}, reject);
    check_refused<ri::JobMetadata>(R"({"agentId":{"uuid":"u", "y":{}}})",
                                   {ErrorCode::unknown_member, "/agentId/y", 25}, reject);
    check_refused<ri::JobMetadata>(R"({"a~/b":1})", {ErrorCode::unknown_member, "/a~0~1b", 2},
                                   reject);
    check_refused<ri::JobMetadata>(R"({"jobID":1})", {ErrorCode::unknown_member, "/jobID", 2},
                                   reject);
    check_reads<ri::JobMetadata>(R"({"job_id":"j","agent_id":null})", R"({"jobId":"j"})", reject);
    // The members of a json_object are no members of the message.
    const std::string_view object = R"({"deleteObjectResponse":{"anything":[{"goes":1}]}})";
    check_reads<ri::CrossPlaneResponse>(object, object, reject);
  }
}

TEST_CASE("unknown members that are ignored are checked all the same") {
  const ReadOptions ignore = options_of(UnknownPolicy::ignore, UnknownPolicy::keep);
  for (const std::string_view text :
       {R"({"x":tru})", R"({"x":"\ud800"})", R"({"x":[1,]})", R"({"x":01})", "{\"x\":\"\xFF\"}",
        "{\"\xFF\":1}", R"({"x":})", R"({"x":{"a" 1}})"}) {
    INFO(text);
    ri::Error error;
    CHECK_FALSE(ri::from_json(text, error, ignore));
    CHECK(error.code() == ErrorCode::syntax);
  }
  check_refused<ri::JobMetadata>("{\"x\":" + nested(256) + '}',
                                 {ErrorCode::depth,
                                  [] {
                                    std::string pointer = "/x";
                                    for (int i = 0; i < 255; ++i) pointer += "/0";
                                    return pointer;
                                  }()},
                                 ignore);
  const nlohmann::json bad_text = {{"x", "\xFF"}};
  CHECK_THROWS_AS(ri::from_dict(bad_text, ignore), ri::Error);
  const nlohmann::json bad_name = {{"\xFF", 1}};
  CHECK_THROWS_AS(ri::from_dict(bad_name, ignore), ri::Error);
}

TEST_CASE("unknown enum values: kept, ignored or rejected, alone and in lists") {
  const std::string_view text = R"({"jobType":"JOB_TYPE_FILE_SCAN","status":"NEW"})";
  const std::string_view list = R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT","NEW",7]})";
  using Lists = ri::CategoryConfigGenerationServiceResponse;
  for (const UnknownPolicy members :
       {UnknownPolicy::keep, UnknownPolicy::ignore, UnknownPolicy::reject}) {
    check_reads<ri::JobMetadata>(text, text, options_of(members, UnknownPolicy::keep));
    check_reads<Lists>(list, list, options_of(members, UnknownPolicy::keep));

    const ReadOptions ignore = options_of(members, UnknownPolicy::ignore);
    const auto job =
        check_reads<ri::JobMetadata>(text, R"({"jobType":"JOB_TYPE_FILE_SCAN"})", ignore);
    CHECK(job.unknown_fields.empty());
    check_reads<ri::JobMetadata>(R"({"status":7})", "{}", ignore);
    check_reads<Lists>(list,
                       R"({"stressTestCategories":["TEST_CATEGORY_TYPE_DRIFT",)"
                       R"("TEST_CATEGORY_TYPE_UNSPECIFIED","TEST_CATEGORY_TYPE_UNSPECIFIED"]})",
                       ignore);

    const ReadOptions reject = options_of(members, UnknownPolicy::reject);
    const auto error =
        check_refused<ri::JobMetadata>(text, {ErrorCode::value, "/status", 42}, reject);
    CHECK(std::string_view(error.what()).find("NEW") != std::string_view::npos);
    check_refused<ri::JobMetadata>(R"({"status":7})", {ErrorCode::value, "/status", 11}, reject);
    check_refused<ri::JobMetadata>(R"({"status":1.0})", {ErrorCode::value, "/status", 11}, reject);
    check_refused<Lists>(list, {ErrorCode::value, "/stressTestCategories/1", 53}, reject);
    check_reads<ri::JobMetadata>(R"({"status":null,"jobType":"JOB_TYPE_UNSPECIFIED"})", "{}",
                                 reject);
    // Another type is an error whatever the policy.
    for (const UnknownPolicy enum_values :
         {UnknownPolicy::keep, UnknownPolicy::ignore, UnknownPolicy::reject}) {
      check_refused<ri::JobMetadata>(R"({"status":true})", {ErrorCode::type, "/status", 11},
                                     options_of(members, enum_values));
      check_refused<ri::JobMetadata>(R"({"status":1.5})", {ErrorCode::type, "/status", 11},
                                     options_of(members, enum_values));
    }
  }
}

TEST_CASE("the depth counts all objects and lists, known and unknown, on every route") {
  struct Case {
    std::string_view text;
    std::size_t depth;
  };
  const Case table[] = {
      {"{}", 1},
      {R"({"jobId":"j"})", 1},
      {R"({"x":1})", 1},
      {R"({"x":[]})", 2},
      {R"({"x":{}})", 2},
      {R"({"x":[{"a":[]}]})", 4},
      {R"({"agentId":{}})", 2},
      {R"({"agentId":{"x":[]}})", 3},
      {R"({"jobData":{"stress":{"progress":{"testRun":{"testBatches":[]}}}}})", 6},
      {R"({"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{}]}}}}})", 7},
      {R"({"jobData":{"continuousInc":{"ctTestRunIds":["a"]}}})", 4},
      {R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":{}}}}})", 5},
      {R"({"jobData":{"crossPlaneRes":{"categoryConfigGenerationServiceResponse":{)"
       R"("stressTestCategories":["NEW"]}}}})",
       5},
      // Less deep, after what was deeper.
      {R"({"x":[[]],"agentId":{},"y":[{}]})", 3}};
  for (const Case& document : table) {
    for (std::size_t limit = 0; limit < document.depth + 2; ++limit) {
      ReadOptions options;
      options.max_depth = limit;
      INFO(document.text << " within " << limit);
      ri::Error error;
      const auto job = ri::from_json(document.text, error, options);
      CHECK(job.has_value() == (limit >= document.depth));
      CHECK(error.code() == (limit >= document.depth ? ErrorCode::none : ErrorCode::depth));
      const auto tree = ri_test::tree_of(document.text);
      REQUIRE(tree);
      ErrorCode code = ErrorCode::none;
      std::string pointer;
      try {
        const ri::JobMetadata of_tree = ri::from_dict(*tree, options);
        CHECK(of_tree == job);
      } catch (const ri::Error& of_tree) {
        code = of_tree.code();
        pointer = of_tree.pointer();
      }
      CHECK(code == error.code());
      CHECK(pointer == error.pointer());
    }
  }
}

TEST_CASE("a large limit lets deep values through, without recursion") {
  ReadOptions options;
  options.max_depth = 200001;
  const std::string text = "{\"x\":" + nested(200000) + '}';
  const auto id = ri::from_json<ri::ID>(text, options);
  CHECK((ri::to_json(id) == text));
  const auto tree = nlohmann::json::parse(text);
  const auto of_tree = ri::from_dict<ri::ID>(tree, options);
  CHECK((ri::to_json(of_tree) == text));
  CHECK((ri::from_dict<ri::ID>(ri::to_dict(id), options) == id));
  ri::WriteOptions snake_case;
  snake_case.names = ri::MemberNames::snake_case;
  CHECK((ri::to_json(id, snake_case) == text));

  // Compared by meaning, and refused one level too deep, in time that grows with the depth alone.
  std::string open, close;
  for (int i = 0; i < 200000; ++i) {
    open += "{\"a\":";
    close += '}';
  }
  const auto of = [&](std::string_view number) {
    return ri::from_json<ri::ID>("{\"x\":" + open + std::string(number) + close + '}', options);
  };
  CHECK((of("1") == of("1.0")));
  CHECK((of("1") != of("2")));
  options.max_depth = 200000;
  try {
    static_cast<void>(ri::from_dict<ri::ID>(tree, options));
    FAIL_CHECK("it was read");
  } catch (const ri::Error& error) {
    CHECK(error.code() == ErrorCode::depth);
    CHECK((error.pointer().size() == 2 + 2 * 199999));
  }
}

TEST_CASE("indentation and names do not change the tree's values") {
  const auto job = ri::from_json(R"({"jobId":"j","agentId":{"uuid":"u"}})");
  ri::WriteOptions options;
  options.indent = 4;
  CHECK(ri::to_dict(job, options) == ri::to_dict(job));
  options.names = ri::MemberNames::snake_case;
  CHECK(ri::to_dict<nlohmann::ordered_json>(job, options).dump() ==
        R"({"job_id":"j","agent_id":{"uuid":"u"}})");
  CHECK(ri::to_json(job, options) ==
        "{\n    \"job_id\": \"j\",\n    \"agent_id\": {\n        \"uuid\": \"u\"\n    }\n}");
  options.indent = 1;
  ri::ListObjectsResponse list;
  CHECK(ri::to_json(list, options) == "{}");
  list.paths.emplace();
  list.unknown_fields.add("x", ri::RawJson(R"({"a":{},"b":[[],[1,{"c":null}]]})"));
  CHECK(ri::to_json(list, options) ==
        "{\n \"paths\": [],\n \"x\": {\n  \"a\": {},\n  \"b\": [\n   [],\n   [\n    1,\n    {\n"
        "     \"c\": null\n    }\n   ]\n  ]\n }\n}");
}
