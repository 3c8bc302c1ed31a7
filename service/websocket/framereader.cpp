// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/framereader.h"

#include <QtEndian>

namespace loom {

namespace {

constexpr qsizetype ShortHead = 2;
constexpr qsizetype MaskBytes = 4;
constexpr uchar MaskBit = 0x80;
constexpr uchar TwoByteLength = 126;
constexpr uchar EightByteLength = 127;
/// Below this, moving the bytes that are left to the front costs more than it frees.
constexpr qsizetype CompactFrom = 64 * 1024;
/// Room that a connection keeps for its next frame, a pong as a rule.
constexpr qsizetype KeptRoom = 256;

} // namespace

QByteArray ClientFrame::payload() const
{
    auto payload = bytes.sliced(headSize);
    const char *mask = bytes.constData() + headSize - MaskBytes;
    char *data = payload.data();
    for (qsizetype i = 0; i < payload.size(); ++i)
        data[i] = static_cast<char>(data[i] ^ mask[i % MaskBytes]);
    return payload;
}

std::optional<ClientFrame> FrameReader::next()
{
    const auto size = m_problem ? std::nullopt : extent();
    if (!size || heldBytes() < size->whole)
        return std::nullopt;
    const ClientFrame frame{m_buffer.mid(m_at, size->whole), size->head};
    m_at += size->whole;
    if (m_at == m_buffer.size()) {
        if (m_buffer.capacity() > KeptRoom)
            m_buffer = {};
        else
            m_buffer.resize(0);
        m_at = 0;
    } else if (m_at > CompactFrom) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    return frame;
}

std::optional<FrameReader::Extent> FrameReader::extent()
{
    if (heldBytes() < ShortHead)
        return std::nullopt;
    const auto *head = reinterpret_cast<const uchar *>(m_buffer.constData()) + m_at;
    if ((head[1] & MaskBit) == 0) {
        m_problem = Problem::Unmasked;
        return std::nullopt;
    }
    const uchar length = head[1] & ~MaskBit;
    const qsizetype lengthBytes = length == EightByteLength ? 8 : length == TwoByteLength ? 2 : 0;
    if (heldBytes() < ShortHead + lengthBytes)
        return std::nullopt;

    quint64 payload = length;
    if (lengthBytes == 8)
        payload = qFromBigEndian<quint64>(head + ShortHead);
    else if (lengthBytes == 2)
        payload = qFromBigEndian<quint16>(head + ShortHead);
    if (payload > static_cast<quint64>(m_maxPayload)) {
        m_problem = Problem::TooLarge;
        return std::nullopt;
    }
    const auto headSize = ShortHead + lengthBytes + MaskBytes;
    return Extent{headSize, headSize + static_cast<qsizetype>(payload)};
}

void FrameReader::clear()
{
    m_buffer = {};
    m_at = 0;
}

} // namespace loom
