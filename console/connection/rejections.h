// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace loom {

/// Why a connection to a service's monitor channel did not come about, in sentences that say what to do.

/// Close code of a console that does not read what it is sent (docs/monitor-protocol.md).
constexpr int ConsoleTooSlow = 4008;

/// For the close codes after which another try with the same credential changes nothing; else empty.
QString rejectionText(int closeCode, bool hasCredential);
/// Something else than a monitor channel answers at @p address.
QString noMonitorText(const QUrl &address);
/// Whether @p error, a QWebSocket's errorString(), says that a server answered the handshake in HTTP without agreeing.
bool isHttpAnswer(const QString &error);

} // namespace loom
