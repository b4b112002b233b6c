#include "jobs/names.hpp"

#include <algorithm>

#include "terminal/visible.hpp"

namespace tools {
namespace {

constexpr std::string_view status_prefix = "JOB_STATUS_";
constexpr std::string_view type_prefix = "JOB_TYPE_";

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool begins_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

template <class E>
std::string name_of(E value, const ri::UnknownFields& unknown, std::string_view member,
                    std::string_view prefix) {
  if (value == E::UNSPECIFIED) {
    if (const ri::RawJson* const kept = unknown.find(member)) {
      std::string text = kept->as_string().value_or(std::string(kept->text()));
      if (begins_with(text, prefix)) text.erase(0, prefix.size());
      return visible(lower_case(text));
    }
  }
  return std::string(ri::short_name(value));
}

template <class E>
std::string wire_name(std::string_view text, std::string_view prefix) {
  if (const auto value = ri::from_short_name<E>(lower_case(text))) {
    return std::string(ri::to_string(*value));
  }
  const auto is_name = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  if (begins_with(text, prefix) && text.size() > prefix.size() &&
      std::all_of(text.begin(), text.end(), is_name)) {
    return std::string(text);
  }
  return {};
}

}  // namespace

std::string status_name(const ri::JobMetadata& job) {
  return name_of(job.status, job.unknown_fields, "status", status_prefix);
}

std::string type_name(const ri::JobMetadata& job) {
  return name_of(job.job_type, job.unknown_fields, "jobType", type_prefix);
}

std::string wire_status(std::string_view text) {
  return wire_name<ri::JobStatus>(text, status_prefix);
}

std::string wire_type(std::string_view text) { return wire_name<ri::JobType>(text, type_prefix); }

}  // namespace tools
