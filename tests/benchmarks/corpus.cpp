// SPDX-License-Identifier: MIT

#include "corpus.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include <ri/job_metadata.hpp>
#include <support/random.hpp>

namespace benchmark {
namespace {

using ri_test::Random;

std::string hex(Random& random, std::size_t digits) {
  std::string text;
  for (std::size_t i = 0; i < digits; ++i) text += "0123456789abcdef"[random.below(16)];
  return text;
}

std::string uuid(Random& random) {
  return hex(random, 8) + '-' + hex(random, 4) + '-' + hex(random, 4) + '-' + hex(random, 4) + '-' +
         hex(random, 12);
}

ri::Timestamp after(const ri::Timestamp& time, Random& random, std::size_t seconds) {
  return ri::Timestamp::from_unix(time.seconds() + static_cast<std::int64_t>(random.below(seconds)),
                                  static_cast<std::int32_t>(random.below(1'000'000'000)));
}

std::string batch_type(Random& random) {
  static constexpr std::string_view tests[] = {
      "abnormal_inputs", "adversarial",       "bias_and_fairness",  "data_cleanliness",
      "drift",           "model_performance", "subset_performance", "transformations"};
  static constexpr std::string_view causes[] = {
      "unseen_categorical", "numeric_outliers", "row_wise_missing",   "label_drift",
      "overall_metrics",    "must_be_int",      "required_characters"};
  std::string type(random.pick(tests));
  type += ':';
  type += random.pick(causes);
  return type;
}

ri::TestRunProgress test_run(Random& random, std::size_t batches) {
  ri::TestRunProgress run;
  run.test_run_id = uuid(random);
  run.status = ri::TestTaskStatus::RUNNING;
  run.test_batches.emplace();
  for (std::size_t i = 0; i < batches; ++i) {
    ri::TestBatchProgress batch;
    batch.type = batch_type(random);
    batch.status = i < batches / 2 ? ri::TestTaskStatus::COMPLETED : ri::TestTaskStatus::RUNNING;
    run.test_batches->push_back(batch);
  }
  return run;
}

ri::RimeJobData job_data(Random& random, ri::JobType type, bool full) {
  ri::RimeJobData data;
  switch (type) {
    case ri::JobType::FIREWALL_BATCH_TEST: {
      auto& test = data.continuous_inc.emplace();
      test.firewall_id = uuid(random);
      test.ct_test_run_ids.emplace();
      for (int i = 0; i < 3; ++i) test.ct_test_run_ids->push_back(uuid(random));
      if (!full) break;
      ri::Timestamp begin = after(ri::Timestamp::from_unix(1'700'000'000), random, 10'000'000);
      for (auto& runs = test.progress.emplace().test_runs.emplace(); runs.size() < 3;) {
        ri::ContinuousTestRunProgress run;
        run.test_run = test_run(random, 4 + random.below(3));
        run.bin_start_time = begin;
        run.bin_end_time = begin = ri::Timestamp::from_unix(begin.seconds() + 86'400);
        runs.push_back(run);
      }
      break;
    }
    case ri::JobType::FILE_SCAN: {
      auto& scan = data.file_scan.emplace();
      scan.project_id.emplace().uuid = uuid(random);
      scan.file_scan_id = uuid(random);
      break;
    }
    case ri::JobType::GENERATIVE_MODEL_TEST: {
      auto& test = data.generative_model.emplace();
      test.workspace_id.emplace().uuid = uuid(random);
      if (full) {
        auto& progress = test.progress.emplace();
        progress.total_attacks = 1000;
        progress.attacks_attempted = static_cast<std::int64_t>(random.below(1000));
      }
      test.name = "Support assistant, release candidate " + std::to_string(random.below(100));
      test.url = "https://models.example.com/v1/chat/" + hex(random, 12);
      test.model_output_is_sensitive = random.below(2) == 0;
      break;
    }
    default: {
      auto& test = data.stress.emplace();
      test.project_id.emplace().uuid = uuid(random);
      test.test_run_id = uuid(random);
      if (full) test.progress.emplace().test_run = test_run(random, 16 + random.below(8));
      break;
    }
  }
  return data;
}

ri::JobMetadata make_job(Random& random, bool full) {
  // Mostly stress tests and continuous tests, as on a busy platform.
  static constexpr std::array types = {
      ri::JobType::MODEL_STRESS_TEST,   ri::JobType::MODEL_STRESS_TEST,
      ri::JobType::FIREWALL_BATCH_TEST, ri::JobType::MODEL_STRESS_TEST,
      ri::JobType::MODEL_STRESS_TEST,   ri::JobType::FIREWALL_BATCH_TEST,
      ri::JobType::MODEL_STRESS_TEST,   ri::JobType::FILE_SCAN,
      ri::JobType::MODEL_STRESS_TEST,   ri::JobType::GENERATIVE_MODEL_TEST};
  ri::JobMetadata job;
  job.job_id = uuid(random);
  job.job_type = random.pick(types);
  job.status = full ? ri::JobStatus::RUNNING : ri::JobStatus::SUCCEEDED;
  job.creation_time = after(ri::Timestamp::from_unix(1'700'000'000), random, 10'000'000);
  job.start_time = after(*job.creation_time, random, 60);
  job.completion_time = after(*job.start_time, random, 6000);
  job.running_time_secs = static_cast<double>(random.below(6'000'000)) / 1000;
  job.job_data = job_data(random, job.job_type, full);
  job.job_progress_str =
      full ? "Testing: " + std::to_string(random.below(40)) + " of 40 tests done" : std::string();
  job.cancellation_requested = false;
  job.agent_id.emplace().uuid = uuid(random);
  auto& logs = job.archived_job_logs.emplace();
  logs.url.emplace().url = "https://storage.example.com/rime-archive/" + uuid(random) +
                           "/logs.tar.gz?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600"
                           "&X-Amz-Signature=" +
                           hex(random, 64);
  logs.expiration_time = after(*job.completion_time, random, 3600);
  job.error_msg = random.below(10) == 0
                      ? std::string(
                            "The model raised \"ValueError\": 3 columns are missing.\n"
                            "Check the schema of the dataset “train”.")
                      : std::string();
  return job;
}

Jobs make_jobs(std::string name, std::size_t count, bool full) {
  Random random(full ? 2 : 1);
  Jobs jobs;
  jobs.name = std::move(name);
  for (std::size_t i = 0; i < count; ++i) {
    jobs.values.push_back(make_job(random, full));
    jobs.texts.push_back(ri::to_json(jobs.values.back()));
  }
  return jobs;
}

// Every text anew; the values are what the texts mean.
template <class Change>
Jobs changed(const Jobs& jobs, const std::string& how, Change change) {
  Jobs result;
  result.name = jobs.name + ", " + how;
  for (const std::string& text : jobs.texts) {
    result.texts.push_back(change(nlohmann::ordered_json::parse(text)));
    result.values.push_back(ri::from_json(result.texts.back()));
  }
  return result;
}

void reverse_members(nlohmann::ordered_json& json) {
  for (auto& item : json) {
    if (item.is_structured()) reverse_members(item);
  }
  if (!json.is_object()) return;
  auto& members = json.get_ref<nlohmann::ordered_json::object_t&>();
  nlohmann::ordered_json::object_t reversed;
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    reversed.emplace(member->first, std::move(member->second));
  }
  members = std::move(reversed);
}

// Puts a member after the one called `name`.
void insert_behind(nlohmann::ordered_json& json, const std::string& name, const char* new_name,
                   nlohmann::ordered_json value) {
  auto& members = json.get_ref<nlohmann::ordered_json::object_t&>();
  const auto at = std::find_if(members.begin(), members.end(),
                               [&](const auto& member) { return member.first == name; });
  nlohmann::ordered_json::object_t changed(members.begin(), at + 1);
  changed.emplace(new_name, std::move(value));
  for (auto rest = at + 1; rest != members.end(); ++rest) changed.insert(*rest);
  members = std::move(changed);
}

// What a server one version ahead might add: a member at the end of the job and one among those
// that are known, one in the part of the job's type and one in the link to the logs.
void add_members(nlohmann::ordered_json& job) {
  insert_behind(job, "jobType", "displayName", "nightly run of the fraud model");
  job["labels"] = {{"team", "risk"}, {"priority", 3}};
  job["jobData"].begin().value()["createdBy"] = {{"uuid", job["jobId"]}};
  job["archivedJobLogs"]["sizeBytes"] = "18273645";
}

// The texts with `change` made to each; they mean nothing.
template <class Change>
Jobs damaged(const Jobs& jobs, const std::string& how, Change change) {
  Jobs result{how, jobs.texts, {}};
  for (std::string& text : result.texts) change(text);
  return result;
}

}  // namespace

Jobs basic_jobs(std::size_t count) { return make_jobs("BASIC", count, false); }

Jobs full_jobs(std::size_t count) { return make_jobs("FULL", count, true); }

Pages page_of_jobs(std::size_t count) {
  Pages pages;
  pages.name = "page of " + std::to_string(count);
  auto& page = pages.values.emplace_back();
  page.jobs = full_jobs(count).values;
  page.next_page_token = "cGFnZTo0MzI=";
  page.has_more = true;
  pages.texts.push_back(ri::to_json(page));
  return pages;
}

Jobs indented(const Jobs& jobs) {
  return changed(jobs, "indented", [](const auto& json) { return json.dump(2); });
}

Jobs shuffled(const Jobs& jobs) {
  return changed(jobs, "out of order", [](auto json) {
    reverse_members(json);
    return json.dump();
  });
}

Jobs with_unknown_members(const Jobs& jobs) {
  return changed(jobs, "unknown members", [](auto json) {
    add_members(json);
    return json.dump();
  });
}

Jobs wrong_at_the_start(const Jobs& jobs) {
  return damaged(jobs, "wrong type at the start", [](std::string& text) {
    const std::string name = "{\"jobId\":";
    text.replace(name.size(), text.find(',') - name.size(), "17");
  });
}

Jobs wrong_at_the_end(const Jobs& jobs) {
  return damaged(jobs, "wrong type at the end", [](std::string& text) {
    const std::string name = "\"errorMsg\":";
    text.replace(text.rfind(name) + name.size(), std::string::npos, "17}");
  });
}

Jobs cut_short(const Jobs& jobs) {
  return damaged(jobs, "cut short in the middle",
                 [](std::string& text) { text.resize(text.size() / 2); });
}

}  // namespace benchmark
