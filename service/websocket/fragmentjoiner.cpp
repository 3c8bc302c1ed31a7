// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/fragmentjoiner.h"

#include "common/core/bytes.h"

#include <QtEndian>

#include <limits>
#include <utility>

namespace loom {

namespace {

constexpr int Continuation = 0;
constexpr int Text = 1;
constexpr int Binary = 2;
constexpr char FinalBit = '\x80';

QByteArray lengthOf(qsizetype size)
{
    if (size < TwoByteLength)
        return {1, char(MaskBit | size)};
    const bool isLong = size > std::numeric_limits<quint16>::max();
    QByteArray length(isLong ? 9 : 3, char(MaskBit | (isLong ? EightByteLength : TwoByteLength)));
    if (isLong)
        qToBigEndian(quint64(size), length.data() + 1);
    else
        qToBigEndian(quint16(size), length.data() + 1);
    return length;
}

/// Required by RFC 6455 §5.2. Check it before joining: the joined frame has a new length field.
bool hasShortestLength(const ClientFrame &frame)
{
    return frame.headSize == 1 + lengthOf(frame.payload().size()).size() + MaskBytes;
}

/// Builds a client frame with a mask of zeros.
QByteArray frameOf(int opcode, bool isFinal, const QByteArray &payload)
{
    const char first = char(opcode | (isFinal ? FinalBit : 0));
    return first + lengthOf(payload.size()) + QByteArray(MaskBytes, '\0') + payload;
}

} // namespace

QByteArray FragmentJoiner::add(const ClientFrame &frame)
{
    const bool isPlainData = frame.reservedBits() == 0 && frame.opcode() <= Binary;
    if (!isPlainData || !hasShortestLength(frame))
        return frame.bytes;
    if (isOpen() && frame.opcode() == Continuation) {
        appendGrowing(m_payload, frame.payload());
        return frame.isFinal() ? take(true) : QByteArray();
    }
    if (isOpen())
        return take(false) + frame.bytes;
    const bool begins = (frame.opcode() == Text || frame.opcode() == Binary) && !frame.isFinal();
    if (!begins)
        return frame.bytes;
    m_opcode = frame.opcode();
    m_payload = frame.payload().toByteArray();
    return {};
}

QByteArray FragmentJoiner::take(bool isFinal)
{
    return frameOf(std::exchange(m_opcode, 0), isFinal, std::exchange(m_payload, {}));
}

void FragmentJoiner::clear()
{
    m_opcode = 0;
    m_payload = {};
}

} // namespace loom
