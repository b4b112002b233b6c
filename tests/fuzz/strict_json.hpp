// What nlohmann/json says of a text, told apart finely enough to be held against the reader.

#ifndef RI_TESTS_FUZZ_STRICT_JSON_HPP
#define RI_TESTS_FUZZ_STRICT_JSON_HPP

#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ri::fuzz {

enum class Kind {
  good,        // JSON without what follows
  duplicates,  // an object has a name twice, of which a tree keeps one
  rounded,     // a number with a fraction or an exponent may have lost digits in a tree
  too_great,   // a number is beyond double, which nlohmann/json refuses and unknown members keep
  malformed    // no JSON
};

class KindOfJson : public nlohmann::json_sax<nlohmann::json> {
 public:
  Kind kind() const noexcept { return kind_ == Kind::good && rounded_ ? Kind::rounded : kind_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t value, const string_t& text) override {
    const std::string mantissa = text.substr(0, text.find_first_of("eE"));
    const bool integer = text.find_first_of(".eE") == std::string::npos;
    const bool lost = value == 0 && mantissa.find_first_of("123456789") != std::string::npos;
    const bool large = value >= 9007199254740992.0 || value <= -9007199254740992.0;
    if (!integer && (mantissa.size() > 15 || lost || large)) rounded_ = true;
    return true;
  }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override {
    names_.emplace_back();
    return true;
  }
  bool key(string_t& name) override {
    if (!names_.back().insert(name).second) kind_ = Kind::duplicates;
    return true;
  }
  bool end_object() override {
    names_.pop_back();
    return true;
  }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::json::exception& exception) override {
    constexpr int number_out_of_range = 406;
    kind_ = exception.id == number_out_of_range ? Kind::too_great : Kind::malformed;
    return false;
  }

 private:
  Kind kind_ = Kind::good;
  bool rounded_ = false;
  std::vector<std::set<std::string>> names_;
};

// nlohmann/json takes a NUL byte for the end of the text; to RFC 8259 it is no white space.
inline Kind kind_of_json(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return Kind::malformed;
  KindOfJson listener;
  nlohmann::json::sax_parse(text, &listener);
  return listener.kind();
}

}  // namespace ri::fuzz

#endif  // RI_TESTS_FUZZ_STRICT_JSON_HPP
