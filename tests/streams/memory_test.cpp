// How much memory the reader takes, and that it goes on where there is none for a while.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <faults/allocations.hpp>
#include <ri/text/message_reader.hpp>
#include <ri/text/write.hpp>
#include <ri/values.hpp>
#include <support/catch.hpp>

#include "routes.hpp"

namespace {

using Reader = ri::MessageReader<>;

constexpr std::string_view job_text =
    R"({"jobId":"0e0cbf5a-0fa9-4b8b-9c7a-7e4d6a6b9d2f","status":"JOB_STATUS_SUCCEEDED",)"
    R"("jobData":{"stress":{"testRunId":"a string that is too long for small string optimisation",)"
    R"("progress":{"testRun":{"testBatches":[{"type":"one"},{"type":"two"},{"type":"three"}]}}}},)"
    R"("unknown":{"kept":["in","its","own","memory"]}})";

// Gives one text over and over, in pieces that have nothing to do with its length.
class Repeated {
 public:
  Repeated(std::string_view text, std::size_t times) : text_(text), left_(text.size() * times) {}

  std::size_t operator()(char* buffer, std::size_t size) {
    const std::size_t given = std::min({size, left_, std::size_t{5000}});
    for (std::size_t done = 0; done < given;) {
      const std::size_t part = std::min(given - done, text_.size() - at_);
      std::memcpy(buffer + done, text_.data() + at_, part);
      done += part;
      at_ = (at_ + part) % text_.size();
    }
    left_ -= given;
    return given;
  }

 private:
  std::string_view text_;
  std::size_t left_;
  std::size_t at_ = 0;
};

struct Framed {
  ri::Framing framing;
  std::string_view start, separator;
};
const Framed framings[] = {{ri::Framing::lines, "", "\n"},
                           {ri::Framing::concatenated, "", ""},
                           {ri::Framing::array, "[", ","}};

ri::ReaderOptions framed(ri::Framing framing) {
  ri::ReaderOptions options;
  options.framing = framing;
  return options;
}

// Bytes asked for while the action runs.
template <class Action>
std::size_t bytes_of(Action action) {
  const std::size_t before = ri_test::allocations().bytes;
  action();
  return ri_test::allocations().bytes - before;
}

}  // namespace

TEST_CASE("documents read into the same message allocate nothing once it has been as large") {
  for (const Framed& f : framings) {
    std::string text(f.start);
    for (int i = 0; i < 1000; ++i) text.append(i == 0 ? "" : f.separator).append(job_text);
    if (f.framing == ri::Framing::array) text += "]";

    const auto count = [](Reader reader) {
      ri::JobMetadata job;
      ri::Error error;
      for (int i = 0; i < 300; ++i) reader.next(job, error);
      std::size_t documents = 0;
      const long allocations = ri_test::count_allocations([&] {
        while (reader.next(job, error)) ++documents;
      });
      CHECK(documents == 700);
      CHECK_FALSE(error);
      CHECK(allocations == 0);
    };
    count(Reader(std::string_view(text), framed(f.framing)));
    count(Reader(ri_test::Pieces(text, 777), framed(f.framing)));
  }
}

TEST_CASE("a text is not copied") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "{}\n";
  for (const ri::Framing framing :
       {ri::Framing::detect, ri::Framing::lines, ri::Framing::concatenated}) {
    const std::size_t bytes = bytes_of([&] {
      Reader reader(std::string_view(text), framed(framing));
      ri::JobMetadata job;
      std::size_t documents = 0;
      while (reader.next(job)) ++documents;
      CHECK(documents == 100'000);
    });
    CHECK(bytes < 2000);
  }
}

