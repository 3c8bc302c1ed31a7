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

/// What requests are let in by and what connections are encrypted with, as the files that the configuration names say:
/// keys, the keys of tokens, the TLS certificate. The files are read again when they change. Lives in the main thread.
class Credentials : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive this.
    Credentials(const Config &config, const Catalogue &catalogue, QObject *parent = nullptr);

    /// The first mistake in the files, if there is one. Puts nothing in force.
    static Result<void, Failure> check(const Config &config);

    /// Reads the files for the first time.
    Result<void, Failure> load();
    /// Reads them again, and logs a change or a mistake.
    void reload();

    /// Both from any thread.
    const KeyStore &keys() const { return m_keys; }
    const TlsStore &certificate() const { return m_certificate; }
    /// Adds how many keys are in force, until when the certificate is valid, and how often files had a mistake.
    void addTo(LimitUsage &figures) const;

signals:
    /// Another certificate is in force.
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
    std::unique_ptr<WatchedFiles> m_keyFile; ///< none where no key is needed, or tokens alone count
    std::unique_ptr<WatchedFiles> m_jwksFile; ///< none where tokens do not count
    std::unique_ptr<TlsFiles> m_tlsFiles; ///< none without TLS
};

} // namespace loom
