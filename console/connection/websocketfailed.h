// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QWebSocket>

namespace loom {

/// QWebSocket's signal for an error of the connection. It was renamed in Qt 6.5.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto WebSocketFailed = &QWebSocket::errorOccurred;
#else
constexpr auto WebSocketFailed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

/// Returns the HTTP status of a rejected handshake from @p error, the errorString() of a QWebSocket; 0 for other
/// errors. Qt has the status only in this text. For 401 newer Qt versions report an unknown WWW-Authenticate challenge
/// instead.
inline int handshakeStatus(const QString &error)
{
    static const QRegularExpression status(QStringLiteral(R"(http status code: (\d{3})\b)"));
    if (error.contains(QLatin1StringView("WWW-Authenticate")))
        return 401;
    return status.match(error).captured(1).toInt();
}

} // namespace loom
