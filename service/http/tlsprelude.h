// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/prelude.h"

namespace loom {

/// The handshake of TLS. Everything behind it is encrypted on its way.
class TlsPrelude : public Prelude
{
public:
    /// What OpenSSL takes for a handshake, besides the connection's own (measured with 990 unfinished ones).
    static constexpr qint64 HandshakeBytes = 32 * 1024;

    /// @p memory has HandshakeBytes.
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
