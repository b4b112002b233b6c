// JSONTestSuite (https://github.com/nst/JSONTestSuite): each file as the value of an unknown member
// and as a whole document. `y_` must be accepted, `n_` refused; what RFC 8259 leaves open, `i_`, is
// written down here.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/exact_text.hpp>
#include <support/library.hpp>

namespace {

using ri::ErrorCode;

struct File {
  std::string name;
  std::string text;
};

// The files whose names begin with `prefix`.
std::vector<File> files(std::string_view prefix) {
  std::vector<File> found;
  for (const auto& entry : std::filesystem::directory_iterator(RI_JSON_TEST_SUITE_DIR)) {
    std::string name = entry.path().filename().string();
    if (name.compare(0, prefix.size(), prefix) != 0) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    found.push_back({std::move(name), std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(found.begin(), found.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return found;
}

ErrorCode read_as_document(std::string_view text) {
  ri::Error error;
  const auto job = ri::from_json(ri_test::ExactText(text), error);
  CHECK(job.has_value() == !error);
  return error.code();
}

ErrorCode read_as_raw_json(std::string_view text) {
  try {
    static_cast<void>(ri::RawJson(ri_test::ExactText(text)));
    return ErrorCode::none;
  } catch (const ri::Error& error) {
    return error.code();
  }
}

std::string as_member(std::string_view text) {
  return std::string(R"({"jobId":"j","file":)").append(text).append("}");
}

bool is_object(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && (text[start] == '{');
}

}  // namespace

TEST_CASE("JSONTestSuite y_: accepted and kept") {
  const auto accepted = files("y_");
  REQUIRE(accepted.size() >= 95);
  for (const auto& [name, text] : accepted) {
    CAPTURE(name);
    CHECK(read_as_raw_json(text) == ErrorCode::none);
    // What is no object is no job, but it is JSON.
    CHECK(read_as_document(text) == (is_object(text) ? ErrorCode::none : ErrorCode::type));

    const std::string member = as_member(text);
    ri::Error error;
    const auto job = ri::from_json(ri_test::ExactText(member), error);
    REQUIRE(job);
    const ri::RawJson* const kept = job->unknown_fields.find("file");
    REQUIRE(kept != nullptr);
    CHECK(kept->text() == ri::RawJson(text).text());
    CHECK(nlohmann::json::parse(kept->text()) == nlohmann::json::parse(text));
    CHECK(ri::to_json(*job) == as_member(kept->text()));
  }
}

TEST_CASE("JSONTestSuite n_: refused") {
  const auto refused = files("n_");
  REQUIRE(refused.size() >= 188);
  for (const auto& [name, text] : refused) {
    CAPTURE(name);
    // Nested so deep that they are refused before their fault is reached.
    const bool deep = name == "n_structure_100000_opening_arrays.json" ||
                      name == "n_structure_open_array_object.json";
    const ErrorCode expected = deep ? ErrorCode::depth : ErrorCode::syntax;
    CHECK(read_as_raw_json(text) == expected);
    CHECK(read_as_document(as_member(text)) == expected);
    // A document that begins with a good value of a wrong type is refused for that.
    const ErrorCode document = read_as_document(text);
    CHECK((document == expected || document == ErrorCode::type));
  }
}

TEST_CASE("JSONTestSuite i_: each outcome and its reason") {
  constexpr ErrorCode good = ErrorCode::none;
  constexpr ErrorCode syntax = ErrorCode::syntax;
  constexpr ErrorCode type = ErrorCode::type;
  constexpr ErrorCode depth = ErrorCode::depth;
  constexpr auto kept_number =
      "An unknown number is kept as its text, which has no limits; the document is an array.";
  constexpr auto surrogate = "A lone surrogate represents no character: it has no UTF-8.";
  constexpr auto utf8 =
      "JSON between systems is UTF-8 (RFC 8259, 8.1), so that other bytes are none.";
  constexpr auto utf16 = "UTF-16 is no UTF-8 (RFC 8259, 8.1).";
  struct Row {
    std::string_view name;
    ErrorCode as_member;
    ErrorCode as_document;
    std::string_view why;
  };
  const Row rows[] = {
      {"number_double_huge_neg_exp", good, type, kept_number},
      {"number_huge_exp", good, type, kept_number},
      {"number_neg_int_huge_exp", good, type, kept_number},
      {"number_pos_double_huge_exp", good, type, kept_number},
      {"number_real_neg_overflow", good, type, kept_number},
      {"number_real_pos_overflow", good, type, kept_number},
      {"number_real_underflow", good, type, kept_number},
      {"number_too_big_neg_int", good, type, kept_number},
      {"number_too_big_pos_int", good, type, kept_number},
      {"number_very_big_negative_int", good, type, kept_number},
      {"object_key_lone_2nd_surrogate", syntax, syntax, surrogate},
      {"string_1st_surrogate_but_2nd_missing", syntax, syntax, surrogate},
      {"string_1st_valid_surrogate_2nd_invalid", syntax, syntax, surrogate},
      {"string_incomplete_surrogate_and_escape_valid", syntax, syntax, surrogate},
      {"string_incomplete_surrogate_pair", syntax, syntax, surrogate},
      {"string_incomplete_surrogates_escape_valid", syntax, syntax, surrogate},
      {"string_invalid_lonely_surrogate", syntax, syntax, surrogate},
      {"string_invalid_surrogate", syntax, syntax, surrogate},
      {"string_inverted_surrogates_U+1D11E", syntax, syntax, surrogate},
      {"string_lone_second_surrogate", syntax, syntax, surrogate},
      {"string_UTF-8_invalid_sequence", syntax, syntax, utf8},
      {"string_UTF8_surrogate_U+D800", syntax, syntax, utf8},
      {"string_invalid_utf-8", syntax, syntax, utf8},
      {"string_iso_latin_1", syntax, syntax, utf8},
      {"string_lone_utf8_continuation_byte", syntax, syntax, utf8},
      {"string_not_in_unicode_range", syntax, syntax, utf8},
      {"string_overlong_sequence_2_bytes", syntax, syntax, utf8},
      {"string_overlong_sequence_6_bytes", syntax, syntax, utf8},
      {"string_overlong_sequence_6_bytes_null", syntax, syntax, utf8},
      {"string_truncated-utf-8", syntax, syntax, utf8},
      {"string_UTF-16LE_with_BOM", syntax, syntax, utf16},
      {"string_utf16BE_no_BOM", syntax, syntax, utf16},
      {"string_utf16LE_no_BOM", syntax, syntax, utf16},
      {"structure_500_nested_arrays", depth, depth,
       "Deeper than ReadOptions::max_depth, which is 256 unless the program says otherwise."},
      {"structure_UTF-8_BOM_empty_object", syntax, good,
       "A byte order mark is skipped where a document begins (RFC 8259, 8.1), and only there."},
  };

  const auto open = files("i_");
  CHECK(open.size() == std::size(rows));
  for (const auto& [name, text] : open) {
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&file = name](const Row& r) {
      return "i_" + std::string(r.name) + ".json" == file;
    });
    CAPTURE(name);
    REQUIRE(row != std::end(rows));
    CAPTURE(row->why);
    CHECK(read_as_raw_json(text) == row->as_member);
    CHECK(read_as_document(as_member(text)) == row->as_member);
    CHECK(read_as_document(text) == row->as_document);
  }
}
