// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/tls/tlssettings.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <mutex>

struct ssl_ctx_st;

namespace loom {

/// A certificate with its key and the rules for clients, ready for handshakes (OpenSSL's SSL_CTX). The keys of session
/// tickets (RFC 8446 §4.6.1) are its own, so a session can be resumed as long as this is in force. Constant once made:
/// from any thread.
class TlsContext
{
public:
    /// Reads the files. A failure names the variable, the file and the mistake: the file cannot be read, is no PEM, or
    /// the key is not that of the certificate. A certificate that has expired is no failure: see expires().
    static Result<std::shared_ptr<const TlsContext>, Failure> load(const TlsSettings &settings);

    ssl_ctx_st *get() const { return m_context.get(); }
    /// When the certificate stops being valid.
    QDateTime expires() const { return m_expires; }
    bool hasExpired() const { return m_expires <= QDateTime::currentDateTimeUtc(); }
    /// Whether both were made of the same files.
    bool isOfSameFiles(const TlsContext &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    struct Deleter
    {
        void operator()(ssl_ctx_st *context) const;
    };

    std::unique_ptr<ssl_ctx_st, Deleter> m_context;
    QDateTime m_expires;
    QByteArray m_fingerprint; ///< a hash of the files
};

/// The context in force. A connection goes on with the one that its handshake began with. From any thread.
class TlsStore
{
public:
    /// Null before the first replace().
    std::shared_ptr<const TlsContext> current() const;
    void replace(std::shared_ptr<const TlsContext> context);

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const TlsContext> m_context;
};

} // namespace loom
