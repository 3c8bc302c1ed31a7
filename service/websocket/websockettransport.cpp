// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/websockettransport.h"

#include <QDeadlineTimer>

#include <utility>

namespace loom {

namespace {

/// Time between the close frame and closing: closing at once would reset the connection, and the client could lose the
/// close frame.
constexpr qint64 LingerMs = 2'000;
/// Maximum size of unsent answers before a client is no longer read.
constexpr qint64 UnreadAnswerBytes = 256 * 1024;

qint64 steadyNow()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

WebSocketTransport::WebSocketTransport(std::unique_ptr<Channel> connection, const AudioSettings &settings,
                                       MemoryBudget &memory, QObject *parent)
    : ChannelSocket(std::move(connection), parent),
      m_settings(settings),
      m_memory(memory),
      m_reader(settings.maxMessageBytes),
      m_lastFrame(steadyNow()),
      m_lastWrite(m_lastFrame)
{
}

void WebSocketTransport::beginHandshake(const QByteArray &handshake, const QByteArray &requestId)
{
    m_requestId = requestId;
    feed(handshake);
    emit readyRead();
}

void WebSocketTransport::beginFrames(const QByteArray &rest)
{
    m_hasFrames = true;
    m_reader.append(rest);
    // Queued, since this is called while Qt is reading the handshake.
    QMetaObject::invokeMethod(
        this,
        [this] {
            readUnbuffered();
            readable();
        },
        Qt::QueuedConnection);
}

/// Turns off Qt's read buffer: Qt needs it for the handshake only, and would keep 16 KiB from then on.
void WebSocketTransport::readUnbuffered()
{
    if (hasEnded())
        return;
    releaseBuffers();
    setOpenMode(ReadWrite | Unbuffered);
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
    QMetaObject::invokeMethod(this, &WebSocketTransport::readable, Qt::QueuedConnection);
}

void WebSocketTransport::readable()
{
    if (!m_hasFrames || hasEnded())
        return;
    if (m_isClosing)
        return dropInput();
    feedFrames();
    ReceiveBuffer buffer;
    while (mayFeed() && !m_reader.problem()) {
        const auto received = channel()->receive(buffer);
        if (received.input == Channel::Input::NoneYet)
            break;
        if (received.input != Channel::Input::Bytes)
            return finish();
        m_reader.append(received.bytes);
        feedFrames();
    }
    m_hasBuffers = updateMemory();
    if (const auto error = transportError(); error && !m_isClosing && !hasEnded())
        emit broken(*error);
}

std::optional<WebSocketTransport::TransportError> WebSocketTransport::transportError() const
{
    if (isTooLarge())
        return TransportError::TooLarge;
    if (m_reader.problem())
        return *m_reader.problem() == FrameReader::Problem::Unmasked ? TransportError::Unmasked
                                                                     : TransportError::TooLarge;
    return m_hasBuffers ? std::nullopt : std::optional(TransportError::OutOfMemory);
}

void WebSocketTransport::dropInput()
{
    if (!dropArrived())
        finish();
}

void WebSocketTransport::onBytesSent()
{
    m_lastWrite = steadyNow();
    updateMemory();
    if (!channel()->isOpen())
        return finish();
    if (m_isClosing && unwrittenBytes() == 0)
        shutSending();
    else if (mayFeed())
        readable();
}

bool WebSocketTransport::mayFeed() const
{
    return !hasEnded() && !m_isClosing && !isPaused() && !isTooLarge();
}

bool WebSocketTransport::isUnread() const
{
    return unwrittenBytes() > UnreadAnswerBytes;
}

void WebSocketTransport::feedFrames()
{
    if (std::exchange(m_isFeeding, true))
        return;
    while (mayFeed()) {
        const auto frame = nextFrame();
        if (!frame)
            break;
        m_lastFrame = steadyNow();
        if (!m_fragments.isOpen())
            m_messageSince = m_lastFrame;
        const auto complete = m_fragments.add(*frame);
        if (complete.isEmpty())
            continue;
        feed(complete);
        emit readyRead();
    }
    m_isFeeding = false;
}

std::optional<ClientFrame> WebSocketTransport::nextFrame()
{
    constexpr int CloseOpcode = 8;
    auto frame = m_delayedClose ? std::exchange(m_delayedClose, std::nullopt) : m_reader.next();
    if (frame && frame->opcode() == CloseOpcode && m_hasAnswersPending)
        m_delayedClose = std::exchange(frame, std::nullopt);
    return frame;
}

void WebSocketTransport::setAnswersPending(bool arePending)
{
    m_hasAnswersPending = arePending;
    if (m_delayedClose && !arePending)
        QMetaObject::invokeMethod(this, &WebSocketTransport::readable, Qt::QueuedConnection);
}

/// Returns false if the usage has grown and the memory budget is exceeded.
bool WebSocketTransport::updateMemory()
{
    return m_memory.set(unfinishedBytes() + unwrittenBytes());
}

void WebSocketTransport::close()
{
    if (hasEnded() || std::exchange(m_isClosing, true))
        return;
    m_closedAt = steadyNow();
    m_reader.clear();
    m_fragments.clear();
    updateMemory();
    sendWritten();
    if (!hasEnded() && unwrittenBytes() == 0)
        shutSending();
    if (!hasEnded())
        dropInput();
}

void WebSocketTransport::shutSending()
{
    channel()->endSending();
}

void WebSocketTransport::abort()
{
    end();
}

void WebSocketTransport::checkTime(qint64 now)
{
    if (hasEnded())
        return;
    const bool hasLingered = m_isClosing && now - m_closedAt > LingerMs && unwrittenBytes() == 0;
    if (hasLingered || isStuck(now))
        abort();
}

bool WebSocketTransport::isStuck(qint64 now) const
{
    return unwrittenBytes() > 0 && now - m_lastWrite > m_settings.inactivity.count();
}

qint64 WebSocketTransport::writeData(const char *data, qint64 size)
{
    if (hasEnded() || m_isClosing)
        return size;
    if (unwrittenBytes() == 0)
        m_lastWrite = steadyNow();
    if (m_written.isEmpty())
        QMetaObject::invokeMethod(this, &WebSocketTransport::sendWritten, Qt::QueuedConnection);
    m_written.append(data, size);
    return size;
}

/// Qt writes the header and the payload of a frame separately. This sends all writes of one turn of the event loop
/// together.
void WebSocketTransport::sendWritten()
{
    const bool wasUnread = isUnread();
    if (!m_requestId.isEmpty()) {
        m_written.insert(m_written.indexOf("\r\n\r\n") + 2, "X-Request-ID: " + m_requestId + "\r\n");
        m_requestId.clear();
    }
    send(std::exchange(m_written, {}));
    // A client that does not read its answers is disconnected if the memory is needed.
    if (!updateMemory() && unwrittenBytes() > 0)
        return abort();
    // If the kernel has accepted all bytes at once, onBytesSent() is not called.
    if (wasUnread && !isUnread())
        readable();
}

} // namespace loom
