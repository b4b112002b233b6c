// SPDX-License-Identifier: MIT

#include "agreement.hpp"

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <ri/job_metadata.hpp>

namespace benchmark {
namespace {

struct ClearUnknownFields {
  template <class T>
  void operator()(std::string_view, T& member) const {
    clear(member);
  }

  template <class T>
  static void clear(T& value) {
    if constexpr (ri::is_message_v<T>) {
      value.unknown_fields.clear();
      ri::for_each_member(value, ClearUnknownFields());
    }
  }

  template <class T>
  static void clear(std::optional<T>& value) {
    if (value) clear(*value);
  }

  template <class T>
  static void clear(std::vector<T>& list) {
    for (T& element : list) clear(element);
  }
};

template <class T>
T without_unknown_members(T value) {
  ClearUnknownFields::clear(value);
  return value;
}

[[noreturn]] void fail(const Contender& contender, const std::string& what,
                       const std::string& corpus, std::size_t document) {
  throw std::runtime_error(contender.name + " " + what + ": " + corpus + ", document " +
                           std::to_string(document));
}

bool throws(const Codec<ri::JobMetadata>& codec, const std::string& text) {
  try {
    codec.read(text);
  } catch (const std::exception&) {
    return true;
  }
  return false;
}

}  // namespace

template <class T>
void check_agreement(const Contender& contender, const Corpus<T>& corpus) {
  const Codec<T>& codec = contender.codec<T>();
  for (std::size_t i = 0; i < corpus.texts.size(); ++i) {
    const std::string& text = corpus.texts[i];
    const T expected = contender.keeps_unknown_members ? corpus.values[i]
                                                       : without_unknown_members(corpus.values[i]);
    if (codec.read(text) != expected) fail(contender, "reads another value", corpus.name, i);
    if (codec.accepts && !codec.accepts(text)) fail(contender, "refuses", corpus.name, i);
    for (const auto& append : {codec.append, codec.append_indented}) {
      if (!append) continue;
      std::string written;
      append(expected, written);
      if (ri::from_json<T>(written) != expected) {
        fail(contender, "writes another value", corpus.name, i);
      }
    }
  }
}

template void check_agreement(const Contender&, const Jobs&);
template void check_agreement(const Contender&, const Pages&);

void check_refusal(const Contender& contender, const Jobs& bad) {
  for (std::size_t i = 0; i < bad.texts.size(); ++i) {
    const Codec<ri::JobMetadata>& codec = contender.job;
    if (!throws(codec, bad.texts[i]) || (codec.accepts && codec.accepts(bad.texts[i]))) {
      fail(contender, "accepts", bad.name, i);
    }
  }
}

}  // namespace benchmark
