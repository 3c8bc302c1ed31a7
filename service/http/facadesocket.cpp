// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/facadesocket.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace loom {

FacadeSocket::FacadeSocket(std::unique_ptr<QTcpSocket> inner, QObject *parent)
    : QTcpSocket(parent), m_inner(std::move(inner))
{
    setPeerAddress(m_inner->peerAddress());
    setPeerPort(m_inner->peerPort());
    setLocalAddress(m_inner->localAddress());
    setLocalPort(m_inner->localPort());
    setSocketState(ConnectedState);
    QIODevice::open(ReadWrite);
}

FacadeSocket::~FacadeSocket()
{
    if (m_inner)
        m_inner->disconnect(this);
    setSocketState(UnconnectedState);
}

std::unique_ptr<QTcpSocket> FacadeSocket::release()
{
    m_inner->disconnect(this);
    return std::move(m_inner);
}

void FacadeSocket::offer(const QByteArray &bytes)
{
    if (m_offeredAt == m_offered.size())
        withdraw();
    m_offered += bytes;
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
