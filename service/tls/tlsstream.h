// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/tls/tlscontext.h"

#include <QStringList>

#include <memory>

struct ssl_st;

namespace loom {

/// The server side of a TLS connection (RFC 8446, RFC 5246). Has no buffers while idle (SSL_MODE_RELEASE_BUFFERS).
/// Belongs to one thread.
class TlsStream
{
public:
    enum class Outcome {
        Done,
        WantsRead, ///< wait until the socket is readable
        WantsWrite, ///< wait until the socket is writable
        Ended, ///< the client has sent close_notify
        Failed
    };
    struct Transfer
    {
        Outcome outcome;
        qsizetype bytes = 0; ///< bytes transferred, if Done
    };

    /// Uses @p descriptor, a non-blocking socket, which must outlive this object and is not closed by it. Throws
    /// std::bad_alloc.
    TlsStream(std::shared_ptr<const TlsContext> context, int descriptor);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// Continues the handshake. Call it until it returns Done, before any other function.
    Outcome handshake();
    Transfer receive(char *room, qsizetype size);
    Transfer send(const char *bytes, qsizetype size);
    /// Sends close_notify.
    void endSending();
    /// Whether decrypted bytes are buffered, for which the socket does not become readable.
    bool hasPending() const;

    /// OpenSSL's error text if the last call Failed, for the log.
    QString mistake() const { return m_mistake; }
    /// Whether the failure was caused by a plain HTTP request.
    bool wasPlainHttp() const { return m_wasPlainHttp; }
    /// Returns the names in the client certificate (RFC 5280 §4.2.1.6), such as "DNS:phone-1.example.org",
    /// "URI:spiffe://…" and "email:…"; empty if there is none. Call it after the handshake.
    QStringList clientNames() const;

private:
    struct Deleter
    {
        void operator()(ssl_st *session) const;
    };

    Outcome outcomeOf(int result);

    const std::shared_ptr<const TlsContext> m_context; ///< referenced by the session
    std::unique_ptr<ssl_st, Deleter> m_session;
    QString m_mistake;
    bool m_wasPlainHttp = false;
};

} // namespace loom
