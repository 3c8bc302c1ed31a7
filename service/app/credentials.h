// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keystore.h"
#include "service/app/config.h"
#include "service/metrics/limitusage.h"
#include "service/tls/tlsfiles.h"

#include <QObject>

#include <memory>
#include <optional>

namespace loom {

/// Loads the credential files named in the configuration: API keys, token keys (JWKS) and the TLS certificate. Reloads
/// them when they change. Belongs to the main thread.
class Credentials : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this.
    Credentials(const Config &config, const Catalogue &catalogue, QObject *parent = nullptr);

    /// Returns the first error in the files. Does not use their contents.
    static Result<void, Failure> check(const Config &config);

    /// Loads the files at startup.
    Result<void, Failure> load();
    /// Reloads the files. Logs changes and errors.
    void reload();

    /// Both are thread-safe.
    const KeyStore &keys() const { return m_keys; }
    const TlsStore &certificate() const { return m_certificate; }
    /// Sets the number of keys, the certificate's expiry and the number of failed reloads.
    void addTo(LimitUsage &figures) const;

signals:
    /// Emitted when a new certificate is in use.
    void certificateReplaced();

private:
    Result<void, Failure> loadKeys();
    Result<void, Failure> loadTokenKeys();
    Result<void, Failure> loadCertificate();
    Result<bool, Failure> readKeys();

    const Config &m_config;
    const Catalogue &m_catalogue;
    KeyStore m_keys;
    TlsStore m_certificate;
    std::unique_ptr<WatchedFiles> m_keyFile; ///< null if no credential is required, or only tokens are accepted
    std::unique_ptr<WatchedFiles> m_jwksFile; ///< null if tokens are not accepted
    std::unique_ptr<TlsFiles> m_tlsFiles; ///< null without TLS
};

} // namespace loom
