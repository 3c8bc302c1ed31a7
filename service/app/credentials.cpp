// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/credentials.h"

#include "service/app/resources.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace loom {

Credentials::Credentials(const Config &config, const Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_config(config), m_catalogue(catalogue), m_keys({config.access.issuer, config.access.audience})
{
}

Result<void, Failure> Credentials::check(const Config &config)
{
    const auto &access = config.access;
    if (access.isRequired && !access.keysFile.isEmpty()) {
        if (const auto keys = KeyRing::read(access.keysFile); !keys)
            return keys.error();
    }
    if (access.isRequired && !access.jwksFile.isEmpty()) {
        if (const auto keys = JwkSet::read(access.jwksFile); !keys)
            return keys.error();
    }
    if (config.tls.isOn()) {
        if (const auto context = TlsContext::load(config.tls); !context)
            return context.error();
    }
    return {};
}

Result<void, Failure> Credentials::load()
{
    const auto &access = m_config.access;
    if (access.isRequired || m_config.tls.isOn())
        writeNoCoreFiles();
    if (access.isRequired) {
        if (const auto done = loadTokenKeys(); !done)
            return done.error();
        if (const auto done = loadKeys(); !done)
            return done.error();
    } else {
        if (!access.keysFile.isEmpty())
            log(LogLevel::Warning, u"LOOM_AUTH_KEYS_FILE has no effect while LOOM_AUTH is off"_s);
        if (!access.jwksFile.isEmpty())
            log(LogLevel::Warning, u"LOOM_JWT_JWKS_FILE has no effect while LOOM_AUTH is off"_s);
    }
    return loadCertificate();
}

Result<void, Failure> Credentials::loadKeys()
{
    const auto &path = m_config.access.keysFile;
    if (path.isEmpty())
        return {};
    m_keyFile = std::make_unique<WatchedFiles>(QStringList{path}, u"keys"_s, [this] { return readKeys(); });
    if (const auto done = m_keyFile->load(); !done)
        return done.error();
    log(LogLevel::Info, u"Requests need an API key"_s, {{"keys", m_keys.size()}});
    return {};
}

/// Only warns of an unknown message type in a scope: it may be misspelt and allow nothing, or its schema may be added
/// later.
Result<bool, Failure> Credentials::readKeys()
{
    auto read = m_keys.readKeys(m_config.access.keysFile);
    if (!read || !*read)
        return read;
    auto unknown = m_keys.messageTypes();
    for (const auto *endpoint : m_catalogue.endpoints())
        unknown.remove(endpoint->id);
    for (const auto &messageType : unknown)
        log(LogLevel::Warning, u"A key has a scope for a message type that is not in the catalogue"_s,
            {{"scope", u"ingest:"_s + messageType}});
    return read;
}

Result<void, Failure> Credentials::loadTokenKeys()
{
    const auto &path = m_config.access.jwksFile;
    if (path.isEmpty())
        return {};
    m_jwksFile = std::make_unique<WatchedFiles>(QStringList{path}, u"token keys"_s,
                                                [this] { return m_keys.readTokenKeys(m_config.access.jwksFile); });
    if (const auto done = m_jwksFile->load(); !done)
        return done.error();
    log(LogLevel::Info, u"Requests may use a token of the issuer"_s,
        {{"issuer", m_config.access.issuer}, {"keys", m_keys.tokenKeys()}});
    return {};
}

Result<void, Failure> Credentials::loadCertificate()
{
    if (!m_config.tls.isOn())
        return {};
    m_tlsFiles = std::make_unique<TlsFiles>(m_config.tls, m_certificate);
    connect(m_tlsFiles.get(), &TlsFiles::replaced, this, &Credentials::certificateReplaced);
    return m_tlsFiles->load();
}

void Credentials::reload()
{
    if (m_keyFile)
        m_keyFile->reload();
    if (m_jwksFile)
        m_jwksFile->reload();
    if (m_tlsFiles)
        m_tlsFiles->reload();
}

void Credentials::addTo(LimitUsage &figures) const
{
    figures.keys = m_keys.size();
    figures.keyFileFailures = m_keyFile ? m_keyFile->failures() : 0;
    figures.tokenKeys = m_keys.tokenKeys();
    figures.tokenKeyFileFailures = m_jwksFile ? m_jwksFile->failures() : 0;
    figures.rejectedTokens = m_keys.rejectedTokens();
    const auto certificate = m_certificate.current();
    figures.certificateExpires = certificate ? certificate->expires().toSecsSinceEpoch() : 0;
    figures.certificateFailures = m_tlsFiles ? m_tlsFiles->failures() : 0;
}

} // namespace loom
