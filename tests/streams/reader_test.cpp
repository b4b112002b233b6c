// The reader as its users hold it: moved, walked over, with sources that throw and streams that go
// bad.

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <istream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <ri/text/message_reader.hpp>
#include <ri/text/write.hpp>
#include <ri/values.hpp>
#include <support/catch.hpp>

#include "routes.hpp"

namespace {

using Reader = ri::MessageReader<>;

static_assert(std::is_same_v<Reader, ri::MessageReader<ri::JobMetadata>>);
static_assert(std::is_move_constructible_v<Reader> && std::is_move_assignable_v<Reader>);
static_assert(!std::is_copy_constructible_v<Reader> && !std::is_copy_assignable_v<Reader>);
static_assert(std::is_nothrow_move_constructible_v<Reader>);

// What readers are made from, and that none of it converts to one by itself.
template <class From>
inline constexpr bool makes_v = std::is_constructible_v<Reader, From>;
static_assert(makes_v<std::string_view> && makes_v<const char*> && makes_v<std::string&>);
static_assert(makes_v<const std::string&> && !makes_v<std::string>);
static_assert(makes_v<std::istream&> && makes_v<std::ifstream&> && !makes_v<std::istringstream>);
static_assert(makes_v<Reader::Source> && makes_v<ri_test::Pieces>);
static_assert(!std::is_convertible_v<std::string_view, Reader>);
static_assert(!std::is_convertible_v<std::istream&, Reader>);
static_assert(!std::is_convertible_v<Reader::Source, Reader>);

static_assert(std::is_same_v<std::iterator_traits<Reader::iterator>::iterator_category,
                             std::input_iterator_tag>);
static_assert(std::is_same_v<std::iterator_traits<Reader::iterator>::value_type, ri::JobMetadata>);
#if defined(__cpp_lib_ranges)
static_assert(std::input_iterator<Reader::iterator>);
static_assert(std::ranges::input_range<Reader>);
#endif

constexpr std::string_view three = "{\"jobId\":\"a\"}\n{\"jobId\":7}\n{\"jobId\":\"c\"}\n";

ri::ReaderOptions framed(ri::Framing framing) {
  ri::ReaderOptions options;
  options.framing = framing;
  return options;
}

}  // namespace

TEST_CASE("next() gives a message, nothing at the end, and throws a bad document's error") {
  ri::MessageReader reader(three);
  STATIC_REQUIRE(std::is_same_v<decltype(reader), Reader>);
  CHECK(reader.document() == 0);
  std::optional<ri::JobMetadata> job = reader.next();
  REQUIRE(job);
  CHECK(job->job_id == "a");
  CHECK(reader.document() == 1);
  try {
    reader.next();
    FAIL("no error");
  } catch (const ri::Error& error) {
    CHECK(error.code() == ri::ErrorCode::type);
    CHECK(error.line() == 2);
  }
  CHECK(reader.document() == 2);
  CHECK(reader.next()->job_id == "c");
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
  CHECK(reader.document() == 3);
}

TEST_CASE("next(message) replaces what the message held, empties it for a bad document") {
  Reader reader(three);
  ri::JobMetadata job;
  job.agent_id = ri::ID{};
  CHECK(reader.next(job));
  CHECK(ri::to_json(job) == R"({"jobId":"a"})");
  CHECK_THROWS_AS(reader.next(job), ri::Error);
  CHECK(job == ri::JobMetadata{});
  CHECK(reader.next(job));
  CHECK_FALSE(reader.next(job));
  // The end is no document: it leaves the last one.
  CHECK(job.job_id == "c");
}

TEST_CASE("next(message, error) throws nothing, and says at the end that there is no error") {
  Reader reader(three);
  ri::JobMetadata job;
  ri::Error error(ri::ErrorCode::value, "", "from before");
  CHECK(reader.next(job, error));
  CHECK_FALSE(error);
  CHECK_FALSE(reader.next(job, error));
  CHECK(error.code() == ri::ErrorCode::type);
  CHECK(reader.next(job, error));
  CHECK_FALSE(error);
  CHECK_FALSE(reader.next(job, error));
  CHECK_FALSE(error);
}

TEST_CASE("an error is that of the document alone, but for its place") {
  const std::string document = "{\"jobData\":{\"stress\":{\"testRunId\": 7}}}";
  ri::Error alone;
  CHECK_FALSE(ri::from_json(document, alone));
  const std::string text = "[{},\n\n  " + document + "]";
  Reader reader{std::string_view(text)};
  ri::JobMetadata job;
  ri::Error error;
  CHECK(reader.next(job, error));
  CHECK_FALSE(reader.next(job, error));
  CHECK(error.code() == alone.code());
  CHECK(error.pointer() == "/1" + alone.pointer());
  CHECK(error.offset() == alone.offset() + 8);
  CHECK(error.line() == alone.line() + 2);
  CHECK(error.column() == alone.column() + 2);
}

