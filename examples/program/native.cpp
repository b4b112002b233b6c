#include "program/native.hpp"

#include <fcntl.h>

#if defined(_WIN32)
#  include <io.h>
#  include <windows.h>
// After <windows.h>, which it needs.
#  include <shellapi.h>
#else
#  include <unistd.h>
#endif

namespace tools {

#if defined(_WIN32)

namespace {

std::wstring wide(const std::string& text) {
  const int size = static_cast<int>(text.size());
  const int length = MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0);
  std::wstring result(static_cast<std::size_t>(length), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), size, result.data(), length);
  return result;
}

std::string narrow(const std::wstring& text) {
  const int size = static_cast<int>(text.size());
  const int length =
      WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string result(static_cast<std::size_t>(length), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), size, result.data(), length, nullptr, nullptr);
  return result;
}

}  // namespace

std::vector<std::string> begin_program(int, char*[]) {
  for (const int descriptor : {0, 1, 2}) _setmode(descriptor, _O_BINARY);
  int count = 0;
  wchar_t** const all = CommandLineToArgvW(GetCommandLineW(), &count);
  std::vector<std::string> arguments;
  for (int i = 1; i < count; ++i) arguments.push_back(narrow(all[i]));
  LocalFree(all);
  return arguments;
}

std::filesystem::path path_of(const std::string& name) { return wide(name); }

std::string name_of(const std::filesystem::path& path) { return narrow(path.native()); }

int open_to_read(const std::string& name) {
  return _wopen(wide(name).c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
}

int open_to_write(const std::string& name) {
  return _wopen(wide(name).c_str(), _O_WRONLY | _O_CREAT | _O_TRUNC | _O_BINARY | _O_NOINHERIT,
                0600);
}

#else

std::vector<std::string> begin_program(int argc, char* argv[]) {
  if (argc == 0) return {};
  return {argv + 1, argv + argc};
}

std::filesystem::path path_of(const std::string& name) { return name; }

std::string name_of(const std::filesystem::path& path) { return path.native(); }

int open_to_read(const std::string& name) { return open(name.c_str(), O_RDONLY | O_CLOEXEC); }

int open_to_write(const std::string& name) {
  return open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

#endif

}  // namespace tools
