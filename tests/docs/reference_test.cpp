// The generated pages and schemas cover the API, and say which version they are of. That they are
// current is checked by generate_reference itself.

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

const fs::path root = RI_SOURCE_DIR;

nlohmann::json json_in(const fs::path& path) {
  std::ifstream in(path);
  INFO(path.string());
  REQUIRE(in);
  return nlohmann::json::parse(in);
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(root / folder)) {
    names.insert(entry.path().stem().string());
  }
  return names;
}

std::set<std::string> names_of(const nlohmann::json& list) {
  std::set<std::string> names;
  for (const auto& item : list) names.insert(item.at("name").get<std::string>());
  return names;
}

}  // namespace

TEST_CASE("there is a page for every message and every enum of the API") {
  const nlohmann::json api = json_in(root / "tests/data/schema.json");
  CHECK(names_in("docs/messages") == names_of(api.at("messages")));
  CHECK(names_in("docs/enums") == names_of(api.at("enums")));
}

TEST_CASE("there is a schema for a job and for every response body, of this version") {
  const std::string version = "ri_job_metadata " RI_JOB_METADATA_VERSION_STRING;
  std::set<std::string> wanted{"JobMetadata"};
  const nlohmann::json api = json_in(root / "tests/data/schema.json");
  // Bodies are the messages that no other holds, but for the one that a test carries with it.
  std::set<std::string> held{"JobInfo"};
  for (const auto& message : api.at("messages")) {
    for (const auto& field : message.at("fields")) {
      const nlohmann::json& type = field.at("type");
      held.insert((type.is_object() ? type.at("list") : type).get<std::string>());
    }
  }
  for (const std::string& name : names_of(api.at("messages"))) {
    if (held.count(name) == 0) wanted.insert(name);
  }
  CHECK(wanted.size() == 14);
  CHECK(names_in("docs/schema") == wanted);
  for (const std::string& name : wanted) {
    const nlohmann::json schema = json_in(root / "docs/schema" / (name + ".json"));
    CHECK(schema.at("$comment") == version);
    CHECK(schema.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema.at("title") == name);
  }
}

TEST_CASE("the schema is the same in every kind of tree") {
  CHECK(nlohmann::json(ri::json_schema<ri::GetJobResponse, nlohmann::ordered_json>()) ==
        ri::json_schema<ri::GetJobResponse>());
  CHECK(ri::json_schema() == ri::json_schema<ri::JobMetadata>());
}
