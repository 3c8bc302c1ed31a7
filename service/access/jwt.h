// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/verificationkey.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// A JSON Web Token in the JWS compact serialisation (RFC 7515 §3.1), split into its parts. Not verified.
struct Jwt
{
    static constexpr qsizetype MaxLength = 8 * 1024;

    SignatureAlgorithm algorithm; ///< algorithm in the header; the key's algorithm is decisive
    std::optional<QString> keyId;
    QByteArrayView signedText; ///< valid as long as the token's text
    QByteArray payload; ///< decoded, not parsed
    QByteArray signature;

    /// Parses the header and decodes the other parts. Rejects a header with a key or a key URL, extensions, algorithms
    /// other than those of SignatureAlgorithm, and other token types. A failure quotes no part of the token.
    static Result<Jwt, Failure> parse(QByteArrayView token);
    /// Whether @p credential has three parts. Anything else is not a token.
    static bool hasForm(QByteArrayView credential);
};

} // namespace loom
