// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/jwt.h"

#include <QByteArray>

#include <vector>

namespace loom {

/// The keys of LOOM_JWT_JWKS_FILE, a JSON Web Key Set (RFC 7517), for verifying tokens. Immutable.
class JwkSet
{
public:
    /// Maximum number of keys tried for one token: those with its kid, or all if it has none.
    static constexpr int MaxTried = 8;

    JwkSet() = default;

    /// Parses @p text, the file's content. Ignores keys for other uses or algorithms, because identity providers
    /// publish them together. A failure names the place and the mistake, but no part of a key.
    static Result<JwkSet, Failure> parse(const QByteArray &text);
    /// Reads a file of at most 1 MiB. A failure names the file.
    static Result<JwkSet, Failure> read(const QString &path);

    /// Whether one of the keys has signed @p token. Only keys whose algorithm equals the token's are tried.
    bool hasSigned(const Jwt &token) const;
    qsizetype size() const { return qsizetype(m_keys.size()); }
    /// Whether both have the same file content.
    bool operator==(const JwkSet &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    struct Entry
    {
        std::optional<QString> id;
        VerificationKey key;
    };

    QByteArray m_fingerprint; ///< hash of the file
    std::vector<Entry> m_keys;
};

} // namespace loom
