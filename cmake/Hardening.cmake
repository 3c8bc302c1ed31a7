# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiler and linker flags that make memory errors harder to exploit, on Loom::Options, in every build type.
# tests/packaging/test_hardening.py checks the programs.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)
include(CheckPIESupported)

check_pie_supported(LANGUAGES CXX)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Programs reuse the precompiled headers of libraries. GCC 14 rejects them if one is compiled with -fPIC and the other with
# -fPIE.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE ${CMAKE_CXX_COMPILE_OPTIONS_PIC})

target_compile_definitions(loom_options INTERFACE _GLIBCXX_ASSERTIONS)
foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "LOOM_HAS${flag}" has_flag)
    check_cxx_compiler_flag(${flag} ${has_flag})
    if(${has_flag})
        target_compile_options(loom_options INTERFACE ${flag})
    endif()
endforeach()
if(NOT APPLE)
    target_link_options(loom_options INTERFACE LINKER:-z,relro,-z,now)
endif()

# Level 3 also checks objects whose size is known only at run time. Older C libraries warn about it.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_cxx_source_compiles("#include <cstdlib>\nint main() {}" LOOM_HAS_FORTIFY_SOURCE_3)
unset(CMAKE_REQUIRED_FLAGS)
set(fortify_level 2)
if(LOOM_HAS_FORTIFY_SOURCE_3)
    set(fortify_level 3)
endif()

# Not in unoptimised code (the C library warns about it there), such as loom_unoptimised() targets, and not with sanitizers,
# which check the same calls. A definition in CXXFLAGS by a distribution takes precedence: a second one causes a warning.
define_property(TARGET PROPERTY LOOM_UNOPTIMISED BRIEF_DOCS "The target is compiled with -O0 in every build type")
set(fortified_builds $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
if(LOOM_SANITIZE)
    set(fortified_builds 0)
elseif(NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
    set(is_fortified $<AND:${fortified_builds},$<NOT:$<BOOL:$<TARGET_PROPERTY:LOOM_UNOPTIMISED>>>>)
    target_compile_options(loom_options INTERFACE
        "$<${is_fortified}:SHELL:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=${fortify_level}>")
endif()
