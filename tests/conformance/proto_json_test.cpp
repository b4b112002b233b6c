// The public ProtoJSON mapping (https://protobuf.dev/programming-guides/json/), rule by rule, for
// the kinds of values that the API has: what is read, what is refused, what is written. Rows with a
// note differ from protobuf's own parsers, on purpose.

#include <cstddef>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/library.hpp>

namespace {

// The canonical text of what is read, or the kind of the error.
template <class T>
std::string outcome(std::string_view text) {
  ri::Error error;
  const auto value = ri::from_json<T>(ri_test::ExactText(text), error);
  if (value) return ri::to_json(*value);
  switch (error.code()) {
    case ri::ErrorCode::syntax:
      return "syntax";
    case ri::ErrorCode::type:
      return "type";
    case ri::ErrorCode::value:
      return "value";
    case ri::ErrorCode::duplicate:
      return "duplicate";
    default:
      return "another error";
  }
}

struct Row {
  std::string_view rule;
  std::string_view input;
  std::string_view outcome;
  std::string_view difference = {};
};

template <class T, std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.rule, row.input, row.difference);
    CHECK(outcome<T>(row.input) == row.outcome);
  }
}

}  // namespace

TEST_CASE("ProtoJSON: string") {
  const Row rows[] = {
      {"a JSON string", R"({"uuid":"a"})", R"({"uuid":"a"})"},
      {"empty", R"({"uuid":""})", R"({"uuid":""})",
       "protobuf leaves the default out; here what was read is written"},
      {"escapes represent their characters", R"({"uuid":"\u00e9\/\u0041"})", R"({"uuid":"é/A"})"},
      {"escapes that are needed", R"({"uuid":"\"\\\b\f\n\r\t\u0001"})",
       R"({"uuid":"\"\\\b\f\n\r\t\u0001"})"},
      {"characters beyond the BMP", R"({"uuid":"\ud83d\ude00"})", R"({"uuid":"😀"})"},
      {"NUL is a character", R"({"uuid":"a\u0000b"})", R"({"uuid":"a\u0000b"})"},
      {"U+007F and U+2028 need no escape", "{\"uuid\":\"\x7F\xE2\x80\xA8\"}",
       "{\"uuid\":\"\x7F\xE2\x80\xA8\"}",
       "protobuf for C++ escapes what HTML and JavaScript read otherwise"},
      {"a lone surrogate is no text", R"({"uuid":"\ud83d"})", "syntax"},
      {"invalid UTF-8 is no text", "{\"uuid\":\"\xFF\"}", "syntax"},
      {"a raw control character is no JSON", "{\"uuid\":\"a\nb\"}", "syntax"},
      {"a number is no string", R"({"uuid":1})", "type"},
      {"a bool is no string", R"({"uuid":true})", "type"},
      {"an array is no string", R"({"uuid":["a"]})", "type"},
      {"null is absent", R"({"uuid":null})", "{}"},
      {"single quotes are no JSON", R"({"uuid":'a'})", "syntax",
       "protobuf for C++ reads them where it is lenient"},
  };
  check<ri::ID>(rows);
}

TEST_CASE("ProtoJSON: bool") {
  const Row rows[] = {
      {"true", R"({"exists":true})", R"({"exists":true})"},
      {"false", R"({"exists":false})", R"({"exists":false})",
       "protobuf leaves the default out; here what was read is written"},
      {"a string is no bool", R"({"exists":"true"})", "type"},
      {"a number is no bool", R"({"exists":1})", "type"},
      {"case counts", R"({"exists":True})", "syntax"},
      {"null is absent", R"({"exists":null})", "{}"},
  };
  check<ri::CheckObjectExistsResponse>(rows);
}

