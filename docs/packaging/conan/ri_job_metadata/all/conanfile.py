import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, get, rmdir

required_conan_version = ">=2.0.9"


class RiJobMetadataConan(ConanFile):
    name = "ri_job_metadata"
    description = "Job metadata of the RI platform for C++: value types, and JSON with nothing lost"
    license = "MIT"
    url = "https://github.com/conan-io/conan-center-index"
    homepage = "@HOME_PAGE@"
    topics = ("json", "serialization", "rest-api")
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"header_only": [True, False]}
    # Of date the library needs the header alone.
    default_options = {"header_only": True, "date/*:header_only": True}

    def configure(self):
        if self.options.header_only:
            self.package_type = "header-library"

    def layout(self):
        cmake_layout(self, src_folder="src")

    def requirements(self):
        self.requires("nlohmann_json/3.11.3", transitive_headers=True)
        self.requires("date/3.0.4", transitive_headers=True)

    def package_id(self):
        if self.info.options.header_only:
            self.info.clear()

    def validate(self):
        check_min_cppstd(self, 17)

    def build_requirements(self):
        self.tool_requires("cmake/[>=3.20]")

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["RI_JOB_METADATA_BUILD_EXAMPLES"] = False
        toolchain.cache_variables["RI_JOB_METADATA_BUILD_TESTS"] = False
        toolchain.cache_variables["RI_JOB_METADATA_FETCH_DEPENDENCIES"] = False
        toolchain.cache_variables["RI_JOB_METADATA_INSTALL_COMPILED"] = not self.options.header_only
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        rmdir(self, os.path.join(self.package_folder, "lib", "cmake"))
        rmdir(self, os.path.join(self.package_folder, "share"))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "ri_job_metadata")

        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "ri::job_metadata")
        headers.set_property("pkg_config_name", "ri_job_metadata")
        headers.requires = ["nlohmann_json::nlohmann_json", "date::date"]
        headers.bindirs = []
        headers.libdirs = []

        if not self.options.header_only:
            compiled = self.cpp_info.components["compiled"]
            compiled.set_property("cmake_target_name", "ri::job_metadata_compiled")
            compiled.set_property("pkg_config_name", "ri_job_metadata_compiled")
            compiled.libs = ["ri_job_metadata_compiled"]
            compiled.defines = ["RI_JOB_METADATA_COMPILED=1"]
            compiled.requires = ["headers"]
