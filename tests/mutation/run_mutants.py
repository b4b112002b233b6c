#!/usr/bin/env python3
"""Breaks the library on purpose, one place at a time, and says whether the tests notice.

    tests/mutation/run_mutants.py [cache variable...]     for example -DRI_JOB_METADATA_JSON_TEST_SUITE=...
    tests/mutation/run_mutants.py --places                only looks whether all places are found

Every place is broken in one copy of the project, each behind a switch that an environment variable
turns on, so that the tests are built once and run once a place. A place that is not found exactly
once in the code stops the script. Fails if more than one broken place goes unnoticed.
"""
import os
import pathlib
import shutil
import subprocess
import sys

# File, the code with the part to replace between « and », what stands there instead.
MUTANTS = [
    # scanning
    ("json/string_scanner.hpp", "if (is_low_surrogate(unit)) return", "«is_low_surrogate(unit)»", "false"),
    ("json/string_scanner.hpp", "p[0] == '\\\\' && p[1] == 'u'", "«p[1] == 'u'»", "true"),
    ("json/string_scanner.hpp", "static_cast<unsigned char>(*p) < 0x20) {\n      return input.fail_syntax",
     "«static_cast<unsigned char>(*p) < 0x20»", "static_cast<unsigned char>(*p) < 0x1F"),
    ("json/scan.hpp", "if (depth + nesting.depth() >= input.max_depth)",
     "«depth + nesting.depth() >= input.max_depth»", "depth + nesting.depth() > input.max_depth"),
    ("json/scan.hpp", "if (!input.at(p, object ? '}' : ']')) {\n        return",
     "«!input.at(p, object ? '}' : ']')»", "!input.at(p, '}') && !input.at(p, ']')"),
    ("json/scan.hpp", "if (input.at(p, ',')) {", "«input.at(p, ',')»",
     "input.at(p, ',') || input.at(p, ';')"),
    ("json/string_scanner.hpp", "lower <= 'f'", "lower <= «'f'»", "'g'"),
    ("json/fault.hpp", "if (c == '~') {", "«c == '~'»", "false"),
    ("json/fault.hpp", "put_in_front({\"/\", NumberText(i)})", "«NumberText(i)»", "NumberText(i + 1)"),
    ("json/scan.hpp", "if (*p == '\\\\') ++p;", "«*p == '\\\\'»", "false"),
    # skipping
    ("json/skip.hpp", "while (next_ != 0 && at(next_ - 1) >= p) --next_;", "«next_ != 0»", "false"),
    ("json/skip.hpp", "*p != (nesting_.in_object() ? '}' : ']')) return nullptr;",
     "«*p != (nesting_.in_object() ? '}' : ']')»", "*p != '}' && *p != ']'"),
    ("json/skip.hpp", "if (begins_with(before_value, \"\\\":\\\"\")) {",
     "«begins_with(before_value, \"\\\":\\\"\")»",
     "(before_value & 0xFF00FF) == (word_of(\"\\\":\\\"\") & 0xFF00FF)"),
    ("json/skip.hpp", "&& nesting_.in_object_in_array()) {", "«nesting_.in_object_in_array()»", "true"),
    ("json/skip.hpp", "while (!in_outermost() && input_.at(p, nesting_.in_object()", "«!in_outermost()»", "true"),
    ("json/skip.hpp", "nesting_.depth() >= most_depth_) break;", "«nesting_.depth() >= most_depth_»", "false"),
    ("json/skip.hpp", "if (!row.is_next(p) || *p != '\"') return p;", "«*p != '\"'»", "false"),
    ("json/skip.hpp", "if (!input_.at(p, '\"') || !may_skip(begin, p))", "«!input_.at(p, '\"')»", "false"),
    # UTF-8
    ("bytes/utf8.hpp", "lead < 0xC2 ||", "«lead < 0xC2»", "lead < 0xC0"),
    ("bytes/utf8.hpp", "lead == 0xED ? 0x9F : 0xBF", "«lead == 0xED ? 0x9F : 0xBF»", "0xBF"),
    ("bytes/utf8.hpp", "lead == 0xF4 ? 0x8F : 0xBF", "«lead == 0xF4 ? 0x8F : 0xBF»", "0xBF"),
    ("bytes/utf8.hpp", "available >= 3 &&", "«available >= 3»", "available >= 2"),
    # numbers
    ("json/number.hpp", "p = *p == '0' ? p + 1", "«*p == '0'»", "false"),
    ("json/number.hpp", "if (size > largest + negative)",
     "«size > largest + negative»", "size > largest"),
    ("json/number.hpp", "number.exponent = fraction - p;", "«fraction - p»", "0 * (fraction - p)"),
    ("json/number.hpp", "number.digits <= (std::uint64_t{1} << 53)",
     "«(std::uint64_t{1} << 53)»", "std::uint64_t{1} << 63"),
    ("json/number.hpp", "rounds_once && number.exact() && number.digits <=", "«number.exact()»", "true"),
    ("base/double_bits.hpp", "return shift >= 0 || integer << -shift == digits;", "«integer << -shift == digits»", "true"),
    # where an error is
    ("json/locate.hpp", "++position.line;", "«++position.line»", "position.line += 2"),
    ("json/locate.hpp", "} else if (!is_continuation(*p)) {", "«!is_continuation(*p)»", "true"),
    ("bytes/utf8.hpp", "if (below_space != 0) return 0;", "«below_space != 0»", "false"),
    ("bytes/utf8.hpp", "(bytes - in_all_bytes(0x0E))", "«0x0E»", "0x0A"),
    ("support/error.hpp", "detail::is_plain_ascii(pointer) &&", "«detail::is_plain_ascii(pointer)»", "true"),
    ("support/error.hpp", "set(code, pointer, message, position);\n    give_base_its_text();", "«give_base_its_text()»",
     "static_cast<void>(0)"),
    ("json/locate.hpp", "if (!levels_.empty()) pointer_.resize", "«!levels_.empty()»", "false"),
    ("bytes/visible_text.hpp", "if (needs_escape(c)) {", "«needs_escape(c)»", "false"),
    # reading
    ("text/detail/reader.hpp", "if ((message.seen & bit) != 0) return", "«(message.seen & bit) != 0»", "false"),
    ("text/detail/value_reader.hpp", "return p == input_.end ||",
     "«p == input_.end»", "true"),
    ("text/detail/reader.hpp", "read_enum(p, place, table, known);\n    if (!known &&", "«!known»", "false"),
    ("text/detail/key_match.hpp", "return difference == 0;", "«difference == 0»", "true"),
    ("text/detail/reader.hpp", "if (over != nullptr && may_hold_absent(message))", "«over != nullptr»", "false"),
    ("text/detail/reader.hpp", "return absent(message) != 0 ||", "«absent(message) != 0»", "false"),
    ("json/string_scanner.hpp", "if (size != value.size()) value.resize(size);", "«size != value.size()»", "false"),
    ("text/detail/reader.hpp", "if (&member != message.slow_member)", "«&member != message.slow_member»", "true"),
    ("table/list_builder.hpp", "if (used_ < present_.count) {\n      over_->truncate", "«used_ < present_.count»", "false"),
    ("table/make_over_table.hpp", "if (elements.size() == elements.capacity())", "«elements.size() == elements.capacity()»", "true"),
    ("table/list_builder.hpp", "if (capacity * table_.element_size > buffer_size)", "«capacity * table_.element_size > buffer_size»", "false"),
    ("table/list_builder.hpp", "waiting_ = elements.count;", "«elements.count»", "0 * elements.count"),
    ("table/list_builder.hpp", "table_.move(larger.get(), row_, waiting_);", "«waiting_»", "waiting_ - 1"),
    ("text/detail/reader.hpp", "if (options_.unknown_members == UnknownPolicy::reject) {",
     "«options_.unknown_members == UnknownPolicy::reject»", "false"),
    ("wire/rfc3339.hpp", "head_word == last.year_and_month &&", "«head_word == last.year_and_month»", "true"),
    ("wire/rfc3339.hpp", "(middle_word & 0xFFFF) == last.day_of_month;",
     "«(middle_word & 0xFFFF) == last.day_of_month»", "true"),
    ("wire/rfc3339.hpp", "hours <= 23 &&", "«hours <= 23»", "hours <= 24"),
    ("wire/rfc3339.hpp", "minutes_east = *p == '-' ?", "«*p == '-'»", "*p == '+'"),
    ("wire/rfc3339.hpp", "if (p == begin) return nullptr;", "«p == begin»", "false"),
    ("table/kept_enum.hpp", "comparison.same && comparison.unknown && comparison.count == elements.count",
     "«comparison.count == elements.count»", "true"),
    ("table/kept_enum.hpp", "load_enum(place, names.object_size) == 0 &&",
     "«load_enum(place, names.object_size) == 0»", "true"),
    # writing
    ("wire/output.hpp", "if (!finished_) out_.resize(size_before_);", "«!finished_»", "false"),
    ("wire/double_text.hpp", "point >= decimal.count && point <= 21", "«point <= 21»", "point <= 20"),
    ("wire/double_text.hpp", "point > -6 && point <= 0", "«point > -6»", "point > -7"),
    ("text/detail/writer.hpp", "if (object.is_object()) return", "«object.is_object()»", "true"),
    ("text/detail/writer.hpp", "kept.any_field_modelled && table.find(field.name) != not_found",
     "«table.find(field.name) != not_found»", "false"),
    ("table/kept_enum.hpp", "kept.any_field_modelled = true;", "any_field_modelled = «true»", "false"),
    ("json/same_json.hpp", "if (level.index + 1 == objects_.size()) objects_", "«level.index + 1 == objects_.size()»", "false"),
    ("text/detail/buffered_input.hpp", "given_.bad() || in_.bad()", "«given_.bad()»", "false"),
    ("wire/string_writer.hpp", "if (next == nullptr) return nullptr;\n", "«next == nullptr»", "next == nullptr && end - s > 3"),
    ("text/detail/reader.hpp", "if (elements_left_-- == 0)", "«elements_left_-- == 0»", "false"),
    ("text/detail/reader.hpp", "if (check_value(p)) {", "«check_value(p)»", "true"),
    # trees
    ("dict/detail/tree_reader.hpp", "if (elements_left_ == 0)", "«elements_left_ == 0»", "false"),
    ("dict/detail/tree_reader.hpp", "(std::min)(json.size(), elements_left_)",
     "«(std::min)(json.size(), elements_left_)»", "json.size()"),
    ("dict/detail/tree_reader.hpp", "if (depth_ >= options_.max_depth)", "«depth_ >= options_.max_depth»", "false"),
    ("dict/detail/tree_reader.hpp", "if (!is_utf8(name)) return", "«!is_utf8(name)»", "false"),
    ("dict/detail/tree_reader.hpp", "if ((message.seen & bit) != 0)", "«(message.seen & bit) != 0»", "false"),
    ("dict/detail/tree_writer.hpp", "value > largest || value < -largest", "«value < -largest»", "false"),
    ("dict/detail/json_text.hpp", "if (depth + levels_.size() >= max_depth_)",
     "«depth + levels_.size() >= max_depth_»", "depth + levels_.size() > max_depth_"),
    # values
    ("base/double_bits.hpp", "(a.is_nan() && b.is_nan())", "«a.is_nan()»", "false"),
    ("compare/equal.hpp", "kept.texts[i] == &field.value", "«kept.texts[i] == &field.value»", "true"),
    ("support/unknown_fields.hpp", "a.name == b.name && a.value == b.value", "«a.value == b.value»", "true"),
    ("support/timestamp.hpp", "nanoseconds < 0 ||", "«nanoseconds < 0»", "false"),
    ("support/timestamp.hpp", "return a.seconds_ != b.seconds_ ?", "«a.seconds_ != b.seconds_»",
     "false"),
    # many documents
    ("text/detail/place_in_stream.hpp", "if (after_return_ && *p != '\\n') start_line();", "«*p != '\\n'»", "true"),
    ("text/detail/place_in_stream.hpp", "if (!after_return_ && is_one_line(p, line_end))", "«!after_return_»", "true"),
    ("text/detail/place_in_stream.hpp", "line_return + 1 == line_end", "«line_return + 1 == line_end»", "true"),
    ("text/detail/document_end.hpp", "return is_control(c) && !is_space(c);", "«is_control(c)»", "false"),
    ("text/detail/document_end.hpp", "if (c != '\"') return is_control(c);", "«is_control(c)»", "false"),
    ("text/detail/document_end.hpp", "if (nesting_.in_object() != (c == '}')) return true;",
     "«nesting_.in_object() != (c == '}')»", "false"),
    ("text/detail/buffered_input.hpp", "overfull = read > room;", "«read > room»", "false"),
    ("text/detail/buffered_input.hpp", "if (begin_ != buffer_.get()) std::memmove", "«begin_ != buffer_.get()»", "false"),
    ("text/detail/buffered_input.hpp", "} else if (used <= capacity_ / 2 &&", "«used <= capacity_ / 2»", "used < 1"),
    ("text/detail/buffered_input.hpp", "unusable_(in.fail() && !in.eof())", "«in.fail() && !in.eof()»", "false"),
    ("text/detail/detect_framing.hpp", "line.fault.at == end && progress", "«line.fault.at == end»", "true"),
    ("text/detail/detect_framing.hpp", "p != end || progress == LineProgress::whole",
     "«p != end || progress == LineProgress::whole»", "true"),
    ("text/detail/read_stream.hpp", "const bool good = p != nullptr && reader.expect_end(p);",
     "«reader.expect_end(p)»", "true"),
    ("text/detail/read_stream.hpp", "end[-1] == '\\r' ? end - 1 : end", "«end[-1] == '\\r'»", "false"),
    ("text/detail/read_stream.hpp", "size_of(begin, last) > options_.max_document_size",
     "«size_of(begin, last) > options_.max_document_size»", "size_of(begin, last) >= options_.max_document_size"),
    ("text/detail/read_stream.hpp", "input_.size() / 2 >= last_size_", "«input_.size() / 2 >= last_size_»", "true"),
    ("text/detail/read_stream.hpp", "if (begun_) return;", "«begun_»", "false"),
    ("text/detail/read_stream.hpp", "if (input_.bad()) return went_bad();\n    state_", "«input_.bad()»", "false"),
    ("text/detail/read_stream.hpp", "if (end != nullptr) {\n      consume_document(end);\n    } else",
     "«end != nullptr»", "false"),
    ("text/detail/read_stream.hpp", "NumberText(documents_ - 1)", "«documents_ - 1»", "documents_"),
]
# The fastest first: the first that fails is enough.
PROGRAMS = ["conformance_tests", "unit_tests", "stream_tests", "stream_memory_tests", "allocation_tests",
            "fault_tests"]

