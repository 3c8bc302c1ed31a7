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

/// What every connection of one I/O thread works with.
struct AudioParts
{
    const AudioSettings &settings;
    const MessageType &messageType; ///< of the chunks
    Pipeline &pipeline;
    MetricsRecorder &recorder;
    ConnectionRegistry &registry;
    const KeyStore &keys;
    const Throttle &throttle;
};

/// One device that streams audio: its messages go through the pipeline, as many at once as the
/// settings allow, and are answered in their order. Belongs to one thread, that of the pipeline.
class AudioSocket : public QObject, private DeviceConnection
{
    Q_OBJECT
public:
    /// @p socket is deleted with this; @p transport is what it reads from and belongs to it. @p client is who
    /// has opened it.
    AudioSocket(const AudioParts &parts, const QByteArray &device, const RequestContext &from, SocketClient client,
                QWebSocket *socket, WebSocketTransport *transport, QObject *parent);
    ~AudioSocket() override;

    /// Who this is and what it has sent so far.
    const protocol::ConnectionInfo &info() const { return m_info; }
    /// Ends the connection at once.
    void abort() { m_transport->abort(); }
    /// Takes nothing more, answers what waits, and closes.
    void drain();
    /// To be called every now and then with milliseconds of a steady clock.
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
    struct Answer
    {
        std::optional<QByteArray> text; ///< none as long as Kafka is asked
        qint64 bytes; ///< of the message
    };

    void yieldToNewConnection() override;
    void onMessage(qint64 bytes);
    void onTextMessage(const QString &text);
    void onBinaryMessage(const QByteArray &data);
    void acceptChunk(const AudioChunk &chunk, qint64 bytes);
    void reject(const Error &error, const QString &messageId, const QByteArray &message);
    void answerPing(const AudioPing &ping);
    /// A place in the queue of answers, for a message of so many bytes.
    qint64 expectAnswer(qint64 bytes);
    void answerRejection(qint64 number, const Error &error, const QString &messageId);
    void answer(qint64 number, SocketAnswer kind, const QByteArray &text);
    void sendAnswers();
    void adjustReading();
    void slowDown();
    void close();
    void closeAfterAnswers(const Closing &closing);
    void onTransportError(WebSocketTransport::TransportError trouble);
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
    QList<Answer> m_answers;
    qint64 m_firstAnswer = 0; ///< the number of the one at the front
    qint64 m_bytesInFlight = 0;
    qint64 m_pingedAt = 0;
    std::optional<Closing> m_closing;
    bool m_isSlowedDown = false;
    bool m_hasClosed = false;
    bool m_hasSaidFarewell = false;
    bool m_hasEnded = false;
};

} // namespace loom
