// The patterns in the JSON Schema match the strings that the reader takes for an integer, a number
// or a time, and no others.

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace {

template <class T>
bool accepts(const std::string& member, const std::string& text) {
  ri::Error error;
  return ri::from_json<T>("{\"" + member + "\":\"" + text + "\"}", error).has_value();
}

template <class T>
void compare(const nlohmann::json& pattern, const std::string& member,
             const std::vector<std::string>& texts) {
  const std::regex compiled(pattern.get<std::string>(), std::regex::ECMAScript);
  std::size_t good = 0;
  for (const std::string& text : texts) {
    INFO(text);
    const bool accepted = accepts<T>(member, text);
    CHECK(std::regex_search(text, compiled) == accepted);
    good += accepted;
  }
  CHECK(good > 5);
  CHECK(texts.size() - good > 5);
}

// Numbers around `number`: each digit in turn one more or one less, a digit more, a digit less.
std::vector<std::string> neighbours(const std::string& number) {
  std::vector<std::string> texts{number, number + "0", number.substr(0, number.size() - 1)};
  for (std::size_t i = 0; i < number.size(); ++i) {
    for (const int step : {-1, 1}) {
      std::string text = number;
      text[i] = static_cast<char>(text[i] + step);
      if (text[i] >= '0' && text[i] <= '9') texts.push_back(text);
    }
  }
  return texts;
}

const char* const odd_numbers[] = {"",    "-",    "+1",       "01",        "-01", "1.",  ".5",
                                   "1e",  "1e+",  "0x1",      " 1",        "1 ",  "nan", "inf",
                                   "NaN", "-NaN", "Infinity", "-Infinity", "0",   "-0",  "1.0",
                                   "1e2", "1E2",  "1.5",      "-2.25",     "0.5"};

}  // namespace

TEST_CASE("schema: the pattern of integers in strings") {
  const nlohmann::json choices =
      ri::json_schema<ri::ValidateDatasetResponse>().at("$defs").at("int64");
  std::vector<std::string> texts;
  for (const char* const limit : {"9223372036854775807", "9223372036854775808"}) {
    for (const std::string& text : neighbours(limit)) {
      texts.push_back(text);
      texts.push_back("-" + text);
    }
  }
  texts.insert(texts.end(), std::begin(odd_numbers), std::end(odd_numbers));
  texts.insert(texts.end(), {"9223372036854775807.0", "-9223372036854775808.000",
                             "9223372036854775808.0", "9223372036854775807.5",
                             "0.99999999999999999999", "1.00000000000000000000", "1.05e2"});
  compare<ri::ValidateDatasetResponse>(choices.at("anyOf").at(1).at("pattern"), "sizeBytes", texts);
}

TEST_CASE("schema: the pattern of doubles in strings") {
  const nlohmann::json choices = ri::json_schema().at("$defs").at("double");
  compare<ri::JobMetadata>(choices.at("anyOf").at(1).at("pattern"), "runningTimeSecs",
                           {std::begin(odd_numbers), std::end(odd_numbers)});
}

TEST_CASE("schema: the pattern of times") {
  std::vector<std::string> texts;
  // Every day that a month may have, and the next; leap years and others.
  for (const char* const year : {"2023", "2024", "1900", "2000", "0001", "9999", "0000"}) {
    for (const char* const month : {"00", "01", "02", "04", "06", "09", "11", "12", "13"}) {
      for (const char* const day : {"00", "01", "28", "29", "30", "31", "32"}) {
        texts.push_back(std::string(year) + "-" + month + "-" + day + "T12:00:00Z");
      }
    }
  }
  const std::string day = "2024-03-01";
  for (const char* const time : {"T00:00:00Z",
                                 "t23:59:59z",
                                 "T24:00:00Z",
                                 "T12:60:00Z",
                                 "T12:00:60Z",
                                 "T1:00:00Z",
                                 "T12:00:00",
                                 "T12:00Z",
                                 "T12:00:00.Z",
                                 "T12:00:00.1Z",
                                 "T12:00:00.123456789Z",
                                 "T12:00:00.1234567890Z",
                                 "T12:00:00,1Z",
                                 "T12:00:00+01:00",
                                 "T12:00:00-23:59",
                                 "T12:00:00+24:00",
                                 "T12:00:00+01:60",
                                 "T12:00:00+0100",
                                 "T12:00:00+01",
                                 " 12:00:00Z",
                                 "T12:00:00ZZ",
                                 "T12:00:00 Z"}) {
    texts.push_back(day + time);
  }
  texts.push_back("0000-12-31T23:30:00-01:00");  // in the year 1
  texts.push_back("0000-12-31T23:30:00+01:00");
  texts.push_back("12024-03-01T12:00:00Z");
  compare<ri::JobMetadata>(ri::json_schema().at("$defs").at("timestamp").at("pattern"), "startTime",
                           texts);
}
