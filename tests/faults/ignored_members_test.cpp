// Reading with unknown members ignored refuses what reading with them kept refuses, with the same
// error, and gives the same value but for those members; though ignored ones are passed over in
// rows and not looked at token by token. What is only unknown members is held against scan_value(),
// which does not skip.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>
#include <ri/json/locate.hpp>
#include <ri/json/scan.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/generate.hpp>
#include <support/library.hpp>
#include <support/mutate.hpp>
#include <support/random.hpp>

#include "samples.hpp"

namespace app {

// What a program wants of a page of jobs.
struct Job {
  std::optional<std::string> job_id{};
  ri::JobStatus status = ri::JobStatus::UNSPECIFIED;
  ri::UnknownFields unknown_fields{};
};

struct Page {
  std::optional<std::vector<Job>> jobs{};
  ri::UnknownFields unknown_fields{};
};

// No text here has its member, so that all of them are unknown.
struct Nothing {
  std::optional<bool> nowhere{};
  ri::UnknownFields unknown_fields{};
};

}  // namespace app

template <>
inline constexpr auto ri::schema::message<app::Job> = ri::schema::describe(
    "Job", "Two members of a job.", ri::schema::member<&app::Job::job_id>("jobId", "The job."),
    ri::schema::member<&app::Job::status>("status", "Where it is."));

template <>
inline constexpr auto ri::schema::message<app::Page> = ri::schema::describe(
    "Page", "Jobs.", ri::schema::member<&app::Page::jobs>("jobs", "The jobs."));

template <>
inline constexpr auto ri::schema::message<app::Nothing> = ri::schema::describe(
    "Nothing", "Nothing.", ri::schema::member<&app::Nothing::nowhere>("nowhere", "In no text."));

namespace {

using ri::ErrorCode;

ri::ReadOptions with(ri::UnknownPolicy members, std::size_t max_depth) {
  ri::ReadOptions options;
  options.unknown_members = members;
  options.max_depth = max_depth;
  return options;
}

// --- the value without what is ignored: the kept texts of enums stay ---

template <class V>
void remove_unknown_members(V&) {}

template <class V>
void remove_unknown_members(std::optional<V>& value);

template <class V>
void remove_unknown_members(std::vector<V>& values);

template <class T>
void remove_from_message(T& message) {
  ri::UnknownFields texts;
  ri::for_each_member(message, [&](std::string_view name, auto& member) {
    remove_unknown_members(member);
    if (const ri::RawJson* const text = message.unknown_fields.find(name)) {
      texts.add(std::string(name), *text);
    }
  });
  message.unknown_fields = texts;
}

template <class V>
void remove_from_value(V& value) {
  if constexpr (ri::is_message_v<V>) {
    remove_from_message(value);
  } else {
    remove_unknown_members(value);
  }
}

template <class V>
void remove_unknown_members(std::optional<V>& value) {
  if (value) remove_from_value(*value);
}

template <class V>
void remove_unknown_members(std::vector<V>& values) {
  for (auto&& value : values) remove_from_value(value);
}

// --- what differs; empty where nothing does ---

std::string difference(const ri::Error& a, const ri::Error& b) {
  if (a.code() != b.code()) return "another code";
  if (a.offset() != b.offset()) return "another offset";
  if (a.line() != b.line() || a.column() != b.column()) return "another line or column";
  if (a.pointer() != b.pointer()) return "another pointer: " + b.pointer();
  return a.what() == std::string_view(b.what()) ? "" : "another message";
}

std::string with_both(const std::string& found, const ri::Error& a, const ri::Error& b) {
  return found.empty() ? found : found + "; expected: " + a.what() + "; found: " + b.what();
}

// The fault that scan_value finds in the text, which begins with `{`.
ri::Error scanned(std::string_view bytes, std::size_t max_depth) {
  ri::detail::Input text{bytes.data(), bytes.data() + bytes.size(), max_depth};
  const char* const end = ri::detail::scan_value(text, text.begin, 0);
  if (end == nullptr) {
    ri::detail::locate_in_value(text, text.begin, 0);
    return ri::detail::to_error(text);
  }
  const char* const rest = ri::detail::skip_space(end, text.end);
  if (rest == text.end) return {};
  text.fail_syntax(rest, "unexpected text after the JSON value");
  return ri::detail::to_error(text);
}

template <class T>
std::string difference_as(std::string_view text, const ri::Error& scan, std::size_t max_depth) {
  ri::Error error;
  ri::Error expected;
  auto kept = ri::from_json<T>(text, expected, with(ri::UnknownPolicy::keep, max_depth));
  const auto ignored = ri::from_json<T>(text, error, with(ri::UnknownPolicy::ignore, max_depth));
  if (std::string found = difference(expected, error); !found.empty()) {
    return with_both(found, expected, error);
  }
  if (kept.has_value() != ignored.has_value()) return "a value and no value";
  // A value of another type is refused before what comes after it, which may be no JSON.
  if (scan && (kept || scan.offset() < error.offset())) {
    return with_both("a fault passed over", scan, error);
  }
  if (!kept) return {};
  remove_from_message(*kept);
  return ri::to_json(*kept) == ri::to_json(*ignored) ? "" : "another value";
}

std::string difference(std::string_view bytes, std::size_t max_depth) {
  const ri_test::ExactText exact(bytes);
  const std::string_view text = exact;
  ri::Error scan;
  if (!text.empty() && text.front() == '{') {
    scan = scanned(text, max_depth);
    ri::Error error;
    ri::from_json<app::Nothing>(text, error, with(ri::UnknownPolicy::ignore, max_depth));
    if (std::string found = difference(scan, error); !found.empty()) {
      return "all unknown: " + with_both(found, scan, error);
    }
  }
  for (const auto as :
       {difference_as<app::Job>, difference_as<app::Page>, difference_as<ri::JobMetadata>}) {
    if (std::string found = as(text, scan, max_depth); !found.empty()) return found;
  }
  return {};
}

bool check(std::string_view text, std::size_t max_depth = 256) {
  const std::string found = difference(text, max_depth);
  if (found.empty()) return true;
  CAPTURE(text, max_depth);
  FAIL_CHECK(found);
  return false;
}

// --- texts ---

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// Where an ignored value is: `#` stands for it.
constexpr std::string_view places[] = {
    R"({"x":#})",
    R"({"jobId":"a","x":#,"status":"JOB_STATUS_RUNNING"})",
    R"({"a":"b","c":"d","x":#,"e":"f","g":"h"})",
    R"({"jobs":[{"x":1,"y":#,"jobId":"a"},{}]})",
    R"({"x":[{"a":"b","c":"d"},{"a":"b","c":#},{"a":"b"}]})",
    R"({"x":{"a":[[{"b":{"c":[1,#,2]}}]]},"y":"z"})",
    "{ \"x\" : [\n  # ,\n  0 ] }",
};

std::string put_in(std::string_view place, std::string_view value) {
  std::string text(place);
  return text.replace(text.find('#'), 1, value);
}

// With the brace that opens the document `before` bytes ahead of what it was followed by.
std::string moved(const std::string& text, std::size_t before) {
  if (before == 0) return text;
  return R"({"_":")" + std::string(before, 'x') + "\"," + text.substr(1);
}

