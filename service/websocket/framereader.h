// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/bytes.h"

#include <QByteArray>

#include <optional>

namespace loom {

// The second byte of a frame (RFC 6455 §5.2): the mask bit, and the length or one of these two numbers of further
// bytes.
constexpr uchar MaskBit = 0x80;
constexpr uchar TwoByteLength = 126;
constexpr uchar EightByteLength = 127;
constexpr qsizetype MaskBytes = 4;

/// A complete frame of a client, unmasked: its mask is replaced by zeros.
struct ClientFrame
{
    QByteArray bytes; ///< header, mask and payload
    qsizetype headSize = 0; ///< size of the header, including the mask

    bool isFinal() const { return (first() & 0x80) != 0; }
    int reservedBits() const { return first() & 0x70; }
    int opcode() const { return first() & 0x0f; }
    QByteArrayView payload() const { return QByteArrayView(bytes).sliced(headSize); }

private:
    int first() const { return uchar(bytes[0]); }
};

/// Splits the bytes of a WebSocket client into complete frames (RFC 6455 §5.2) before they are passed to Qt. It limits
/// the payload length and requires a mask, which Qt does not, and removes the mask, faster than Qt. Does no I/O.
class FrameReader
{
public:
    enum class Problem {
        Unmasked, ///< §5.1: clients must mask every frame
        TooLarge
    };

    explicit FrameReader(qint64 maxPayload) : m_maxPayload(maxPayload) {}

    void append(QByteArrayView bytes) { appendGrowing(m_buffer, bytes); }
    /// Returns the next complete frame; nothing until it has arrived, or after a problem.
    std::optional<ClientFrame> next();
    std::optional<Problem> problem() const { return m_problem; }

    /// Size of the frames that next() has not returned, complete or not.
    qint64 heldBytes() const { return m_buffer.size() - m_at; }
    void clear();

private:
    struct Extent
    {
        qsizetype head;
        qsizetype whole;
    };

    /// Size of the first frame; nothing until its header has arrived.
    std::optional<Extent> extent();
    /// Removes and returns @p size bytes from the front.
    QByteArray take(qsizetype size);

    qint64 m_maxPayload;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< number of bytes of m_buffer that were consumed
    std::optional<Problem> m_problem;
};

} // namespace loom
