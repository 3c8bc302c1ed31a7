// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace loom {

/// Close code for a console that does not read fast enough (monitor protocol).
constexpr int ConsoleTooSlow = 4008;

/// Returns the message for a close code after which a retry with the same credential would fail again: the reason and
/// what to do. Empty for other close codes.
QString rejectionText(int closeCode, bool hasCredential);
/// Returns the message for an @p address that is not a monitor channel.
QString noMonitorText(const QUrl &address);
/// Whether @p error, the errorString() of a QWebSocket, means that an HTTP server did not accept the handshake.
bool isHttpAnswer(const QString &error);

} // namespace loom
