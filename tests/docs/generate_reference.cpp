// Makes what the documentation says of messages and enums, from the tables of the code:
//
//   generate_reference --write <source root>    rewrites the files
//   generate_reference --check <source root>    names the files that are not current; exit code 1
//
// These are docs/messages/*.md, docs/enums/*.md, docs/reference.md and docs/schema/*.json, and a
// part of docs/python.md.

#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>

namespace fs = std::filesystem;

namespace {

struct Row {
  std::string name, type, json_name, description;
};

struct Page {
  std::string description;
  bool is_enum = false;
  std::vector<Row> rows;
  std::vector<std::string> used_by;  // "JobMetadata::status"
};

// --- gathering: every message and enum that can be reached ---

class Gatherer {
 public:
  template <class T>
  void add_message() {
    constexpr const auto& table = ri::schema::message<T>;
    if (!begin(table.name, table.description, false)) return;
    const ri::detail::MessageTable& names = ri::detail::message_table<T>();
    std::size_t i = 0;
    ri::schema::for_each_member<T>(
        [&](const auto& member) { add_member<T>(member, names.snake_name(names.members[i++])); });
  }

  template <class E>
  void add_enum() {
    constexpr const auto& table = ri::schema::enumeration<E>;
    if (!begin(table.name, table.description, true)) return;
    const std::size_t prefix = table.values[0].name.size() - std::string("UNSPECIFIED").size();
    for (const auto& value : table.values) {
      pages[std::string(table.name)].rows.push_back(
          {std::string(value.name.substr(prefix)),
           std::to_string(static_cast<unsigned>(value.value)), std::string(value.name),
           std::string(value.description)});
    }
  }

  std::map<std::string, Page> pages;
  std::vector<std::string> order;  // of discovery

 private:
  bool begin(std::string_view name, std::string_view description, bool is_enum) {
    Page page;
    page.description = description;
    page.is_enum = is_enum;
    if (!pages.emplace(name, std::move(page)).second) return false;
    order.emplace_back(name);
    return true;
  }

  template <class T, class Member>
  void add_member(const Member& member, std::string_view cpp_name) {
    const std::string message(ri::schema::message<T>.name);
    using Value = typename Member::value_type;
    std::string type = type_of(static_cast<const Value*>(nullptr), message, cpp_name);
    if (type.find("int64_t") != std::string::npos) {
      const bool quoted = member.int64_text == ri::schema::Int64Text::quoted;
      type += quoted ? ", a string in JSON" : ", a number in JSON";
    }
    pages[message].rows.push_back(
        {std::string(cpp_name), type, std::string(member.name), std::string(member.description)});
  }

  // The type as a cell of a table; `[X]` stands for a link to the page of X.
  template <class V>
  std::string type_of(const std::optional<V>*, const std::string& user, std::string_view member) {
    return type_of(static_cast<const V*>(nullptr), user, member);
  }
  template <class V>
  std::string type_of(const std::vector<V>*, const std::string& user, std::string_view member) {
    return "`std::vector` of " + type_of(static_cast<const V*>(nullptr), user, member);
  }
  template <class T>
  std::string type_of(const T*, const std::string& user, std::string_view member) {
    std::string name;
    if constexpr (ri::is_message_v<T>) {
      add_message<T>();
      name = ri::schema::message<T>.name;
    } else {
      add_enum<T>();
      name = ri::schema::enumeration<T>.name;
    }
    pages[name].used_by.push_back(user + "::" + std::string(member));
    return "[" + name + "]";
  }
  std::string type_of(const std::string*, const std::string&, std::string_view) {
    return "`std::string`";
  }
  std::string type_of(const bool*, const std::string&, std::string_view) { return "`bool`"; }
  std::string type_of(const double*, const std::string&, std::string_view) { return "`double`"; }
  std::string type_of(const std::int64_t*, const std::string&, std::string_view) {
    return "`std::int64_t`";
  }
  std::string type_of(const ri::Timestamp*, const std::string&, std::string_view) {
    return "`ri::Timestamp`";
  }
  std::string type_of(const ri::RawJson*, const std::string&, std::string_view) {
    return "`ri::RawJson`";
  }
};

// --- writing ---

class Documents {
 public:
  // What no other message leads to has to be named here; reference_test.cpp sees what is missing.
  Documents() {
    add_response<ri::JobMetadata>();
    add_response<ri::GetJobResponse>();
    add_response<ri::ListJobsForProjectResponse>();
    add_response<ri::ListGAITestJobResponse>();
    add_response<ri::StartStressTestResponse>();
    add_response<ri::StartContinuousTestResponse>();
    add_response<ri::StartFileScanResponse>();
    add_response<ri::RpcStatus>();
    add_response<ri::CreateImageResponse>();
    add_response<ri::SyncImageTagResponse>();
    add_response<ri::GetValidateDatasetTaskStatusResponse>();
    add_response<ri::GetValidateModelTaskStatusResponse>();
    add_response<ri::GetValidatePredictionsTaskStatusResponse>();
    add_response<ri::GetResultsResponse>();
    gatherer_.add_message<ri::JobInfo>();
    gatherer_.add_enum<ri::JobView>();
    for (const std::string& name : gatherer_.order) {
      files_["docs/" + path_of(name)] = page_text(name);
    }
    files_["docs/reference.md"] = index_text();
  }

