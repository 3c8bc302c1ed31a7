// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>

namespace loom {

/// The result of parsing the first bytes of a connection as a PROXY protocol header, version 2 (HAProxy's
/// proxy-protocol.txt, §2.2). A proxy sends the header first, to name the client whose connection it forwards.
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

    /// Maximum length of a header, including extensions (TLVs).
    static constexpr qsizetype MaxBytes = 4096;

    State state = State::Incomplete;
    qsizetype size = 0;
    const char *mistake = nullptr; ///< completes "the PROXY protocol header is not valid: …"
    /// The client; none if the proxy connects on its own behalf (LOCAL), as in a health check, or does not know the
    /// client's address (UNSPEC).
    std::optional<Source> source = {};

    /// @p bytes are all bytes received so far. A caller that reads only the bytes missing up to size never reads past
    /// the header. Does no I/O.
    static ProxyHeader parse(QByteArrayView bytes);
};

} // namespace loom
