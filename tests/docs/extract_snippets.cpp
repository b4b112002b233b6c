// Turns the code blocks of Markdown files and of the doc comments in headers into test cases:
//
//   extract_snippets <output.cpp> <source root> <file>...
//
// A ```cpp block is the body of a function unless an HTML comment in front of it says otherwise:
//
//   <!-- snippet: declarations -->         what the later blocks of the same file may use
//   <!-- snippet: program -->              a whole program
//   <!-- snippet: excerpt of <file> -->    text of that file (white space aside)
//   <!-- snippet: output -->               a ```text block: what the block before it prints
//
// A line `expression;  // -> text` or `type name = expression;  // -> text` is checked: the value,
// printed, is the text. There is no way to leave a block out. A ```json block has to be JSON.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Block {
  std::string file;      // as it is named in messages: relative to the source root
  std::size_t line = 0;  // of the first line of code
  std::string language;
  std::string kind;
  std::vector<std::string> code;
};

struct Fault : std::runtime_error {
  Fault(const std::string& file, std::size_t line, const std::string& what)
      : std::runtime_error(file + ":" + std::to_string(line) + ": " + what) {}
};

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin));
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// --- finding the blocks ---

// The lines of a Markdown file; of a header those of its doc comments, the others empty.
std::vector<std::string> markdown_lines(const std::string& path) {
  const bool header = path.size() > 4 && path.substr(path.size() - 4) == ".hpp";
  std::vector<std::string> lines;
  std::istringstream in(content_of(path));
  for (std::string line; std::getline(in, line);) {
    if (header) {
      const std::string comment = trimmed(line);
      line = starts_with(comment, "/// ") ? comment.substr(4) : std::string();
    }
    lines.push_back(line);
  }
  return lines;
}

std::string kind_from(const std::string& marker) {
  const std::string_view open = "<!-- snippet: ", close = " -->";
  if (!starts_with(marker, open)) return "body";
  return marker.substr(open.size(), marker.size() - open.size() - close.size());
}

std::vector<Block> blocks_of(const std::string& root, const std::string& file) {
  const std::set<std::string> languages{"cpp",   "json",    "text", "sh",
                                        "cmake", "console", "diff", "python"};
  std::vector<Block> blocks;
  bool inside = false;
  std::string before;  // the last line with text
  std::size_t number = 0;
  for (const std::string& line : markdown_lines(root + "/" + file)) {
    ++number;
    const std::string text = trimmed(line);
    if (starts_with(text, "```")) {
      inside = !inside;
      if (inside) {
        const std::string language = text.substr(3);
        if (languages.count(language) == 0) {
          throw Fault(file, number, "a block in an unknown language: '" + language + "'");
        }
        blocks.push_back({file, number + 1, language, kind_from(before), {}});
      }
      before.clear();
    } else if (inside) {
      blocks.back().code.push_back(line);
    } else if (!text.empty()) {
      before = text;
    }
  }
  if (inside) throw Fault(file, number, "a block without an end");
  return blocks;
}

// --- writing the test cases ---

std::string quoted(const std::string& text) { return "R\"~~~(" + text + ")~~~\""; }

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

