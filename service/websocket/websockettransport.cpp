// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/websockettransport.h"

#include <QDeadlineTimer>

#include <utility>

namespace loom {

namespace {

/// Closing at once would reset the connection and take the close frame with it.
constexpr qint64 LingerMs = 2'000;
/// A client that does not read what it is told is not read from beyond this.
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
    // Not from inside of Qt's own reading of the handshake.
    QMetaObject::invokeMethod(
        this,
        [this] {
            readUnbuffered();
            readable();
        },
        Qt::QueuedConnection);
}

/// Qt looks ahead in a handshake only, and would keep 16 KiB for it from then on.
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
    offerFrames();
    Room room;
    while (mayOffer() && !m_reader.problem()) {
        const auto received = channel()->receive(room);
        if (received.input == Channel::Input::NoneYet)
            break;
        if (received.input != Channel::Input::Bytes)
            return finish();
        m_reader.append(received.bytes);
        offerFrames();
    }
    m_hasBuffers = countHeld();
    if (const auto why = trouble(); why && !m_isClosing && !hasEnded())
        emit broken(*why);
}

std::optional<WebSocketTransport::TransportError> WebSocketTransport::trouble() const
{
    if (isTooLarge())
        return TransportError::TooLarge;
    if (m_reader.problem())
        return *m_reader.problem() == FrameReader::Problem::Unmasked ? TransportError::Unmasked
                                                                     : TransportError::TooLarge;
    return m_hasBuffers ? std::nullopt : std::optional(TransportError::NoRoom);
}

void WebSocketTransport::dropInput()
{
    if (!dropArrived())
        finish();
}

void WebSocketTransport::onAllSent()
{
    m_lastWrite = steadyNow();
    countHeld();
    if (!channel()->isOpen())
        return finish();
    if (m_isClosing && unwrittenBytes() == 0)
        shutSending();
    else if (mayOffer())
        readable();
}

bool WebSocketTransport::mayOffer() const
{
    return !hasEnded() && !m_isClosing && !isPaused() && !isTooLarge();
}

bool WebSocketTransport::isUnread() const
{
    return unwrittenBytes() > UnreadAnswerBytes;
}

void WebSocketTransport::offerFrames()
{
    if (std::exchange(m_isOffering, true))
        return;
    while (mayOffer()) {
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
    m_isOffering = false;
}

std::optional<ClientFrame> WebSocketTransport::nextFrame()
{
    constexpr int CloseOpcode = 8;
    auto frame = m_heldClose ? std::exchange(m_heldClose, std::nullopt) : m_reader.next();
    if (frame && frame->opcode() == CloseOpcode && m_hasAnswersPending)
        m_heldClose = std::exchange(frame, std::nullopt);
    return frame;
}

void WebSocketTransport::setAnswersPending(bool arePending)
{
    m_hasAnswersPending = arePending;
    if (m_heldClose && !arePending)
        QMetaObject::invokeMethod(this, &WebSocketTransport::readable, Qt::QueuedConnection);
}

/// False where that is more than before, and all that the service holds is too much.
bool WebSocketTransport::countHeld()
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
    countHeld();
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

/// Qt writes the head of a frame and what is in it apart; and of many acknowledgements each.
void WebSocketTransport::sendWritten()
{
    const bool heldBack = isUnread();
    if (!m_requestId.isEmpty()) {
        m_written.insert(m_written.indexOf("\r\n\r\n") + 2, "X-Request-ID: " + m_requestId + "\r\n");
        m_requestId.clear();
    }
    send(std::exchange(m_written, {}));
    // A client that does not take its answers is let go where others need the memory.
    if (!countHeld() && unwrittenBytes() > 0)
        return abort();
    // The kernel may have taken all of it, and then says no more about it.
    if (heldBack && !isUnread())
        readable();
}

} // namespace loom