SWITCH = """// Which broken place is on.
#ifndef RI_MUTANT_HPP
#define RI_MUTANT_HPP
#include <cstdlib>
namespace ri::detail {
inline const int mutant = std::getenv("RI_MUTANT") ? std::atoi(std::getenv("RI_MUTANT")) : 0;
}
#define RI_MUTANT(n) (!__builtin_is_constant_evaluated() && ::ri::detail::mutant == (n))
#endif
"""

root = pathlib.Path(__file__).resolve().parents[2]
build = root / "build" / "mutation"
broken = build / "project"


def find_place(text, name, place, part):
    """The part without its marks; stops the script where the place is not found once."""
    part = part.replace("«", "").replace("»", "")
    if text.count(place) != 1 or place.count(part) != 1:
        sys.exit(f"mutation: {name}: not found once: {place}")
    return part


def break_places():
    """Copies the project, with every place behind its switch."""
    shutil.rmtree(broken, ignore_errors=True)
    shutil.copytree(root, broken, ignore=shutil.ignore_patterns("build", ".git"))
    copy = broken / "include"
    (copy / "ri" / "mutant.hpp").write_text(SWITCH)
    for number, (name, place, part, instead) in enumerate(MUTANTS, 1):
        path = copy / "ri" / name
        original = part[part.index("«") + 1:part.index("»")]
        text = path.read_text()
        part = find_place(text, name, place, part)
        switched = place.replace(part, part.replace(
            original, f"(RI_MUTANT({number}) ? ({instead}) : ({original}))", 1))
        text = text.replace(place, switched)
        if "#include <ri/mutant.hpp>" not in text:
            at = text.index("#include <")
            text = text[:at] + "#include <ri/mutant.hpp>\n" + text[at:]
        path.write_text(text)


