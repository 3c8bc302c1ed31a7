// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/websocket/framereader.h"

namespace loom {

/// Joins a message's fragments into one frame (RFC 6455 §5.4), as if it had been sent so. Qt 6.4 reads
/// the text of every fragment by itself and rejects a character that two of them share, and it gives a
/// message five seconds for its next fragment. What breaks the rules is passed on, for Qt to reject.
class FragmentJoiner
{
public:
    /// The frames that @p frame completes, whole: itself, its message, or none yet.
    QByteArray add(const ClientFrame &frame);

    /// Of a message whose end has not come.
    qint64 heldBytes() const { return m_payload.size(); }
    /// Whether a message has begun and not ended.
    bool isOpen() const { return m_opcode != 0; }
    void clear();

private:
    QByteArray take(bool isFinal);

    QByteArray m_payload; ///< without a mask
    int m_opcode = 0; ///< of the message; 0 between messages
};

} // namespace loom