constexpr std::string_view good_values[] = {R"("")",
                                            R"("a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")",
                                            "\"\xC3\xA9\xF0\x9F\x98\x80\x7F\"",
                                            "-0",
                                            "1.10",
                                            "1e400",
                                            "12345678901234567890123",
                                            "0.5E-7",
                                            "true",
                                            "false",
                                            "null",
                                            "{}",
                                            "[]",
                                            R"({"":{"a":"b"},"a":"b","a":"c"})",
                                            R"([{"a":"b"},{"a":"b","c":[]},"d",[[1]],{ }])",
                                            R"({"jobId":7,"status":[],"jobs":{}})"};

constexpr std::string_view bad_values[] = {
    // strings
    R"("\x")", R"("\u12g4")", R"("\u12")", R"("\ud800")", R"("\ud800\u0041")", R"("\udc00")",
    R"("\)", R"("\U0041")", "\"\n\"", "\"a\x1F\"", "\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF5\"",
    "\"\x80\"", "\"\xE2\x82\"", "\"\xC3\"", "'a'", R"("a""b")", R"("a)",
    // numbers and words
    "01", "-01", "1.", ".5", "-", "+1", "1e", "1e+", "1.5e-", "0x1", "1.5.5", "NaN", "-Infinity",
    "tru", "True", "nul", "nulll", "falsee", "1 2", "",
    // brackets
    "[", "]", "{", "}", "[}", "{]", "[1}", R"({"a":"b"])", R"([{"a":"b"])", R"({"a":["b"})",
    R"({"a":"b"}})", R"(["a"]])", R"([["a"})", R"({"a":{"b":"c"]})",
    // what separates
    "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", R"(["a";"b"])", R"({,})", R"({"a"})",
    R"({"a":})", R"({"a" "b"})", R"({"a":"b",})", R"({"a":"b","c"})", R"({"a","b"})",
    R"({"a"::"b"})", R"({"a":"b""c":"d"})", R"({"a":"b":"c":"d"})", R"({"a":"b"},{"c":"d"})",
    R"({"a":"b";"c":"d","e":"f"})", R"({"a";"b","c":"d","e":"f"})", R"({1:2})", R"({a:"b"})",
    R"({null:1})", R"({"a":"b",["c"]})", R"({"a\x":"b"})", "{\"a\xFF\":\"b\"}", "/**/1",
    "\xEF\xBB\xBF"};

