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

/// The audio WebSockets of one I/O thread: /audio/stream/{device_id} (the guide's WebSocket
/// section). Qt answers the handshakes that HTTP hands over; one timer looks after all.
class AudioHub : public QObject, public WebSocketUpgradeHandler
{
    Q_OBJECT
public:
    /// All must outlive the hub. What @p load names is that of all threads.
    AudioHub(const AudioParts &parts, const SharedLimits &load, QObject *parent = nullptr);
    ~AudioHub() override;

    std::optional<Error> rejection(const RequestHead &head) const override;
    void accept(Upgrade upgrade) override;

    /// Who is connected.
    QList<protocol::ConnectionInfo> clients() const;
    /// Ends that client's connection at once, if it is one of these.
    void disconnectClient(qint64 id);
    /// Closes every connection when what waits is answered; says drained() when none is left.
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
    QHash<QString, PendingConnection> m_arriving; ///< by the path that Qt is told
    quint64 m_connections = 0;
    QSet<AudioSocket *> m_sockets;
    QTimer m_clock;
    bool m_isDraining = false;
    bool m_hasDrained = false;
};

} // namespace loom
