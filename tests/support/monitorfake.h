// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

namespace loom::test {

/// A monitor that says what a test tells it to, to one console at a time. Keeps what that says.
class MonitorFake : public QObject
{
    Q_OBJECT
public:
    /// Says @p hello to whoever connects; nothing where @p isSilent.
    explicit MonitorFake(const protocol::Hello &hello = {}, bool isSilent = false);

    QUrl address() const;
    void say(const protocol::FromService &message);
    void sayText(const QString &text);
    /// Ends the connection.
    void hangUp(const QString &reason);

    QList<protocol::FromConsole> heard;
    QByteArray authorization; ///< the header of the last who connected

signals:
    void heardMore();

private:
    void greet();

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_console;
    const protocol::Hello m_hello;
    const bool m_isSilent;
};

} // namespace loom::test
