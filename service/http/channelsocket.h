// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channel.h"

#include <QList>
#include <QTcpSocket>

#include <memory>

namespace loom {

/// A QTcpSocket without a connection of its own: it returns only the bytes passed to feed(). One of Qt's server classes
/// uses it as its client. The derived class receives from and sends to the real connection, the channel. Uses only
/// public Qt API. Belongs to one thread.
class ChannelSocket : public QTcpSocket, private Channel::User
{
    Q_OBJECT
public:
    ChannelSocket(std::unique_ptr<Channel> channel, QObject *parent);
    ~ChannelSocket() override;

    qint64 bytesAvailable() const override;

protected:
    /// Returns nullptr after release().
    Channel *channel() const { return m_channel.get(); }
    using ReceiveBuffer = Channel::ReceiveBuffer;
    /// Receives and drops everything that has arrived. Returns whether the connection is still usable.
    bool dropArrived();
    void send(const QByteArray &bytes);
    qsizetype unsentBytes() const { return m_channel ? m_channel->unsentBytes() : 0; }

    /// Called when bytes, or the end of the input, can be received.
    void readable() override = 0;
    void onBytesSent() override = 0;
    /// Called when the connection has ended.
    virtual void finish() { end(); }
    /// Transfers the connection to the caller. This socket gets no more notifications.
    std::unique_ptr<Channel> release();
    /// Appends to the bytes that Qt can read, without copying them. The caller emits readyRead().
    void feed(const QByteArray &bytes);
    /// Discards bytes that were fed and not read.
    void discardUnread();
    /// Whether Qt may have allocated its read buffer, which releaseBuffers() frees.
    bool hasBuffers() const { return m_hasBuffers; }
    /// Frees Qt's read buffer. Call it some time after the last feed().
    void releaseBuffers();
    /// Closes the connection, and emits disconnected() once.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    qint64 readData(char *data, qint64 maxSize) override;

private:
    std::unique_ptr<Channel> m_channel;
    QList<QByteArray> m_unread; ///< non-empty pieces
    qsizetype m_unreadAt = 0; ///< bytes of the first piece that were read
    qint64 m_unreadBytes = 0; ///< total of the unread bytes
    bool m_hasBuffers = false; ///< feed() was called since the last releaseBuffers()
    bool m_hasEnded = false;
};

} // namespace loom
