// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/audiosocket.h"

#include "service/http/clientinfo.h"
#include "service/websocket/audiomessage.h"
#include "service/websocket/closecodes.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Extends the time limit of a frame or message that is still arriving: one second per this number of bytes, as for an
/// HTTP body.
constexpr qint64 FrameBytesPerSecond = 8 * 1024;
/// A silent client is pinged at intervals of the inactivity timeout divided by this.
constexpr qint64 PingsBeforeEnd = 3;

CloseReason reasonOf(QWebSocketProtocol::CloseCode code)
{
    switch (code) {
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
        return CloseReason::ProtocolError;
    case QWebSocketProtocol::CloseCodeTooMuchData:
        return CloseReason::TooLarge;
    default:
        return CloseReason::Client;
    }
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

AudioSocket::AudioSocket(const AudioParts &parts, const QByteArray &device, const RequestContext &from,
                         SocketClient client, QWebSocket *socket, WebSocketTransport *transport, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_device(device),
      m_from(from),
      m_client(std::move(client)),
      m_info(clientInfo(from.connection, from.transport, *transport)),
      m_socket(socket),
      m_transport(transport)
{
    m_info.device = QString::fromLatin1(device);
    m_socket->setParent(this);
    m_transport->setParent(m_socket);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(parts.settings.maxMessageBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(parts.settings.maxMessageBytes));
    connect(m_socket, &QWebSocket::textMessageReceived, this, &AudioSocket::onTextMessage);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &AudioSocket::onBinaryMessage);
    connect(m_socket, &QWebSocket::aboutToClose, this, &AudioSocket::onCloseFrame);
    connect(m_socket, &QWebSocket::disconnected, this, &AudioSocket::onEnded);
    connect(m_transport, &WebSocketTransport::broken, this, &AudioSocket::onTransportError);
    m_parts.registry.enter(m_device, *this);
}

AudioSocket::~AudioSocket()
{
    m_parts.registry.remove(m_device, *this);
    m_socket->disconnect(this);
    m_transport->disconnect(this);
}

void AudioSocket::yieldToNewConnection()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            closeAfterAnswers({closecode::Replaced, u"replaced by a newer connection"_s, CloseReason::Replaced});
        },
        Qt::QueuedConnection);
}

void AudioSocket::drain()
{
    closeAfterAnswers(
        {closecode::ServiceRestart, u"the service is shutting down: connect again"_s, CloseReason::Draining});
}

void AudioSocket::onMessage(qint64 bytes)
{
    m_parts.registry.countMessage();
    ++m_info.messages;
    m_info.bytes += bytes;
    m_info.lastSeen = now();
    slowDown();
}

void AudioSocket::onTextMessage(const QString &text)
{
    const auto bytes = text.toUtf8();
    onMessage(bytes.size());
    if (m_closing)
        return;
    const auto message = audiomessage::read(bytes, m_device);
    if (!message)
        reject(message.error(), {}, bytes);
    else if (const auto *chunk = std::get_if<AudioChunk>(&*message); chunk && chunk->rejection)
        reject(*chunk->rejection, chunk->messageId, bytes);
    else if (chunk)
        acceptChunk(*chunk, bytes.size());
    else
        answerPing(std::get<AudioPing>(*message));
}

void AudioSocket::answerPing(const AudioPing &ping)
{
    m_parts.recorder.webSocketAnswered(SocketAnswer::Pong);
    m_socket->sendTextMessage(QString::fromUtf8(audiomessage::pong(ping, now())));
}

void AudioSocket::onBinaryMessage(const QByteArray &data)
{
    onMessage(data.size());
    if (!m_closing)
        reject(Error::of(ErrorCode::UnsupportedData), {}, data);
}

void AudioSocket::acceptChunk(const AudioChunk &chunk, qint64 bytes)
{
    const auto number = expectAnswer(bytes);
    m_parts.pipeline.accept(m_parts.messageType, chunk.message, m_from,
                            [socket = QPointer(this), number, id = chunk.messageId](const auto &stored) {
                                if (socket && stored)
                                    socket->answer(number, SocketAnswer::Ack, audiomessage::acknowledgement(*stored));
                                else if (socket)
                                    socket->answerRejection(number, stored.error(), id);
                            });
    adjustReading();
}

/// Messages that have arrived are accepted. A client that exceeds its rate limit is not read for a while, so that TCP
/// flow control slows it down.
void AudioSocket::slowDown()
{
    if (!m_client.sender)
        return;
    const auto wait = m_parts.throttle.charge(*m_client.sender, QString::fromLatin1(m_device));
    if (wait.count() == 0)
        return;
    m_isSlowedDown = true;
    adjustReading();
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(wait), this, [this] {
        m_isSlowedDown = false;
        adjustReading();
    });
}

void AudioSocket::reject(const Error &error, const QString &messageId, const QByteArray &message)
{
    if (m_parts.pipeline.interest() != Interest::None) {
        m_parts.pipeline.report({.time = now(),
                                 .endpoint = &m_parts.messageType,
                                 .from = m_from,
                                 .device = QString::fromLatin1(m_device),
                                 .messageId = messageId,
                                 .error = error,
                                 .payload = message,
                                 .isUnread = error.code == ErrorCode::UnsupportedData});
    }
    answerRejection(expectAnswer(message.size()), error, messageId);
}

