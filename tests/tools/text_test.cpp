// What the tools say, character by character: durations, widths, harmless text, CSV, URLs.

#include <chrono>
#include <string>
#include <vector>

#include <jobs/duration.hpp>
#include <jobs/names.hpp>
#include <jobs/time.hpp>
#include <jobs/watch_text.hpp>
#include <report/csv.hpp>
#include <report/job_csv.hpp>
#include <report/svg.hpp>
#include <support/catch.hpp>
#include <terminal/visible.hpp>
#include <terminal/width.hpp>

using namespace std::chrono_literals;

TEST_CASE("durations are cut, never rounded up") {
  struct Case {
    std::chrono::nanoseconds duration;
    const char* text;
  };
  for (const Case& each : std::vector<Case>{{0ns, "0.0s"},
                                            {-5s, "0.0s"},
                                            {99ms, "0.0s"},
                                            {12'399ms, "12.3s"},
                                            {59'999ms, "59.9s"},
                                            {60s, "1m 00s"},
                                            {65'900ms, "1m 05s"},
                                            {3'599s, "59m 59s"},
                                            {62min, "1h 02m"},
                                            {24h, "1d 00h"},
                                            {76h, "3d 04h"},
                                            {std::chrono::nanoseconds::max(), "106751d 23h"}}) {
    CHECK(tools::duration_text(each.duration) == each.text);
  }
}

TEST_CASE("seconds have as many digits as it takes") {
  CHECK(tools::seconds_text(0ns) == "0");
  CHECK(tools::seconds_text(10s) == "10");
  CHECK(tools::seconds_text(863'517'644us) == "863.517644");
  CHECK(tools::seconds_text(1ns) == "0.000000001");
}

TEST_CASE("times stop at the ends") {
  const auto most = std::chrono::nanoseconds::max();
  CHECK(tools::sum_of(1s, 2s) == 3s);
  CHECK(tools::sum_of(most, 1ns) == most);
  CHECK(tools::time_after(ri::Timestamp::from_unix(0, 999'999'999), 1ns) ==
        ri::Timestamp::from_unix(1));
  CHECK(tools::time_after(ri::Timestamp::max(), most) == ri::Timestamp::max());
  CHECK(tools::time_between(ri::Timestamp::from_unix(5), ri::Timestamp::from_unix(8)) == 3s);
  CHECK(tools::time_between(ri::Timestamp::from_unix(8), ri::Timestamp::from_unix(5)) == 0s);
  CHECK(tools::time_between(ri::Timestamp::min(), ri::Timestamp::max()) == most);
}

TEST_CASE("what a terminal could take for a command is made visible") {
  struct Case {
    std::string text;
    const char* visible;
  };
  for (const Case& each : std::vector<Case>{{"plain", "plain"},
                                            {"Größe 🤖", "Größe 🤖"},
                                            {"\x1b[31m", "\\u001b[31m"},
                                            {"a\r\n\tb", "a\\u000d\\n\\tb"},
                                            {std::string(1, '\0'), "\\u0000"},
                                            {"\x7f", "\\u007f"},
                                            {"\xC2\x9B"
                                             "1m",
                                             "\\u009b1m"},
                                            {"\xE2\x80\xA8", "\\u2028"},
                                            {"\xE2\x80\xAE", "\\u202e"},
                                            {"\xE2\x81\xA7", "\\u2067"},
                                            {"\xFF", "\\xff"},
                                            {"\xC3", "\\xc3"},
                                            {"\xED\xA0\x80", "\\xed\\xa0\\x80"}}) {
    CHECK(tools::visible(each.text) == each.visible);
  }
  CHECK(tools::visible_lines("one\r\ntwo\x1b\n", "  ") == "one\n  two\\u001b");
}

TEST_CASE("text is as wide as a terminal shows it") {
  CHECK(tools::display_width("") == 0);
  CHECK(tools::display_width("abc") == 3);
  CHECK(tools::display_width("Größe") == 5);
  CHECK(tools::display_width("e\xCC\x81") == 1);  // a combining accent
  CHECK(tools::display_width("日本") == 4);
  CHECK(tools::cut_to_width("日本語", 6) == "日本語");
  CHECK(tools::cut_to_width("日本語", 5) == "日本…");
  CHECK(tools::cut_to_width("日本語", 4) == "日…");
  CHECK(tools::cut_to_width("abc", 1) == "…");
  CHECK(tools::cut_to_width("abc", 0).empty());
  CHECK(tools::pad_right("日本", 6) == "日本  ");
  CHECK(tools::pad_left("ab", 4) == "  ab");
  CHECK(tools::pad_left("abc", 2) == "abc");
}

TEST_CASE("fields of CSV have quotes where they need them") {
  const auto field = [](std::string_view text) {
    std::string line;
    tools::append_csv_field(line, text);
    return line;
  };
  CHECK(field("") == "");
  CHECK(field("plain text") == "plain text");
  CHECK(field("a,b") == "\"a,b\"");
  CHECK(field("say \"a\"") == "\"say \"\"a\"\"\"");
  CHECK(field("a\rb") == "\"a\rb\"");
  CHECK(field("a\nb") == "\"a\nb\"");
  tools::CsvRecord record;
  CHECK(record.add("").add("b").line() == ",b\r\n");
  CHECK(record.add("c").line() == "c\r\n");  // the next one begins empty
}

TEST_CASE("text in XML is text") {
  CHECK(tools::xml_escaped("<a b=\"c\">&") == "&lt;a b=&quot;c&quot;&gt;&amp;");
  CHECK(tools::xml_escaped("\x01") == "\\u0001");
  CHECK(tools::coordinate(12) == "12");
  CHECK(tools::coordinate(12.345) == "12.35");
  CHECK(tools::coordinate(100.5) == "100.5");
  CHECK(tools::coordinate(-0.001) == "0");
}

TEST_CASE("names of statuses and types") {
  for (const char* const text : {"running", "RUNNING", "JOB_STATUS_RUNNING"}) {
    CHECK(tools::wire_status(text) == "JOB_STATUS_RUNNING");
  }
  CHECK(tools::wire_status("JOB_STATUS_PAUSED") == "JOB_STATUS_PAUSED");  // of a newer server
  for (const char* const text : {"", "runing", "JOB_STATUS_", "JOB_STATUS_&x", "JOB_TYPE_X"}) {
    CHECK(tools::wire_status(text).empty());
  }
  CHECK(tools::wire_type("file_scan") == "JOB_TYPE_FILE_SCAN");

  ri::JobMetadata job;
  CHECK(tools::status_name(job) == "unspecified");
  job.unknown_fields.set("status", ri::RawJson(R"("JOB_STATUS_PAUSED\u001b")"));
  CHECK(tools::status_name(job) == "paused\\u001b");
  job.status = ri::JobStatus::FAILED;
  CHECK(tools::status_name(job) == "failed");
}

TEST_CASE("the bar is full only when all is done") {
  CHECK(tools::bar(0, 4) == "[----]");
  CHECK(tools::bar(0.5, 4) == "[##--]");
  CHECK(tools::bar(0.99, 4) == "[###-]");
  CHECK(tools::bar(1, 4) == "[####]");
}

TEST_CASE("the line of a job goes on between two answers") {
  const auto now = ri::Timestamp::from_unix(1'000);
  ri::JobMetadata job;
  job.status = ri::JobStatus::RUNNING;
  job.running_time_secs = 10;
  CHECK(tools::live_line(job, now, 2'500ms) == "running  12.5s");
  CHECK(tools::change_line(job, now) == "running, 10.0s");
  job.status = ri::JobStatus::PENDING;
  job.running_time_secs = 0;  // what a gateway sends for "none"
  job.creation_time = ri::Timestamp::from_unix(935);
  CHECK(tools::live_line(job, now, 2'500ms) == "pending  queued for 1m 05s");
  job.running_time_secs.reset();
  job.creation_time = (ri::Timestamp::min)();
  CHECK(tools::live_line(job, now, 2'500ms) == "pending");
}
