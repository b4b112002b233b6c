// Jobs for python_test.py and back, a line each:
//
//   exchange write    reads facts, writes the jobs that have them, as JSON
//   exchange read     reads jobs as JSON, writes their facts, or why one is refused
//
// Facts are job_id in hexadecimal after an x, the seconds and the nanoseconds of creation_time,
// running_time_secs, a 64-bit integer that is a string in JSON, and one that is a number there.

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#include <ri/job_metadata.hpp>

namespace {

std::string hex_of(std::string_view text) {
  std::string hex = "x";
  for (const char c : text) {
    constexpr const char* digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::string text_of(std::string_view hex) {
  std::string text;
  for (std::size_t i = 1; i < hex.size(); i += 2) {
    text += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return text;
}

ri::JobMetadata job_of(const std::string& facts) {
  std::istringstream in(facts);
  std::string job_id, running_time;
  std::int64_t seconds = 0, size_bytes = 0, attacks = 0;
  std::int32_t nanoseconds = 0;
  in >> job_id >> seconds >> nanoseconds >> running_time >> size_bytes >> attacks;
  ri::JobMetadata job;
  job.job_id = text_of(job_id);
  job.creation_time = ri::Timestamp::from_unix(seconds, nanoseconds);
  job.running_time_secs = std::strtod(running_time.c_str(), nullptr);
  auto& data = job.job_data.emplace();
  data.cross_plane_res.emplace().validate_dataset_response.emplace().size_bytes = size_bytes;
  data.generative_model.emplace().progress.emplace().total_attacks = attacks;
  job.status = ri::JobStatus::RUNNING;
  return job;
}

std::string facts_of(const ri::JobMetadata& job) {
  char running_time[64];
  std::snprintf(running_time, sizeof running_time, "%a", job.running_time_secs.value());
  std::ostringstream out;
  out << hex_of(job.job_id.value()) << ' ' << job.creation_time->seconds() << ' '
      << job.creation_time->nanoseconds() << ' '
      << (std::isnan(*job.running_time_secs) ? "nan" : running_time) << ' '
      << job.job_data->cross_plane_res->validate_dataset_response->size_bytes.value() << ' '
      << job.job_data->generative_model->progress->total_attacks.value();
  return out.str();
}

}  // namespace

int main(int argc, char* argv[]) {
  const bool write = argc == 2 && std::string_view(argv[1]) == "write";
  for (std::string line; std::getline(std::cin, line);) {
    if (write) {
      std::cout << ri::to_json(job_of(line)) << '\n';
    } else {
      ri::Error error;
      const auto job = ri::from_json(line, error);
      std::cout << (job ? facts_of(*job) : std::string("refused: ") + error.what()) << '\n';
    }
  }
}
