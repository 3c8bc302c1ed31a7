// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

namespace loom::test {

/// A monitor server in the process of the test: sends the messages that the test passes to it, and keeps the messages
/// of consoles.
class FakeService : public QObject
{
    Q_OBJECT

public:
    explicit FakeService(QObject *parent = nullptr);
    ~FakeService() override;

    /// Starts listening, on the same port as before.
    bool start();
    /// Stops listening and closes all connections.
    void stop();
    QUrl address() const;

    /// Sent to the next console.
    protocol::Hello hello;
    /// If not empty, consoles without this token are closed with 4003.
    QString token;
    /// Accepts consoles, but sends nothing.
    bool isSilent = false;

    void say(const protocol::FromService &message);
    /// Sends a frame that is not a valid message.
    void sayText(const QString &text);
    void closeAll(int code, const QString &reason);

    int consoles() const { return int(m_consoles.size()); }
    /// Bytes that consoles have not read yet.
    qint64 unread() const;
    QList<protocol::Subscribe> subscriptions;
    QList<qint64> disconnects;
    QList<protocol::Find> searches;
    int unsubscriptions = 0;

signals:
    void consoleConnected();
    void heard();

private:
    void accept();
    void hear(const QString &text);

    QWebSocketServer m_server;
    quint16 m_port = 0;
    QList<QWebSocket *> m_consoles;
};

/// A hello message with a few message types of each kind.
protocol::Hello someHello();
/// A healthy service that has stored @p stored messages in each of two topics.
protocol::Snapshot someSnapshot(qint64 time, qint64 stored);
protocol::ConnectionInfo someConnection(qint64 id, const QString &device);
/// A stored message, and one that was rejected for its latitude.
protocol::Event someEvent(qint64 offset);
protocol::Event someRejection();

} // namespace loom::test
