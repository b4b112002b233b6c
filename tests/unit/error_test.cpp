// Errors: what they say, and where.

#include <cstddef>
#include <exception>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <support/catch.hpp>
#include <support/library.hpp>
#include <support/random.hpp>

namespace {

using ri::Error;
using ri::ErrorCode;

template <class T = ri::JobMetadata>
Error error_of(std::string_view text, const ri::ReadOptions& options = {}) {
  Error error;
  CHECK_FALSE(ri::from_json<T>(text, error, options));
  return error;
}

// A text with `@` in front of the place of its fault.
struct Marked {
  std::string_view text;
  ErrorCode code;
  std::string_view pointer;
};

// The fault is where the mark was, and everywhere else nothing changes: the same text on one line,
// after two lines, and with CR LF in front.
template <class T = ri::JobMetadata>
void check_marked(const Marked& marked) {
  const std::size_t offset = marked.text.find('@');
  REQUIRE(offset != std::string_view::npos);
  const std::string plain =
      std::string(marked.text.substr(0, offset)) + std::string(marked.text.substr(offset + 1));
  INFO(marked.text);
  const std::pair<std::string_view, std::size_t> starts[] = {
      {"", 1}, {"\n\n", 3}, {"\r\n \r\n", 3}, {"\n\r\n\r", 4}, {"\r\r", 3}};
  for (const auto& [start, line] : starts) {
    const Error error = error_of<T>(std::string(start) + plain);
    INFO(error.what());
    CHECK(error.code() == marked.code);
    CHECK(error.pointer() == marked.pointer);
    CHECK(error.offset() == offset + start.size());
    CHECK(error.line() == line);
    CHECK(error.column() == offset + 1);
    const std::string end =
        " (line " + std::to_string(line) + ", column " + std::to_string(offset + 1) + ")";
    const std::string_view what = error.what();
    CHECK(what.substr(what.size() - end.size()) == end);
    CHECK(what.substr(0, marked.pointer.size()) == marked.pointer);
    CHECK(what.find('\n') == std::string_view::npos);
  }
}

}  // namespace

TEST_CASE("an error made by default says that there is none") {
  const Error none;
  CHECK(none.code() == ErrorCode::none);
  CHECK_FALSE(none);
  CHECK(none.pointer().empty());
  CHECK(none.offset() == 0);
  CHECK(none.line() == 0);
  CHECK(none.column() == 0);
  CHECK(std::string_view(none.what()).empty());
}

TEST_CASE("an error is an exception that copies without throwing") {
  static_assert(std::is_base_of_v<std::runtime_error, Error>);
  static_assert(std::is_nothrow_copy_constructible_v<Error>);
  static_assert(std::is_nothrow_copy_assignable_v<Error>);
  static_assert(std::is_nothrow_move_constructible_v<Error>);
  static_assert(!std::is_convertible_v<Error, bool>);
  const Error error(ErrorCode::value, "/a", "wrong", {7, 2, 3});
  Error copy(error);
  Error assigned;
  assigned = copy;
  const Error moved = std::move(copy);
  for (const Error& one : {error, assigned, moved}) {
    CHECK(one);
    CHECK(one.code() == ErrorCode::value);
    CHECK(one.pointer() == "/a");
    CHECK(std::string_view(one.what()) == "/a: wrong (line 2, column 3)");
    CHECK(one.offset() == 7);
    CHECK(one.line() == 2);
    CHECK(one.column() == 3);
  }
  CHECK_THROWS_AS(ri::from_json("["), std::runtime_error);
  CHECK_THROWS_AS(ri::from_json("["), std::exception);
}

namespace {

bool same(const Error& a, const Error& b) {
  return a.code() == b.code() && a.pointer() == b.pointer() && a.offset() == b.offset() &&
         a.line() == b.line() && a.column() == b.column() && std::string_view(a.what()) == b.what();
}

}  // namespace

