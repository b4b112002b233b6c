// SPDX-License-Identifier: MIT

#include "measure.hpp"

#include <exception>
#include <functional>

#include <ri/job_metadata.hpp>

#include "agreement.hpp"

namespace benchmark {
namespace {

template <class T>
bool drops_members(const Corpus<T>& corpus, const Contender& contender) {
  if (contender.keeps_unknown_members) return false;
  ri::ReadOptions strict;
  strict.unknown_members = ri::UnknownPolicy::reject;
  ri::Error error;
  return !ri::from_json<T>(corpus.texts.front(), error, strict);
}

template <class T>
using Append = std::function<void(const T&, std::string&)>;

template <class T>
Row measure_appending(const std::vector<Contender>& contenders, const Corpus<T>& corpus,
                      Append<T> Codec<T>::*append, int rounds) {
  Row row{corpus.name, 0, corpus.values.size(), {}};
  std::string out;
  for (const T& value : corpus.values) {
    out.clear();
    (contenders.front().codec<T>().*append)(value, out);
    row.bytes += out.size();
  }
  std::vector<Task> tasks;
  for (const Contender& contender : contenders) {
    check_agreement(contender, corpus);
    row.does_less.push_back(drops_members(corpus, contender));
    const Append<T>& write = contender.codec<T>().*append;
    if (!write) {
      tasks.emplace_back();
      continue;
    }
    // Into the same buffer again and again, as who writes many documents does.
    tasks.emplace_back([&corpus, write, buffer = std::string()]() mutable {
      for (const T& value : corpus.values) {
        buffer.clear();
        write(value, buffer);
        keep(buffer.data());
      }
    });
  }
  row.timings = race(tasks, rounds);
  return row;
}

}  // namespace

template <class T>
Row measure_reading(const std::vector<Contender>& contenders, const Corpus<T>& corpus, int rounds) {
  Row row{corpus.name, corpus.bytes(), corpus.texts.size(), {}};
  std::vector<Task> tasks;
  for (const Contender& contender : contenders) {
    check_agreement(contender, corpus);
    row.does_less.push_back(drops_members(corpus, contender));
    tasks.emplace_back([&corpus, &read = contender.codec<T>().read] {
      for (const std::string& text : corpus.texts) {
        const T value = read(text);
        keep(&value);
      }
    });
  }
  tasks.emplace_back([&corpus] {
    for (const T& value : corpus.values) {
      const T copy = value;
      keep(&copy);
    }
  });
  row.timings = race(tasks, rounds);
  return row;
}

template <class T>
Row measure_writing(const std::vector<Contender>& contenders, const Corpus<T>& corpus, int rounds) {
  return measure_appending(contenders, corpus, &Codec<T>::append, rounds);
}

template <class T>
Row measure_writing_indented(const std::vector<Contender>& contenders, const Corpus<T>& corpus,
                             int rounds) {
  return measure_appending(contenders, corpus, &Codec<T>::append_indented, rounds);
}

Row measure_throwing(const std::vector<Contender>& contenders, const Jobs& bad, int rounds) {
  std::vector<Task> tasks;
  for (const Contender& contender : contenders) {
    check_refusal(contender, bad);
    tasks.emplace_back([&bad, &read = contender.job.read] {
      for (const std::string& text : bad.texts) {
        try {
          read(text);
        } catch (const std::exception& error) {
          keep(&error);
        }
      }
    });
  }
  return {bad.name, bad.bytes(), bad.texts.size(), race(tasks, rounds)};
}

Row measure_refusing(const std::vector<Contender>& contenders, const Jobs& bad, int rounds) {
  std::vector<Task> tasks;
  for (const Contender& contender : contenders) {
    check_refusal(contender, bad);
    if (!contender.job.accepts) {
      tasks.emplace_back();
      continue;
    }
    tasks.emplace_back([&bad, &accepts = contender.job.accepts] {
      for (const std::string& text : bad.texts) accepts(text);
    });
  }
  return {bad.name, bad.bytes(), bad.texts.size(), race(tasks, rounds)};
}

template Row measure_reading(const std::vector<Contender>&, const Jobs&, int);
template Row measure_reading(const std::vector<Contender>&, const Pages&, int);
template Row measure_writing(const std::vector<Contender>&, const Jobs&, int);
template Row measure_writing(const std::vector<Contender>&, const Pages&, int);
template Row measure_writing_indented(const std::vector<Contender>&, const Jobs&, int);

}  // namespace benchmark
