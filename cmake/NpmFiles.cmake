# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later

# loom_npm_files(result LOCKED folder INTO folder FILES path…)
# Puts files of npm packages into a folder, as package/path; the packages are those that package.json and
# package-lock.json in LOCKED pin. Asks npm only where the lock has changed. The result is empty, or why it failed.
function(loom_npm_files result)
    cmake_parse_arguments(arg "" "LOCKED;INTO" "FILES" ${ARGN})
    set(${result} "" PARENT_SCOPE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${arg_LOCKED}/package-lock.json)
    file(SHA256 ${arg_LOCKED}/package-lock.json lock)
    set(wanted "${lock} ${arg_FILES}")
    set(stamp ${arg_INTO}/installed)
    if(EXISTS ${stamp})
        file(READ ${stamp} installed)
        if(installed STREQUAL wanted)
            return()
        endif()
    endif()

    find_program(NPM_PROGRAM npm)
    if(NOT NPM_PROGRAM)
        set(${result} "npm is not there" PARENT_SCOPE)
        return()
    endif()
    file(REMOVE_RECURSE ${arg_INTO})
    file(COPY ${arg_LOCKED}/package.json ${arg_LOCKED}/package-lock.json ${arg_LOCKED}/.npmrc
        DESTINATION ${arg_INTO}/npm)
    message(STATUS "Installing what ${arg_LOCKED}/package-lock.json pins")
    execute_process(COMMAND ${NPM_PROGRAM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefer-offline
            --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000
        WORKING_DIRECTORY ${arg_INTO}/npm TIMEOUT 300 RESULT_VARIABLE code OUTPUT_QUIET ERROR_VARIABLE complaint)
    if(NOT code EQUAL 0)
        file(REMOVE_RECURSE ${arg_INTO})
        string(STRIP "${complaint}" complaint)
        set(${result} "npm ci failed (${code}):\n${complaint}" PARENT_SCOPE)
        return()
    endif()
    foreach(path ${arg_FILES})
        cmake_path(GET path PARENT_PATH folder)
        file(COPY ${arg_INTO}/npm/node_modules/${path} DESTINATION ${arg_INTO}/${folder})
    endforeach()
    file(REMOVE_RECURSE ${arg_INTO}/npm)
    file(WRITE ${stamp} "${wanted}")
endfunction()