def run(program, number):
    """Whether the program passes with the place broken; a hang is no pass."""
    path = next(p for p in (build / "tests").rglob(program) if p.is_file())
    try:
        return subprocess.run([path], env=dict(os.environ, RI_MUTANT=str(number)), timeout=600,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def main():
    if sys.argv[1:] == ["--places"]:
        for name, place, part, _ in MUTANTS:
            find_place((root / "include" / "ri" / name).read_text(), name, place, part)
        return
    break_places()
    subprocess.run(["cmake", "-S", broken, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_FLAGS=-O0 -w",
                    "-DRI_JOB_METADATA_BUILD_EXAMPLES=OFF", *sys.argv[1:]], check=True)
    subprocess.run(["cmake", "--build", build, "--target", *PROGRAMS], check=True)
    for program in PROGRAMS:
        if not run(program, 0):
            sys.exit(f"mutation: {program} fails with nothing broken")

    survived = 0
    for number, (name, place, part, instead) in enumerate(MUTANTS, 1):
        caught = next((program for program in PROGRAMS if not run(program, number)), None)
        survived += caught is None
        what = part[part.index("«"):part.index("»") + 1]
        print(f"{number:3} {'caught by ' + caught if caught else 'SURVIVED':28} {name}: {what} -> {instead}",
              flush=True)
    print(f"mutation: {len(MUTANTS)} places broken, {len(MUTANTS) - survived} caught")
    sys.exit(survived > 1)


main()
