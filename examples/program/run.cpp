#include "program/run.hpp"

#include <exception>
#include <iostream>
#include <ri/version.hpp>

#include "program/failure.hpp"

namespace tools {

int run(CLI::App& app, int argc, char* argv[], const std::function<int()>& body) {
  app.set_version_flag("--version", app.get_name() + " " RI_JOB_METADATA_VERSION_STRING);
  app.get_formatter()->column_width(34);
  try {
    app.parse(argc, argv);
    return body();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::usage);
  } catch (const Failure& failure) {
    std::cerr << app.get_name() << ": " << failure.what() << '\n';
    return static_cast<int>(failure.status());
  } catch (const std::exception& error) {
    std::cerr << app.get_name() << ": " << error.what() << '\n';
    return static_cast<int>(ExitStatus::internal);
  }
}

}  // namespace tools
