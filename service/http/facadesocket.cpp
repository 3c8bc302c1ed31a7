// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/facadesocket.h"

#include <QSignalBlocker>

#include <algorithm>
#include <cstring>
#include <utility>

namespace loom {

FacadeSocket::FacadeSocket(std::unique_ptr<Channel> channel, QObject *parent)
    : QTcpSocket(parent), m_channel(std::move(channel))
{
    const auto peer = m_channel->peer();
    setPeerAddress(peer.host);
    setPeerPort(peer.port);
    setSocketState(ConnectedState);
    QIODevice::open(ReadWrite);
    m_channel->setUser(this);
}

FacadeSocket::~FacadeSocket()
{
    setSocketState(UnconnectedState);
}

std::unique_ptr<Channel> FacadeSocket::release()
{
    m_channel->setUser(nullptr);
    return std::move(m_channel);
}

bool FacadeSocket::dropArrived()
{
    Room room;
    for (;;) {
        const auto received = m_channel->receive(room);
        if (received.input != Channel::Input::Bytes)
            return received.input == Channel::Input::NoneYet;
    }
}

void FacadeSocket::send(const QByteArray &bytes)
{
    if (!m_hasEnded && !m_channel->send(bytes))
        finish();
}

void FacadeSocket::offer(const QByteArray &bytes)
{
    m_hasRoom = true;
    if (bytes.isEmpty())
        return;
    m_offered.append(bytes);
    m_offeredBytes += bytes.size();
}

void FacadeSocket::giveBackRoom()
{
    if (bytesAvailable() > 0 || !std::exchange(m_hasRoom, false))
        return;
    m_offered = {};
    // Nobody is to take this for an end.
    const QSignalBlocker quiet(this);
    QIODevice::close();
    QIODevice::open(ReadWrite);
}

void FacadeSocket::withdraw()
{
    m_offered.clear();
    m_offeredAt = 0;
    m_offeredBytes = 0;
}

void FacadeSocket::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (m_channel)
        m_channel->close();
    setSocketState(UnconnectedState);
    QIODevice::close();
    emit stateChanged(UnconnectedState);
    emit disconnected();
}

qint64 FacadeSocket::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + m_offeredBytes;
}

qint64 FacadeSocket::readData(char *data, qint64 maxSize)
{
    qint64 total = 0;
    while (total < maxSize && !m_offered.isEmpty()) {
        const auto &first = m_offered.constFirst();
        const auto count = std::min<qint64>(maxSize - total, first.size() - m_offeredAt);
        std::memcpy(data + total, first.constData() + m_offeredAt, static_cast<size_t>(count));
        total += count;
        m_offeredAt += count;
        if (m_offeredAt < first.size())
            break;
        m_offered.removeFirst();
        m_offeredAt = 0;
    }
    m_offeredBytes -= total;
    return total;
}

} // namespace loom
