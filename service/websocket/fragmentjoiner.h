// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/websocket/framereader.h"

namespace loom {

/// Joins the fragments of a message into one frame (RFC 6455 §5.4). This avoids two limitations of Qt: Qt 6.4 decodes
/// the text of each fragment separately, so it rejects a character that is split between two; and it closes a message
/// whose next fragment takes more than five seconds. Invalid sequences are passed on, and Qt rejects them.
class FragmentJoiner
{
public:
    /// Returns the complete frames that @p frame results in: itself, its joined message, or none yet.
    QByteArray add(const ClientFrame &frame);

    /// Size of the incomplete message.
    qint64 heldBytes() const { return m_payload.size(); }
    /// Whether a message is incomplete.
    bool isOpen() const { return m_opcode != 0; }
    void clear();

private:
    QByteArray take(bool isFinal);

    QByteArray m_payload; ///< unmasked
    int m_opcode = 0; ///< opcode of the message; 0 between messages
};

} // namespace loom
