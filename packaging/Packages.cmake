# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CPACK_PACKAGE_NAME loom)
set(CPACK_PACKAGE_VENDOR "The Loom authors")
# The project has no mail address. Set your own if you build packages for others.
set(LOOM_MAINTAINER "The Loom authors <maintainers@loom.invalid>" CACHE STRING "Maintainer of the packages: Name <address>")
if(NOT LOOM_MAINTAINER MATCHES "^[^<>]+ <[^<>@ ]+@[^<>@ ]+>$")
    message(FATAL_ERROR "Invalid LOOM_MAINTAINER '${LOOM_MAINTAINER}': use the form Name <address>")
endif()
set(CPACK_PACKAGE_CONTACT ${LOOM_MAINTAINER})
set(CPACK_RPM_PACKAGE_PACKAGER ${LOOM_MAINTAINER})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_GENERATOR DEB RPM)
set(CPACK_COMPONENTS_ALL ${packages})
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(ingestd_summary "Receives sensor readings over HTTP and WebSocket and stores them in Kafka")
set(ingestd_description
    "loom-ingestd validates each message against its schema and responds after Kafka\nhas acknowledged the record.")
set(console_summary "Shows the live traffic of a Loom service")
set(console_description
    "loom-console shows health, throughput, connections and messages of a running\nloom-ingestd. loom-replay sends test messages, records traffic and replays it.")
# The configuration is installed to /etc regardless of the prefix.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(scripts ${CMAKE_CURRENT_SOURCE_DIR}/debian/loom-ingestd)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_LOOM-INGESTD_PACKAGE_NAME loom-ingestd)
set(CPACK_DEBIAN_LOOM-INGESTD_PACKAGE_SECTION net)
set(CPACK_DEBIAN_LOOM-INGESTD_PACKAGE_DEPENDS passwd)
set(CPACK_DEBIAN_LOOM-INGESTD_DESCRIPTION "${ingestd_summary}\n${ingestd_description}")
set(CPACK_DEBIAN_LOOM-INGESTD_PACKAGE_CONTROL_EXTRA
    "${scripts}/conffiles;${scripts}/postinst;${scripts}/prerm;${scripts}/postrm")
set(CPACK_DEBIAN_LOOM-INGESTD_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_LOOM-CONSOLE_PACKAGE_NAME loom-console)
set(CPACK_DEBIAN_LOOM-CONSOLE_PACKAGE_SECTION net)
set(CPACK_DEBIAN_LOOM-CONSOLE_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_LOOM-CONSOLE_DESCRIPTION "${console_summary}\n${console_description}")

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_LOOM-INGESTD_PACKAGE_NAME loom-ingestd)
set(CPACK_RPM_LOOM-INGESTD_PACKAGE_SUMMARY ${ingestd_summary})
set(CPACK_RPM_LOOM-INGESTD_PACKAGE_DESCRIPTION ${ingestd_description})
set(CPACK_RPM_LOOM-INGESTD_USER_FILELIST "%config(noreplace) %attr(640,root,loom-ingestd) /etc/loom/ingestd.ini")
# A file name, because the name of its package differs between distributions.
set(CPACK_RPM_LOOM-INGESTD_PACKAGE_REQUIRES_PRE /usr/sbin/useradd)
set(CPACK_RPM_LOOM-INGESTD_PRE_INSTALL_SCRIPT_FILE ${CMAKE_CURRENT_SOURCE_DIR}/rpm/pre)
set(CPACK_RPM_LOOM-INGESTD_POST_INSTALL_SCRIPT_FILE ${CMAKE_CURRENT_SOURCE_DIR}/rpm/post)
set(CPACK_RPM_LOOM-INGESTD_PRE_UNINSTALL_SCRIPT_FILE ${CMAKE_CURRENT_SOURCE_DIR}/rpm/preun)
set(CPACK_RPM_LOOM-CONSOLE_PACKAGE_NAME loom-console)
set(CPACK_RPM_LOOM-CONSOLE_PACKAGE_SUMMARY ${console_summary})
set(CPACK_RPM_LOOM-CONSOLE_PACKAGE_DESCRIPTION ${console_description})
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /lib /usr/lib/systemd /usr/lib/systemd/system /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/zsh /usr/share/zsh/site-functions /usr/share/applications /usr/share/metainfo /usr/share/man
    /usr/share/man/man1 /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps)
include(CPack)