TEST_CASE("other messages are read as jobs are") {
  ri::MessageReader<ri::ListJobsForProjectResponse> reader(
      R"({"jobs":[{"jobId":"a"}],"hasMore":true}{"hasMore":false})");
  CHECK(reader.next()->jobs->at(0).job_id == "a");
  CHECK(reader.next()->has_more == false);
  CHECK_FALSE(reader.next());
}

// --- moving ---

TEST_CASE("a reader that is moved goes on where it was; one that was moved from is at its end") {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{5}, std::size_t{100}}) {
    Reader first(ri_test::Pieces("{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}\n{\"jobId\":\"c\"}", piece));
    CHECK(first.next()->job_id == "a");
    Reader second(std::move(first));
    CHECK(second.next()->job_id == "b");
    CHECK_FALSE(first.next());  // NOLINT: that is the point
    ri::JobMetadata job;
    ri::Error error;
    CHECK_FALSE(first.next(job, error));
    CHECK_FALSE(error);
    CHECK(first.document() == 0);
    first = std::move(second);
    CHECK(first.next()->job_id == "c");
    CHECK(first.document() == 3);
    CHECK_FALSE(first.next());
  }
}

// --- the range ---

TEST_CASE("a reader is a range of its messages") {
  Reader reader("[{\"jobId\":\"a\"},{\"jobId\":\"b\"},{}]");
  std::string ids;
  for (const ri::JobMetadata& job : reader) ids += job.job_id.value_or("-");
  CHECK(ids == "ab-");
  CHECK(reader.begin() == reader.end());

  Reader nothing("");
  CHECK(nothing.begin() == nothing.end());
}

TEST_CASE("standard algorithms take it") {
  Reader counted("{}{}{\"jobId\":\"a\"}{}");
  CHECK(std::count_if(counted.begin(), counted.end(),
                      [](const ri::JobMetadata& job) { return job.job_id.has_value(); }) == 1);

  Reader copied("{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}\n");
  const std::vector<ri::JobMetadata> jobs(copied.begin(), copied.end());
  REQUIRE(jobs.size() == 2);
  CHECK(jobs[0].job_id == "a");
  CHECK(jobs[1].job_id == "b");

  Reader moved("{\"jobId\":\"a\"}{\"jobId\":\"b\"}");
  auto it = moved.begin();
  CHECK((*it++).job_id == "a");
  CHECK(it->job_id == "b");
  CHECK(++it == moved.end());
}

TEST_CASE("after an error in a loop, another loop goes on after it") {
  Reader reader(three);
  std::string seen;
  for (bool more = true; more;) {
    try {
      for (const ri::JobMetadata& job : reader) seen += *job.job_id;
      more = false;
    } catch (const ri::Error& error) {
      seen += std::to_string(error.line());
    }
  }
  CHECK(seen == "a2c");
}

// --- sources ---

TEST_CASE("a source's own exceptions pass through, and the reading goes on after them") {
  struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  for (const ri::Framing framing :
       {ri::Framing::detect, ri::Framing::lines, ri::Framing::concatenated, ri::Framing::array}) {
    const std::string_view text = framing == ri::Framing::array
                                      ? "[ {\"jobId\":\"a\"} , {\"jobId\":7}\n,{\"jobId\":\"c\"}]"
                                      : " {\"jobId\":\"a\"}\n\n{\"jobId\":7}\n{\"jobId\":\"c\"}";
    const std::vector<std::string> expected =
        ri_test::outcomes_of_text<ri::JobMetadata>(text, framed(framing));
    REQUIRE(expected.size() == 3);
    // Every other call throws.
    bool broken = false;
    ri_test::Pieces pieces(text, 1);
    Reader reader(
        [&](char* buffer, std::size_t size) {
          broken = !broken;
          if (broken) throw Broken("the network");
          return pieces(buffer, size);
        },
        framed(framing));
    std::vector<std::string> lines;
    ri::JobMetadata job;
    ri::Error error;
    for (;;) {
      try {
        if (!reader.next(job, error) && !error) break;
        lines.push_back(error ? ri_test::described(error, reader.document()) + "{}"
                              : ri::to_json(job));
      } catch (const Broken&) {
        CHECK(job == ri::JobMetadata{});
      }
    }
    CHECK(lines == expected);
  }
}

