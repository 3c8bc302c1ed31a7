// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// "[::1]" without its brackets; anything else as it is.
QString withoutBrackets(const QString &host);

/// @p host as it stands in a URL: an IPv6 address in brackets.
QString hostInUrl(const QString &host);

/// Whether @p host, without brackets, is an IP address or has the form of a host's name. Asks no resolver.
bool isHost(const QString &host);

/// @p text without what stands before an @: a URL may hold a user name and a password there.
QString withoutUserInfo(const QString &text);

} // namespace loom
