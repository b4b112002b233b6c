// Reads job metadata, writes it back in canonical form, and says whether anything changed.
//
//   round_trip                        the samples in examples/data
//   round_trip job.json jobs.ndjson   these files
//   curl ... | round_trip - --pretty  standard input, for people to read
//
// A file holds a job, an answer of the API (a body with a job in it, a page of jobs, an error), an
// array of these, or many of them one after the other, as in JSON Lines. Canonical JSON goes to
// standard output, everything else to standard error.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ri/job_metadata.hpp>

#include "jobs/split.hpp"
#include "program/native.hpp"

namespace {

constexpr int usage_error = 64;  // as in <sysexits.h>
constexpr int output_error = 74;

constexpr const char* usage =
    "Usage: round_trip [options] [FILE...]\n"
    "Reads job metadata, writes it back, and says whether anything changed.\n"
    "\n"
    "  FILE           what to read, - for standard input; the samples without any\n"
    "  --message M    which message the files hold, whatever they look like: JobMetadata,\n"
    "                 GetJobResponse and so on, as docs/reference.md names them\n"
    "  --pretty       indent the JSON\n"
    "  --snake-case   write job_id rather than jobId\n"
    "  --help         print this\n"
    "\n"
    "Exit status: 0 all came back, 1 some document was refused or changed, 64 wrong usage,\n"
    "74 standard output cannot be written.\n";

// --- one document ---

// What came of one document.
struct Outcome {
  ri::Error error;        // set: it was refused, and nothing else counts
  std::string canonical;  // as asked for: pretty, snake_case
  bool unchanged = false;
  bool same_meaning = false;
};

template <class T>
Outcome round_trip(std::string_view text, const ri::WriteOptions& options) {
  Outcome outcome;
  const std::optional<T> value = ri::from_json<T>(text, outcome.error);
  if (!value) return outcome;
  outcome.canonical = ri::to_json(*value, options);
  outcome.same_meaning = ri::from_json<T>(outcome.canonical) == *value;
  outcome.unchanged = text == ri::to_json(*value);
  return outcome;
}

// A message by its name.
struct Message {
  std::string_view name;
  Outcome (*round_trip)(std::string_view text, const ri::WriteOptions& options);
};

template <class T>
constexpr Message message() {
  return {ri::schema::message<T>.name, round_trip<T>};
}

constexpr Message messages[] = {
    message<ri::JobMetadata>(),
    message<ri::GetJobResponse>(),
    message<ri::ListJobsForProjectResponse>(),
    message<ri::ListGAITestJobResponse>(),
    message<ri::StartStressTestResponse>(),
    message<ri::StartContinuousTestResponse>(),
    message<ri::StartFileScanResponse>(),
    message<ri::CreateImageResponse>(),
    message<ri::SyncImageTagResponse>(),
    message<ri::GetValidateDatasetTaskStatusResponse>(),
    message<ri::GetValidateModelTaskStatusResponse>(),
    message<ri::GetValidatePredictionsTaskStatusResponse>(),
    message<ri::JobInfo>(),
    message<ri::GetResultsResponse>(),
    message<ri::RpcStatus>(),
};

const Message* message_called(std::string_view name) {
  const auto found = std::find_if(std::begin(messages), std::end(messages),
                                  [&](const Message& each) { return each.name == name; });
  return found == std::end(messages) ? nullptr : found;
}

// Which message a document is, told by the names of its members. Any message keeps the members
// that it does not know, so the smallest one is enough to see which there are. Some answers look
// alike; such a one counts as the first of its kind.
const Message& message_of(std::string_view text) {
  ri::Error error;
  const auto any = ri::from_json<ri::ID>(text, error);
  const auto has = [&](std::string_view name, std::string_view original) {
    return any && (any->unknown_fields.find(name) != nullptr ||
                   any->unknown_fields.find(original) != nullptr);
  };
  struct Sign {
    bool found;
    std::string_view message;
  };
  const Sign signs[] = {
      {has("jobs", "jobs"), "ListJobsForProjectResponse"},
      {has("results", "results"), "GetResultsResponse"},
      {has("image", "image") && has("job", "job"), "CreateImageResponse"},
      {has("job", "job"), "GetJobResponse"},
      {has("jobMetadata", "job_metadata"), "GetValidateDatasetTaskStatusResponse"},
      {has("jobStatus", "job_status"), "JobInfo"},
      {has("jobId", "job_id") || has("status", "status"), "JobMetadata"},
      {has("hasMore", "has_more") || has("nextPageToken", "next_page_token"),
       "ListJobsForProjectResponse"},
      {has("code", "code") && has("message", "message"), "RpcStatus"},
  };
  for (const Sign& sign : signs) {
    if (sign.found) return *message_called(sign.message);
  }
  return *message_called("JobMetadata");
}

// --- files ---

std::optional<std::string> all_of(std::istream& in) {
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) return std::nullopt;
  return text;
}

