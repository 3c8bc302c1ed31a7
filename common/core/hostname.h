// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom {

/// Returns an IPv6 address such as "[::1]" without its brackets, and any other text unchanged.
QString withoutBrackets(const QString &host);

/// Returns @p host in the form for a URL: an IPv6 address gets brackets.
QString hostInUrl(const QString &host);

/// Whether @p host, without brackets, is an IP address or a syntactically valid host name. Does not resolve the name.
bool isHost(const QString &host);

/// Returns @p text without the part before an @, where a URL may contain a user name and a password.
QString withoutUserInfo(const QString &text);

} // namespace loom
