// Reads job metadata, writes it back in canonical form, and says whether anything changed.
//
//   round_trip                        the samples in examples/data
//   round_trip job.json other.json    these files
//   curl ... | round_trip - --pretty  standard input, for people to read
//
// Canonical JSON goes to standard output, everything else to standard error.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <ri/job_metadata.hpp>

namespace {

// Which message a file holds: told by its name, unless --message says it.
std::string message_of(const std::string& name) {
  constexpr std::pair<const char*, const char*> beginnings[] = {
      {"get_job_", "GetJobResponse"},
      {"list_jobs_", "ListJobsForProjectResponse"},
      {"rpc_status_", "RpcStatus"},
      {"create_image", "CreateImageResponse"},
      {"sync_image_tag", "SyncImageTagResponse"},
      {"validate_dataset_status", "GetValidateDatasetTaskStatusResponse"},
      {"validate_model_status", "GetValidateModelTaskStatusResponse"},
      {"validate_predictions_status", "GetValidatePredictionsTaskStatusResponse"},
      {"job_info", "JobInfo"},
      {"results_page", "GetResultsResponse"},
  };
  for (const auto& [beginning, message] : beginnings) {
    if (name.rfind(beginning, 0) == 0) return message;
  }
  return "JobMetadata";
}

// What came of one document.
struct Outcome {
  ri::Error error;        // set: it was refused, and nothing else counts
  std::string canonical;  // as asked for: pretty, snake_case
  bool unchanged = false;
  bool same_meaning = false;
};

template <class T>
Outcome round_trip(const std::string& text, const ri::WriteOptions& options) {
  Outcome outcome;
  const std::optional<T> value = ri::from_json<T>(text, outcome.error);
  if (!value) return outcome;
  outcome.canonical = ri::to_json(*value, options);
  outcome.same_meaning = ri::from_json<T>(outcome.canonical) == *value;
  const std::string compact = ri::to_json(*value);
  outcome.unchanged = text == compact || text == compact + '\n';
  return outcome;
}

Outcome round_trip(const std::string& message, const std::string& text,
                   const ri::WriteOptions& options) {
  if (message == "GetJobResponse") return round_trip<ri::GetJobResponse>(text, options);
  if (message == "ListJobsForProjectResponse")
    return round_trip<ri::ListJobsForProjectResponse>(text, options);
  if (message == "RpcStatus") return round_trip<ri::RpcStatus>(text, options);
  if (message == "CreateImageResponse") return round_trip<ri::CreateImageResponse>(text, options);
  if (message == "SyncImageTagResponse") return round_trip<ri::SyncImageTagResponse>(text, options);
  if (message == "GetValidateDatasetTaskStatusResponse")
    return round_trip<ri::GetValidateDatasetTaskStatusResponse>(text, options);
  if (message == "GetValidateModelTaskStatusResponse")
    return round_trip<ri::GetValidateModelTaskStatusResponse>(text, options);
  if (message == "GetValidatePredictionsTaskStatusResponse")
    return round_trip<ri::GetValidatePredictionsTaskStatusResponse>(text, options);
  if (message == "JobInfo") return round_trip<ri::JobInfo>(text, options);
  if (message == "GetResultsResponse") return round_trip<ri::GetResultsResponse>(text, options);
  return round_trip<ri::JobMetadata>(text, options);
}

std::optional<std::string> read(const std::string& path) {
  const auto all_of = [](std::istream& in) {
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  if (path == "-") return all_of(std::cin);
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return all_of(file);
}

std::vector<std::string> bundled_samples() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RI_SAMPLES_DIR)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app{"Reads job metadata, writes it back, and says whether anything changed."};
  std::vector<std::string> files;
  bool pretty = false;
  bool snake_case = false;
  std::string message;
  app.add_option("files", files, "Files to read, - for standard input; the samples without any");
  app.add_flag("--pretty", pretty, "Indent the JSON");
  app.add_flag("--snake-case", snake_case, "Write job_id rather than jobId");
  app.add_option("--message", message, "What the files hold, if their names do not tell")
      ->check(CLI::IsMember(
          {"JobMetadata", "GetJobResponse", "ListJobsForProjectResponse", "RpcStatus",
           "CreateImageResponse", "SyncImageTagResponse", "GetValidateDatasetTaskStatusResponse",
           "GetValidateModelTaskStatusResponse", "GetValidatePredictionsTaskStatusResponse",
           "JobInfo", "GetResultsResponse"}));
  CLI11_PARSE(app, argc, argv);

  const bool samples = files.empty();
  if (samples) files = bundled_samples();
  ri::WriteOptions options;
  if (pretty) options.indent = 2;
  if (snake_case) options.names = ri::MemberNames::snake_case;

  bool good = true;
  for (const std::string& path : files) {
    const std::string name =
        path == "-" ? "standard input" : std::filesystem::path(path).filename().string();
    const std::optional<std::string> text = read(path);
    if (!text) {
      std::cerr << path << ": cannot be read\n";
      good = false;
      continue;
    }
    const Outcome outcome =
        round_trip(message.empty() ? message_of(name) : message, *text, options);
    const bool expected_bad = samples && name.rfind("bad_", 0) == 0;  // the samples' naming rule
    if (outcome.error) {
      std::cerr << name << ": " << (expected_bad ? "refused, as it should be: " : "")
                << outcome.error.what() << '\n';
      good = good && expected_bad;
      continue;
    }
    std::cout << outcome.canonical << std::endl;
    std::cerr << name << ": came back "
              << (!outcome.same_meaning ? "CHANGED"
                  : outcome.unchanged   ? "unchanged"
                                        : "in canonical form, with the same meaning")
              << '\n';
    good = good && outcome.same_meaning && !expected_bad;
  }
  return good ? 0 : 1;
}
