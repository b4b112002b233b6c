// With WRONG defined: calls that must not compile, each with what the compiler has to say. Without:
// the right ones, which are compiled with the tests.

#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>

void call(ri::JobMetadata& job, const nlohmann::json& tree, const nlohmann::ordered_json& ordered,
          const std::string& text, const std::vector<ri::JobMetadata>& jobs, int number);

void call(ri::JobMetadata& job, const nlohmann::json& tree, const nlohmann::ordered_json& ordered,
          const std::string& text, const std::vector<ri::JobMetadata>& jobs, int number) {
  std::string out;
  ri::Error error;
  const auto visitor = [](std::string_view, const auto&) {};

#if defined(WRONG)
  // says: ri::from_json reads text; for a nlohmann::json call ri::from_dict
  ri::from_json(tree);
  // says: ri::from_json reads text; for a nlohmann::json call ri::from_dict
  ri::from_json<ri::ID>(ordered);
  // says: ri::from_json reads text; for a nlohmann::json call ri::from_dict
  ri::from_json(tree, error);
  // says: from_json makes a message of the API, such as ri::JobMetadata
  ri::from_json<int>(text);
  // says: from_json makes a message of the API, such as ri::JobMetadata
  ri::from_json<int>(text, error);
  // says: to_json takes a message of the API, such as ri::JobMetadata
  ri::to_json(number);
  // says: to_json takes a message of the API, such as ri::JobMetadata
  ri::to_json(text);
  // says: to_json takes a message of the API, such as ri::JobMetadata
  ri::to_json(jobs);
  // says: append_json takes a message of the API, like ri::JobMetadata
  ri::append_json(out, number);
  // says: from_dict reads a nlohmann::json; for text call ri::from_json
  ri::from_dict(text);
  // says: from_dict makes a message of the API, such as ri::JobMetadata
  ri::from_dict<int>(tree);
  // says: to_dict takes a message of the API, such as ri::JobMetadata
  ri::to_dict(number);
  // says: json_schema describes a message of the API, as ri::JobMetadata
  ri::json_schema<int>();
  // says: for_each_member takes a message of the API, for example ri::JobMetadata
  ri::for_each_member(number, visitor);
#else
  ri::from_dict(tree);
  ri::from_dict<ri::ID>(ordered);
  ri::from_json(text);
  ri::from_json<ri::ID>(text);
  ri::from_json<ri::ID>(text, error);
  ri::to_json(job);
  ri::to_json(jobs.front());
  ri::append_json(out, job);
  ri::to_dict(job);
  ri::json_schema<ri::ID>();
  ri::for_each_member(job, visitor);
#endif

  static_cast<void>(job), static_cast<void>(tree), static_cast<void>(ordered);
  static_cast<void>(text), static_cast<void>(jobs), static_cast<void>(number);
  static_cast<void>(out), static_cast<void>(error), static_cast<void>(visitor);
}
