// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/framereader.h"

#include <QtEndian>

#include <array>
#include <cstring>
#include <utility>

namespace loom {

namespace {

constexpr qsizetype ShortHead = 2;
/// Minimum number of consumed bytes before the rest is moved to the front: moving has a cost.
constexpr qsizetype CompactFrom = 64 * 1024;

/// Unmasks the payload and sets the mask to zeros. The inner loop compiles to one vector instruction where possible.
void unmask(QByteArray &frame, qsizetype headSize)
{
    char *payload = frame.data() + headSize;
    const auto size = frame.size() - headSize;
    std::array<char, 16> mask;
    for (int i = 0; i < 16; ++i)
        mask[i] = payload[i % MaskBytes - MaskBytes];
    std::memset(payload - MaskBytes, 0, MaskBytes);
    qsizetype at = 0;
    for (; size - at >= 16; at += 16) {
        for (int i = 0; i < 16; ++i)
            payload[at + i] = char(payload[at + i] ^ mask[i]);
    }
    for (int i = 0; at + i < size; ++i)
        payload[at + i] = char(payload[at + i] ^ mask[i]);
}

} // namespace

std::optional<ClientFrame> FrameReader::next()
{
    const auto size = m_problem ? std::nullopt : extent();
    if (!size || heldBytes() < size->whole)
        return std::nullopt;
    ClientFrame frame{take(size->whole), size->head};
    unmask(frame.bytes, frame.headSize);
    return frame;
}

QByteArray FrameReader::take(qsizetype size)
{
    if (m_at == 0 && m_buffer.size() == size)
        return std::exchange(m_buffer, {});
    auto bytes = m_buffer.sliced(m_at, size);
    m_at += size;
    if (m_at == m_buffer.size()) {
        clear();
    } else if (m_at > CompactFrom) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    return bytes;
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
    if (payload > quint64(m_maxPayload)) {
        m_problem = Problem::TooLarge;
        return std::nullopt;
    }
    const auto headSize = ShortHead + lengthBytes + MaskBytes;
    return Extent{headSize, headSize + qsizetype(payload)};
}

void FrameReader::clear()
{
    m_buffer = {};
    m_at = 0;
}

} // namespace loom