// Where the `=` of a declaration is, or npos for an expression.
std::size_t declaration_equals(const std::string& statement) {
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    const char c = statement[i];
    if (quote != 0) {
      if (c == '\\')
        ++i;
      else if (c == quote)
        quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(' || c == '{' || c == '[') {
      ++depth;
    } else if (c == ')' || c == '}' || c == ']') {
      --depth;
    } else if (c == '=' && depth == 0) {
      const bool comparison = i == 0 || i + 1 == statement.size() || statement[i + 1] == '=' ||
                              std::string_view("=!<>").find(statement[i - 1]) != std::string::npos;
      const std::string left = trimmed(statement.substr(0, i));
      if (comparison || left.find(' ') == std::string::npos) return std::string::npos;
      return i;
    }
  }
  return std::string::npos;
}

class Generator {
 public:
  explicit Generator(std::string root) : root_(std::move(root)) {}

  void add_file(const std::string& file) {
    const std::vector<Block> blocks = blocks_of(root_, file);
    std::string name = "in_" + file;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::isalnum(c & 0x7F) == 0; }, '_');
    bool opened = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (block.kind == "output" && (i == 0 || blocks[i - 1].language != "cpp")) {
        throw Fault(file, block.line, "an output without the code that prints it");
      }
      if (block.language != "cpp" && block.language != "json") continue;
      if (!opened) out_ << "namespace " << name << " {\n\n";
      opened = true;
      const bool prints = i + 1 < blocks.size() && blocks[i + 1].kind == "output";
      add_block(block, prints ? &blocks[i + 1] : nullptr);
    }
    if (opened) out_ << "}  // namespace " << name << "\n\n";
  }

  std::string text() const {
    std::string text = "// Made by extract_snippets.\n\n#include <docs/snippet_support.hpp>\n";
    for (const std::string& include : includes_) text += include + '\n';
    return text + "\nnamespace {\n\n" + out_.str() + "}  // namespace\n";
  }

 private:
  void add_block(const Block& block, const Block* output) {
    const std::string excerpt = "excerpt of ";
    if (block.language == "json") {
      begin_test(block);
      out_ << "  CHECK_NOTHROW(ri::RawJson(" << quoted(joined(block.code)) << "));\n}\n\n";
    } else if (starts_with(block.kind, excerpt)) {
      check_excerpt(block, block.kind.substr(excerpt.size()));
    } else if (block.kind == "declarations") {
      add_code(block, nullptr);
      out_ << '\n';
    } else if (block.kind == "body") {
      add_body(block, output);
    } else if (block.kind == "program") {
      add_program(block, output);
    } else {
      throw Fault(block.file, block.line, "an unknown kind of block: '" + block.kind + "'");
    }
  }

  void begin_test(const Block& block) {
    out_ << "TEST_CASE(\"" << block.file << ":" << block.line << "\") {\n";
  }

  void add_body(const Block& block, const Block* output) {
    const std::string name = "Snippet" + std::to_string(block.line);
    std::vector<std::size_t> checks;
    out_ << "struct " << name << " : docs::Fixture {\n  void run() {\n";
    add_code(block, &checks);
    out_ << "  }\n};\n\n";
    run(block, name, checks, output);
  }

  void add_program(const Block& block, const Block* output) {
    const std::string name = "Program" + std::to_string(block.line);
    Block renamed = block;
    bool has_main = false;
    for (std::string& line : renamed.code) {
      const std::string main = "int main(";
      if (starts_with(line, main)) {
        line = "int run_main(" + line.substr(main.size());
        has_main = true;
      } else if (has_main && line == "}") {
        line = "return 0; }";
      }
    }
    if (!has_main) throw Fault(block.file, block.line, "a program without main");
    std::vector<std::size_t> checks;
    out_ << "namespace program" << block.line << " {\n";
    add_code(renamed, &checks);
    out_ << "}\nstruct " << name << " : docs::Fixture {\n  void run() { CHECK(program" << block.line
         << "::run_main() == 0); }\n};\n\n";
    run(block, name, checks, output);
  }

  void run(const Block& block, const std::string& name, const std::vector<std::size_t>& checks,
           const Block* output) {
    begin_test(block);
    out_ << "  docs::run<" << name << ">({";
    for (const std::size_t line : checks) out_ << line << ", ";
    out_ << "}, ";
    if (output == nullptr) {
      out_ << "nullptr);\n}\n\n";
    } else {
      out_ << quoted(joined(output->code)) << ");\n}\n\n";
    }
  }

  void add_code(const Block& block, std::vector<std::size_t>* checks) {
    out_ << "#line " << block.line << " \"" << block.file << "\"\n";
    std::size_t number = block.line;
    for (const std::string& line : block.code) {
      if (starts_with(line, "#include")) {
        includes_.insert(trimmed(line));
        out_ << '\n';
      } else {
        out_ << checked_line(block, number, line, checks) << '\n';
      }
      ++number;
    }
  }

  static std::string checked_line(const Block& block, std::size_t number, const std::string& line,
                                  std::vector<std::size_t>* checks) {
    const std::string arrow = "// -> ";
    const std::size_t at = line.rfind(arrow);
    if (at == std::string::npos) return line;
    std::string statement = trimmed(line.substr(0, at));
    if (checks == nullptr || statement.empty() || statement.back() != ';') {
      throw Fault(block.file, number, "'->' belongs after a statement on one line");
    }
    statement.pop_back();
    checks->push_back(number);
    const std::string expected = quoted(trimmed(line.substr(at + arrow.size())));
    const std::string check = "docs::check(" + std::to_string(number) + ", ";
    const std::size_t equals = declaration_equals(statement);
    if (equals == std::string::npos) return check + statement + ", " + expected + ");";
    const std::string left = trimmed(statement.substr(0, equals));
    const std::string name = left.substr(left.find_last_of(" &*") + 1);
    return statement + "; " + check + name + ", " + expected + ");";
  }

  void check_excerpt(const Block& block, const std::string& source) const {
    const auto squeezed = [](const std::string& text) {
      std::string result;
      for (const char c : text) {
        if (std::isspace(c & 0x7F) == 0) result += c;
      }
      return result;
    };
    const std::string whole = squeezed(content_of(root_ + "/" + source));
    if (whole.find(squeezed(joined(block.code))) == std::string::npos) {
      throw Fault(block.file, block.line, "this is not in " + source);
    }
  }

  std::string root_;
  std::set<std::string> includes_;
  std::ostringstream out_;
};

}  // namespace

int main(int argc, char* argv[]) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 3) throw std::runtime_error("expected <output> <root> <file>...");
    Generator generator(arguments[1]);
    for (std::size_t i = 2; i < arguments.size(); ++i) generator.add_file(arguments[i]);
    std::ofstream out(arguments[0], std::ios::binary);
    out << generator.text();
    out.close();
    return out ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
