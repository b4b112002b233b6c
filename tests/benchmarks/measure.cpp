// SPDX-License-Identifier: MIT

#include "measure.hpp"

#include <exception>
#include <functional>
#include <utility>

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

// The values into the same buffer again and again, as who writes many documents does.
template <class T>
Task task_appending(const Append<T>& append, const std::vector<T>& values) {
  return [append, &values, buffer = std::string()]() mutable {
    for (const T& value : values) {
      buffer.clear();
      append(value, buffer);
      keep(buffer.data());
    }
  };
}

// The same for a library that has messages of its own, which are made before anything is timed.
template <class T>
Task task_appending_own(const Codec<T>& codec, const std::vector<T>& values) {
  std::vector<std::function<void(std::string&)>> messages;
  for (const T& value : values) messages.push_back(codec.own(value));
  return [messages = std::move(messages), buffer = std::string()]() mutable {
    for (const auto& append : messages) {
      buffer.clear();
      append(buffer);
      keep(buffer.data());
    }
  };
}

template <class T>
Task task_reading(const Codec<T>& codec, const std::vector<std::string>& texts) {
  if (codec.read_own) {
    return [&codec, &texts] {
      for (const std::string& text : texts) codec.read_own(text);
    };
  }
  return [&codec, &texts] {
    for (const std::string& text : texts) {
      const T value = codec.read(text);
      keep(&value);
    }
  };
}

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
    const Codec<T>& codec = contender.codec<T>();
    if (!(codec.*append)) {
      tasks.emplace_back();
    } else if (codec.own) {
      tasks.push_back(task_appending_own(codec, corpus.values));
    } else {
      tasks.push_back(task_appending(codec.*append, corpus.values));
    }
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
    tasks.push_back(task_reading(contender.codec<T>(), corpus.texts));
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
    tasks.emplace_back([&bad, &job = contender.job] {
      for (const std::string& text : bad.texts) {
        try {
          job.read_own ? job.read_own(text) : static_cast<void>(job.read(text));
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