TEST_CASE("ProtoJSON: double") {
  const Row rows[] = {
      {"a number", R"({"runningTimeSecs":1.5})", R"({"runningTimeSecs":1.5})"},
      {"an integer", R"({"runningTimeSecs":12})", R"({"runningTimeSecs":12})"},
      {"zero", R"({"runningTimeSecs":0})", R"({"runningTimeSecs":0})",
       "protobuf leaves the default out; here what was read is written"},
      {"negative zero", R"({"runningTimeSecs":-0.0})", R"({"runningTimeSecs":-0})"},
      {"an exponent", R"({"runningTimeSecs":1.5E+3})", R"({"runningTimeSecs":1500})"},
      {"the shortest text", R"({"runningTimeSecs":0.1000000000000000055})",
       R"({"runningTimeSecs":0.1})"},
      {"large", R"({"runningTimeSecs":1e21})", R"({"runningTimeSecs":1e+21})"},
      {"small", R"({"runningTimeSecs":0.0000001})", R"({"runningTimeSecs":1e-7})"},
      {"the largest", R"({"runningTimeSecs":1.7976931348623157e308})",
       R"({"runningTimeSecs":1.7976931348623157e+308})"},
      {"the least above zero", R"({"runningTimeSecs":5e-324})", R"({"runningTimeSecs":5e-324})"},
      {"below that is zero", R"({"runningTimeSecs":1e-400})", R"({"runningTimeSecs":0})"},
      {"a number as a string", R"({"runningTimeSecs":"1.5"})", R"({"runningTimeSecs":1.5})"},
      {"an exponent in a string", R"({"runningTimeSecs":"1e3"})", R"({"runningTimeSecs":1000})"},
      {"NaN", R"({"runningTimeSecs":"NaN"})", R"({"runningTimeSecs":"NaN"})"},
      {"Infinity", R"({"runningTimeSecs":"Infinity"})", R"({"runningTimeSecs":"Infinity"})"},
      {"-Infinity", R"({"runningTimeSecs":"-Infinity"})", R"({"runningTimeSecs":"-Infinity"})"},
      {"NaN is no JSON number", R"({"runningTimeSecs":NaN})", "syntax"},
      {"Infinity is no JSON number", R"({"runningTimeSecs":-Infinity})", "syntax"},
      {"no other spelling", R"({"runningTimeSecs":"nan"})", "value"},
      {"no other spelling", R"({"runningTimeSecs":"+Infinity"})", "value"},
      {"beyond double", R"({"runningTimeSecs":1e400})", "value"},
      {"beyond double, in a string", R"({"runningTimeSecs":"-1e400"})", "value"},
      {"an empty string is no number", R"({"runningTimeSecs":""})", "value"},
      {"no spaces in the string", R"({"runningTimeSecs":" 1"})", "value"},
      {"no hexadecimal", R"({"runningTimeSecs":"0x10"})", "value"},
      {"no leading zero", R"({"runningTimeSecs":01})", "syntax"},
      {"no leading plus", R"({"runningTimeSecs":"+1"})", "value"},
      {"a bool is no number", R"({"runningTimeSecs":true})", "type"},
      {"null is absent", R"({"runningTimeSecs":null})", "{}"},
  };
  check<ri::JobMetadata>(rows);
}

TEST_CASE("ProtoJSON: int64, written as a string") {
  const Row rows[] = {
      {"a string", R"({"sizeBytes":"123"})", R"({"sizeBytes":"123"})"},
      {"a number", R"({"sizeBytes":123})", R"({"sizeBytes":"123"})"},
      {"zero", R"({"sizeBytes":"0"})", R"({"sizeBytes":"0"})",
       "protobuf leaves the default out; here what was read is written"},
      {"negative zero", R"({"sizeBytes":-0})", R"({"sizeBytes":"0"})"},
      {"the largest", R"({"sizeBytes":"9223372036854775807"})",
       R"({"sizeBytes":"9223372036854775807"})"},
      {"the least", R"({"sizeBytes":-9223372036854775808})",
       R"({"sizeBytes":"-9223372036854775808"})"},
      {"one above", R"({"sizeBytes":9223372036854775808})", "value"},
      {"one below", R"({"sizeBytes":"-9223372036854775809"})", "value"},
      {"far above", R"({"sizeBytes":1e300})", "value"},
      {"a fraction of zero", R"({"sizeBytes":1.0})", R"({"sizeBytes":"1"})"},
      {"a fraction of zero in a string", R"({"sizeBytes":"1.0"})", R"({"sizeBytes":"1"})"},
      {"an exponent", R"({"sizeBytes":1e2})", R"({"sizeBytes":"100"})"},
      {"an exponent that leaves no fraction", R"({"sizeBytes":1500e-2})", R"({"sizeBytes":"15"})"},
      {"a fraction", R"({"sizeBytes":1.5})", "value"},
      {"a fraction in a string", R"({"sizeBytes":"1.5"})", "value"},
      {"an empty string is no integer", R"({"sizeBytes":""})", "value"},
      {"no spaces in the string", R"({"sizeBytes":"1 "})", "value"},
      {"no leading zero", R"({"sizeBytes":"01"})", "value"},
      {"no leading plus", R"({"sizeBytes":"+1"})", "value"},
      {"no hexadecimal", R"({"sizeBytes":"0x1"})", "value"},
      {"a bool is no integer", R"({"sizeBytes":false})", "type"},
      {"null is absent", R"({"sizeBytes":null})", "{}"},
  };
  check<ri::ValidateDatasetResponse>(rows);
}

