// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channelsocket.h"
#include "service/limits/memorybudget.h"
#include "service/websocket/audiosettings.h"
#include "service/websocket/fragmentjoiner.h"

namespace loom {

/// The underlying socket of a QWebSocket. It feeds Qt the handshake, then one complete frame at a time, with the
/// fragments of each message joined. While reading is paused, or the client does not read its answers, it feeds nothing
/// and leaves the input in the kernel, so TCP flow control slows the client down. Bytes that Qt writes are sent once
/// per turn of the event loop. Belongs to one thread.
class WebSocketTransport : public ChannelSocket
{
    Q_OBJECT
public:
    /// Why no further frame is read.
    enum class TransportError {
        Unmasked,
        TooLarge,
        OutOfMemory ///< the memory budget is exhausted
    };

    /// Incomplete frames and unsent answers count towards @p memory.
    WebSocketTransport(std::unique_ptr<Channel> connection, const AudioSettings &settings, MemoryBudget &memory,
                       QObject *parent);

    /// Feeds @p handshake, an HTTP request, to Qt. X-Request-ID: @p requestId is added to Qt's answer.
    void beginHandshake(const QByteArray &handshake, const QByteArray &requestId);
    /// Starts reading frames. @p rest has the bytes already received.
    void beginFrames(const QByteArray &rest);

    void pause();
    void resume() override;
    /// Whether reading is stopped: by pause(), by a close frame that waits for answers, or by unsent answers.
    bool isPaused() const { return m_isPaused || (m_delayedClose && m_hasAnswersPending) || isUnread(); }
    /// Delays the client's close frame while answers are pending: Qt would answer it at once, and close the connection
    /// before the answers are sent.
    void setAnswersPending(bool arePending);

    /// Size of the incomplete frame and the incomplete message.
    qint64 unfinishedBytes() const { return m_reader.heldBytes() + m_fragments.heldBytes(); }
    /// Milliseconds since the first fragment of the incomplete message; 0 if there is none.
    qint64 messageAge(qint64 now) const { return m_fragments.isOpen() ? now - m_messageSince : 0; }
    /// When the last complete frame arrived, in milliseconds of the monotonic clock. Reset when reading resumes, so
    /// time spent waiting for Kafka does not count.
    qint64 lastFrame() const { return m_lastFrame; }
    /// Whether the client has not read its answers for too long.
    bool isStuck(qint64 now) const;

    /// Sends the bytes already written, then closes the connection. Further input is dropped.
    void close() override;
    void disconnectFromHost() override { close(); }
    /// Closes the connection at once. (QAbstractSocket::abort() is not virtual.)
    void abort();
    /// Applies the time limits. @p now is in milliseconds of the monotonic clock. Called periodically.
    void checkTime(qint64 now);

signals:
    /// Emitted while the connection is still open, so that a close frame can be sent.
    void broken(loom::WebSocketTransport::TransportError error);

protected:
    void readable() override;
    void onBytesSent() override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void readUnbuffered();
    void sendWritten();
    void dropInput();
    bool mayFeed() const;
    void feedFrames();
    std::optional<ClientFrame> nextFrame();
    void shutSending();
    bool updateMemory();
    std::optional<TransportError> transportError() const;
    bool isTooLarge() const { return m_fragments.heldBytes() > m_settings.maxMessageBytes; }
    qint64 unwrittenBytes() const { return unsentBytes() + m_written.size(); }
    bool isUnread() const;

    const AudioSettings &m_settings;
    MemoryReservation m_memory;
    FrameReader m_reader;
    FragmentJoiner m_fragments;
    QByteArray m_written; ///< written by Qt in this turn of the event loop
    QByteArray m_requestId; ///< set until the handshake is answered
    std::optional<ClientFrame> m_delayedClose;
    qint64 m_lastFrame;
    qint64 m_lastWrite;
    qint64 m_messageSince = 0; ///< when the first fragment of the incomplete message arrived
    qint64 m_closedAt = 0;
    bool m_hasBuffers = true; ///< the last reservation in the memory budget succeeded
    bool m_hasFrames = false; ///< the handshake is complete
    bool m_isPaused = false;
    bool m_hasAnswersPending = false;
    bool m_isFeeding = false;
    bool m_isClosing = false;
};

} // namespace loom
