// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace loom {

/// Cuts the bytes of a WebSocket client into whole frames (RFC 6455 §5.2) before Qt sees them. It
/// looks at heads only: at the length, which Qt would wait for whatever it is, and at the mask,
/// which Qt does not ask for. Knows no socket and no clock.
class FrameReader
{
public:
    enum class Problem {
        Unmasked, ///< §5.1: a client masks every frame
        TooLarge
    };

    explicit FrameReader(qint64 maxPayload) : m_maxPayload(maxPayload) {}

    void append(QByteArrayView bytes) { m_buffer += bytes; }
    /// The next whole frame, head and all; none until it has arrived, or once there is a problem.
    std::optional<QByteArray> next();
    std::optional<Problem> problem() const { return m_problem; }

    /// Of frames that were not taken yet, whole or not.
    qint64 heldBytes() const { return m_buffer.size() - m_at; }
    void clear();

private:
    /// The size of the frame at the front with its head, once the head is there.
    std::optional<qint64> frameSize();

    qint64 m_maxPayload;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< how much of m_buffer was taken
    std::optional<Problem> m_problem;
};

} // namespace loom
