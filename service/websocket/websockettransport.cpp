// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/websockettransport.h"

#include <QDeadlineTimer>

#include <sys/socket.h>

#include <utility>

namespace loom {

namespace {

/// Closing at once would reset the connection and take the close frame with it.
constexpr qint64 LingerMs = 2'000;

qint64 steadyNow()
{
    return QDeadlineTimer::current().deadline();
}

/// RFC 6455 §5.2: whether a frame is the last of its message.
bool isFinal(const QByteArray &frame)
{
    return (static_cast<uchar>(frame[0]) & 0x80) != 0;
}

} // namespace

WebSocketTransport::WebSocketTransport(std::unique_ptr<QTcpSocket> connection, const AudioSettings &settings,
                                       HttpLoad &load, QObject *parent)
    : FacadeSocket(std::move(connection), parent),
      m_settings(settings),
      m_load(load),
      m_reader(settings.maxMessageBytes),
      m_lastFrame(steadyNow()),
      m_lastWrite(m_lastFrame)
{
    connect(inner(), &QTcpSocket::readyRead, this, &WebSocketTransport::readArrived);
    connect(inner(), &QTcpSocket::disconnected, this, &WebSocketTransport::end);
    connect(inner(), &QTcpSocket::bytesWritten, this, [this] {
        m_lastWrite = steadyNow();
        if (m_isClosing && unsentBytes() == 0)
            shutSending();
        emit drained();
    });
    if (inner()->state() != ConnectedState)
        QMetaObject::invokeMethod(this, &WebSocketTransport::end, Qt::QueuedConnection);
}

WebSocketTransport::~WebSocketTransport()
{
    m_load.bodyBytes -= m_weighed;
}

void WebSocketTransport::beginHandshake(const QByteArray &handshake)
{
    offer(handshake);
    emit readyRead();
}

void WebSocketTransport::beginFrames(const QByteArray &rest)
{
    m_hasFrames = true;
    m_reader.append(rest);
    // Not from inside of Qt's own reading of the handshake.
    QMetaObject::invokeMethod(this, &WebSocketTransport::readArrived, Qt::QueuedConnection);
}

void WebSocketTransport::pause()
{
    m_isPaused = true;
}

void WebSocketTransport::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    m_lastFrame = steadyNow();
    QMetaObject::invokeMethod(this, &WebSocketTransport::readArrived, Qt::QueuedConnection);
}

void WebSocketTransport::readArrived()
{
    if (!m_hasFrames || hasEnded())
        return;
    if (m_isClosing) {
        inner()->readAll();
        return;
    }
    offerFrames();
    while (!m_isPaused && !m_isClosing && !hasEnded() && !m_reader.problem() && inner()->bytesAvailable() > 0) {
        m_reader.append(inner()->readAll());
        offerFrames();
    }
    weigh();
    if (const auto why = trouble(); why && !m_isClosing && !hasEnded())
        emit broken(*why);
}

std::optional<WebSocketTransport::Trouble> WebSocketTransport::trouble() const
{
    if (m_reader.problem())
        return *m_reader.problem() == FrameReader::Problem::Unmasked ? Trouble::Unmasked : Trouble::TooLarge;
    const bool isTooMuch = m_weighed > 0 && m_load.bodyBytes > m_settings.maxBufferedBytes;
    return isTooMuch ? std::optional(Trouble::NoRoom) : std::nullopt;
}

void WebSocketTransport::offerFrames()
{
    if (std::exchange(m_isOffering, true))
        return;
    while (!m_isPaused && !m_isClosing && !hasEnded()) {
        const auto frame = m_reader.next();
        if (!frame)
            break;
        m_lastFrame = steadyNow();
        offer(*frame);
        emit readyRead();
        // Qt gives a message five seconds for its next fragment, from when it last had to wait for one;
        // saying that there is something to read, though there is not, takes that back.
        if (!isFinal(*frame))
            emit readyRead();
    }
    m_isOffering = false;
}

void WebSocketTransport::weigh()
{
    const auto held = m_reader.heldBytes();
    m_load.bodyBytes += held - std::exchange(m_weighed, held);
}

void WebSocketTransport::close()
{
    if (hasEnded() || std::exchange(m_isClosing, true))
        return;
    m_closedAt = steadyNow();
    m_reader.clear();
    weigh();
    inner()->flush();
    if (unsentBytes() == 0)
        shutSending();
    inner()->readAll();
}

void WebSocketTransport::shutSending()
{
    ::shutdown(static_cast<int>(inner()->socketDescriptor()), SHUT_WR);
}

void WebSocketTransport::cut()
{
    if (!hasEnded())
        inner()->abort();
    end();
}

void WebSocketTransport::checkTime(qint64 now)
{
    if (hasEnded())
        return;
    const bool hasLingered = m_isClosing && now - m_closedAt > LingerMs && unsentBytes() == 0;
    if (hasLingered || isStuck(now))
        cut();
}

bool WebSocketTransport::isStuck(qint64 now) const
{
    return unsentBytes() > 0 && now - m_lastWrite > m_settings.inactivity.count();
}

qint64 WebSocketTransport::writeData(const char *data, qint64 size)
{
    if (hasEnded() || m_isClosing)
        return size;
    if (unsentBytes() == 0)
        m_lastWrite = steadyNow();
    return inner()->write(data, size);
}

} // namespace loom