TEST_CASE("texts of every length are held, and copied") {
  constexpr std::size_t most = (std::numeric_limits<std::size_t>::max)();
  std::vector<Error> errors;
  constexpr std::size_t pointer_sizes[] = {0, 1, 7, 8, 15, 16, 22, 23, 24, 60, 100, 101, 200, 5000};
  for (const std::size_t pointer_size : pointer_sizes) {
    for (std::size_t message_size = 0; message_size < 170; ++message_size) {
      const std::string pointer(pointer_size, 'p');
      std::string message(message_size, 'm');
      // Shown as it is, and yet not as plain as the others.
      if (message_size % 7 == 6) message.replace(message_size - 3, 2, "\xC3\xA9");
      const bool far = message_size % 2 == 1;
      const ri::TextPosition place =
          far ? ri::TextPosition{most, most, most} : ri::TextPosition{0, 0, 0};
      const Error error(ErrorCode::value, pointer, message, place);
      const std::string number = std::to_string(most);
      const std::string expected = pointer + (pointer.empty() ? "" : ": ") + message +
                                   (far ? " (line " + number + ", column " + number + ")" : "");
      if (error.what() != expected) CHECK(error.what() == expected);
      if (error.pointer() != pointer) CHECK(error.pointer() == pointer);
      if (message_size % 10 == 0) errors.push_back(error);
    }
  }
  errors.emplace_back();
  for (const Error& from : errors) {
    for (const Error& to : errors) {
      Error copy = to;
      copy = from;
      if (!same(copy, from)) FAIL_CHECK("not copied: " << from.what() << " to " << to.what());
    }
    Error itself = from;
    const Error& alias = itself;
    itself = alias;
    CHECK(same(itself, from));
  }
}

TEST_CASE("an error that was thrown has its text as a std::runtime_error of its own, too") {
  const std::string what = "/jobId: expected a string, found a number (line 1, column 10)";
  const auto text_of = [](const std::function<void()>& action) -> std::string {
    try {
      action();
      return "nothing is thrown";
    } catch (const std::runtime_error& error) {
      const std::runtime_error copy(error);  // no ri::Error any more
      return copy.what();
    }
  };
  const std::string_view text = R"({"jobId":17})";
  ri::JobMetadata job;
  CHECK(text_of([&] { static_cast<void>(ri::from_json(text)); }) == what);
  CHECK(text_of([&] { ri::read_json(text, job); }) == what);
  CHECK(text_of([&] { static_cast<void>(ri::MessageReader<>(text).next()); }) == what);
  CHECK(text_of([&] { ri::MessageReader<>(text).next(job); }) == what);
  CHECK(text_of([&] { throw Error(ErrorCode::value, "/a", "wrong"); }) == "/a: wrong");
  CHECK(text_of([&] { static_cast<void>(ri::RawJson("{")); }) ==
        "the text ends too early (line 1, column 2)");
  CHECK(text_of([&] {
          static_cast<void>(ri::from_dict(nlohmann::json{{"jobId", 17}}));
        }) == "/jobId: expected a string, found a number");
}

