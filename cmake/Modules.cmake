# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later

# loom_precompiled_headers(name)
# Precompiles Qt's headers once for all targets that reuse them, instead of parsing them for each file.
function(loom_precompiled_headers name)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} STATIC ${PROJECT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE Loom::Options Qt6::Core)
    target_include_directories(${name} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Network,INTERFACE_INCLUDE_DIRECTORIES>)
    target_precompile_headers(${name} PRIVATE <QtCore> <QtNetwork> <functional> <memory> <optional> <vector>)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
endfunction()

# Precompiled headers halve the build time. They also hide a missing #include, which builds with a compiler launcher and
# `./dev lint --changed` find.
if(LOOM_PRECOMPILED_HEADERS)
    loom_precompiled_headers(loom_precompiled)
endif()

function(loom_precompile target)
    if(LOOM_PRECOMPILED_HEADERS)
        target_precompile_headers(${target} REUSE_FROM loom_precompiled)
    endif()
endfunction()

# Test code is half of all code to compile. It is never optimised; only the code under test is.
function(loom_unoptimised target)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-O0>)
    set_target_properties(${target} PROPERTIES LOOM_UNOPTIMISED ON)
endfunction()
if(LOOM_TESTS)
    loom_precompiled_headers(loom_precompiled_tests)
    loom_unoptimised(loom_precompiled_tests)
endif()

# Compiles up to 16 files of a module as one, which parses headers once: a whole build takes a third of the time, but a build
# after a change takes longer. The presets checked, dev and lint compile each file alone, which also finds names that only
# another file of the module declares; all others set this option.
option(LOOM_UNITY "Compile the files of each module together" OFF)

# loom_module(loom_name SOURCES file… USES target… PRIVATE target…)
# Adds a static library with the alias Loom::Name. USES lists the targets that its headers need, PRIVATE those that only its
# source files need.
function(loom_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES UNITY_BUILD ${LOOM_UNITY} UNITY_BUILD_BATCH_SIZE 16)
    target_link_libraries(${name} PUBLIC Loom::Options ${arg_USES} PRIVATE ${arg_PRIVATE})
    loom_precompile(${name})
    string(REPLACE "loom_" "" alias ${name})
    string(SUBSTRING ${alias} 0 1 first)
    string(TOUPPER ${first} first)
    string(SUBSTRING ${alias} 1 -1 rest)
    add_library(Loom::${first}${rest} ALIAS ${name})
endfunction()

# Targets for ThreadSanitizer: the tests with the label "threads" and the programs that they start.
add_custom_target(threaded_tests)

# Tests of ./dev test --quick, with the label "unit": they start no other process.
add_custom_target(unit_tests)
set(not_unit tst_secondvalidator tst_promtool tst_program tst_sendpage tst_keys tst_replaypage tst_screenshots tst_load)

# loom_test(path/tst_name USES target… LABELS label… TIMEOUT seconds ENVIRONMENT NAME=value…)
# Adds a Qt test, named after its path.
function(loom_test path)
    cmake_parse_arguments(arg "" "TIMEOUT" "USES;LABELS;DEFINES;ENVIRONMENT" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    cmake_path(GET path FILENAME name)
    add_executable(${name} ${path}.cpp)
    target_link_libraries(${name} PRIVATE Loom::Options Qt6::Test ${arg_USES})
    loom_unoptimised(${name})
    target_precompile_headers(${name} REUSE_FROM loom_precompiled_tests)
    target_compile_definitions(${name} PRIVATE ${arg_DEFINES})
    # AUTOMOC would look at all files of all tests, for two steps of the build and one more source file each.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    qt_generate_moc(${CMAKE_CURRENT_SOURCE_DIR}/${path}.cpp ${moc} TARGET ${name})
    target_sources(${name} PRIVATE ${moc})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests OUTPUT_VARIABLE folder)
    string(REPLACE "tst_" "" title ${folder}/${path})
    add_test(NAME ${title} COMMAND ${name})
    if(NOT "${arg_USES}" MATCHES "Loom::(Testsupport|Soak)" AND NOT "release" IN_LIST arg_LABELS
       AND NOT name IN_LIST not_unit)
        list(APPEND arg_LABELS unit)
        add_dependencies(unit_tests ${name})
    endif()
    if("threads" IN_LIST arg_LABELS)
        add_dependencies(threaded_tests ${name})
    endif()
    set_tests_properties(${title} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_LOGGING_RULES=;LC_ALL=C.UTF-8;LANGUAGE=en;${arg_ENVIRONMENT}" SKIP_REGULAR_EXPRESSION "Totals: 0 passed, 0 failed, [1-9]")
endfunction()

# loom_pytest(path/test_name LABELS label… TIMEOUT seconds ENVIRONMENT NAME=value…)
# Adds a module of Python tests, which pytest runs against the real service. ./dev test installs their requirements.
function(loom_pytest path)
    cmake_parse_arguments(arg "" "TIMEOUT" "LABELS;ENVIRONMENT" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set(tools ${PROJECT_SOURCE_DIR}/build)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests OUTPUT_VARIABLE folder)
    string(REPLACE "test_" "" title ${folder}/${path})
    add_test(NAME ${title} COMMAND ${tools}/venv/bin/python -m pytest -q -rs -p no:cacheprovider
        --rootdir ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR}/${path}.py)
    set_tests_properties(${title} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        SKIP_REGULAR_EXPRESSION "\n[0-9]+ skipped in"
        ENVIRONMENT "LOOM_INGESTD=$<TARGET_FILE:loom-ingestd>;PYTHONPATH=${PROJECT_SOURCE_DIR}/tests;PYTHONDONTWRITEBYTECODE=1;LC_ALL=C.UTF-8;LANGUAGE=en;NODE_PATH=${tools}/node/node_modules;${arg_ENVIRONMENT}")
endfunction()
