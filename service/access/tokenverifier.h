// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/jwkset.h"
#include "service/access/tokenclaims.h"

#include <QCache>

#include <memory>
#include <mutex>

namespace loom {

/// Verifies tokens with the keys of one reading of the JWKS file, and remembers those that are valid, by their hashes.
/// Other keys come with a verifier of their own, which remembers nothing yet. From any thread.
class TokenVerifier
{
public:
    /// How many tokens are remembered; for more, those that were not shown for longest are forgotten. One with more
    /// than eight scopes and device patterns counts as several.
    static constexpr qsizetype MostRemembered = 10'000;

    TokenVerifier(JwkSet keys, TokenRules rules) : m_keys(std::move(keys)), m_rules(std::move(rules)) {}

    /// What @p token allows at @p now, in milliseconds since the epoch. @p hash is its SHA-256. A failure says for the
    /// operator why it is rejected, quotes nothing of it, and is transient where the token will be valid later.
    Result<std::shared_ptr<const Grant>, Failure> find(const QByteArray &hash, QByteArrayView token, qint64 now) const;

    const JwkSet &keys() const { return m_keys; }
    qsizetype remembered() const;

private:
    std::shared_ptr<const Grant> recall(const QByteArray &hash) const;
    void remember(const QByteArray &hash, const std::shared_ptr<const Grant> &grant) const;

    const JwkSet m_keys;
    const TokenRules m_rules;
    mutable std::mutex m_mutex; ///< of what follows
    mutable QCache<QByteArray, std::shared_ptr<const Grant>> m_valid{MostRemembered};
};

} // namespace loom