TEST_CASE("what() is one line that a person can act on") {
  const Error error = error_of("{\n \"jobData\": {\n \"stress\":   {   \"testRunId\": 12 } } }");
  CHECK(std::string_view(error.what()) ==
        "/jobData/stress/testRunId: expected a string, found a number (line 3, column 31)");
  CHECK(error.code() == ErrorCode::type);

  const std::pair<std::string_view, std::string_view> table[] = {
      {"7", "expected an object, found a number (line 1, column 1)"},
      {R"({"jobId":null,"status":{}})",
       "/status: expected a string, found an object (line 1, column 24)"},
      {R"({"jobId":["x"]})", "/jobId: expected a string, found an array (line 1, column 10)"},
      {R"({"agentId":"x"})", "/agentId: expected an object, found a string (line 1, column 12)"},
      {R"({"cancellationRequested":1})",
       "/cancellationRequested: expected a boolean, found a number (line 1, column 26)"},
      {R"({"runningTimeSecs":true})",
       "/runningTimeSecs: expected a number, found a boolean (line 1, column 20)"},
      {R"({"jobId":1,"jobId":2})", "/jobId: expected a string, found a number (line 1, column 10)"},
      {R"({"jobId":"","jobId":2})", "/jobId: duplicate member (line 1, column 13)"},
      {R"({)", "the text ends too early (line 1, column 2)"},
      {R"({"startTime":"yesterday"})",
       "/startTime: expected an RFC 3339 time such as 2024-03-01T12:00:00Z (line 1, column 14)"},
      {R"({"startTime":"0000-01-01T00:00:00Z"})",
       "/startTime: a time outside the years 1 to 9999 (line 1, column 14)"}};
  for (const auto& [document, what] : table) {
    CHECK(std::string_view(error_of(document).what()) == what);
  }
  CHECK(std::string_view(error_of<ri::TestRunProgress>(R"({"testBatches":[null]})").what()) ==
        "/testBatches/0: expected an object, found null (line 1, column 17)");
  try {
    static_cast<void>(ri::from_dict(nlohmann::json{{"agentId", {{"uuid", 7}}}}));
    FAIL_CHECK("it was read");
  } catch (const Error& of_tree) {
    CHECK(std::string_view(of_tree.what()) == "/agentId/uuid: expected a string, found a number");
  }
}

TEST_CASE("text and trees call the types of JSON by the same names") {
  const std::pair<nlohmann::json, std::string_view> table[] = {
      {nullptr, "null"},
      {"x", "a string"},
      {true, "a boolean"},
      {7, "a number"},
      {7U, "a number"},
      {7.5, "a number"},
      {nlohmann::json::array(), "an array"}};
  for (const auto& [tree, name] : table) {
    const std::string expected = "expected an object, found " + std::string(name);
    Error error;
    CHECK_FALSE(ri::from_dict<ri::ID>(tree, error));
    CHECK(std::string_view(error.what()) == expected);
    CHECK(std::string_view(error_of<ri::ID>(tree.dump()).what()) ==
          expected + " (line 1, column 1)");
  }
  Error error;
  CHECK_FALSE(ri::from_dict<ri::ID>(nlohmann::json{{"uuid", nlohmann::json::object()}}, error));
  CHECK(std::string_view(error.what()) == "/uuid: expected a string, found an object");
  // What only trees can hold.
  CHECK_FALSE(ri::from_dict<ri::ID>(nlohmann::json::binary({1}), error));
  CHECK(std::string_view(error.what()) == "expected an object, found a binary value");
  const nlohmann::json discarded = nlohmann::json::parse("{", nullptr, false);
  CHECK_FALSE(ri::from_dict<ri::ID>(discarded, error));
  CHECK(std::string_view(error.what()) == "expected an object, found a discarded value");
}