TEST_CASE("ProtoJSON: int64 that the API writes as a number") {
  constexpr std::string_view note = "protobuf writes every int64 as a string; this API does not";
  const Row rows[] = {
      {"a number", R"({"totalAttacks":123})", R"({"totalAttacks":123})", note},
      {"a string", R"({"totalAttacks":"123"})", R"({"totalAttacks":123})", note},
      {"beyond the exact integers of a double", R"({"totalAttacks":9007199254740993})",
       R"({"totalAttacks":9007199254740993})", note},
      {"a fraction", R"({"totalAttacks":0.1})", "value"},
      {"null is absent", R"({"totalAttacks":null})", "{}"},
  };
  check<ri::GenerativeModelTestProgress>(rows);
}

TEST_CASE("ProtoJSON: enum") {
  const Row rows[] = {
      {"the name", R"({"status":"JOB_STATUS_RUNNING"})", R"({"status":"JOB_STATUS_RUNNING"})"},
      {"the name, escaped", R"({"status":"JOB\u005fSTATUS_RUNNING"})",
       R"({"status":"JOB_STATUS_RUNNING"})"},
      {"the default is left out", R"({"status":"JOB_STATUS_UNSPECIFIED"})", "{}"},
      {"null is the default", R"({"status":null})", "{}"},
      {"case counts", R"({"status":"job_status_running"})", R"({"status":"job_status_running"})",
       "protobuf refuses it as unknown; here it is unknown and kept"},
      {"an unknown name", R"({"status":"JOB_STATUS_NEW"})", R"({"status":"JOB_STATUS_NEW"})",
       "protobuf refuses or drops it; here its text is kept"},
      {"an integer", R"({"status":2})", R"({"status":2})",
       "protobuf reads the value with that number; the API gives no numbers, so it is kept"},
      {"an unknown integer", R"({"status":-77})", R"({"status":-77})"},
      {"an integer with an exponent", R"({"status":1e2})", R"({"status":1e2})"},
      {"a fraction is no enum", R"({"status":1.5})", "type"},
      {"a bool is no enum", R"({"status":true})", "type"},
      {"an object is no enum", R"({"status":{}})", "type"},
  };
  check<ri::JobMetadata>(rows);
}

TEST_CASE("ProtoJSON: list") {
  const Row rows[] = {
      {"an array", R"({"paths":["a","b"]})", R"({"paths":["a","b"]})"},
      {"empty", R"({"paths":[]})", R"({"paths":[]})",
       "protobuf leaves the default out; here what was read is written"},
      {"null is absent", R"({"paths":null})", "{}"},
      {"null is no element", R"({"paths":["a",null]})", "type"},
      {"an element of another type", R"({"paths":["a",1]})", "type"},
      {"one element is no array", R"({"paths":"a"})", "type"},
      {"an object is no array", R"({"paths":{}})", "type"},
      {"no trailing comma", R"({"paths":["a",]})", "syntax"},
  };
  check<ri::ListObjectsResponse>(rows);
}

TEST_CASE("ProtoJSON: list of enums") {
  const Row rows[] = {
      {"names", R"({"stressTestCategories":["TEST_CATEGORY_TYPE_MODEL_PERFORMANCE"]})",
       R"({"stressTestCategories":["TEST_CATEGORY_TYPE_MODEL_PERFORMANCE"]})"},
      {"an unknown name among them",
       R"({"stressTestCategories":["TEST_CATEGORY_TYPE_MODEL_PERFORMANCE", "NEW", 7]})",
       R"({"stressTestCategories":["TEST_CATEGORY_TYPE_MODEL_PERFORMANCE","NEW",7]})",
       "protobuf refuses or drops it; here the text of the whole list is kept"},
      {"white space goes from a kept list", "{\"stressTestCategories\":[\n 7\t,\r\n\"NEW\" ]}",
       R"({"stressTestCategories":[7,"NEW"]})"},
      {"null is no element", R"({"stressTestCategories":[null]})", "type"},
  };
  check<ri::CategoryConfigGenerationServiceResponse>(rows);
}

