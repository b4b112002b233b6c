// Names of files and bytes on every system: arguments and names are UTF-8, and bytes are written
// and read as they are. POSIX is so; Windows has to be told.

#ifndef EXAMPLES_PROGRAM_NATIVE_HPP
#define EXAMPLES_PROGRAM_NATIVE_HPP

#include <filesystem>
#include <string>
#include <vector>

namespace tools {

// What main() begins with: has the standard streams pass bytes as they are, and returns the
// arguments after the program's name. On Windows `argv` has them in the code page of the machine,
// with a question mark for what that does not hold, so they are asked for anew.
std::vector<std::string> begin_program(int argc, char* argv[]);

// A name as a path for std::filesystem and for streams, and back.
std::filesystem::path path_of(const std::string& name);
std::string name_of(const std::filesystem::path& path);

// A descriptor of a file to read, or of one to write, which is made or emptied; as open(), -1 and
// errno where that fails.
int open_to_read(const std::string& name);
int open_to_write(const std::string& name);

}  // namespace tools

#endif  // EXAMPLES_PROGRAM_NATIVE_HPP
