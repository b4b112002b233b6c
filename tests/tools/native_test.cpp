// Names of files that are not ASCII, and bytes that are not changed on their way to a file.

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <program/native.hpp>
#include <program/output.hpp>
#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

// Greek, Chinese, one that Windows writes as two 16-bit units, and an e with an accent after it.
const std::string names[] = {"plain", "\xCE\xBB\xCF\x8C\xCE\xB3\xCE\xBF\xCF\x82",
                             "\xE4\xBB\xBB\xE5\x8A\xA1", "\xF0\x9F\x9A\x80 rocket",
                             "e\xCC\x81t\xC3\xA9"};

const std::string bytes(
    "a\r\nb\nc\0d\x1A"
    "e\n\n",
    12);

// An empty folder that goes away at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("ri_native_test_" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("a name is a path and back") {
  for (const std::string& name : names) {
    CHECK(tools::name_of(tools::path_of(name)) == name);
    CHECK(tools::name_of(tools::path_of("folder/" + name).filename()) == name);
  }
}

TEST_CASE("a file of any name keeps every byte") {
  const Folder folder;
  for (const std::string& name : names) {
    INFO(name);
    const fs::path path = folder.path / tools::path_of(name);
    const int to = tools::open_to_write(tools::name_of(path));
    REQUIRE(to >= 0);
    tools::Output out(to);
    out.write(bytes);
    out.flush();
    CHECK(close(to) == 0);
    CHECK(fs::exists(path));

    std::ifstream stream(path, std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(stream), {}) == bytes);

    const int from = tools::open_to_read(tools::name_of(path));
    REQUIRE(from >= 0);
    std::string content(100, '\0');
    const auto got = read(from, content.data(), 100);
    CHECK(close(from) == 0);
    REQUIRE(got >= 0);
    CHECK(content.substr(0, static_cast<std::size_t>(got)) == bytes);
  }
}

TEST_CASE("what is written to a file replaces what was in it") {
  const Folder folder;
  const std::string name = tools::name_of(folder.path / "file");
  for (const std::string text : {"long text", "short"}) {
    const int to = tools::open_to_write(name);
    REQUIRE(to >= 0);
    tools::Output out(to);
    out.write(text);
    out.flush();
    CHECK(close(to) == 0);
    CHECK(fs::file_size(tools::path_of(name)) == text.size());
  }
}

TEST_CASE("a file that cannot be opened is -1, and errno says why") {
  const Folder folder;
  errno = 0;
  CHECK(tools::open_to_read(tools::name_of(folder.path / "missing")) == -1);
  CHECK(errno == ENOENT);
  errno = 0;
  CHECK(tools::open_to_write(tools::name_of(folder.path / "missing" / "file")) == -1);
  CHECK(errno == ENOENT);
}
