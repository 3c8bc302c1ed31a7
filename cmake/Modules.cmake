# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later

# loom_module(loom_name SOURCES file… USES target… PRIVATE target…)
# A static library, with the alias Loom::Name. USES is what its headers need, PRIVATE what only its bodies do.
function(loom_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC Loom::Options ${arg_USES} PRIVATE ${arg_PRIVATE})
    string(REPLACE "loom_" "" alias ${name})
    string(SUBSTRING ${alias} 0 1 first)
    string(TOUPPER ${first} first)
    string(SUBSTRING ${alias} 1 -1 rest)
    add_library(Loom::${first}${rest} ALIAS ${name})
endfunction()

# loom_test(path/tst_name USES target… LABELS label… TIMEOUT seconds)
# One Qt test, named after its path.
function(loom_test path)
    cmake_parse_arguments(arg "" "TIMEOUT" "USES;LABELS;DEFINES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    cmake_path(GET path FILENAME name)
    add_executable(${name} ${path}.cpp)
    target_link_libraries(${name} PRIVATE Loom::Options Qt6::Test ${arg_USES})
    target_compile_definitions(${name} PRIVATE ${arg_DEFINES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests OUTPUT_VARIABLE folder)
    string(REPLACE "tst_" "" title ${folder}/${path})
    add_test(NAME ${title} COMMAND ${name})
    set_tests_properties(${title} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_LOGGING_RULES=;LC_ALL=C.UTF-8" SKIP_REGULAR_EXPRESSION "Totals: 0 passed, 0 failed, [1-9]")
endfunction()