// Reads whatever is listed at once in another way: rows of plain members with the faults after
// them.
constexpr std::string_view rows[] = {
    R"({"a":"b","c":"d","e":"f","g":"h","i":"j","k":"l","m":"n","o":"p","q":"r","s":"t","u":"v"})",
    R"([{"a":"b","c":"d"},{"a":"b","c":"d"},{"a":"b","c":"d"},{"a":"b","c":"d"},{"e":["f",{"g":1}]}])",
    R"({"a":{"b":"c\u00e9","d":[1.5e3,-0,true]},"e":"\ud83d\ude00","f":[{"g":"h"},{"g":"h"},{}]})"};

constexpr char telling_bytes[] = "\0\n\x1F \",-.09:;AE[\\]eu{}\x80\xC3\xED\xF0\xFF";
const std::string telling(telling_bytes, sizeof telling_bytes - 1);

// Each byte, or one of `step`, taken out, doubled and replaced, and the end cut off there; until
// one differs.
void check_each_change(const std::string& text, std::string_view instead, std::size_t step = 1) {
  for (std::size_t i = 0; i < text.size(); i += step) {
    std::string changed = text;
    if (!check(text.substr(0, i)) || !check(changed.erase(i, 1))) return;
    changed = text;
    if (!check(changed.insert(i, 1, text[i]))) return;
    changed = text;
    for (const char byte : instead) {
      changed[i] = byte;
      if (!check(changed)) return;
    }
  }
}

}  // namespace

TEST_CASE("ignored members: good and bad values, in every place and at every offset in a block") {
  for (const std::string_view place : places) {
    for (std::size_t before = 0; before < 64; ++before) {
      for (const std::string_view value : good_values) {
        const std::string text = moved(put_in(place, value), before);
        ri::Error error;
        ri::from_json<app::Page>(text, error, with(ri::UnknownPolicy::ignore, 256));
        if (error) FAIL(text + ": " + error.what());
        if (!check(text)) break;
      }
      for (const std::string_view value : bad_values) {
        const std::string text = moved(put_in(place, value), before);
        ri::Error error;
        ri::from_json<app::Nothing>(text, error, with(ri::UnknownPolicy::ignore, 256));
        const bool may_be_good = value == R"({"a":"b"},{"c":"d"})" || value.empty();
        if (!error && !may_be_good) FAIL(text + ": not refused");
        if (!check(text)) break;
      }
    }
  }
}

TEST_CASE("ignored members: each byte changed, at every offset in a block") {
  for (const std::string_view row : rows) {
    const std::string text = put_in(R"({"x":#,"jobId":"a"})", row);
    check_each_change(text, telling);
    // The rows repeat themselves, so that each kind of byte comes to each offset all the same.
    for (std::size_t before = 0; before < 64; before += 3) {
      check_each_change(moved(text, before), R"(":x)");
    }
  }
}

TEST_CASE("ignored members: bytes of the samples changed") {
  for (const auto& [name, text] : ri_test::samples()) {
    CAPTURE(name);
    const bool is_short = text.size() < 400;
    check_each_change(text, is_short ? telling : std::string("\""), is_short ? 1 : 7);
  }
}

TEST_CASE("ignored members: damaged samples and generated jobs with members of any kind") {
  ri_test::Random random(12);
  for (const auto& [name, text] : ri_test::samples()) {
    CAPTURE(name);
    for (int i = 0; i < 200; ++i) check(ri_test::mutate(random, text));
  }
  for (int i = 0; i < 400; ++i) {
    const std::string job = ri::to_json(ri_test::generate<ri::JobMetadata>(random, {}));
    const std::string text = "{\"new\":" + ri_test::generate_json(random, {}) + "," + job.substr(1);
    if (job.size() > 2) check(text);
    for (int k = 0; k < 5; ++k) check(ri_test::mutate(random, text));
  }
}

TEST_CASE("ignored members: brackets that do not match and damaged values at any depth") {
  for (const std::size_t depth : {1U, 2U, 31U, 62U, 63U, 64U, 65U, 128U, 250U}) {
    for (const std::string_view open : {"[", R"({"a":)", R"([{"b":"c","a":)"}) {
      const std::string close = open == "[" ? "]" : open[0] == '{' ? "}" : "}]";
      const std::string opened = repeated(open, depth);
      for (const std::string_view value :
           {"1", "01", R"("\x")", "\"\xFF\"", "tru", "[1,]", "]", "}"}) {
        const std::string head = R"({"jobId":"a","x":)" + opened + std::string(value);
        for (const std::size_t closed : {std::size_t{0}, depth / 2, depth - 1, depth, depth + 1}) {
          for (const std::string_view end : {"", "]", "}", R"(,"y":"z"})"}) {
            check(head + repeated(close, closed) + std::string(end), 2000);
          }
        }
        const std::string whole = head + repeated(close, depth) + "}";
        for (std::size_t more = 0; more < 4; ++more) {
          check(whole, depth + more);
          check(whole, 2 * depth + more);
        }
      }
    }
  }
}
