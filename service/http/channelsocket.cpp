// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/channelsocket.h"

#include <QSignalBlocker>

#include <algorithm>
#include <cstring>
#include <utility>

namespace loom {

ChannelSocket::ChannelSocket(std::unique_ptr<Channel> channel, QObject *parent)
    : QTcpSocket(parent), m_channel(std::move(channel))
{
    const auto peer = m_channel->peer();
    setPeerAddress(peer.host);
    setPeerPort(peer.port);
    setSocketState(ConnectedState);
    QIODevice::open(ReadWrite);
    m_channel->setUser(this);
}

ChannelSocket::~ChannelSocket()
{
    setSocketState(UnconnectedState);
}

std::unique_ptr<Channel> ChannelSocket::release()
{
    m_channel->setUser(nullptr);
    return std::move(m_channel);
}

bool ChannelSocket::dropArrived()
{
    ReceiveBuffer buffer;
    for (;;) {
        const auto received = m_channel->receive(buffer);
        if (received.input != Channel::Input::Bytes)
            return received.input == Channel::Input::NoneYet;
    }
}

void ChannelSocket::send(const QByteArray &bytes)
{
    if (!m_hasEnded && !m_channel->send(bytes))
        finish();
}

void ChannelSocket::feed(const QByteArray &bytes)
{
    m_hasBuffers = true;
    if (bytes.isEmpty())
        return;
    m_unread.append(bytes);
    m_unreadBytes += bytes.size();
}

void ChannelSocket::releaseBuffers()
{
    if (bytesAvailable() > 0 || !std::exchange(m_hasBuffers, false))
        return;
    m_unread = {};
    // Closing and reopening would emit signals that look like the end of the connection.
    const QSignalBlocker quiet(this);
    QIODevice::close(); // NOLINT(bugprone-parent-virtual-call): QAbstractSocket would close a descriptor
    QIODevice::open(ReadWrite);
}

void ChannelSocket::discardUnread()
{
    m_unread.clear();
    m_unreadAt = 0;
    m_unreadBytes = 0;
}

void ChannelSocket::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (m_channel)
        m_channel->close();
    setSocketState(UnconnectedState);
    QIODevice::close(); // NOLINT(bugprone-parent-virtual-call): as above
    emit stateChanged(UnconnectedState);
    emit disconnected();
}

qint64 ChannelSocket::bytesAvailable() const
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): QAbstractSocket would add what a descriptor has
    return QIODevice::bytesAvailable() + m_unreadBytes;
}

qint64 ChannelSocket::readData(char *data, qint64 maxSize)
{
    qint64 total = 0;
    while (total < maxSize && !m_unread.isEmpty()) {
        const auto &first = m_unread.constFirst();
        const auto count = std::min<qint64>(maxSize - total, first.size() - m_unreadAt);
        std::memcpy(data + total, first.constData() + m_unreadAt, size_t(count));
        total += count;
        m_unreadAt += count;
        if (m_unreadAt < first.size())
            break;
        m_unread.removeFirst();
        m_unreadAt = 0;
    }
    m_unreadBytes -= total;
    return total;
}

} // namespace loom
