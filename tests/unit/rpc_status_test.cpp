// The body of an answer that is no success, and lists of JSON objects, on every route.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

namespace {

using nlohmann::json;

const char* const body =
    R"({"code":5,"message":"no job j-17","details":[{"@type":"a","n":12345678901234567890123,"x":1.10},{}]})";

struct Failed {
  ri::ErrorCode code;
  std::string pointer;
};

Failed fault_of(const std::string& text) {
  ri::Error error;
  CHECK_FALSE(ri::from_json<ri::RpcStatus>(text, error));
  return {error.code(), error.pointer()};
}

Failed fault_in_tree(const std::string& text) {
  try {
    ri::from_dict<ri::RpcStatus>(json::parse(text));
  } catch (const ri::Error& error) {
    return {error.code(), error.pointer()};
  }
  return {ri::ErrorCode::none, {}};
}

}  // namespace

TEST_CASE("a list of JSON objects comes back as it came, from text") {
  const auto status = ri::from_json<ri::RpcStatus>(body);
  CHECK(status.code == 5);
  CHECK(status.message == "no job j-17");
  REQUIRE(status.details);
  REQUIRE(status.details->size() == 2);
  CHECK(status.details->front().text() == R"({"@type":"a","n":12345678901234567890123,"x":1.10})");
  CHECK(ri::to_json(status) == body);
  CHECK(ri::to_json(ri::from_json<ri::RpcStatus>(R"({"details" : [ { "a" : [ ] } ] })")) ==
        R"({"details":[{"a":[]}]})");
  CHECK(ri::to_json(ri::from_json<ri::RpcStatus>(R"({"details":[]})")) == R"({"details":[]})");
  CHECK(ri::to_json(ri::from_json<ri::RpcStatus>(R"({"details":null})")) == "{}");
  CHECK(ri::to_json(status, {2}).find("  \"details\": [\n    {\n      \"@type\": \"a\"") !=
        std::string::npos);
}

TEST_CASE("a list of JSON objects is the same from a tree, and as a tree") {
  const char* const plain = R"({"code":16,"details":[{"@type":"a","x":[1,null]},{}]})";
  const json tree = json::parse(plain);
  const auto status = ri::from_dict<ri::RpcStatus>(tree);
  CHECK(status == ri::from_json<ri::RpcStatus>(plain));
  CHECK(ri::to_dict(status) == tree);
  CHECK(tree.get<ri::RpcStatus>() == status);
  CHECK(json(status) == tree);
}

TEST_CASE("lists of JSON objects are compared by what they mean, in their order") {
  const auto read = [](const char* details) {
    return ri::from_json<ri::RpcStatus>(std::string(R"({"details":)") + details + "}");
  };
  CHECK(read(R"([{"a":1,"b":"A"}])") == read(R"([{"b":"\u0041","a":1.0}])"));
  CHECK(read(R"([{"a":1},{}])") != read(R"([{},{"a":1}])"));
  CHECK(read("[{}]") != read("[]"));
  CHECK(read("[]") != read("null"));
  CHECK(ri::differences(read(R"([{"a":1},{}])"), read(R"([{"a":1},{"b":2}])")) ==
        std::vector<std::string>{"/details/1"});
}

TEST_CASE("what is no object in a list of JSON objects is an error, on every route") {
  for (const char* const element : {"null", "7", "\"{}\"", "[]", "true"}) {
    const std::string text = std::string(R"({"details":[{},)") + element + "]}";
    INFO(text);
    for (const Failed& fault : {fault_of(text), fault_in_tree(text)}) {
      CHECK(fault.code == ri::ErrorCode::type);
      CHECK(fault.pointer == "/details/1");
    }
    ri::RpcStatus status;
    status.details = {ri::RawJson("{}"), ri::RawJson(element)};
    try {
      ri::to_json(status);
      CHECK(false);
    } catch (const ri::Error& error) {
      CHECK(error.pointer() == "/details/1");
    }
    CHECK_THROWS_AS(ri::to_dict(status), ri::Error);
  }
  for (const char* const details : {"{}", "\"[]\"", "1"}) {
    CHECK(fault_of(std::string(R"({"details":)") + details + "}").pointer == "/details");
  }
  CHECK(fault_of(R"({"details":[{"a":01}]})").code == ri::ErrorCode::syntax);
}

TEST_CASE("the objects of a list count towards the nesting depth") {
  ri::ReadOptions options;
  options.max_depth = 4;
  ri::Error error;
  CHECK(ri::from_json<ri::RpcStatus>(R"({"details":[{"a":[]}]})", error, options));
  CHECK_FALSE(ri::from_json<ri::RpcStatus>(R"({"details":[{"a":[[]]}]})", error, options));
  CHECK(error.code() == ri::ErrorCode::depth);
}

TEST_CASE("the schema of a list of JSON objects") {
  const json schema = ri::json_schema<ri::RpcStatus>();
  const json& details = schema.at("$defs").at("RpcStatus").at("properties").at("details");
  CHECK(details.at("type") == json({"array", "null"}));
  CHECK(details.at("items") == json({{"type", "object"}}));
}

TEST_CASE("an error body that is read as a job's answer is one without a job") {
  const auto response = ri::from_json<ri::GetJobResponse>(body);
  CHECK_FALSE(response.job);
  CHECK(response.unknown_fields.find("code")->text() == "5");
}
