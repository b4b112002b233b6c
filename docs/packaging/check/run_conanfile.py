"""Runs the Conan recipe with stand-ins for what of Conan it uses, looks at what it packages, and
builds and runs its test package:

    run_conanfile.py <recipe> <version> <archive> <folder to build in> <header_only: True|False>
"""

import collections
import hashlib
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import types

recipe, version, archive, root, header_only = sys.argv[1:]
recipe, archive, root = pathlib.Path(recipe), pathlib.Path(archive), pathlib.Path(root)
header_only = header_only == "True"


def run(*command):
    subprocess.run([str(each) for each in command], check=True, stdout=subprocess.DEVNULL)


# --- what Conan offers ---


class ConanFile:
    """The attributes that Conan gives a recipe, with the settings of a Release build on Linux."""


class Options:
    def __init__(self):
        self.header_only = header_only


class Info:
    def __init__(self):
        self.options = Options()
        self.cleared = False

    def clear(self):
        self.cleared = True


class CppInfo:
    def __init__(self):
        self.properties = {}
        self.libs, self.defines, self.requires = [], [], []
        self.bindirs, self.libdirs, self.includedirs = ["bin"], ["lib"], ["include"]
        self.components = collections.defaultdict(CppInfo)

    def set_property(self, name, value):
        self.properties[name] = value


class CMakeToolchain:
    def __init__(self, conanfile):
        self.conanfile = conanfile
        self.cache_variables = {}

    def generate(self):
        self.conanfile.cache_variables = self.cache_variables


class CMakeDeps:
    def __init__(self, conanfile):
        pass

    def generate(self):  # the installed packages of the system have CMake files already
        pass


class CMake:
    def __init__(self, conanfile):
        self.conanfile = conanfile

    def configure(self):
        variables = [
            f"-D{name}={'ON' if value else 'OFF'}"
            for name, value in self.conanfile.cache_variables.items()
        ]
        run("cmake", "-S", self.conanfile.source_folder, "-B", root / "build", "-G", "Ninja",
            "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O0",
            "-DCMAKE_INSTALL_LIBDIR=lib", "-DCMAKE_CXX_STANDARD=17",
            f"-DCMAKE_INSTALL_PREFIX={self.conanfile.package_folder}", *variables)

    def build(self):
        run("cmake", "--build", root / "build")

    def install(self):
        run("cmake", "--install", root / "build")


def get(conanfile, url, sha256, strip_root):
    assert url.endswith("/" + archive.name) and strip_root, url
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == sha256
    with tarfile.open(archive) as packed:
        for member in packed.getmembers():
            member.name = member.name.partition("/")[2]
            if member.name:
                packed.extract(member, conanfile.source_folder)


def copy(conanfile, pattern, src, dst):
    os.makedirs(dst, exist_ok=True)
    for path in pathlib.Path(src).glob(pattern):
        shutil.copy(path, dst)


def module(name, **content):
    made = types.ModuleType(name)
    made.__dict__.update(content)
    sys.modules[name] = made


module("conan", ConanFile=ConanFile)
module("conan.tools")
module("conan.tools.build", check_min_cppstd=lambda conanfile, standard: None,
       can_run=lambda conanfile: True)
module("conan.tools.cmake", CMake=CMake, CMakeDeps=CMakeDeps, CMakeToolchain=CMakeToolchain,
       cmake_layout=lambda conanfile, src_folder=".": None)
module("conan.tools.files", copy=copy, get=get,
       rmdir=lambda conanfile, path: shutil.rmtree(path, ignore_errors=True))


def recipe_in(path):
    specification = importlib.util.spec_from_file_location(path.parent.name, path)
    loaded = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(loaded)
    recipes = [each for each in vars(loaded).values()
               if isinstance(each, type) and issubclass(each, ConanFile) and each is not ConanFile]
    assert len(recipes) == 1
    return recipes[0]()


def conan_data(path):
    """The one entry of conandata.yml, which is plain enough to be read without a YAML library."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["sources:", f'  "{version}":'], lines
    entries = dict(re.fullmatch(r'    (\w+): "([^"]*)"', line).groups() for line in lines[2:])
    return {"sources": {version: entries}}


# --- the recipe, in the order of `conan create` ---

conanfile = recipe_in(recipe / "conanfile.py")
conanfile.version = version
conanfile.conan_data = conan_data(recipe / "conandata.yml")
conanfile.options, conanfile.info, conanfile.cpp_info = Options(), Info(), CppInfo()
conanfile.source_folder, conanfile.package_folder = str(root / "src"), str(root / "package")
required, tools = {}, []
conanfile.requires = lambda reference, **traits: required.update({reference: traits})
conanfile.tool_requires = tools.append

config = (recipe.parent / "config.yml").read_text(encoding="utf-8")
assert config == f'versions:\n  "{version}":\n    folder: {recipe.name}\n', config
assert conanfile.default_options["header_only"] is True

for step in ("configure", "layout", "requirements", "package_id", "validate",
             "build_requirements", "source", "generate", "build", "package", "package_info"):
    getattr(conanfile, step)()

assert sorted(each.partition("/")[0] for each in required) == ["date", "nlohmann_json"], required
assert all(traits == {"transitive_headers": True} for traits in required.values()), required
assert conanfile.info.cleared == header_only
assert conanfile.package_type == ("header-library" if header_only else "static-library")

# --- what is in the package ---

package = pathlib.Path(conanfile.package_folder)
assert (package / "licenses/LICENSE").is_file()
assert (package / "include/ri/job_metadata.hpp").is_file()
expected = {"include", "licenses"} | (set() if header_only else {"lib"})
assert {path.name for path in package.iterdir()} == expected, list(package.iterdir())
empty = [path for path in package.rglob("*") if path.is_dir() and not any(path.iterdir())]
assert not empty, empty
libraries = [path.name for path in (package / "lib").rglob("*")]
components = conanfile.cpp_info.components
declared = [f"lib{name}.a" for each in components.values() for name in each.libs]
assert libraries == declared, (libraries, declared)

# --- the test package, with the CMake files that Conan would make of package_info() ---

made = root / "generators"
made.mkdir()
known = {"nlohmann_json::nlohmann_json", "date::date"}
names = {name: each.properties["cmake_target_name"] for name, each in components.items()}
lines = ["find_package(nlohmann_json REQUIRED)", "find_package(date REQUIRED)"]
for name, component in components.items():
    links = [names.get(each, each) for each in component.requires]
    assert set(links) <= known | set(names.values()), links
    for folder in component.libdirs:
        links += [str(package / folder / f"lib{each}.a") for each in component.libs]
    target = names[name]
    lines += [
        f"add_library({target} INTERFACE IMPORTED)",
        f"target_include_directories({target} INTERFACE {package / component.includedirs[0]})",
        f"target_link_libraries({target} INTERFACE {' '.join(links)})",
        f"target_compile_definitions({target} INTERFACE {' '.join(component.defines)})",
    ]
file_name = conanfile.cpp_info.properties["cmake_file_name"]
(made / f"{file_name}-config.cmake").write_text("\n".join(lines) + "\n", encoding="utf-8")

test = recipe_in(recipe / "test_package/conanfile.py")
test.tested_reference_str = f"{conanfile.name}/{version}"
tested = []
test.requires = tested.append
test.requirements()
assert tested == ["ri_job_metadata/" + version]
run("cmake", "-S", recipe / "test_package", "-B", root / "test_package", "-G", "Ninja",
    f"-DCMAKE_PREFIX_PATH={made}")
run("cmake", "--build", root / "test_package")
run(root / "test_package/test_package")
