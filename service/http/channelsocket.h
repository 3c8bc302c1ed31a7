// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/channel.h"

#include <QList>
#include <QTcpSocket>

#include <memory>

namespace loom {

/// What one of Qt's server classes takes for its client: a QTcpSocket that holds nothing but what it is offered. The
/// real connection is the channel inside, and the class that derives from this one receives from it and sends.
/// Public API only. Belongs to one thread.
class ChannelSocket : public QTcpSocket, private Channel::User
{
    Q_OBJECT
public:
    ChannelSocket(std::unique_ptr<Channel> channel, QObject *parent);
    ~ChannelSocket() override;

    qint64 bytesAvailable() const override;

protected:
    /// None once the connection was released.
    Channel *channel() const { return m_channel.get(); }
    using Room = Channel::Room;
    /// Receives and forgets, until nothing more has arrived. Whether the connection can go on.
    bool dropArrived();
    void send(const QByteArray &bytes);
    qsizetype unsentBytes() const { return m_channel ? m_channel->unsentBytes() : 0; }

    /// Something can be received, or the end of it.
    void readable() override = 0;
    void onAllSent() override = 0;
    /// The connection has ended.
    virtual void finish() { end(); }
    /// Hands the connection to someone else; this socket hears no more of it.
    std::unique_ptr<Channel> release();
    /// Adds to what can be read, without copying it; readyRead() is up to the caller.
    void feed(const QByteArray &bytes);
    /// Forgets what was offered and not read.
    void discardUnread();
    /// Whether Qt has room for reading what it is offered, which releaseBuffers() gives back.
    bool hasBuffers() const { return m_hasBuffers; }
    /// To be called when the last offer is a while ago.
    void releaseBuffers();
    /// Closes the connection, and says once that it has ended.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    qint64 readData(char *data, qint64 maxSize) override;

private:
    std::unique_ptr<Channel> m_channel;
    QList<QByteArray> m_unread; ///< pieces, none of them empty
    qsizetype m_unreadAt = 0; ///< how much of the first was read
    qint64 m_unreadBytes = 0; ///< that were not read
    bool m_hasBuffers = false; ///< something was offered since room was given back
    bool m_hasEnded = false;
};

} // namespace loom
