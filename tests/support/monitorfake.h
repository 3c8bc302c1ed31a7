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

/// A monitor server that sends the messages that the test passes to it, to one console at a time. Keeps the console's
/// messages.
class MonitorFake : public QObject
{
    Q_OBJECT
public:
    /// Sends @p hello to each console; nothing if @p isSilent.
    explicit MonitorFake(const protocol::Hello &hello = {}, bool isSilent = false);

    QUrl address() const;
    void say(const protocol::FromService &message);
    void sayText(const QString &text);
    /// Closes the connection.
    void hangUp(const QString &reason);

    QList<protocol::FromConsole> heard;
    QByteArray authorization; ///< Authorization header of the last console

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
