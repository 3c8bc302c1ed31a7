// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/websocketupgradehandler.h"
#include "service/limits/sharedlimits.h"
#include "service/websocket/audiosocket.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWebSocketServer>

namespace loom {

/// The audio WebSockets of one I/O thread: /audio/stream/{device_id}. Qt WebSockets answers the handshakes that HTTP
/// passes on. One timer applies the time limits of all connections.
class AudioHub : public QObject, public WebSocketUpgradeHandler
{
    Q_OBJECT
public:
    /// All must outlive the hub. @p load is shared by all threads.
    AudioHub(const AudioParts &parts, const SharedLimits &load, QObject *parent = nullptr);
    ~AudioHub() override;

    std::optional<Error> rejection(const RequestHead &head) const override;
    void accept(Upgrade upgrade) override;

    /// The open audio connections.
    QList<protocol::ConnectionInfo> clients() const;
    /// Closes the connection of client @p id at once, if it belongs to this hub.
    void disconnectClient(qint64 id);
    /// Closes every connection after its pending answers, and emits drained() when none is left.
    void drain();

signals:
    void drained();

private:
    struct PendingConnection
    {
        QByteArray device;
        RequestContext from;
        SocketClient client;
        WebSocketTransport *transport;
        QByteArray rest;
    };

    void acceptConnection();
    void forget(QObject *socket);
    void checkTimes();
    void checkDrained();
    bool isDeviceId(const QString &device) const;

    const AudioParts m_parts;
    const SharedLimits m_load;
    const Schema m_deviceRules;
    QWebSocketServer m_server;
    QHash<QString, PendingConnection> m_arriving; ///< by the unique path in the handshake given to Qt
    quint64 m_connections = 0;
    QSet<AudioSocket *> m_sockets;
    QTimer m_clock;
    bool m_isDraining = false;
    bool m_hasDrained = false;
};

} // namespace loom
