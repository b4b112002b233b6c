#include <support/generate.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ri_test {

namespace {

using std::string_literals::operator""s;

// --- scalars ---

// One character, of every length in UTF-8 and every treatment in JSON.
std::string character(Random& random) {
  static const std::string odd[] = {"\"",
                                    "\\",
                                    "/",
                                    "\b",
                                    "\f",
                                    "\n",
                                    "\r",
                                    "\t",
                                    "\0"s,
                                    "\x01",
                                    "\x1F",
                                    " ",
                                    "\x7F",
                                    "\xC2\x80",
                                    "é",
                                    "\xDF\xBF",
                                    "\xE0\xA0\x80",
                                    "€",
                                    "漢",
                                    "\xED\x9F\xBF",
                                    "\xEE\x80\x80",
                                    "\xEF\xBB\xBF",
                                    "\xEF\xBF\xBF",
                                    "\xF0\x90\x80\x80",
                                    "😀",
                                    "\xF4\x8F\xBF\xBF"};
  if (random.one_in(4)) return random.pick(odd);
  return std::string(1, static_cast<char>('a' + random.below(26)));
}

std::string run_of_characters(Random& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += character(random);
  return text;
}

std::int64_t generate_int64(Random& random) {
  using Limits = std::numeric_limits<std::int64_t>;
  static constexpr std::int64_t edges[] = {0,
                                           1,
                                           -1,
                                           9,
                                           10,
                                           Limits::max(),
                                           Limits::max() - 1,
                                           Limits::min(),
                                           Limits::min() + 1,
                                           (std::int64_t{1} << 53) + 1,
                                           -(std::int64_t{1} << 53) - 1};
  if (random.one_in(3)) return random.pick(edges);
  return static_cast<std::int64_t>(random.bits() >> random.below(64));
}

// --- JSON text ---

std::string space(Random& random) {
  static constexpr std::string_view spaces[] = {" ", "\n", "\t", "\r\n", "                    "};
  return random.one_in(12) ? std::string(random.pick(spaces)) : std::string();
}

void append_json_character(std::string& out, Random& random, const Shape& shape) {
  const std::string c = character(random);
  const auto code = static_cast<unsigned char>(c.front());
  if (c == "\"" || c == "\\") {
    out += '\\' + c;
  } else if (code < 0x20) {
    static constexpr std::string_view controls = "\b\f\n\r\t", letters = "bfnrt";
    const std::size_t i = controls.find(c.front());
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", code);
    out += i != std::string_view::npos && (shape.plain || random.one_in(2))
               ? std::string{'\\', letters[i]}
               : std::string(escape);
  } else if (!shape.plain && random.one_in(12)) {
    static constexpr std::string_view escapes[] = {
        R"(\/)",           R"(\u0041)", R"(\u00e9)", R"(\u00E9)", R"(\uD83D\uDE00)",
        R"(\udbff\udfff)", R"(\u0000)", R"(\ufeff)", R"(\u007F)", R"(\u2028)"};
    out += random.pick(escapes);
  } else {
    out += c;
  }
}

std::string json_string(Random& random, const Shape& shape) {
  static constexpr std::size_t sizes[] = {0, 1, 3, 7, 8, 15, 16, 17, 31, 33, 70};
  std::string out = "\"";
  for (std::size_t i = random.pick(sizes); i != 0; --i) append_json_character(out, random, shape);
  return out + '"';
}

std::string json_number(Random& random, const Shape& shape) {
  if (shape.plain) return random.one_in(2) ? std::to_string(generate_int64(random)) : "0.5";
  static constexpr std::string_view numbers[] = {"0",
                                                 "-0",
                                                 "-0.0",
                                                 "1.10",
                                                 "1e2",
                                                 "1E+2",
                                                 "100e-2",
                                                 "0.1",
                                                 "9007199254740993",
                                                 "9007199254740993.0",
                                                 "9223372036854775807",
                                                 "9223372036854775807.0",
                                                 "9223372036854775808",
                                                 "9223372036854775808.0",
                                                 "-9223372036854775808",
                                                 "-9223372036854775808.0",
                                                 "-9223372036854775809",
                                                 "18446744073709551615",
                                                 "18446744073709551615.0",
                                                 "18446744073709551616",
                                                 "12345678901234567890123",
                                                 "1234567890123456789.0",
                                                 "-1234567890123456789e0",
                                                 "3.14159265358979323846264338327950288",
                                                 "1e-400",
                                                 "4.9e-324",
                                                 "1.7976931348623157e308"};
  static constexpr std::string_view beyond_double[] = {"1e400", "-1e400", "1e99999999999999999999"};
  if (!shape.fits_tree && random.one_in(8)) return std::string(random.pick(beyond_double));
  return random.one_in(3) ? std::to_string(generate_int64(random))
                          : std::string(random.pick(numbers));
}

// --- unknown parts of messages ---

// No member of any message.
std::string unknown_name(Random& random, std::size_t i, const Shape& shape) {
  static constexpr std::string_view names[] = {
      "",      "priority", "x/y~z", "jobID", "job-id", "a \"b\\c", "tab\there",
      "naïve", "漢字",     "😀",     "JobId", "job_Id", "jobId ",   "_job_id"};
  std::string name(random.pick(names));
  if (random.one_in(16)) name = run_of_characters(random, 40);
  return shape.fits_tree ? name + '#' + std::to_string(i) : name;
}

void add_unknown_members(Random& random, const Shape& shape, ri::UnknownFields& fields) {
  if (!shape.unknown || !random.one_in(3)) return;
  for (std::size_t i = random.below(4) + 1; i != 0; --i) {
    fields.add(unknown_name(random, i, shape), ri::RawJson(generate_json(random, shape)));
  }
}

std::string unknown_enum_text(Random& random, const Shape& shape) {
  static constexpr std::string_view texts[] = {
      R"("JOB_STATUS_TELEPORTED")", R"("")", "0", "7", "-1", "9223372036854775808",
      R"("job_status_running")"};
  static constexpr std::string_view odd[] = {"1.0", "1e2", R"("\u00e9\n")", R"("Ünbekannt")",
                                             "12345678901234567890123"};
  return std::string(!shape.plain && random.one_in(3) ? random.pick(odd) : random.pick(texts));
}

// --- members ---

class Filler {
 public:
  Filler(Random& random, const Shape& shape, ri::UnknownFields& unknown_fields)
      : random_(random), shape_(shape), unknown_fields_(unknown_fields) {}

