// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channelsocket.h"
#include "service/limits/memorybudget.h"
#include "service/websocket/audiosettings.h"
#include "service/websocket/fragmentjoiner.h"

namespace loom {

/// What Qt WebSockets takes for its client: it is offered the handshake, then one whole frame at a
/// time with a message's fragments joined, and none while reading is paused or the client does not
/// read: one that sends faster than Kafka takes, or than it listens, is slowed down by TCP itself.
/// What Qt writes goes to the real connection, as one piece a turn of the event loop.
/// Belongs to one thread.
class WebSocketTransport : public ChannelSocket
{
    Q_OBJECT
public:
    /// Why no further frame is read.
    enum class TransportError {
        Unmasked,
        TooLarge,
        NoRoom ///< the memory budget is used up
    };

    /// What of frames is arriving, and what the client has not taken of answers, counts in @p memory.
    WebSocketTransport(std::unique_ptr<Channel> connection, const AudioSettings &settings, MemoryBudget &memory,
                       QObject *parent);

    /// Offers @p handshake, an HTTP request, to Qt, whose answer gets @p requestId as every other answer has.
    void beginHandshake(const QByteArray &handshake, const QByteArray &requestId);
    /// Goes on with frames, of which @p rest is the beginning.
    void beginFrames(const QByteArray &rest);

    void pause();
    void resume() override;
    /// Whether it waits for resume(), for answers, or for the client to read what it was sent.
    bool isPaused() const { return m_isPaused || (m_heldClose && m_hasAnswersPending) || isUnread(); }
    /// While answers are pending the client's close frame waits: Qt would answer it at once, and end the connection
    /// before them.
    void setAnswersPending(bool arePending);

    /// Of the frame, and of the message, that has not arrived whole.
    qint64 unfinishedBytes() const { return m_reader.heldBytes() + m_fragments.heldBytes(); }
    /// How long the client has been at a message in fragments, in milliseconds; 0 where it is at none.
    qint64 messageTook(qint64 now) const { return m_fragments.isOpen() ? now - m_messageSince : 0; }
    /// When a whole frame last came, in milliseconds of a steady clock; waiting for Kafka does not count.
    qint64 lastFrame() const { return m_lastFrame; }
    /// Whether the client has not taken anything of what is sent to it for too long.
    bool isStuck(qint64 now) const;

    /// Lets what was written go out, then ends the connection; what still comes is dropped.
    void close() override;
    void disconnectFromHost() override { close(); }
    /// Ends it now. (QAbstractSocket::abort() is not virtual.)
    void abort();
    /// To be called every now and then with milliseconds of a steady clock.
    void checkTime(qint64 now);

signals:
    /// The connection is still open, to say why.
    void broken(loom::WebSocketTransport::TransportError trouble);

protected:
    void readable() override;
    void onAllSent() override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void readUnbuffered();
    void sendWritten();
    void dropInput();
    bool mayOffer() const;
    void offerFrames();
    std::optional<ClientFrame> nextFrame();
    void shutSending();
    bool countHeld();
    std::optional<TransportError> trouble() const;
    bool isTooLarge() const { return m_fragments.heldBytes() > m_settings.maxMessageBytes; }
    qint64 unwrittenBytes() const { return unsentBytes() + m_written.size(); }
    bool isUnread() const;

    const AudioSettings &m_settings;
    MemoryReservation m_memory;
    FrameReader m_reader;
    FragmentJoiner m_fragments;
    QByteArray m_written; ///< by Qt, in this turn
    QByteArray m_requestId; ///< until the handshake is answered
    std::optional<ClientFrame> m_heldClose;
    qint64 m_lastFrame;
    qint64 m_lastWrite;
    qint64 m_messageSince = 0; ///< when the first fragment of an open message came
    qint64 m_closedAt = 0;
    bool m_hasBuffers = true; ///< in the memory budget
    bool m_hasFrames = false; ///< the handshake is over
    bool m_isPaused = false;
    bool m_hasAnswersPending = false;
    bool m_isOffering = false;
    bool m_isClosing = false;
};

} // namespace loom
