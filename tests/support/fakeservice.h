// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

namespace loom::test {

/// The service's end of the monitor channel, in the test's own process: says what the test tells it to
/// and remembers what consoles said.
class FakeService : public QObject
{
    Q_OBJECT

public:
    explicit FakeService(QObject *parent = nullptr);
    ~FakeService() override;

    /// Starts to listen, on the port of before where there was one.
    bool start();
    /// Stops listening and ends every connection.
    void stop();
    QUrl address() const;

    /// What the next console is told.
    protocol::Hello hello;
    /// Where not empty, a console without it is closed with 4003.
    QString token;
    /// Accepts consoles and says nothing to them.
    bool isSilent = false;

    void say(const protocol::FromService &message);
    /// A frame that is no message.
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

/// A service's hello with a few streams of each kind.
protocol::Hello someHello();
/// A healthy service that has stored @p stored messages on each of two topics.
protocol::Snapshot someSnapshot(qint64 time, qint64 stored);
protocol::ConnectionInfo someConnection(qint64 id, const QString &device);
/// One that was stored, and one that was rejected for its latitude.
protocol::Event someEvent(qint64 offset);
protocol::Event someRejection();

} // namespace loom::test
