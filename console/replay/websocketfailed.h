// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebSocket>

namespace loom::replay {

/// QWebSocket's signal that it could not connect, or not go on. Before Qt 6.5 it has another name.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr auto WebSocketFailed = &QWebSocket::errorOccurred;
#else
constexpr auto WebSocketFailed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif

} // namespace loom::replay
