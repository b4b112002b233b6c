#include <support/mutate.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace ri_test {

namespace {

struct Token {
  std::size_t begin;
  std::size_t size;
};

// Not exact for damaged text, which gets damaged further then.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char c = text[i++];
    if (c == '"') {
      while (i < text.size() && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
      if (i < text.size()) ++i;
    } else if (std::string_view("{}[]:, \n\r\t").find(c) == std::string_view::npos) {
      i = text.find_first_of("{}[]:, \n\r\t\"", i);
    }
    if (i > text.size()) i = text.size();
    if (std::string_view(" \n\r\t").find(c) == std::string_view::npos) {
      tokens.push_back({begin, i - begin});
    }
  }
  return tokens;
}

// What readers of this API treat in different ways.
constexpr std::string_view values[] = {"null",
                                       "true",
                                       "false",
                                       "0",
                                       "-0",
                                       "-0.0",
                                       "7",
                                       "1.0",
                                       "1e2",
                                       "1.5",
                                       "1E-7",
                                       "-1e0",
                                       "100e-2",
                                       "9007199254740993",
                                       "9007199254740993.0",
                                       "9223372036854775807",
                                       "9223372036854775808",
                                       "9223372036854775807.0",
                                       "9223372036854774784.0",
                                       "-9223372036854775808",
                                       "-9223372036854775809",
                                       "-9223372036854775808.0",
                                       "18446744073709551615",
                                       "18446744073709551616",
                                       "12345678901234567890123",
                                       "1.7976931348623157e308",
                                       "1.8e308",
                                       "4e-324",
                                       "2e-324",
                                       "\"\"",
                                       "\"NaN\"",
                                       "\"Infinity\"",
                                       "\"-Infinity\"",
                                       "\"nan\"",
                                       "\"1e400\"",
                                       "\"1.0\"",
                                       "\"1.5\"",
                                       "\"-9223372036854775808\"",
                                       "\"9223372036854775808\"",
                                       "\" 1\"",
                                       "\"1 \"",
                                       "\"+1\"",
                                       "\"0x1\"",
                                       "\"01\"",
                                       "\"true\"",
                                       "\"2024-03-01T12:00:00Z\"",
                                       "\"0001-01-01T00:00:00z\"",
                                       "\"0000-12-31T23:59:59-00:01\"",
                                       "\"9999-12-31t23:59:59.999999999-00:01\"",
                                       "\"2023-02-29T00:00:00Z\"",
                                       "\"2024-03-01T12:00:60Z\"",
                                       "\"2024-03-01T24:00:00Z\"",
                                       "\"2024-03-01T12:00:00\"",
                                       "\"JOB_STATUS_RUNNING\"",
                                       "\"\\u004aOB_STATUS_RUNNING\"",
                                       "\"JOB_STATUS_NEW\"",
                                       "\"JOB_TYPE_FILE_SCAN\"",
                                       "\"TEST_CATEGORY_TYPE_DRIFT\"",
                                       "\"jobId\"",
                                       "\"job_id\"",
                                       "\"\\u0000\"",
                                       "\"\\ud800\"",
                                       "\"\\udc00\\ud800\"",
                                       "\"\xC0\xAF\"",
                                       "\"\xED\xA0\x80\"",
                                       "\"\x7F\"",
                                       "{}",
                                       "[]",
                                       "[null]",
                                       "[[]]",
                                       "[{}]",
                                       "[\"x\",7]",
                                       "[\"TEST_CATEGORY_TYPE_NEW\",\"TEST_CATEGORY_TYPE_DRIFT\"]",
                                       "{\"\":{}}",
                                       "{\"uuid\":null}",
                                       "{\"uuid\":\"x\",\"more\":[1,{\"a\":2}]}"};

// No JSON.
constexpr std::string_view wrong_values[] = {"NaN", "Infinity", "tru",         "nulls", "01",
                                             "-",   "1.",       ".5",          "+1",    "1e",
                                             "'x'", "/**/",     "\xEF\xBB\xBF"};

void change_byte(Random& random, std::string& text) {
  const std::size_t at = random.below(text.size());
  switch (random.below(4)) {
    case 0:
      text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << random.below(8)));
      break;
    case 1:
      text.insert(at, 1, random.pick(std::string_view("{}[]:,\"\\ \n0-.eEtn\x80\xFF\x1F")));
      break;
    case 2:
      text.erase(at, 1);
      break;
    default:
      text.insert(at, 1, text[at]);
      break;
  }
}

void change_token(Random& random, std::string& text) {
  const std::vector<Token> tokens = tokens_of(text);
  if (tokens.empty()) return;
  Token a = random.pick(tokens);
  Token b = random.pick(tokens);
  switch (random.below(24)) {
    case 0:
      text.erase(a.begin, a.size);
      break;
    case 1: {  // exchange two
      if (a.begin > b.begin) std::swap(a, b);
      if (a.begin == b.begin) break;
      const std::string first = text.substr(a.begin, a.size);
      const std::string second = text.substr(b.begin, b.size);
      text.replace(b.begin, b.size, first);
      text.replace(a.begin, a.size, second);
      break;
    }
    case 2:
      text.insert(a.begin, " \r\n\t");
      break;
    default: {  // another value where a value is
      for (std::size_t i = 0; i < 8; ++i) {
        const char c = text[a.begin];
        const bool value = std::string_view("{}[]:,").find(c) == std::string_view::npos;
        const bool name = a.begin + a.size < text.size() && text[a.begin + a.size] == ':';
        if (value && (!name || random.one_in(8))) break;
        a = random.pick(tokens);
      }
      text.replace(a.begin, a.size,
                   random.one_in(16) ? random.pick(wrong_values) : random.pick(values));
      break;
    }
  }
}

}  // namespace

std::string mutate(Random& random, std::string text) {
  for (std::size_t i = random.below(2) + 1; i != 0 && !text.empty(); --i) {
    if (random.one_in(32)) {
      text.resize(random.below(text.size()));
    } else if (random.one_in(12)) {
      change_byte(random, text);
    } else {
      change_token(random, text);
    }
  }
  return text;
}

}  // namespace ri_test
