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

/// A certificate with its key and the rules for client certificates, ready for handshakes (OpenSSL's SSL_CTX). Has its
/// own session ticket keys (RFC 8446 §4.6.1), so sessions can be resumed as long as this context is used. Immutable;
/// thread-safe.
class TlsContext
{
public:
    /// Reads the files. A failure names the setting, the file and the mistake: the file cannot be read, is not PEM, or
    /// the key does not match the certificate. An expired certificate is not a failure: see expires().
    static Result<std::shared_ptr<const TlsContext>, Failure> load(const TlsSettings &settings);

    ssl_ctx_st *get() const { return m_context.get(); }
    /// End of the certificate's validity.
    QDateTime expires() const { return m_expires; }
    bool hasExpired() const { return m_expires <= QDateTime::currentDateTimeUtc(); }
    /// Whether both have the same file contents.
    bool isOfSameFiles(const TlsContext &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    struct Deleter
    {
        void operator()(ssl_ctx_st *context) const;
    };

    std::unique_ptr<ssl_ctx_st, Deleter> m_context;
    QDateTime m_expires;
    QByteArray m_fingerprint; ///< hash of the files
};

/// The current TlsContext. A connection keeps the context with which its handshake began. Thread-safe.
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