TEST_CASE("ProtoJSON: message") {
  const Row rows[] = {
      {"an object", R"({"job":{"jobId":"j"}})", R"({"job":{"jobId":"j"}})"},
      {"an empty object is a message", R"({"job":{}})", R"({"job":{}})"},
      {"null is absent", R"({"job":null})", "{}"},
      {"an array is no message", R"({"job":[]})", "type"},
      {"a string is no message", R"({"job":"{}"})", "type"},
      {"an object at the top", "{}", "{}"},
      {"null at the top", " null ", "type"},
      {"an array at the top", "[]", "type"},
      {"a string at the top", R"("{}")", "type"},
      {"nothing", "", "syntax"},
      {"two documents", "{}{}", "syntax"},
      {"a byte order mark", "\xEF\xBB\xBF{}", "{}"},
      {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "syntax"},
      {"comments", "{/**/}", "syntax"},
  };
  check<ri::GetJobResponse>(rows);
}

TEST_CASE("ProtoJSON: Timestamp") {
  const Row rows[] = {
      {"UTC", R"({"startTime":"2024-03-01T12:00:00Z"})", R"({"startTime":"2024-03-01T12:00:00Z"})"},
      {"3 digits", R"({"startTime":"2024-03-01T12:00:00.5Z"})",
       R"({"startTime":"2024-03-01T12:00:00.500Z"})"},
      {"6 digits", R"({"startTime":"2024-03-01T12:00:00.0005Z"})",
       R"({"startTime":"2024-03-01T12:00:00.000500Z"})"},
      {"9 digits", R"({"startTime":"2024-03-01T12:00:00.000000001Z"})",
       R"({"startTime":"2024-03-01T12:00:00.000000001Z"})"},
      {"a fraction of zero", R"({"startTime":"2024-03-01T12:00:00.000Z"})",
       R"({"startTime":"2024-03-01T12:00:00Z"})"},
      {"an offset to the east", R"({"startTime":"2024-03-01T01:00:00+02:30"})",
       R"({"startTime":"2024-02-29T22:30:00Z"})"},
      {"an offset to the west", R"({"startTime":"2024-02-29T23:30:00-00:30"})",
       R"({"startTime":"2024-03-01T00:00:00Z"})"},
      {"lower case", R"({"startTime":"2024-03-01t12:00:00z"})",
       R"({"startTime":"2024-03-01T12:00:00Z"})", "protobuf refuses it; RFC 3339 allows it"},
      {"the least", R"({"startTime":"0001-01-01T00:00:00Z"})",
       R"({"startTime":"0001-01-01T00:00:00Z"})"},
      {"the largest", R"({"startTime":"9999-12-31T23:59:59.999999999Z"})",
       R"({"startTime":"9999-12-31T23:59:59.999999999Z"})"},
      {"below the least by its offset", R"({"startTime":"0001-01-01T00:00:00+00:01"})", "value"},
      {"above the largest by its offset", R"({"startTime":"9999-12-31T23:59:59-00:01"})", "value"},
      {"in the range by its offset", R"({"startTime":"0000-12-31T23:59:00-00:01"})",
       R"({"startTime":"0001-01-01T00:00:00Z"})"},
      {"10 digits", R"({"startTime":"2024-03-01T12:00:00.0000000001Z"})", "value"},
      {"no digit", R"({"startTime":"2024-03-01T12:00:00.Z"})", "value"},
      {"no offset", R"({"startTime":"2024-03-01T12:00:00"})", "value"},
      {"a space for the T", R"({"startTime":"2024-03-01 12:00:00Z"})", "value"},
      {"a leap second", R"({"startTime":"2016-12-31T23:59:60Z"})", "value"},
      {"hour 24", R"({"startTime":"2024-03-01T24:00:00Z"})", "value"},
      {"no leap day", R"({"startTime":"2023-02-29T00:00:00Z"})", "value"},
      {"an offset of 24 hours", R"({"startTime":"2024-03-01T12:00:00+24:00"})", "value"},
      {"an offset without colon", R"({"startTime":"2024-03-01T12:00:00+0100"})", "value"},
      {"seconds as a number", R"({"startTime":1709294400})", "type"},
      {"seconds and nanos", R"({"startTime":{"seconds":0}})", "type"},
      {"empty", R"({"startTime":""})", "value"},
      {"null is absent", R"({"startTime":null})", "{}"},
  };
  check<ri::JobMetadata>(rows);
}

TEST_CASE("ProtoJSON: Struct, of which the API has an object") {
  const Row rows[] = {
      {"an object", R"({"deleteObjectResponse":{"a":[1.10,null]}})",
       R"({"deleteObjectResponse":{"a":[1.10,null]}})",
       "protobuf turns numbers into doubles; here the text is kept"},
      {"white space goes", R"({"deleteObjectResponse":{ "a" : 1 }})",
       R"({"deleteObjectResponse":{"a":1}})"},
      {"an array is no object", R"({"deleteObjectResponse":[]})", "type"},
      {"null is absent", R"({"deleteObjectResponse":null})", "{}"},
  };
  check<ri::CrossPlaneResponse>(rows);
}