TEST_CASE("an error names the value and its place, at every depth") {
  const Marked table[] = {
      {R"({"jobId":@7})", ErrorCode::type, "/jobId"},
      {R"({"job_id": @7})", ErrorCode::type, "/job_id"},
      {R"({"\u006aobId":@7})", ErrorCode::type, "/jobId"},
      {R"({"status":"x","jobId":@[]})", ErrorCode::type, "/jobId"},
      {R"({"agentId":{"uuid":@{}}})", ErrorCode::type, "/agentId/uuid"},
      {R"({"agent_id":{"uuid":@{}}})", ErrorCode::type, "/agent_id/uuid"},
      {R"({"jobData":{"stress":{"projectId":{"uuid":@1}}}})", ErrorCode::type,
       "/jobData/stress/projectId/uuid"},
      {R"({"job_data":{"continuous_inc":{"ct_test_run_ids":["a","b",@1]}}})", ErrorCode::type,
       "/job_data/continuous_inc/ct_test_run_ids/2"},
      {R"({"jobData":{"continuousInc":{"progress":{"testRuns":[{},{"binEndTime":@"x"}]}}}})",
       ErrorCode::value, "/jobData/continuousInc/progress/testRuns/1/binEndTime"},
      {R"({"jobData":{"stress":{"progress":{"testRun":{"testBatches":[{},{},{"status":@1.5}]}}}}})",
       ErrorCode::type, "/jobData/stress/progress/testRun/testBatches/2/status"},
      {R"({"jobData":{"crossPlaneRes":{"deleteObjectResponse":{"a":[0,{"b~/c":@x}]}}}})",
       ErrorCode::syntax, "/jobData/crossPlaneRes/deleteObjectResponse/a/1/b~0~1c"},
      {R"({"x":[0,{"y":@nul}]})", ErrorCode::syntax, "/x/1/y"},
      {R"({"x":[0,{"y":[1,2,@]}]})", ErrorCode::syntax, "/x/1/y/2"},
      {R"({"a/b":{"m~n":@-}})", ErrorCode::syntax, "/a~1b/m~0n"},
      {R"({"\u00e9\/":{"":@tru}})", ErrorCode::syntax, "/\xC3\xA9~1/"},
      {R"({"x":"a@\q"})", ErrorCode::syntax, "/x"},
      {R"({"jobId":"a@\ud800"})", ErrorCode::syntax, "/jobId"},
      {R"({"jobId":"a@\u12"})", ErrorCode::syntax, "/jobId"},
      {R"({"jobId":"a)"
       "@\x01"
       R"("})",
       ErrorCode::syntax, "/jobId"},
      {R"({"jobId":"a)"
       "@\xFF"
       R"("})",
       ErrorCode::syntax, "/jobId"},
      {R"({"jobId":"a)"
       "@\xC3"
       R"("})",
       ErrorCode::syntax, "/jobId"},
      {R"({"jobId":"abc@)", ErrorCode::syntax, "/jobId"},
      {R"({"jobId":@)", ErrorCode::syntax, "/jobId"},
      {R"({"jobId":@})", ErrorCode::syntax, "/jobId"},
      {R"({"jobId":@,"status":null})", ErrorCode::syntax, "/jobId"},
      {R"({"jobId" @"x"})", ErrorCode::syntax, ""},
      {R"({"jobId"@)", ErrorCode::syntax, ""},
      {R"({"jobId":"x" @"status":null})", ErrorCode::syntax, ""},
      {R"({"jobId":"x",@})", ErrorCode::syntax, ""},
      {R"({@jobId:"x"})", ErrorCode::syntax, ""},
      {R"({@)", ErrorCode::syntax, ""},
      {R"({"agentId":{"uuid":"x" @1}})", ErrorCode::syntax, "/agentId"},
      {R"({"agentId":{"uuid":"x",@,}})", ErrorCode::syntax, "/agentId"},
      {R"({"runningTimeSecs":@1e400})", ErrorCode::value, "/runningTimeSecs"},
      {R"({"runningTimeSecs":1@x})", ErrorCode::syntax, ""},
      {R"({"runningTimeSecs":@"x"})", ErrorCode::value, "/runningTimeSecs"},
      {R"({"jobId":"a","agentId":null,@"jobId":"b"})", ErrorCode::duplicate, "/jobId"},
      {R"({"agentId":{"uuid":null, @"uuid":null}})", ErrorCode::duplicate, "/agentId/uuid"},
      {R"(@7)", ErrorCode::type, ""},
      {R"(@)", ErrorCode::syntax, ""},
      {R"({}@x)", ErrorCode::syntax, ""},
      {R"({} @{})", ErrorCode::syntax, ""},
      {R"(@null null)", ErrorCode::type, ""},
      {R"(@nil)", ErrorCode::syntax, ""}};
  for (const Marked& marked : table) check_marked(marked);
}