  // The text of every file that is generated as a whole, by its path.
  const std::map<std::string, std::string>& files() const { return files_; }

  // The members of a message as C++ and Python have them, as a table.
  std::string python_fields(const std::string& message, const std::string& variable) const {
    std::string text = "| C++ | Python | Python's type |\n|---|---|---|\n";
    for (const Row& row : page(message).rows) {
      text += "| `" + variable + "." + row.name + "` | `" + variable + "[\"" + row.json_name +
              "\"]` | " + python_type(row.type) + " |\n";
    }
    return text;
  }

 private:
  template <class T>
  void add_response() {
    gatherer_.add_message<T>();
    const auto schema = ri::json_schema<T, nlohmann::ordered_json>();
    files_["docs/schema/" + std::string(ri::schema::message<T>.name) + ".json"] =
        schema.dump(2) + "\n";
  }

  // One row for each message with the names and types of its members, or for each enum with its
  // values.
  std::string outline(bool enums) const {
    std::string text =
        enums ? "| Enum | Values |\n|---|---|\n" : "| Message | Members |\n|---|---|\n";
    for (const auto& [name, page] : gatherer_.pages) {
      if (page.is_enum != enums) continue;
      text += "| " + link_to(name, "") + " | ";
      for (std::size_t i = 0; i < page.rows.size(); ++i) {
        text += (i == 0 ? "`" : ", `") + page.rows[i].name + "`";
        if (!enums) text += " " + short_type(page.rows[i].type);
      }
      text += " |\n";
    }
    return text;
  }

  static std::string short_type(std::string type) {
    type = type.substr(0, type.find(','));
    std::string result;
    for (const std::string_view part : {"`std::vector` of ", "`", "std::", "ri::", "[", "]"}) {
      for (std::size_t at; (at = type.find(part)) != std::string::npos;) {
        type.erase(at, part.size());
        if (part.size() > 10) result = "list of ";
      }
    }
    return result + type;
  }

  const Page& page(const std::string& name) const { return gatherer_.pages.at(name); }

  // What Python's json makes of a value, from the type as a cell of a table.
  std::string python_type(const std::string& type) const {
    if (type[0] == '[') {
      const std::string name = type.substr(1, type.find(']') - 1);
      return std::string(page(name).is_enum ? "`str`" : "`dict`") + ", " + linked(type, "");
    }
    if (type.find("std::vector") != std::string::npos) return "`list`";
    if (type == "`bool`") return "`bool`";
    if (type == "`double`") return "`float`, `int` or `str`";
    if (type == "`ri::RawJson`") return "`dict`";
    if (type == "`std::int64_t`, a number in JSON") return "`int`";
    return "`str`";  // strings, times, integers in strings
  }

  std::string path_of(const std::string& name) const {
    return (page(name).is_enum ? "enums/" : "messages/") + name + ".md";
  }

  std::string link_to(const std::string& name, const std::string& docs) const {
    return "[" + name + "](" + docs + path_of(name) + ")";
  }

  // Replaces `[X]` by a link.
  std::string linked(const std::string& type, const std::string& docs) const {
    const std::size_t open = type.find('['), close = type.find(']');
    if (open == std::string::npos) return type;
    return type.substr(0, open) + link_to(type.substr(open + 1, close - open - 1), docs) +
           type.substr(close + 1);
  }

  // `docs` is the way from the file to the folder docs.
  std::string table(const std::string& name, const std::string& docs) const {
    const bool is_enum = page(name).is_enum;
    std::string text = is_enum ? "| Name | Value | JSON text | Description |\n|---|---|---|---|\n"
                               : "| Name | Type | JSON name | Description |\n|---|---|---|---|\n";
    for (const Row& row : page(name).rows) {
      text += "| `" + row.name + "` | " + linked(row.type, docs) + " | `" + row.json_name + "` | " +
              row.description + " |\n";
    }
    return text;
  }