TEST_CASE("a long stream takes one buffer") {
  for (const Framed& f : framings) {
    const std::string part = std::string(job_text).append(f.separator);
    constexpr std::size_t times = 20'000;
    std::size_t documents = 0;
    const std::size_t bytes = bytes_of([&] {
      Repeated source(part, times);
      bool started = f.start.empty();
      Reader reader(
          [&](char* buffer, std::size_t size) {
            if (started) return source(buffer, size);
            started = true;
            *buffer = '[';
            return std::size_t{1};
          },
          framed(f.framing));
      ri::JobMetadata job;
      ri::Error error;
      while (reader.next(job, error)) ++documents;
    });
    CHECK(documents == times);
    CHECK(part.size() * times > 6'000'000);
    CHECK(bytes < 100'000);
  }
}

TEST_CASE("the buffer grows with the largest document, and only so far") {
  for (const Framed& f : framings) {
    const std::string large = R"({"jobId":")" + std::string(3'000'000, 'x') + "\"}";
    std::string text(f.start);
    for (int i = 0; i < 5; ++i) text.append(i == 0 ? "" : f.separator).append(large);
    const std::size_t bytes = bytes_of([&] {
      Reader reader(ri_test::Pieces(text, 5000), framed(f.framing));
      ri::JobMetadata job;
      for (int i = 0; i < 5; ++i) CHECK(reader.next(job));
    });
    // Buffers of 64 KiB, 128 KiB and so on to 4 MiB, and the string.
    CHECK(bytes < 13'000'000);
  }
}

TEST_CASE("a document that is too long is not held") {
  for (const Framed& f : framings) {
    const std::string part(1000, 'x');
    for (const std::size_t times : {std::size_t{1000}, std::size_t{10'000}}) {
      const std::size_t bytes = bytes_of([&] {
        Repeated source(part, times);
        const std::string start = std::string(f.start) + R"({"jobId":")";
        ri_test::Pieces before(start, 100), after("\"}\n", 100);
        ri::ReaderOptions options = framed(f.framing);
        options.max_document_size = 100'000;
        Reader reader(
            [&](char* buffer, std::size_t size) {
              std::size_t given = before(buffer, size);
              if (given == 0) given = source(buffer, size);
              return given == 0 ? after(buffer, size) : given;
            },
            options);
        ri::JobMetadata job;
        ri::Error error;
        CHECK_FALSE(reader.next(job, error));
        CHECK(error.code() == ri::ErrorCode::size);
        CHECK_FALSE(reader.next(job, error));
      });
      CHECK(bytes < 500'000);
    }
  }
}

TEST_CASE("where memory runs out, the next call reads the same document") {
  const std::string bad = R"({"jobId":")" + std::string(200, 'x') + R"(","agentId":{"uuid":7}})";
  for (const Framed& f : framings) {
    std::string text(f.start);
    text.append(job_text).append(f.separator).append(bad).append(f.separator).append(job_text);
    if (f.framing == ri::Framing::array) text += "]";
    const ri::ReaderOptions options = framed(f.framing);
    const std::vector<std::string> expected =
        ri_test::outcomes_of_text<ri::JobMetadata>(text, options);
    REQUIRE(expected.size() == 3);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{100}, std::size_t{100'000}}) {
      long failures = 0;
      bool failed = true;
      for (long fail_at = 0; failed; ++fail_at) {
        Reader reader(ri_test::Pieces(text, piece), options);
        std::vector<std::string> lines;
        failed = false;
        for (bool more = true; more;) {
          ri::JobMetadata job;
          ri::Error error;
          if (!failed) ri_test::fail_allocation_after(fail_at);
          try {
            more = reader.next(job, error) || error;
            ri_test::allow_allocations();
          } catch (const std::bad_alloc&) {
            ri_test::allow_allocations();
            failed = true;
            ++failures;
            continue;
          }
          if (more) {
            lines.push_back(error ? ri_test::described(error, reader.document()) + "{}"
                                  : ri::to_json(job));
          }
        }
        CHECK(lines == expected);
        // Each call has its own count: none of them needs as many as this.
        if (fail_at > 1000) FAIL("memory runs out without end");
      }
      CHECK(failures > 3);
    }
  }
}
