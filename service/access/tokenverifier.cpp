// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/tokenverifier.h"

using namespace Qt::StringLiterals;

namespace loom {

Result<std::shared_ptr<const Grant>, Failure> TokenVerifier::find(const QByteArray &hash, QByteArrayView token,
                                                                  qint64 now) const
{
    if (auto known = recall(hash)) {
        if (known->hasExpired(now))
            return Failure{u"the token has expired"_s};
        return known;
    }
    const auto parsed = Jwt::parse(token);
    if (!parsed)
        return parsed.error();
    if (!m_keys.hasSigned(*parsed))
        return Failure{u"no key of the JWKS file with the token's kid and alg has signed it"_s};
    auto grant = grantOf(parsed->payload, m_rules, now);
    if (!grant)
        return grant.error();
    auto shared = std::make_shared<const Grant>(*std::move(grant));
    remember(hash, shared);
    return shared;
}

qsizetype TokenVerifier::remembered() const
{
    const std::lock_guard lock(m_mutex);
    return m_valid.size();
}

std::shared_ptr<const Grant> TokenVerifier::recall(const QByteArray &hash) const
{
    const std::lock_guard lock(m_mutex);
    const auto *known = m_valid.object(hash);
    return known ? *known : nullptr;
}

void TokenVerifier::remember(const QByteArray &hash, const std::shared_ptr<const Grant> &grant) const
{
    constexpr qsizetype ItemsPerCost = 8;
    const auto cost = 1 + (grant->messageTypes.size() + grant->devices.size()) / ItemsPerCost;
    auto entry = std::make_unique<std::shared_ptr<const Grant>>(grant);
    const std::lock_guard lock(m_mutex);
    m_valid.insert(hash, entry.release(), cost); // the cache takes ownership
}

} // namespace loom