  std::string page_text(const std::string& name) const {
    const Page& page = this->page(name);
    std::string text = "# " + name + "\n\n" + page.description + "\n\n";
    text += table(name, "../") + "\n";
    text += page.is_enum
                ? "`ri::" + name +
                      "` is an `enum class`; a message without the member has "
                      "`UNSPECIFIED`.\n\n"
                : "`ri::" + name +
                      "` is a struct. Every member is a `std::optional` of its type, "
                      "except enums, whose `UNSPECIFIED` means absent. `unknown_fields` holds "
                      "what this version does not model.\n\n";
    if (!page.used_by.empty()) {
      text += "Used in ";
      for (std::size_t i = 0; i < page.used_by.size(); ++i) {
        const std::string& use = page.used_by[i];
        const std::size_t colons = use.find("::");
        text += (i == 0 ? "" : ", ") + link_to(use.substr(0, colons), "../") + " (`" +
                use.substr(colons + 2) + "`)";
      }
      text += ".\n\n";
    }
    return text + "[All messages and enums](../reference.md)\n" + notice;
  }

  std::string index_text() const {
    std::string text =
        "# Reference\n\nEvery message and every enum of the API, as this library models them. What "
        "their types look like in JSON is in [wire-format.md](wire-format.md).\n";
    for (const bool enums : {false, true}) {
      text += enums ? "\n## Enums\n\n| Name | Description |\n|---|---|\n"
                    : "\n## Messages\n\n| Name | Description |\n|---|---|\n";
      for (const auto& [name, page] : gatherer_.pages) {
        if (page.is_enum != enums) continue;
        text += "| " + link_to(name, "") + " | " + page.description + " |\n";
      }
    }
    text +=
        "\n## Members of each message\n\nEach is a `std::optional` except enums. In JSON `job_id` "
        "is `jobId`, and so on.\n\n" +
        outline(false);
    text +=
        "\n## Values of each enum\n\nThey are `ri::JobStatus::PENDING` and so on; in JSON "
        "`\"JOB_STATUS_PENDING\"`.\n\n" +
        outline(true);
    return text + "\n[Back to the README](../README.md)\n" + notice;
  }

  static constexpr const char* notice =
      "\n<!-- Made from the code by the build target update_docs. Do not edit. -->\n";

  Gatherer gatherer_;
  std::map<std::string, std::string> files_;
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

// A page that people write, with another text between `<!-- generated: name -->` and `<!-- end
// -->`.
std::string with_generated(std::string page, const std::string& name, const std::string& text) {
  const std::string begin = "<!-- generated: " + name + " -->\n", end = "<!-- end -->\n";
  const std::size_t at = page.find(begin);
  const std::size_t after = at == std::string::npos ? at : page.find(end, at);
  if (after == std::string::npos) throw std::runtime_error("no place for generated " + name);
  const std::size_t from = at + begin.size();
  return page.replace(from, after - from, "\n" + text + "\n");
}

// What the files under `root` have to be; nothing where there must be no file.
std::map<fs::path, std::optional<std::string>> wanted_files(const fs::path& root) {
  const Documents documents;
  std::map<fs::path, std::optional<std::string>> wanted;
  for (const char* const folder : {"docs/messages", "docs/enums", "docs/schema"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::directory_iterator(root / folder)) wanted[entry.path()];
  }
  for (const auto& [file, text] : documents.files()) wanted[root / file] = text;
  const fs::path python = root / "docs/python.md";
  wanted[python] =
      with_generated(content_of(python), "fields", documents.python_fields("JobMetadata", "job"));
  return wanted;
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() != 2) throw std::runtime_error("expected --write or --check, and a root");
    const bool check = arguments[0] == "--check";
    bool current = true;
    for (const auto& [path, text] : wanted_files(arguments[1])) {
      if (fs::exists(path) == text.has_value() && content_of(path) == text.value_or("")) continue;
      current = false;
      if (check) {
        std::cerr << path.string() << (text ? " is not current" : " belongs to nothing") << '\n';
      } else if (text) {
        write(path, *text);
      } else {
        fs::remove(path);
      }
    }
    if (check && !current) std::cerr << "build the target update_docs\n";
    return check && !current ? 1 : 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
