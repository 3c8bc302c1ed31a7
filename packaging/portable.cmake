# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D PROGRAMS=folder -D QT_PLUGINS=folder -D QT_TRANSLATIONS=folder -D INTO=folder -P portable.cmake
# Copies the programs and all libraries that they need, except the C library, so that they run from any folder, and adds
# the licences of the libraries. Needs patchelf, and dpkg for the licences.
cmake_minimum_required(VERSION 3.25)
set(kinds platforms platforminputcontexts xcbglintegrations imageformats tls networkinformation wayland-shell-integration
    wayland-graphics-integration-client wayland-decoration-client)
set(unwanted "/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\\.so$")

file(GLOB programs ${PROGRAMS}/loom-*)
set(plugins "")
foreach(kind ${kinds})
    file(GLOB some ${QT_PLUGINS}/${kind}/*.so)
    list(FILTER some EXCLUDE REGEX ${unwanted})
    list(APPEND plugins ${some})
endforeach()
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} LIBRARIES ${plugins}
    RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR missing
    PRE_EXCLUDE_REGEXES "^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv))\\.so")
if(missing)
    message(FATAL_ERROR "Libraries not found: ${missing}")
endif()

function(put file folder search)
    file(COPY ${file} DESTINATION ${INTO}/${folder} FOLLOW_SYMLINK_CHAIN)
    file(REAL_PATH ${file} real)
    cmake_path(GET real FILENAME name)
    execute_process(COMMAND strip --strip-unneeded ${INTO}/${folder}/${name} COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND patchelf --set-rpath ${search} ${INTO}/${folder}/${name} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
foreach(program ${programs})
    put(${program} bin "$ORIGIN/../lib")
endforeach()
foreach(library ${libraries})
    put(${library} lib "$ORIGIN")
endforeach()
foreach(plugin ${plugins})
    cmake_path(GET plugin PARENT_PATH folder)
    cmake_path(GET folder FILENAME kind)
    put(${plugin} plugins/${kind} "$ORIGIN/../../lib")
endforeach()
# Translations of Qt's own texts, such as dialog buttons, in Loom's languages.
set(texts "")
foreach(language de es fr ja zh_CN)
    file(COPY ${QT_TRANSLATIONS}/qtbase_${language}.qm DESTINATION ${INTO}/translations)
    list(APPEND texts ${QT_TRANSLATIONS}/qtbase_${language}.qm)
endforeach()
file(WRITE ${INTO}/bin/qt.conf "[Paths]\nPrefix=..\nPlugins=plugins\nTranslations=translations\n")

# Copies the copyright files of the packages that the files came from, and the common licences to which these refer.
function(put_licences)
    set(names "")
    foreach(file ${ARGN})
        file(REAL_PATH ${file} real)
        string(REGEX REPLACE "^/usr/" "/" real ${real})
        list(APPEND names "*${real}")
    endforeach()
    # dpkg may list a file in /usr/lib under /lib.
    execute_process(COMMAND dpkg-query --search ${names} OUTPUT_VARIABLE owners COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]+" owners "${owners}")
    list(TRANSFORM owners REPLACE ":.*" "")
    list(REMOVE_DUPLICATES owners)
    foreach(package ${owners})
        configure_file(/usr/share/doc/${package}/copyright ${INTO}/licences/${package}.txt COPYONLY)
        file(STRINGS ${INTO}/licences/${package}.txt lines REGEX "/usr/share/common-licenses/")
        foreach(line ${lines})
            string(REGEX MATCHALL "common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]" texts "${line}")
            foreach(text ${texts})
                cmake_path(GET text FILENAME name)
                configure_file(/usr/share/common-licenses/${name} ${INTO}/licences/common-licenses/${name} COPYONLY)
            endforeach()
        endforeach()
    endforeach()
endfunction()
put_licences(${libraries} ${plugins} ${texts})