TEST_CASE("a source is asked for no more than there is room for, and not again after its end") {
  std::size_t calls_after_end = 0;
  bool ended = false;
  ri_test::Pieces pieces("{}\n{}", 2);
  Reader reader([&](char* buffer, std::size_t size) {
    REQUIRE(size > 0);
    if (ended) ++calls_after_end;
    const std::size_t given = pieces(buffer, size);
    ended = given == 0;
    return given;
  });
  while (reader.next()) {
  }
  CHECK_FALSE(reader.next());
  CHECK(ended);
  CHECK(calls_after_end == 0);
}

TEST_CASE("a document that has come is read before the source is asked for more") {
  struct Waits {};
  for (const ri::Framing framing :
       {ri::Framing::detect, ri::Framing::lines, ri::Framing::concatenated, ri::Framing::array}) {
    const std::string text = framing == ri::Framing::array
                                 ? "[{\"jobId\":\"a\"},{\"jobId\":\"b\"}"
                                 : "{\"jobId\":\"a\"}\n{\"jobId\":\"b\"}\n";
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
      ri_test::Pieces pieces(text, piece);
      Reader reader(
          [&](char* buffer, std::size_t size) {
            const std::size_t given = pieces(buffer, size);
            if (given == 0) throw Waits();
            return given;
          },
          framed(framing));
      CHECK(reader.next()->job_id == "a");
      CHECK(reader.next()->job_id == "b");
      CHECK_THROWS_AS(reader.next(), Waits);
    }
  }
}

TEST_CASE("text that is no JSON is an error before the source is asked for more") {
  struct Waits {};
  for (const std::string_view bad : {"{\"x\":]", "{\"x\":[}", "{\"x\":\"a\n", "{\"x\":\x1E",
                                     "{\x01", "}", ",", "{\"x\":[1,2}"}) {
    INFO(bad);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{100}}) {
      const std::string text = "{}" + std::string(bad);
      ri_test::Pieces pieces(text, piece);
      Reader reader(
          [&](char* buffer, std::size_t size) {
            const std::size_t given = pieces(buffer, size);
            if (given == 0) throw Waits();
            return given;
          },
          framed(ri::Framing::concatenated));
      ri::JobMetadata job;
      ri::Error error;
      CHECK(reader.next(job, error));
      CHECK_NOTHROW(reader.next(job, error));
      CHECK(error.code() == ri::ErrorCode::syntax);
    }
  }
}

TEST_CASE("a source that says it gave more than it may is bad input") {
  Reader reader([](char*, std::size_t size) { return size + 1; });
  ri::JobMetadata job;
  ri::Error error;
  CHECK_FALSE(reader.next(job, error));
  CHECK(error.code() == ri::ErrorCode::input);
  CHECK_FALSE(reader.next(job, error));
  CHECK_FALSE(error);
}

// --- streams ---

namespace {

// Gives a text, then fails as a file on a disk that breaks does.
class FailingBuffer : public std::streambuf {
 public:
  explicit FailingBuffer(std::string text) : text_(std::move(text)) {
    setg(text_.data(), text_.data(), text_.data() + text_.size());
  }

 protected:
  int_type underflow() override { throw std::ios_base::failure("cannot be read"); }

 private:
  std::string text_;
};

}  // namespace

TEST_CASE("a stream that goes bad is an error, never taken for the end") {
  struct Case {
    ri::Framing framing;
    std::string text;
    std::size_t good;
    std::size_t documents;
  };
  const Case cases[] = {
      {ri::Framing::lines, "", 0, 0},
      {ri::Framing::lines, "{}\n", 1, 1},
      {ri::Framing::lines, "{}\n{}", 1, 2},
      {ri::Framing::lines, "{}\n{\"jobId\":", 1, 2},
      {ri::Framing::concatenated, "{}{}\n", 2, 2},
      {ri::Framing::concatenated, "{}{\"jobId\":\"a", 1, 2},
      {ri::Framing::array, "[", 0, 0},
      {ri::Framing::array, "[{}", 1, 1},
      {ri::Framing::array, "[{},{\"jobId\"", 1, 2},
      {ri::Framing::array, "[{},{}]", 2, 2},
      {ri::Framing::detect, "", 0, 0},
      {ri::Framing::lines, "\xEF\xBB", 0, 0},
      {ri::Framing::array, "\xEF", 0, 0},
      {ri::Framing::concatenated, "\xEF\xBB", 0, 0},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    FailingBuffer buffer(c.text);
    std::istream in(&buffer);
    Reader reader(in, framed(c.framing));
    ri::JobMetadata job;
    ri::Error error;
    for (std::size_t i = 0; i < c.good; ++i) CHECK(reader.next(job, error));
    CHECK_FALSE(reader.next(job, error));
    CHECK(error.code() == ri::ErrorCode::input);
    CHECK(error.offset() == c.text.size());
    CHECK(reader.document() == c.documents);
    CHECK_FALSE(reader.next(job, error));
    CHECK_FALSE(error);
  }
}

