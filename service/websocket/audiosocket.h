// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/http/websocketupgradehandler.h"
#include "service/ingest/pipeline.h"
#include "service/metrics/metricsrecorder.h"
#include "service/websocket/audiomessage.h"
#include "service/websocket/audiosettings.h"
#include "service/websocket/connectionregistry.h"
#include "service/websocket/websockettransport.h"

#include <QList>
#include <QWebSocket>

#include <optional>

namespace loom {

/// The objects and settings that all connections of one I/O thread share.
struct AudioParts
{
    const AudioSettings &settings;
    const MessageType &messageType; ///< message type of the chunks
    Pipeline &pipeline;
    MetricsRecorder &recorder;
    ConnectionRegistry &registry;
    const KeyStore &keys;
    const Throttle &throttle;
};

/// The WebSocket connection of one device that streams audio. Its messages go through the pipeline, concurrently up to
/// the configured limit, and are answered in order. Belongs to the thread of the pipeline.
class AudioSocket : public QObject, private DeviceConnection
{
    Q_OBJECT
public:
    /// Takes ownership of @p socket, which owns @p transport, its underlying connection. @p client is the client that
    /// has opened the WebSocket.
    AudioSocket(const AudioParts &parts, const QByteArray &device, const RequestContext &from, SocketClient client,
                QWebSocket *socket, WebSocketTransport *transport, QObject *parent);
    ~AudioSocket() override;

    /// The client and its traffic so far, for consoles.
    const protocol::ConnectionInfo &info() const { return m_info; }
    /// Closes the connection at once.
    void abort() { m_transport->abort(); }
    /// Stops reading, sends the pending answers, and closes.
    void drain();
    /// Applies the time limits. @p now is in milliseconds of the monotonic clock. Called periodically.
    void checkTime(qint64 now);

signals:
    void ended();

private:
    struct Closing
    {
        int code;
        QString reason;
        CloseReason counted;
    };
    struct QueuedReply
    {
        std::optional<QByteArray> text; ///< none while the message waits for Kafka
        qint64 bytes; ///< size of the message
    };

    void yieldToNewConnection() override;
    void onMessage(qint64 bytes);
    void onTextMessage(const QString &text);
    void onBinaryMessage(const QByteArray &data);
    void acceptChunk(const AudioChunk &chunk, qint64 bytes);
    void reject(const Error &error, const QString &messageId, const QByteArray &message);
    void answerPing(const AudioPing &ping);
    /// Adds an entry for a message of @p bytes to the queue of answers. Returns its number.
    qint64 expectAnswer(qint64 bytes);
    void answerRejection(qint64 number, const Error &error, const QString &messageId);
    void answer(qint64 number, SocketAnswer kind, const QByteArray &text);
    void sendAnswers();
    void adjustReading();
    void slowDown();
    void close();
    void closeAfterAnswers(const Closing &closing);
    void onTransportError(WebSocketTransport::TransportError error);
    void onCloseFrame();
    bool mayStay();
    CloseReason reason() const;
    void onEnded();

    const AudioParts m_parts;
    const QByteArray m_device;
    const RequestContext m_from;
    SocketClient m_client;
    protocol::ConnectionInfo m_info;
    QWebSocket *const m_socket;
    WebSocketTransport *const m_transport;
    QList<QueuedReply> m_answers;
    qint64 m_firstAnswer = 0; ///< number of the first answer in the queue
    qint64 m_bytesInFlight = 0;
    qint64 m_pingedAt = 0;
    std::optional<Closing> m_closing;
    bool m_isSlowedDown = false;
    bool m_hasClosed = false;
    bool m_hasSentClose = false;
    bool m_hasEnded = false;
};

} // namespace loom
