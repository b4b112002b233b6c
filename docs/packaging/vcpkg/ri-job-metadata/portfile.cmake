vcpkg_download_distfile(
    ARCHIVE
    URLS "@ARCHIVE_URL@"
    FILENAME "ri_job_metadata-${VERSION}.tar.gz"
    SHA512 @ARCHIVE_SHA512@
)
vcpkg_extract_source_archive(SOURCE_PATH ARCHIVE "${ARCHIVE}")

vcpkg_check_features(
    OUT_FEATURE_OPTIONS FEATURE_OPTIONS
    FEATURES
        compiled RI_JOB_METADATA_INSTALL_COMPILED
)
if(NOT "compiled" IN_LIST FEATURES)
    set(VCPKG_BUILD_TYPE release) # headers only: nothing differs between release and debug
endif()

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        ${FEATURE_OPTIONS}
        -DRI_JOB_METADATA_BUILD_EXAMPLES=OFF
        -DRI_JOB_METADATA_BUILD_TESTS=OFF
        -DRI_JOB_METADATA_CMAKE_DIR=share/ri_job_metadata
        -DRI_JOB_METADATA_FETCH_DEPENDENCIES=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME ri_job_metadata)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE
    "${CURRENT_PACKAGES_DIR}/debug/include"
    "${CURRENT_PACKAGES_DIR}/debug/share"
    "${CURRENT_PACKAGES_DIR}/share/doc"
)
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
