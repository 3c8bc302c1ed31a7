# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# All compiler flags are set here and in Hardening.cmake, on one target to which all others link.

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network HttpServer WebSockets Test)
find_package(PkgConfig REQUIRED)
pkg_check_modules(rdkafka REQUIRED IMPORTED_TARGET rdkafka)
# libsystemd notifies systemd of readiness and liveness. Other systems do not need it.
pkg_check_modules(systemd IMPORTED_TARGET libsystemd)
pkg_check_modules(libzstd REQUIRED IMPORTED_TARGET libzstd)
find_package(OpenSSL 3.0 REQUIRED)
find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ZLIB REQUIRED)
find_package(prometheus-cpp REQUIRED)
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)
# RE2's pkg-config file has -pthread, which the precompiled header does not have.
find_path(RE2_INCLUDE_DIR re2/re2.h REQUIRED)
find_library(RE2_LIBRARY re2 REQUIRED)

set(LOOM_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")

add_library(loom_options INTERFACE)
add_library(Loom::Options ALIAS loom_options)
target_compile_features(loom_options INTERFACE cxx_std_20)
target_include_directories(loom_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(loom_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LOOM_VERSION="${PROJECT_VERSION}"
    $<$<BOOL:${LOOM_ASSERTS}>:QT_FORCE_ASSERTS>)
target_compile_options(loom_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast)
include(Hardening)
if(LOOM_SANITIZE)
    target_compile_options(loom_options INTERFACE -fsanitize=${LOOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(loom_options INTERFACE -fsanitize=${LOOM_SANITIZE})
endif()
if(LOOM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "libFuzzer needs clang: configure with the preset fuzz or fuzz-asserts")
    endif()
    target_compile_options(loom_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(LOOM_SANITIZE STREQUAL "thread")
    add_library(loom_c11threads OBJECT ${PROJECT_SOURCE_DIR}/tests/support/c11threads.cpp)
    target_compile_features(loom_c11threads PRIVATE cxx_std_20)
    target_link_libraries(loom_options INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:loom_c11threads>>)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