TEST_CASE("the pointer of a syntax error follows one rule, inside the model and outside") {
  // Each `$` is a member of the model in one text and an unknown one in the other. The pointer
  // names the innermost value whose reading has begun and has not ended.
  struct Pair {
    std::string_view text;
    std::string_view pointer;
  };
  const Pair objects[] = {{R"({"$":{"uuid":"a" 1}})", "/$"},
                          {R"({"$":{"uuid":"a" "b":1}})", "/$"},
                          {R"({"$":{"uuid":"a",}})", "/$"},
                          {R"({"$":{"uuid":"a",1}})", "/$"},
                          {R"({"$":{"uuid":"a")", "/$"},
                          {R"({"$":{"uuid":"a)", "/$/uuid"},
                          {R"({"$":{"uuid":)", "/$/uuid"},
                          {R"({"$":{"uuid":})", "/$/uuid"},
                          {R"({"$":{"uuid":x})", "/$/uuid"},
                          {R"({"$":{"uuid"})", "/$"},
                          {R"({"$":{"uuid)", "/$"},
                          {R"({"$":{"\x":1}})", "/$"},
                          {R"({"$":{)", "/$"},
                          {R"({"$":{"new":[1 2]}})", "/$/new"},
                          {R"({"$":{"new":[1,]}})", "/$/new/1"},
                          {R"({"$":{"new":{}]})", "/$"},
                          {R"({"$":{"new":[{"a":1}}]})", "/$/new"},
                          {R"({"$":{} 1})", ""},
                          {R"({"$":{})", ""},
                          {R"({"$":{},)", ""},
                          {R"({"$" 1})", ""},
                          {R"({"$":)", "/$"},
                          {R"({"$":nul})", "/$"}};
  const Pair lists[] = {{R"({"$":[{} {}]})", "/$"},
                        {R"({"$":[{}})", "/$"},
                        {R"({"$":[{})", "/$"},
                        {R"({"$":[{},)", "/$/1"},
                        {R"({"$":[{},]})", "/$/1"},
                        {R"({"$":[)", "/$/0"},
                        {R"({"$":[@]})", "/$/0"},
                        {R"({"$":[{"a":1 2}]})", "/$/0"},
                        {R"({"$":[{"a":1},{"b":[{}x]}]})", "/$/1/b"},
                        {R"({"$":[{"a":)", "/$/0/a"},
                        {R"({"$":[]x})", ""}};
  const auto check = [](const Pair& pair, std::string_view name, auto read) {
    const auto named = [name](std::string_view with_mark) {
      std::string text(with_mark);
      if (const std::size_t at = text.find('$'); at != std::string::npos) text.replace(at, 1, name);
      return text;
    };
    const std::string text = named(pair.text);
    CAPTURE(text);
    ri::Error error;
    CHECK_FALSE(read(text, error));
    CHECK(error.code() == ErrorCode::syntax);
    CHECK(error.pointer() == named(pair.pointer));
  };
  const auto job = [](const std::string& text, ri::Error& error) {
    return ri::from_json(text, error).has_value();
  };
  const auto page = [](const std::string& text, ri::Error& error) {
    return ri::from_json<ri::ListJobsForProjectResponse>(text, error).has_value();
  };
  const auto raw = [](const std::string& text, ri::Error& error) {
    try {
      static_cast<void>(ri::RawJson(text));
      return true;
    } catch (const ri::Error& thrown) {
      error = thrown;
      return false;
    }
  };
  for (const Pair& pair : objects) {
    for (const std::string_view name : {"agentId", "x"}) check(pair, name, job);
    // Of another type in the model, which is the first fault once the value has ended.
    if (!pair.pointer.empty()) check(pair, "jobId", job);
    check(pair, "x", raw);
  }
  for (const Pair& pair : lists) {
    for (const std::string_view name : {"jobs", "x"}) check(pair, name, page);
    if (!pair.pointer.empty()) check(pair, "nextPageToken", page);
    check(pair, "x", raw);
  }
}