qint64 AudioSocket::expectAnswer(qint64 bytes)
{
    m_answers.append({std::nullopt, bytes});
    m_bytesInFlight += bytes;
    m_transport->setAnswersPending(true);
    return m_firstAnswer + m_answers.size() - 1;
}

void AudioSocket::answerRejection(qint64 number, const Error &error, const QString &messageId)
{
    m_info.lastError = QString::fromLatin1(error.name());
    answer(number, SocketAnswer::Error, audiomessage::rejection(error, messageId, now()));
}

void AudioSocket::answer(qint64 number, SocketAnswer kind, const QByteArray &text)
{
    m_parts.recorder.webSocketAnswered(kind);
    m_answers[number - m_firstAnswer].text = text;
    sendAnswers();
}

void AudioSocket::sendAnswers()
{
    while (!m_answers.isEmpty() && m_answers.constFirst().text) {
        const auto next = m_answers.takeFirst();
        ++m_firstAnswer;
        m_bytesInFlight -= next.bytes;
        if (!m_hasEnded)
            m_socket->sendTextMessage(QString::fromUtf8(*next.text));
    }
    adjustReading();
    m_transport->setAnswersPending(!m_answers.isEmpty());
    if (m_closing && m_answers.isEmpty() && !m_hasEnded && !std::exchange(m_hasClosed, true))
        close();
}

void AudioSocket::close()
{
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(m_closing->code), m_closing->reason);
}

/// Applies backpressure: unread bytes stay with the client.
void AudioSocket::adjustReading()
{
    const bool isFull = m_answers.size() >= m_parts.settings.maxInFlight
                        || m_bytesInFlight >= m_parts.settings.maxInFlightBytes || m_closing || m_isSlowedDown;
    if (isFull)
        m_transport->pause();
    else
        m_transport->resume();
}

void AudioSocket::closeAfterAnswers(const Closing &closing)
{
    if (m_closing || m_hasEnded)
        return;
    m_closing = closing;
    sendAnswers();
}

void AudioSocket::onTransportError(WebSocketTransport::TransportError error)
{
    switch (error) {
    case WebSocketTransport::TransportError::Unmasked:
        return closeAfterAnswers(
            {closecode::ProtocolError, u"client frames must be masked"_s, CloseReason::ProtocolError});
    case WebSocketTransport::TransportError::TooLarge:
        return closeAfterAnswers({closecode::TooMuchData,
                                  u"a message may have at most %1 bytes"_s.arg(m_parts.settings.maxMessageBytes),
                                  CloseReason::TooLarge});
    case WebSocketTransport::TransportError::OutOfMemory:
        return closeAfterAnswers({closecode::TryAgainLater, u"the service is overloaded"_s, CloseReason::Overloaded});
    }
}

void AudioSocket::checkTime(qint64 steadyNow)
{
    if (!m_closing && m_transport->isStuck(steadyNow))
        m_closing = {closecode::GoingAway, QString(), CloseReason::SlowReader};
    m_transport->checkTime(steadyNow);
    if (!mayStay())
        closeAfterAnswers({closecode::CredentialEnded,
                           u"the credential has expired or was revoked: connect with another one"_s,
                           CloseReason::CredentialEnded});
    if (m_closing || m_hasEnded || m_transport->isPaused())
        return;
    const auto allowed = m_parts.settings.inactivity.count();
    const auto allowedToArrive = allowed + m_transport->unfinishedBytes() * 1000 / FrameBytesPerSecond;
    const auto silent = steadyNow - m_transport->lastFrame();
    if (silent > allowedToArrive || m_transport->messageAge(steadyNow) > allowedToArrive)
        return closeAfterAnswers(
            {closecode::GoingAway, u"inactive for %1 s"_s.arg(allowed / 1000), CloseReason::Inactive});
    if (silent > allowed / PingsBeforeEnd && steadyNow - m_pingedAt > allowed / PingsBeforeEnd) {
        m_pingedAt = steadyNow;
        m_socket->ping();
    }
}

/// Whether the credential is still valid: it may have expired, or the keys may have been reloaded.
bool AudioSocket::mayStay()
{
    if (!m_client.login.grant)
        return true;
    const auto grant = m_parts.keys.find(m_client.login.credential, m_client.login, now());
    return grant && grant->maySend(m_parts.messageType.id) && grant->maySendAs(QString::fromLatin1(m_device));
}

/// Called when a close frame was sent, by this class or by Qt in answer to the client's. The device is then
/// disconnected, although the connection stays open until the client closes it. Qt also calls this when a connection is
/// lost.
void AudioSocket::onCloseFrame()
{
    if (m_transport->state() != QAbstractSocket::ConnectedState)
        return;
    m_hasSentClose = true;
    m_parts.registry.remove(m_device, *this);
}

CloseReason AudioSocket::reason() const
{
    if (m_closing)
        return m_closing->counted;
    return m_hasSentClose ? reasonOf(m_socket->closeCode()) : CloseReason::Lost;
}

void AudioSocket::onEnded()
{
    if (std::exchange(m_hasEnded, true))
        return;
    // Remove it now and not in the destructor, so that no caller sees a device that is disconnected.
    m_parts.registry.remove(m_device, *this);
    m_parts.recorder.webSocketClosed(reason());
    emit ended();
}

} // namespace loom
