// Each allocation of each operation fails once: std::bad_alloc comes out, nothing leaks, and what
// was there before is as it was.

#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>
#include <support/library.hpp>

#include "allocations.hpp"
#include "samples.hpp"

namespace {

// Runs `action` once for each allocation that it makes, which then fails. What comes out is
// std::bad_alloc or, where the standard library does without the memory, nothing. `unchanged` says
// whether everything is as it was before; the actions undo what they do when nothing fails.
template <class Action, class Unchanged>
void fail_each_allocation(Action action, Unchanged unchanged) {
  const long needed = ri_test::count_allocations(action);
  long changed = !unchanged();
  long leaked = 0;
  long failed = 0;
  for (long i = 0; i < needed; ++i) {
    const long live = ri_test::allocations().live;
    ri_test::fail_allocation_after(i);
    try {
      action();
    } catch (const std::bad_alloc&) {
      ++failed;
    }
    ri_test::allow_allocations();
    changed += !unchanged();
    leaked += ri_test::allocations().live - live;
  }
  CHECK(leaked == 0);
  CHECK(changed == 0);
  CHECK(2 * failed >= needed);
}

template <class Action>
void fail_each_allocation(Action action) {
  fail_each_allocation(std::move(action), [] { return true; });
}

}  // namespace

TEST_CASE("every allocation fails: reading text") {
  for (const ri_test::Sample& sample : ri_test::samples()) {
    CAPTURE(sample.name);
    const std::string& text = sample.text;
    fail_each_allocation([&text] {
      try {
        ri::from_json(text);
      } catch (const ri::Error&) {
      }
    });
    const ri::Error before(ri::ErrorCode::value, "/before", "as it was");
    ri::Error error;
    fail_each_allocation(
        [&text, &error, &before] {
          error = before;
          static_cast<void>(ri::from_json(text, error));
          error = before;
        },
        [&error] { return error.pointer() == "/before"; });
    fail_each_allocation([&text] {
      ri::Error ignored;
      static_cast<void>(ri::from_json<ri::ListJobsForProjectResponse>(text, ignored));
    });
  }
}

TEST_CASE("every allocation fails: reading trees") {
  for (const ri_test::Sample& sample : ri_test::samples()) {
    CAPTURE(sample.name);
    const std::string& text = sample.text;
    const auto tree = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (tree.is_discarded()) continue;
    fail_each_allocation([&tree] {
      try {
        ri::from_dict(tree);
      } catch (const ri::Error&) {
      }
    });
    ri::JobMetadata target;
    target.job_id = "an earlier value, too long for the string itself";
    const ri::JobMetadata before = target;
    fail_each_allocation(
        [&tree, &target] {
          ri::JobMetadata copy = target;
          try {
            tree.get_to(target);
          } catch (const ri::Error&) {
          }
          std::swap(copy, target);
        },
        [&target, &before] { return target == before; });
  }
}

TEST_CASE("every allocation fails: writing, copying, comparing") {
  for (const ri_test::Sample& sample : ri_test::samples()) {
    CAPTURE(sample.name);
    const std::string& text = sample.text;
    ri::Error error;
    const auto job = ri::from_json(text, error);
    if (!job) continue;
    fail_each_allocation([&job] { ri::to_json(*job); });
    ri::WriteOptions pretty;
    pretty.indent = 4;
    fail_each_allocation([&job, &pretty] { ri::to_json(*job, pretty); });
    fail_each_allocation([&job] { ri::JobMetadata copy(*job); });
    fail_each_allocation([&job] { static_cast<void>(*job == ri::JobMetadata(*job)); });

    std::string out = "before";
    fail_each_allocation(
        [&job, &out] {
          ri::append_json(out, *job);
          std::string("before").swap(out);
        },
        [&out] {
          const bool same = out == "before";
          std::string("before").swap(out);  // gives back what it has grown to
          return same;
        });
  }
}

// nlohmann/json's destructor allocates, and ends the program where it cannot; so the trees that are
// made go when allocations are good again.
TEST_CASE("every allocation fails: making trees") {
  for (const ri_test::Sample& sample : ri_test::samples()) {
    CAPTURE(sample.name);
    const std::string& text = sample.text;
    ri::Error error;
    const auto job = ri::from_json(text, error);
    if (!job) continue;
    nlohmann::json tree;
    fail_each_allocation([&job, &tree] { tree = ri::to_dict(*job); },
                         [&tree] {
                           tree = nullptr;
                           return true;
                         });
  }
}

TEST_CASE("every allocation fails: refused values") {
  ri::JobMetadata job;
  job.job_id = std::string(5000, 'a');  // more than the writer's block
  job.error_msg = "\xFF";
  std::string out = "before";
  fail_each_allocation(
      [&job, &out] {
        try {
          ri::append_json(out, job);
        } catch (const ri::Error&) {
        }
        std::string("before").swap(out);
      },
      [&out] {
        const bool same = out == "before";
        std::string("before").swap(out);
        return same;
      });
}

TEST_CASE("every allocation fails: RawJson and UnknownFields") {
  const std::string text =
      R"( { "a" : [ 1, 2, 3, "a text that is too long for the string itself" ] } )";
  fail_each_allocation([&text] { ri::RawJson value(text); });
  fail_each_allocation([] {
    try {
      ri::RawJson value("[[1,2,}]");
    } catch (const ri::Error&) {
    }
  });

  ri::UnknownFields fields;
  for (const char* const name : {"a", "b", "a", "c"}) fields.add(name, ri::RawJson("1"));
  const ri::UnknownFields before = fields;
  const auto unchanged = [&fields, &before] { return fields == before; };
  const std::string name(100, 'n');
  fail_each_allocation(
      [&] {
        ri::UnknownFields copy = before;
        fields.add(name, ri::RawJson(text));
        std::swap(copy, fields);
      },
      unchanged);
  fail_each_allocation(
      [&] {
        ri::UnknownFields copy = before;
        fields.set(name, ri::RawJson(text));
        std::swap(copy, fields);
      },
      unchanged);
  fail_each_allocation(
      [&] {
        ri::UnknownFields copy = before;
        fields.set("a", ri::RawJson(text));
        std::swap(copy, fields);
      },
      unchanged);
  fail_each_allocation(
      [&] {
        ri::UnknownFields copy = before;
        fields.erase("a");
        std::swap(copy, fields);
      },
      unchanged);

  ri::UnknownFields others;
  others.add(name, ri::RawJson(text));
  const ri::UnknownFields others_before = others;
  fail_each_allocation(
      [&] {
        ri::UnknownFields copy = others_before;
        others = fields;
        std::swap(copy, others);
      },
      [&] { return others == others_before; });
}