TEST_CASE("an error in a page names the job") {
  check_marked<ri::ListJobsForProjectResponse>(
      {R"({"jobs":[{"jobId":"a"},{"jobId":"b","agentId":{"uuid":@0}}],"hasMore":true})",
       ErrorCode::type, "/jobs/1/agentId/uuid"});
  std::string text = "{\"jobs\":[";
  for (int i = 0; i < 1234; ++i) text += "{},";
  check_marked<ri::ListJobsForProjectResponse>({text + "@0]}", ErrorCode::type, "/jobs/1234"});
}

TEST_CASE("a view that ends anywhere in a document is refused, whatever comes after it") {
  const std::string_view whole =
      "{\"jobId\":\"\u20AC\u00E9\U0001F600\",\"x\":[\"\u20AC\",1.5e1,true,null,\"\\ud83d\\ude00\"],"
      "\"startTime\":\"2024-03-01T12:00:00.123Z\",\"jobType\":\"JOB_TYPE_FILE_SCAN\"}";
  REQUIRE(ri::from_json(whole).job_id.has_value());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    ri::Error error;
    CHECK_FALSE(ri::from_json(whole.substr(0, size), error).has_value());
    CHECK(error.code() == ri::ErrorCode::syntax);
    CHECK(error.offset() <= size);
  }
}

TEST_CASE("every control character in a string is called one") {
  for (char c = 0; c < 0x20; ++c) {
    CAPTURE(static_cast<int>(c));
    ri::Error error;
    CHECK_FALSE(ri::from_json(std::string("{\"jobId\":\"a") + c + "\"}", error).has_value());
    CHECK(std::string(error.what()).find("control character") != std::string::npos);
  }
}

TEST_CASE("columns count characters, lines end with LF, CR LF or CR") {
  struct Place {
    std::string_view text;
    std::size_t offset, line, column;
  };
  const Place table[] = {{"\xEF\xBB\xBF[]", 3, 1, 1},
                         {"\xEF\xBB\xBF\n []", 5, 2, 2},
                         {"\t\t[]", 2, 1, 3},
                         {"{\"jobId\":\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\", 1}", 22, 1, 17},
                         {"{\"\xC3\xA9\":1,\n\"jobId\":\"\xC3\xA9\",\"status\":[]}", 31, 2, 22},
                         {"{\r\n[]", 3, 2, 1},
                         {"{\r[]", 2, 2, 1},
                         {"{\n\r[]", 3, 3, 1},
                         {"{\r\n\r\n[]", 5, 3, 1},
                         {"{\r\r\n[]", 4, 3, 1},
                         {"{\r", 2, 2, 1},
                         {"{\n", 2, 2, 1},
                         {"{\r\n", 3, 2, 1},
                         {"\r", 1, 2, 1},
                         {"", 0, 1, 1},
                         {"{\"jobId\":\"a\xFF\"}", 11, 1, 12},
                         {"{\"jobId\":\"\xC3\xA9\xFF\"}", 12, 1, 12}};
  for (const Place& place : table) {
    // In a block of its own, so that a read past the end is seen by a checker.
    const std::vector<char> exact(place.text.begin(), place.text.end());
    const Error error = error_of(std::string_view(exact.data(), exact.size()));
    INFO(place.text << " gave " << error.what());
    CHECK(error.offset() == place.offset);
    CHECK(error.line() == place.line);
    CHECK(error.column() == place.column);
  }
}

TEST_CASE("the place is that which counting one byte after the other finds") {
  ri_test::Random random(4);
  const std::string_view space[] = {" ", "\t", "\n", "\r", "\r\n", "                    "};
  const std::string_view in_strings[] = {"a", "longer than a word", "\xC3\xA9", "\xE2\x82\xAC",
                                         "\xF0\x9F\x98\x80"};
  for (int i = 0; i < 2000; ++i) {
    std::string text = random.one_in(4) ? "\xEF\xBB\xBF" : "";
    std::size_t line = 1, column = 1;
    const auto add = [&](std::string_view part) {
      text += part;
      for (const char c : part) column += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    };
    add("{\"x\":\"");
    while (!random.one_in(12)) add(random.pick(in_strings));
    add("\",");
    while (!random.one_in(8)) {
      const std::string_view part = random.pick(space);
      if (text.back() == '\r' && part.front() == '\n') continue;  // one line end, counted already
      add(part);
      if (part.back() != '\n' && part.back() != '\r') continue;
      ++line;
      column = 1;
    }
    const std::size_t offset = text.size();
    text += random.one_in(2) ? "!" : "";
    ri::Error error;
    CHECK_FALSE(ri::from_json(text, error));
    if (error.offset() != offset || error.line() != line || error.column() != column) {
      FAIL_CHECK("not found: " << text);
    }
  }
}

