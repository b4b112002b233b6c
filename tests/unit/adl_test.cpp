// nlohmann/json's own way of converting, with every kind of tree.

#include <nlohmann/json.hpp>

#include <ri/job_metadata.hpp>
#include <support/catch.hpp>

TEST_CASE("a message becomes a tree and back by nlohmann's own functions") {
  ri::JobMetadata job;
  job.job_id = "a";
  const nlohmann::json tree = job;
  CHECK(tree == nlohmann::json{{"jobId", "a"}});
  CHECK(tree.get<ri::JobMetadata>() == job);
}
