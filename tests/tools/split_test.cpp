// The texts of the documents in a text, and which message a document is.

#include <string>
#include <string_view>
#include <vector>

#include <jobs/document.hpp>
#include <jobs/split.hpp>
#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> all;
  for (const tools::Piece& piece : tools::split_documents(text)) all.emplace_back(piece.text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is cut into its documents") {
  CHECK(texts("").empty());
  CHECK(texts(" \n\r\n").empty());
  CHECK(texts("{}") == Texts{"{}"});
  CHECK(texts("\xEF\xBB\xBF{}") == Texts{"{}"});
  CHECK(texts("{\n \"a\": \"}{\"\n}\n") == Texts{"{\n \"a\": \"}{\"\n}"});
  CHECK(texts("{}{}\n{}") == Texts{"{}", "{}", "{}"});
  CHECK(texts("\x1e{}\n\x1e{}\n") == Texts{"{}", "{}"});
  CHECK(texts("[]").empty());
  CHECK(texts(" [ {\"a\":[1,2]} , {} ] ") == Texts{"{\"a\":[1,2]}", "{}"});
}

TEST_CASE("a bad line costs that line") {
  CHECK(texts("{\"a\":1}\nnonsense\n\n{}\n") == Texts{"{\"a\":1}", "nonsense", "{}"});
  CHECK(texts("nonsense\n{}\n") == Texts{"nonsense", "{}"});
  CHECK(texts("{}\r\n{}\r\n").size() == 2);
}

TEST_CASE("what is wrong with an array is a piece that is no JSON") {
  for (const char* const text :
       {"[{},]", "[,{}]", "[{} {}]", "[{}", "[{},", "[", "[{}] x", "[{\"a\"]"}) {
    INFO(text);
    bool refused = false;
    for (const tools::Piece& piece : tools::split_documents(text)) {
      ri::Error error;
      refused = refused || !ri::from_json(piece.text, error);
    }
    CHECK(refused);
  }
}

TEST_CASE("places count from the start of the whole text") {
  const auto lines = tools::split_documents("{}\n {\"jobId\":7}\n");
  REQUIRE(lines.size() == 2);
  ri::Error error;
  CHECK_FALSE(ri::from_json(lines[1].text, error));
  CHECK(tools::what_in_whole(error, lines[1]) ==
        "/jobId: expected a string, found a number (line 2, column 11)");
  const auto elements = tools::split_documents("[{\"jobId\":\"ü\"},{\"jobId\":7}]");
  REQUIRE(elements.size() == 2);
  CHECK_FALSE(ri::from_json(elements[1].text, error));
  CHECK(tools::what_in_whole(error, elements[1]) ==
        "/jobId: expected a string, found a number (line 1, column 25)");
}

TEST_CASE("what a document is") {
  struct Case {
    const char* text;
    tools::DocumentKind kind;
    std::size_t jobs;
  };
  using tools::DocumentKind;
  for (const Case& each : std::vector<Case>{
           {R"({"jobId":"a"})", DocumentKind::job, 1},
           {R"({"status":"JOB_STATUS_FAILED","code":5,"message":"m"})", DocumentKind::job, 1},
           {R"({"job":{"jobId":"a"}})", DocumentKind::body, 1},
           {R"({"resp":{},"jobMetadata":{"jobId":"a"}})", DocumentKind::body, 1},
           {R"({"jobs":[{"jobId":"a"},{"jobId":"b"}],"hasMore":true})", DocumentKind::page, 2},
           {R"({"nextPageToken":"","hasMore":false})", DocumentKind::page, 0},
           {R"({"code":5,"message":"m"})", DocumentKind::rpc_status, 0}}) {
    INFO(each.text);
    auto document = ri::from_json<tools::Document>(each.text);
    CHECK(tools::kind_of(document) == each.kind);
    std::size_t jobs = 0;
    const bool has_jobs = tools::for_each_job(document, [&](const ri::JobMetadata&) { ++jobs; });
    CHECK(has_jobs == (each.kind != DocumentKind::rpc_status));
    CHECK(jobs == each.jobs);
  }
}

TEST_CASE("a job comes out of a document as it went in") {
  const std::string text = R"({"jobId":"a","status":"JOB_STATUS_PAUSED","errorMsg":"e","x":1.10})";
  auto document = ri::from_json<tools::Document>(text);
  tools::for_each_job(document, [&](const ri::JobMetadata& job) {
    CHECK(ri::to_json(job) == text);
    CHECK(job == ri::from_json(text));
  });
}
