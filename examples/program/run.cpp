#include "program/run.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <ri/version.hpp>
#include <string>
#include <utility>
#include <vector>

#include "program/failure.hpp"
#include "program/native.hpp"

namespace tools {

int run(CLI::App& app, int argc, char* argv[], const std::function<int()>& body) {
  app.set_version_flag("--version", app.get_name() + " " RI_JOB_METADATA_VERSION_STRING);
  app.get_formatter()->column_width(34);
  app.allow_windows_style_options(false);  // also there, what begins with a slash is a file
  try {
    std::vector<std::string> arguments = begin_program(argc, argv);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
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
