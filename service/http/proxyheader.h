// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace loom {

/// What the first bytes of a connection are, read as a header of the PROXY protocol, version 2 (haproxy's
/// proxy-protocol.txt, §2.2). A proxy sends the header before anything else, to say whose connection it forwards.
struct ProxyHeader
{
    enum class State {
        Incomplete, ///< at least size bytes belong to the header
        Complete, ///< the header has exactly size bytes
        Malformed ///< mistake says why
    };
    struct Source
    {
        QHostAddress host; ///< never IPv4-mapped
        quint16 port = 0;
    };

    /// The longest header that is read, extensions (TLVs) included.
    static constexpr qsizetype MaxBytes = 4096;

    State state = State::Incomplete;
    qsizetype size = 0;
    const char *mistake = nullptr; ///< completes "the PROXY protocol header is not valid: …"
    /// The client. None where the proxy speaks for itself (LOCAL), as in a health check, or does not know the client's
    /// address (UNSPEC).
    std::optional<Source> source = {};

    /// @p bytes are all that has arrived. Whoever reads only the bytes that are still missing up to size reads nothing
    /// beyond the header. Knows no socket and no clock.
    static ProxyHeader parse(QByteArrayView bytes);
};

} // namespace loom
