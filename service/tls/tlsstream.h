// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/tls/tlscontext.h"

#include <QStringList>

#include <memory>

struct ssl_st;

namespace loom {

/// The server's end of TLS on one connected socket (RFC 8446, RFC 5246). It has no buffers while nothing is under way
/// (SSL_MODE_RELEASE_BUFFERS). Belongs to one thread.
class TlsStream
{
public:
    enum class Outcome {
        Done,
        NeedsInput, ///< of the socket
        NeedsRoom, ///< the socket has to take bytes first
        Ended, ///< the client sends no more, and has said so
        Failed
    };
    struct Transfer
    {
        Outcome outcome;
        qsizetype bytes = 0; ///< where it is Done
    };

    /// Uses @p descriptor, a non-blocking socket, which must outlive this and is not closed by it. Throws
    /// std::bad_alloc.
    TlsStream(std::shared_ptr<const TlsContext> context, int descriptor);
    ~TlsStream();
    Q_DISABLE_COPY_MOVE(TlsStream)

    /// Goes on with the handshake. To be called until it is Done, before anything else.
    Outcome handshake();
    Transfer receive(char *room, qsizetype size);
    Transfer send(const char *bytes, qsizetype size);
    /// Tells the client that nothing more is sent.
    void endSending();
    /// Whether bytes wait that the socket does not know of.
    bool hasPending() const;

    /// Why the last call Failed, in OpenSSL's words, for the log.
    QString mistake() const { return m_mistake; }
    /// Whether that is because the client has begun with a request of plain HTTP.
    bool wasPlainHttp() const { return m_wasPlainHttp; }
    /// The names in the client's certificate (RFC 5280 §4.2.1.6), such as "DNS:phone-1.example.org", "URI:spiffe://…"
    /// and "email:…"; none where it has shown none. After the handshake.
    QStringList clientNames() const;

private:
    struct Deleter
    {
        void operator()(ssl_st *session) const;
    };

    Outcome outcomeOf(int result);

    const std::shared_ptr<const TlsContext> m_context; ///< the session refers to it
    std::unique_ptr<ssl_st, Deleter> m_session;
    QString m_mistake;
    bool m_wasPlainHttp = false;
};

} // namespace loom