// The content of a file, or why there is none.
std::optional<std::string> read(const std::string& path, std::string& reason) {
  reason = "cannot be read";
  if (path == "-") return all_of(std::cin);
  std::error_code ignored;
  if (std::filesystem::is_directory(tools::path_of(path), ignored)) {
    reason = "is a folder";
    return std::nullopt;
  }
  std::ifstream file(tools::path_of(path), std::ios::binary);
  if (!file) return std::nullopt;
  return all_of(file);
}

std::vector<std::string> bundled_samples() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RI_SAMPLES_DIR)) {
    if (entry.path().extension() == ".json") paths.push_back(tools::name_of(entry.path()));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// --- the program ---

struct Options {
  std::vector<std::string> files;
  const Message* message = nullptr;  // nothing: told by the document
  ri::WriteOptions write;
  bool samples = false;
};

// What the command line says; an exit status where the program ends with that.
std::optional<int> parse(const std::vector<std::string>& arguments, Options& options) {
  bool only_files = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const std::string_view with_value = "--message=";
    if (only_files || argument == "-" || argument.empty() || argument[0] != '-') {
      options.files.push_back(argument);
    } else if (argument == "--") {
      only_files = true;
    } else if (argument == "--help" || argument == "-h") {
      std::cout << usage << std::flush;
      return std::cout ? 0 : output_error;
    } else if (argument == "--pretty") {
      options.write.indent = 2;
    } else if (argument == "--snake-case") {
      options.write.names = ri::MemberNames::snake_case;
    } else if (argument == "--message" || argument.compare(0, with_value.size(), with_value) == 0) {
      const bool separate = argument == "--message";
      const std::string name = !separate                  ? argument.substr(with_value.size())
                               : i + 1 < arguments.size() ? arguments[++i]
                                                          : "";
      options.message = message_called(name);
      if (options.message == nullptr) {
        std::cerr << "round_trip: --message: '" << name << "' is no message that it knows\n";
        return usage_error;
      }
    } else {
      std::cerr << "round_trip: no such option: " << argument << "\n\n" << usage;
      return usage_error;
    }
  }
  options.samples = options.files.empty();
  if (options.samples) options.files = bundled_samples();
  return std::nullopt;
}

// Reads, writes and judges one document; whether all is well with it.
bool judge(const tools::Piece& piece, const std::string& place, bool expected_bad,
           const Options& options) {
  std::string_view text = piece.text;
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  const Message& message = options.message != nullptr ? *options.message : message_of(text);
  const Outcome outcome = message.round_trip(text, options.write);
  if (outcome.error) {
    std::cerr << place << ": " << (expected_bad ? "refused, as it should be: " : "")
              << tools::what_in_whole(outcome.error, piece) << '\n';
    return expected_bad;
  }
  std::cout << outcome.canonical << '\n';
  std::cerr << place << ": came back "
            << (!outcome.same_meaning ? "CHANGED"
                : outcome.unchanged   ? "unchanged"
                                      : "in canonical form, with the same meaning")
            << " (" << message.name << ")\n";
  return outcome.same_meaning && !expected_bad;
}

}  // namespace

int main(int argc, char* argv[]) {
  std::ios::sync_with_stdio(false);
  Options options;
  const std::vector<std::string> arguments = tools::begin_program(argc, argv);
  if (const std::optional<int> status = parse(arguments, options)) return *status;

  bool good = true;
  for (const std::string& path : options.files) {
    const std::string name =
        path == "-" ? "standard input" : tools::name_of(tools::path_of(path).filename());
    std::string reason;
    const std::optional<std::string> text = read(path, reason);
    if (!text) {
      std::cerr << path << ": " << reason << '\n';
      good = false;
      continue;
    }
    const std::vector<tools::Piece> pieces = tools::split_documents(*text);
    if (pieces.empty()) std::cerr << name << ": holds no document\n";
    const bool expected_bad = options.samples && name.rfind("bad_", 0) == 0;  // the samples' rule
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string place = pieces.size() == 1
                                    ? name
                                    : name + ", document " + std::to_string(i + 1) + " at line " +
                                          std::to_string(pieces[i].line);
      good = judge(pieces[i], place, expected_bad, options) && good;
    }
  }
  if (!std::cout.flush()) {
    std::cerr << "round_trip: standard output cannot be written\n";
    return output_error;
  }
  return good ? 0 : 1;
}
