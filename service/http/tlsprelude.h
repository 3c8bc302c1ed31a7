// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

namespace loom {

/// The TLS handshake. All following bytes are encrypted.
class TlsPrelude : public Prelude
{
public:
    /// Memory that OpenSSL uses for a handshake, in addition to that of the connection (measured with 990 unfinished
    /// handshakes).
    static constexpr qint64 HandshakeBytes = 32 * 1024;

    /// @p memory must have HandshakeBytes reserved.
    TlsPrelude(std::shared_ptr<const TlsContext> context, MemoryReservation memory)
        : m_context(std::move(context)), m_memory(std::move(memory))
    {
    }

    State advance(Channel &channel) override;
    QString mistake() const override { return m_mistake; }
    ConnectionRejection rejection() const override { return ConnectionRejection::Handshake; }

private:
    std::shared_ptr<const TlsContext> m_context;
    const MemoryReservation m_memory;
    QString m_mistake;
};

} // namespace loom
