// Writes all jobs of a project as JSON Lines.
//
//   export RI_URL=https://rime.example.com RI_API_KEY=...
//   fetch_jobs 5b8a1a3c-97c1-4a55-b7f4-2f7d2be0f6ce --status failed | jobs_report --summary
//
// docs/tools.md has the options and the exit statuses.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <optional>
#include <ri/job_metadata.hpp>
#include <set>
#include <string>
#include <vector>

#include "http/api.hpp"
#include "http/client.hpp"
#include "http/options.hpp"
#include "jobs/options.hpp"
#include "program/failure.hpp"
#include "program/interrupt.hpp"
#include "program/output.hpp"
#include "program/run.hpp"
#include "terminal/visible.hpp"

namespace {

void write_lines(tools::Output& out, const std::vector<ri::JobMetadata>& jobs) {
  std::string line;
  for (const ri::JobMetadata& job : jobs) {
    line.clear();
    ri::append_json(line, job);
    out.write(out.is_terminal() ? tools::visible(line) : line);
    out.write("\n");
  }
  out.flush();  // whatever happens to the next page, these are out
}

int fetch(const tools::Connection& connection, const tools::PageRequest& request) {
  const tools::Interrupt interrupt;
  tools::Output out(STDOUT_FILENO);
  tools::Client client(connection, interrupt,
                       {{}, [](const std::string& reason) { std::cerr << reason << std::endl; }});
  std::set<std::string> tokens;  // a server that repeats one would be asked for ever
  for (std::optional<std::string> token;;) {
    ri::ListJobsForProjectResponse page = tools::get_page(client, request, token);
    if (page.jobs) write_lines(out, *page.jobs);
    token = std::move(page.next_page_token);
    const bool has_token = token && !token->empty();
    if (page.has_more == false || (!page.has_more && !has_token)) return 0;
    if (!has_token) {
      throw tools::Failure(tools::ExitStatus::no_answer,
                           "the server says that there is more, but not how to get it");
    }
    if (!tokens.insert(*token).second) {
      throw tools::Failure(tools::ExitStatus::no_answer,
                           "the server repeats a page token: there may be more jobs");
    }
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app{"Writes all jobs of a project as JSON Lines.", "fetch_jobs"};
  app.footer(
      "Exit status: 0 all jobs written, 3 timeout, 4 no answer that helps, 64 wrong usage,\n"
      "74 standard output cannot be written, 130 interrupted.");
  tools::ConnectionOptions options(app);
  tools::PageRequest request;
  app.add_option("project_id", request.project_id, "The project")
      ->required()
      ->type_name("PROJECT_ID");
  app.add_option("--page-size", request.page_size, "Jobs in one answer, at most")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  tools::add_status_option(app, request.statuses);
  tools::add_type_option(app, request.types);
  return tools::run(app, argc, argv, [&] {
    const tools::Connection connection = options.connection();
    tools::check_identifier(request.project_id, "PROJECT_ID");
    return fetch(connection, request);
  });
}
