// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/bytes.h"

#include <QByteArray>

#include <optional>

namespace loom {

/// A whole frame of a client, with a mask of nothing but zeros, that is one which changes nothing.
struct ClientFrame
{
    QByteArray bytes; ///< head, mask and payload
    qsizetype headSize = 0; ///< with the mask

    bool isFinal() const { return (first() & 0x80) != 0; }
    int reservedBits() const { return first() & 0x70; }
    int opcode() const { return first() & 0x0f; }
    QByteArrayView payload() const { return QByteArrayView(bytes).sliced(headSize); }

private:
    int first() const { return static_cast<uchar>(bytes[0]); }
};

/// Cuts the bytes of a WebSocket client into whole frames (RFC 6455 §5.2) before Qt sees them. It
/// looks at heads only: at the length, which Qt would wait for whatever it is, and at the mask,
/// which Qt does not ask for. It takes the mask off, as Qt does so byte by byte. Knows no socket and no clock.
class FrameReader
{
public:
    enum class Problem {
        Unmasked, ///< §5.1: a client masks every frame
        TooLarge
    };

    explicit FrameReader(qint64 maxPayload) : m_maxPayload(maxPayload) {}

    void append(QByteArrayView bytes) { appendGrowing(m_buffer, bytes); }
    /// The next whole frame, head and all; none until it has arrived, or once there is a problem.
    std::optional<ClientFrame> next();
    std::optional<Problem> problem() const { return m_problem; }

    /// Of frames that were not taken yet, whole or not.
    qint64 heldBytes() const { return m_buffer.size() - m_at; }
    void clear();

private:
    struct Extent
    {
        qsizetype head;
        qsizetype whole;
    };

    /// Of the frame at the front, once its head is there.
    std::optional<Extent> extent();
    /// So many bytes from the front.
    QByteArray take(qsizetype size);

    qint64 m_maxPayload;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< how much of m_buffer was taken
    std::optional<Problem> m_problem;
};

} // namespace loom
