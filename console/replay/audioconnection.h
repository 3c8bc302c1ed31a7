// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/target.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>

namespace loom::replay {

/// WebSocket connection of one device to the audio endpoint. Opens when the first frame is sent and buffers frames
/// until then. Responses arrive in the order of the frames. Belongs to one thread.
class AudioConnection : public QObject
{
    Q_OBJECT
public:
    /// @p request is the handshake: address, headers and TLS configuration. If a response is outstanding and none
    /// arrives for @p timeoutMs, the connection is closed and all outstanding frames fail.
    AudioConnection(const QNetworkRequest &request, int timeoutMs);
    ~AudioConnection() override;

    /// Sends @p frame as text if it is valid UTF-8, as binary otherwise. Opens the connection if it is closed.
    void send(const QByteArray &frame, Target::Done done);

private:
    struct Waiting
    {
        QElapsedTimer since;
        Target::Done done;
    };

    void open();
    void sendBuffered();
    void sendNow(const QByteArray &frame);
    void onTextMessage(const QString &text);
    void answerFirst(Response answer);
    void onEnded();
    /// Closes the connection and completes every outstanding frame with @p reason. @p status is the HTTP status with
    /// which the server rejected the handshake; 0 if there was none.
    void fail(const QString &reason, int status = 0);

    const QNetworkRequest m_request;
    const QString m_address; ///< for messages to the user
    QString m_certificateProblem; ///< from the last connection attempt; empty for none
    QWebSocket m_socket;
    QTimer m_timeout; ///< runs while a response is outstanding
    QList<QByteArray> m_buffered; ///< frames to send when the connection is open
    std::deque<Waiting> m_waiting; ///< frames without a response, oldest first
};

} // namespace loom::replay
