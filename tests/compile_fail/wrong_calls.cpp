// Calls that must not compile, one in each case, and the right ones beside them, which are compiled
// with the tests.

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

#if defined(CASE_from_json_of_tree)
  ri::from_json(tree);
#elif defined(CASE_from_json_of_ordered_tree)
  ri::from_json<ri::ID>(ordered);
#elif defined(CASE_from_json_of_tree_with_error)
  ri::from_json(tree, error);
#elif defined(CASE_from_json_to_int)
  ri::from_json<int>(text);
#elif defined(CASE_from_json_to_int_with_error)
  ri::from_json<int>(text, error);
#elif defined(CASE_to_json_of_int)
  ri::to_json(number);
#elif defined(CASE_to_json_of_string)
  ri::to_json(text);
#elif defined(CASE_to_json_of_list)
  ri::to_json(jobs);
#elif defined(CASE_append_json_of_int)
  ri::append_json(out, number);
#elif defined(CASE_from_dict_of_text)
  ri::from_dict(text);
#elif defined(CASE_from_dict_to_int)
  ri::from_dict<int>(tree);
#elif defined(CASE_to_dict_of_int)
  ri::to_dict(number);
#elif defined(CASE_json_schema_of_int)
  ri::json_schema<int>();
#elif defined(CASE_for_each_member_of_int)
  ri::for_each_member(number, visitor);
#elif defined(CASE_none)
  ri::from_dict(tree);
  ri::from_dict<ri::ID>(ordered);
  ri::from_json<ri::ID>(text);
  ri::from_json<ri::ID>(text, error);
  ri::to_json(job);
  ri::to_json(jobs.front());
  ri::append_json(out, job);
  ri::from_json(text);
  ri::to_dict(job);
  ri::json_schema<ri::ID>();
  ri::for_each_member(job, visitor);
#else
#  error "no such case"
#endif

  static_cast<void>(job), static_cast<void>(tree), static_cast<void>(ordered);
  static_cast<void>(text), static_cast<void>(jobs), static_cast<void>(number);
  static_cast<void>(out), static_cast<void>(error), static_cast<void>(visitor);
}