  template <class E, std::enable_if_t<ri::is_enum_v<E>, int> = 0>
  void fill_member(std::string_view name, E& value) {
    if (shape_.unknown && random_.one_in(6)) {
      unknown_fields_.add(std::string(name), ri::RawJson(unknown_enum_text(random_, shape_)));
    } else {
      fill(value);
      while (shape_.full && value == E::UNSPECIFIED) fill(value);
    }
  }

  template <class E, std::enable_if_t<ri::is_enum_v<E>, int> = 0>
  void fill_member(std::string_view name, std::optional<std::vector<E>>& list) {
    if (!fill_present(list) || list->empty() || !shape_.unknown || !random_.one_in(3)) return;
    const std::size_t unknown = random_.below(list->size());
    (*list)[unknown] = E::UNSPECIFIED;
    std::string text;
    for (std::size_t i = 0; i < list->size(); ++i) {
      text += i == 0 ? '[' : ',';
      text += i == unknown ? unknown_enum_text(random_, shape_)
                           : '"' + std::string(ri::to_string((*list)[i])) + '"';
    }
    unknown_fields_.add(std::string(name), ri::RawJson(text + ']'));
  }

  template <class V>
  void fill_member(std::string_view, std::optional<V>& value) {
    fill_present(value);
  }

 private:
  template <class V>
  bool fill_present(std::optional<V>& value) {
    if (!shape_.full && random_.one_in(2)) return false;
    fill(value.emplace());
    return true;
  }

  template <class T>
  std::enable_if_t<ri::is_message_v<T>> fill(T& message) {
    message = generate<T>(random_, shape_);
  }

  template <class V>
  void fill(std::vector<V>& list) {
    std::size_t size = random_.below(4) + (shape_.full ? 1 : 0);
    if (random_.one_in(16)) size += 20;
    if (ri::is_message_v<V> && size > 2) size = 2;  // pages of pages of messages grow fast
    for (; size != 0; --size) fill(list.emplace_back());
  }

  template <class E>
  std::enable_if_t<ri::is_enum_v<E>> fill(E& value) {
    value = random_.pick(ri::schema::enumeration<E>.values).value;
  }

  void fill(std::string& value) { value = generate_string(random_); }
  void fill(bool& value) { value = random_.one_in(2); }
  void fill(double& value) { value = generate_double(random_, shape_); }
  void fill(std::int64_t& value) { value = generate_int64(random_); }
  void fill(ri::Timestamp& value) { value = generate_timestamp(random_); }