TEST_CASE("ProtoJSON: member names") {
  const Row rows[] = {
      {"lowerCamelCase", R"({"jobId":"j"})", R"({"jobId":"j"})"},
      {"the original name", R"({"job_id":"j"})", R"({"jobId":"j"})"},
      {"an escaped name", R"({"job\u0049d":"j"})", R"({"jobId":"j"})"},
      {"both spellings", R"({"jobId":"j","job_id":"j"})", "duplicate"},
      {"one name twice", R"({"jobId":"j","status":null,"jobId":"k"})", "duplicate",
       "protobuf's parsers differ: refused or the last one wins"},
      {"twice null", R"({"jobId":null,"jobId":null})", "duplicate"},
      {"case counts", R"({"JobId":"j"})", R"({"JobId":"j"})",
       "protobuf refuses or drops it as unknown; here it is kept"},
      {"neither spelling", R"({"job_Id":1})", R"({"job_Id":1})",
       "protobuf refuses or drops it as unknown; here it is kept"},
      {"any order", R"({"errorMsg":"e","jobId":"j"})", R"({"jobId":"j","errorMsg":"e"})"},
      {"names need quotes", R"({jobId:"j"})", "syntax",
       "protobuf for C++ reads them where it is lenient"},
  };
  check<ri::JobMetadata>(rows);
}

TEST_CASE("ProtoJSON: unknown members") {
  constexpr std::string_view note = "protobuf refuses or drops it; here it is kept";
  const Row rows[] = {
      {"kept after the known ones", R"({"new":1,"jobId":"j"})", R"({"jobId":"j","new":1})", note},
      {"in their order", R"({"b":1,"a":2})", R"({"b":1,"a":2})", note},
      {"null", R"({"new":null})", R"({"new":null})", note},
      {"digits as they are", R"({"new":12345678901234567890123})",
       R"({"new":12345678901234567890123})", note},
      {"numbers as they are", R"({"new":[1.10,1E2,-0]})", R"({"new":[1.10,1E2,-0]})", note},
      {"escapes as they are", R"({"new":"\u00e9\/"})", R"({"new":"\u00e9\/"})", note},
      {"white space goes", "{\"new\": {\n \"a b\" : [ 1 , 2 ] } }", R"({"new":{"a b":[1,2]}})",
       note},
      {"one name twice", R"({"new":1,"new":2})", R"({"new":1,"new":2})", note},
      {"the empty name", R"({"":1})", R"({"":1})", note},
      {"extensions", R"({"[pkg.ext]":1})", R"({"[pkg.ext]":1})", note},
      {"an @type", R"({"@type":"t"})", R"({"@type":"t"})", note},
      {"what is no JSON", R"({"new":nul})", "syntax"},
  };
  check<ri::JobMetadata>(rows);
}

TEST_CASE("ProtoJSON: unknown members and values ignored or refused on demand") {
  ri::ReadOptions options;
  options.unknown_members = ri::UnknownPolicy::ignore;
  options.unknown_enum_values = ri::UnknownPolicy::ignore;
  const std::string_view text = R"({"new":1,"status":"JOB_STATUS_NEW","jobId":"j"})";
  CHECK(ri::to_json(ri::from_json(text, options)) == R"({"jobId":"j"})");

  ri::Error error;
  options.unknown_members = ri::UnknownPolicy::reject;
  CHECK_FALSE(ri::from_json(text, error, options));
  CHECK(error.code() == ri::ErrorCode::unknown_member);
  options.unknown_members = ri::UnknownPolicy::ignore;
  options.unknown_enum_values = ri::UnknownPolicy::reject;
  CHECK_FALSE(ri::from_json(text, error, options));
  CHECK(error.code() == ri::ErrorCode::value);
}

TEST_CASE("ProtoJSON: output options") {
  ri::JobMetadata job;
  job.job_id = "j";
  job.running_time_secs = 1.5;
  ri::WriteOptions options;
  options.names = ri::MemberNames::snake_case;
  CHECK(ri::to_json(job, options) == R"({"job_id":"j","running_time_secs":1.5})");
  options.indent = 1;
  CHECK(ri::to_json(job, options) == "{\n \"job_id\": \"j\",\n \"running_time_secs\": 1.5\n}");
}