TEST_CASE("the Error& overload says nothing of success, and sets the error otherwise") {
  Error error(ErrorCode::depth, "/old", "of before", {1, 1, 2});
  CHECK(ri::from_json("{}", error));
  CHECK_FALSE(error);
  CHECK(error.code() == ErrorCode::none);
  CHECK(error.pointer().empty());
  CHECK(std::string_view(error.what()).empty());

  CHECK_FALSE(ri::from_json(R"({"jobId":7})", error));
  CHECK(error);
  CHECK(error.pointer() == "/jobId");
  CHECK_FALSE(ri::from_json("[", error));
  CHECK(error.code() == ErrorCode::syntax);
  CHECK(error.pointer() == "/0");
  const auto page = ri::from_json<ri::ListJobsForProjectResponse>(R"({"hasMore":true})", error);
  REQUIRE(page);
  CHECK(page->has_more == true);
  CHECK_FALSE(error);
}

TEST_CASE("both overloads give the same error") {
  for (const std::string_view text : {"", "[", "7", R"({"jobId":7})", R"({"x":[1,)", "{\n}\n}"}) {
    const Error returned = error_of(text);
    try {
      static_cast<void>(ri::from_json(text));
      FAIL_CHECK("it was read");
    } catch (const Error& thrown) {
      CHECK(thrown.code() == returned.code());
      CHECK(thrown.pointer() == returned.pointer());
      CHECK(thrown.offset() == returned.offset());
      CHECK(thrown.line() == returned.line());
      CHECK(thrown.column() == returned.column());
      CHECK(std::string_view(thrown.what()) == returned.what());
    }
  }
}

TEST_CASE("a failed read leaves its target as it was") {
  ri::JobMetadata job;
  job.job_id = "before";
  job.unknown_fields.add("x", ri::RawJson("1"));
  const ri::JobMetadata before = job;
  CHECK_THROWS_AS(job = ri::from_json(R"({"jobId":"after","status":{}})"), Error);
  CHECK(job == before);
  const nlohmann::json bad = {{"jobId", "after"}, {"zzz", 1}, {"status", nlohmann::json::object()}};
  CHECK_THROWS_AS(job = ri::from_dict(bad), Error);
  CHECK(job == before);
  CHECK_THROWS_AS(bad.get_to(job), Error);
  CHECK(job == before);
  CHECK_THROWS_AS(bad.get<ri::JobMetadata>(), Error);
  ri::JobStatus status = ri::JobStatus::RUNNING;
  CHECK_THROWS_AS(bad["status"].get_to(status), Error);
  CHECK(status == ri::JobStatus::RUNNING);
}

TEST_CASE("an unknown enum value in an error is cut to a readable length, between characters") {
  ri::ReadOptions strict;
  strict.unknown_enum_values = ri::UnknownPolicy::reject;
  for (std::size_t size = 0; size < 300; ++size) {
    std::string value;
    for (std::size_t i = 0; i < size; ++i) value += i % 2 == 0 ? "\xC3\xA9" : "\xF0\x9F\x98\x80";
    const Error error = error_of("{\"status\":\"" + value + "\"}", strict);
    CHECK(error.code() == ErrorCode::value);
    CHECK(error.pointer() == "/status");
    const std::string what = error.what();
    CHECK(what.size() < 160);
    CHECK_NOTHROW(nlohmann::json(what).dump());  // throws for half a character
  }
}
