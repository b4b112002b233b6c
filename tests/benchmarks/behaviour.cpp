// SPDX-License-Identifier: MIT

#include "behaviour.hpp"

#include <exception>
#include <string>

#include "table.hpp"

namespace benchmark {
namespace {

using Answer = std::string (*)(const ri::JobMetadata&);

std::string accepted(const ri::JobMetadata&) { return "accepted"; }

std::string kept_or_dropped(const ri::JobMetadata& job) {
  return job.unknown_fields.empty() ? "dropped" : "kept";
}

std::string first_or_last(const ri::JobMetadata& job) {
  return job.job_id == "first" ? "the first" : "the last";
}

struct Question {
  const char* what;
  const char* text;
  Answer answer;  // where the text is not refused
};

constexpr Question questions[] = {
    {"an unknown member", R"({"jobId":"9b1d","later":[1,2]})", kept_or_dropped},
    {"an unknown enum value", R"({"jobId":"9b1d","status":"JOB_STATUS_LATER"})", kept_or_dropped},
    {"the same member twice", R"({"jobId":"first","jobId":"last"})", first_or_last},
    {"bad JSON in an unknown member", R"({"jobId":"9b1d","later":[1 2]})", accepted},
    {"bad UTF-8 in a string", "{\"jobId\":\"9b1d\xFF\"}", accepted},
    {"bad UTF-8 in an unknown member", "{\"jobId\":\"9b1d\",\"later\":\"\xFF\"}", accepted},
    {"a line break in a string", "{\"jobId\":\"9b\n1d\"}", accepted},
    {"half a surrogate pair", R"({"jobId":"\uD800"})", accepted},
    {"01 as a number", R"({"runningTimeSecs":01})", accepted},
    {"1e999 as a number", R"({"runningTimeSecs":1e999})", accepted},
    {"a comma after the last member", R"({"jobId":"9b1d",})", accepted},
    {"more text after the document", R"({"jobId":"9b1d"} 1)", accepted},
};

std::string answer(const Question& question, const Contender& contender) {
  const auto& accepts = contender.job.accepts;
  try {
    if (accepts && !accepts(question.text)) return "refused";
    return question.answer(contender.job.read(question.text));
  } catch (const std::exception&) {
    // Where messages of another library are read, it may be the way to ours that refuses.
    return accepts ? "accepted" : "refused";
  }
}

}  // namespace

void print_contenders(std::ostream& out, const std::vector<Contender>& contenders) {
  Table table(out, {"contender", "version", "reading", "writing"}, Align::left);
  for (const Contender& contender : contenders) {
    table.add({contender.name, contender.version.empty() ? "this one" : contender.version,
               contender.reading, contender.writing});
  }
}

void print_behaviour(std::ostream& out, const std::vector<Contender>& contenders) {
  std::vector<std::string> head{"what each does with"};
  for (const Contender& contender : contenders) head.push_back(contender.title());
  Table table(out, head);
  for (const Question& question : questions) {
    std::vector<std::string> cells{question.what};
    for (const Contender& contender : contenders) cells.push_back(answer(question, contender));
    table.add(cells);
  }
}

}  // namespace benchmark