TEST_CASE("a stream whose own state says that it went bad is an error") {
  std::istringstream in("{}\n{}\n{}\n");
  Reader reader(in);
  ri::JobMetadata job;
  ri::Error error;
  REQUIRE(reader.next(job, error));
  in.setstate(std::ios::badbit);
  while (reader.next(job, error)) {  // what was read before
  }
  CHECK(error.code() == ri::ErrorCode::input);
  CHECK_FALSE(reader.next(job, error));
  CHECK_FALSE(error);
}

TEST_CASE("a file that cannot be opened or read is an error") {
  ri::JobMetadata job;
  ri::Error error;
  std::ifstream missing("no/such/file");
  CHECK_FALSE(Reader(missing).next(job, error));
  CHECK(error.code() == ri::ErrorCode::input);

  std::ifstream folder(RI_SOURCE_DIR);
  CHECK_FALSE(Reader(folder).next(job, error));
  CHECK(error.code() == ri::ErrorCode::input);
}

TEST_CASE("a stream at its end has no documents") {
  std::istringstream in("x");
  std::string word;
  in >> word;
  REQUIRE(in.eof());
  CHECK_FALSE(Reader(in).next());
}

TEST_CASE("a stream that is told to throw at its end is read to its end") {
  std::istringstream in("{}\n{}\n");
  in.exceptions(std::ios::failbit | std::ios::badbit | std::ios::eofbit);
  Reader reader(in);
  CHECK(reader.next());
  CHECK(reader.next());
  CHECK_FALSE(reader.next());
}

TEST_CASE("a stream is read from where it is") {
  std::istringstream in("# a comment\n{\"jobId\":\"a\"}\n");
  std::string comment;
  std::getline(in, comment);
  CHECK(Reader(in).next()->job_id == "a");
}

// --- split_lines ---

namespace {

std::string lines_of(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += R"({"jobId":")" + std::string(i % 7, 'x') + std::to_string(i) + "\"}\n";
  }
  return text;
}

}  // namespace

TEST_CASE("parts are the text, cut after line ends") {
  const std::string texts[] = {"",
                               "\n",
                               "a",
                               "a\n",
                               "a\nb",
                               "\n\n\n",
                               "aaaaaaaaaa\nb\nc\n",
                               "a\nb\ncccccccccccc",
                               "a\r\nb\r\nc",
                               lines_of(100)};
  for (const std::string& text : texts) {
    for (std::size_t parts = 0; parts <= 20; ++parts) {
      INFO('"' << text << "\" in " << parts);
      const std::vector<std::string_view> split = ri::split_lines(text, parts);
      CHECK(split.size() <= std::max<std::size_t>(parts, 1));
      std::string together;
      for (std::size_t i = 0; i < split.size(); ++i) {
        CHECK_FALSE(split[i].empty());
        if (i + 1 < split.size()) CHECK(split[i].back() == '\n');
        together += split[i];
      }
      CHECK(together == text);
    }
  }
}

TEST_CASE("parts are of about the same size") {
  const std::string text = lines_of(1000);
  for (const std::size_t parts : {std::size_t{2}, std::size_t{3}, std::size_t{8}}) {
    const std::vector<std::string_view> split = ri::split_lines(text, parts);
    REQUIRE(split.size() == parts);
    for (const std::string_view part : split) {
      CHECK(part.size() + 50 > text.size() / parts);
      CHECK(part.size() < text.size() / parts + 50);
    }
  }
  CHECK(ri::split_lines(text, text.size()).size() == 1000);
  CHECK(ri::split_lines(text, static_cast<std::size_t>(-1)).size() == 1000);
}

TEST_CASE("the parts hold the documents of the whole") {
  const std::string text = lines_of(100) + "x\n" + lines_of(100);
  const ri::ReaderOptions options = framed(ri::Framing::lines);
  std::size_t whole = 0;
  ri::Error error;
  ri::JobMetadata job;
  for (Reader reader(text, options); reader.next(job, error) || error;) ++whole;
  CHECK(whole == 201);
  for (const std::size_t parts : {std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
    std::size_t sum = 0;
    for (const std::string_view part : ri::split_lines(text, parts)) {
      for (Reader reader(part, options); reader.next(job, error) || error;) ++sum;
    }
    CHECK(sum == whole);
  }
}
