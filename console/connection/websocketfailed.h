// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QWebSocket>

namespace loom {

/// QWebSocket's signal that it could not connect, or not go on. Before Qt 6.5 it has another name.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto WebSocketFailed = &QWebSocket::errorOccurred;
#else
constexpr auto WebSocketFailed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

/// The status with which HTTP rejected a handshake; 0 where @p error, a QWebSocket's errorString(), is another. Qt
/// tells it in words only, and newer Qts say of 401 that they do not know the challenge that came with it.
inline int handshakeStatus(const QString &error)
{
    static const QRegularExpression status(QStringLiteral(R"(http status code: (\d{3})\b)"));
    if (error.contains(QLatin1String("WWW-Authenticate")))
        return 401;
    return status.match(error).captured(1).toInt();
}

} // namespace loom
