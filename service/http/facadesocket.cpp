// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/facadesocket.h"

#include <QSignalBlocker>

#include <algorithm>
#include <cstring>
#include <utility>

namespace loom {

FacadeSocket::FacadeSocket(std::unique_ptr<QAbstractSocket> inner, QObject *parent)
    : QTcpSocket(parent), m_inner(std::move(inner))
{
    setPeerAddress(m_inner->peerAddress());
    setPeerPort(m_inner->peerPort());
    setLocalAddress(m_inner->localAddress());
    setLocalPort(m_inner->localPort());
    setSocketState(ConnectedState);
    QIODevice::open(ReadWrite);
    connect(m_inner.get(), &QTcpSocket::disconnected, this, [this] { finish(); });
    connect(m_inner.get(), &QTcpSocket::readyRead, this, [this] {
        m_mayReceive = true;
        readArrived();
    });
}

FacadeSocket::~FacadeSocket()
{
    if (m_inner)
        m_inner->disconnect(this);
    setSocketState(UnconnectedState);
}

std::unique_ptr<QAbstractSocket> FacadeSocket::release()
{
    m_inner->disconnect(this);
    return std::move(m_inner);
}

QByteArrayView FacadeSocket::receive(Room &room)
{
    if (!m_mayReceive || m_hasEnded)
        return {};
    const auto count = m_inner->read(room.data(), room.size());
    m_mayReceive = count == static_cast<qint64>(room.size());
    // A QTcpSocket without a buffer does not say by itself that it was closed.
    if (count < 0)
        finish();
    return {room.data(), std::max<qsizetype>(count, 0)};
}

void FacadeSocket::dropArrived()
{
    Room room;
    while (!receive(room).isEmpty()) {}
}

void FacadeSocket::send(const QByteArray &bytes)
{
    if (!m_hasEnded && m_inner->write(bytes) < 0) {
        m_inner->abort();
        finish();
    }
}

void FacadeSocket::offer(const QByteArray &bytes)
{
    if (m_offeredAt == m_offered.size())
        withdraw();
    m_offered += bytes;
    m_hasRoom = true;
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
}

void FacadeSocket::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    setSocketState(UnconnectedState);
    QIODevice::close();
    emit stateChanged(UnconnectedState);
    emit disconnected();
}

qint64 FacadeSocket::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + m_offered.size() - m_offeredAt;
}

qint64 FacadeSocket::readData(char *data, qint64 maxSize)
{
    const auto count = std::min<qint64>(maxSize, m_offered.size() - m_offeredAt);
    // QIODevice::skip() asks for nothing, into nowhere.
    if (count > 0)
        std::memcpy(data, m_offered.constData() + m_offeredAt, static_cast<size_t>(count));
    m_offeredAt += count;
    if (m_offeredAt == m_offered.size())
        withdraw();
    return count;
}

} // namespace loom
