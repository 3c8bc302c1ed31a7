// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/jwkset.h"
#include "service/access/tokenclaims.h"

#include <QCache>

#include <memory>
#include <mutex>

namespace loom {

/// Verifies tokens with one version of the JWKS file and caches the valid ones by their hashes. New keys need a new
/// verifier, with an empty cache. Thread-safe.
class TokenVerifier
{
public:
    /// Maximum number of cached tokens; beyond it, the least recently used are evicted. A token with more than eight
    /// scopes and device patterns counts as several.
    static constexpr qsizetype MaxCached = 10'000;

    TokenVerifier(JwkSet keys, TokenRules rules) : m_keys(std::move(keys)), m_rules(std::move(rules)) {}

    /// Returns the permissions of @p token at @p now (milliseconds since the epoch). @p hash is its SHA-256. A failure
    /// describes for the operator why it is rejected, quotes no part of it, and is transient if the token will be valid
    /// later.
    Result<std::shared_ptr<const Grant>, Failure> find(const QByteArray &hash, QByteArrayView token, qint64 now) const;

    const JwkSet &keys() const { return m_keys; }
    qsizetype remembered() const;

private:
    std::shared_ptr<const Grant> recall(const QByteArray &hash) const;
    void remember(const QByteArray &hash, const std::shared_ptr<const Grant> &grant) const;

    const JwkSet m_keys;
    const TokenRules m_rules;
    mutable std::mutex m_mutex; ///< guards the following member
    mutable QCache<QByteArray, std::shared_ptr<const Grant>> m_valid{MaxCached};
};

} // namespace loom