  void fill(ri::RawJson& value) {
    std::string text = "{";
    for (std::size_t i = random_.below(3); i != 0; --i) {
      if (text.size() > 1) text += ',';
      text += '"' + std::to_string(i) + "\":" + generate_json(random_, shape_);
    }
    value = ri::RawJson(text + '}');
  }

  Random& random_;
  const Shape& shape_;
  ri::UnknownFields& unknown_fields_;
};

}  // namespace

std::string generate_string(Random& random) {
  // Around the sizes that short-string buffers and blocks of bytes have.
  static constexpr std::size_t sizes[] = {0,  1,  7,  8,  9,  15, 16, 17,
                                          22, 23, 24, 31, 32, 33, 63, 65};
  if (random.one_in(64)) return run_of_characters(random, 5000);
  if (random.one_in(2)) return std::string(random.pick(sizes), 'x');
  return run_of_characters(random, random.pick(sizes));
}

double generate_double(Random& random, const Shape& shape) {
  using Limits = std::numeric_limits<double>;
  static constexpr double plain[] = {0, 1, -1, 0.5, 12, 0.25, 1000000, 9007199254740992};
  static constexpr double edges[] = {0.0,
                                     -0.0,
                                     0.1,
                                     1.0 / 3,
                                     1e21,
                                     1e-7,
                                     123456789012345680000.0,
                                     9223372036854775808.0,
                                     -9223372036854775808.0,
                                     18446744073709551616.0,
                                     Limits::max(),
                                     Limits::lowest(),
                                     Limits::min(),
                                     Limits::denorm_min(),
                                     Limits::epsilon(),
                                     Limits::infinity(),
                                     -Limits::infinity(),
                                     Limits::quiet_NaN()};
  if (shape.plain) return random.pick(plain);
  if (random.one_in(2)) return random.pick(edges);
  const std::uint64_t bits = random.bits();
  double value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

ri::Timestamp generate_timestamp(Random& random) {
  static constexpr std::int32_t nanoseconds[] = {0,      1,           999'999'999, 500'000'000,
                                                 1000,   1'000'000,   999'000'000, 123'456'000,
                                                 10'000, 100'000'000, 123'456'789};
  static constexpr std::int64_t seconds[] = {0, -1, 951'782'400, 1'709'251'200, -2'208'988'800};
  if (random.one_in(8)) return ri::Timestamp::min();
  if (random.one_in(8)) return ri::Timestamp::max();
  const std::int64_t least = ri::Timestamp::min().seconds();
  const auto range = static_cast<std::uint64_t>(ri::Timestamp::max().seconds() - least) + 1;
  const std::int64_t second = random.one_in(4)
                                  ? random.pick(seconds)
                                  : least + static_cast<std::int64_t>(random.bits() % range);
  return ri::Timestamp::from_unix(second, random.pick(nanoseconds));
}

std::string generate_json(Random& random, const Shape& shape, int levels) {
  switch (random.below(levels == 0 ? 5 : 9)) {
    case 0:
      return "null";
    case 1:
      return "true";
    case 2:
      return "false";
    case 3:
      return json_number(random, shape);
    case 4:
      return json_string(random, shape);
    default:
      break;
  }
  const bool object = random.one_in(2);
  std::string out = (object ? "{" : "[") + space(random);
  const std::size_t size = random.below(4);
  for (std::size_t i = 0; i < size; ++i) {
    if (i != 0) out += ',' + space(random);
    if (object) {
      std::string name = json_string(random, shape);
      if (shape.fits_tree) name.insert(name.size() - 1, std::to_string(i));
      out += name + space(random) + ':' + space(random);
    }
    out += generate_json(random, shape, levels - 1) + space(random);
  }
  return out + (object ? '}' : ']');
}

template <class T>
T generate(Random& random, const Shape& shape) {
  T message;
  ri::UnknownFields unknown_fields;
  Filler filler(random, shape, unknown_fields);
  ri::for_each_member(message, [&](std::string_view name, auto& member) {
    if (shape.full || random.one_in(2)) filler.fill_member(name, member);
  });
  add_unknown_members(random, shape, unknown_fields);
  message.unknown_fields = std::move(unknown_fields);
  return message;
}

#define RI_TEST_GENERATE(before, T) before ri::T generate<ri::T>(Random&, const Shape&);
RI_TEST_EACH_MESSAGE(RI_TEST_GENERATE, template)

}  // namespace ri_test
