// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/grant.h"

#include <QByteArray>
#include <QString>

namespace loom {

/// Whose tokens are taken, and what they must be made for.
struct TokenRules
{
    QString issuer; ///< "iss", letter by letter
    QString audience; ///< "aud", or one of its items
};

/// How far another machine's clock may be ahead: of "nbf" and "iat". "exp" is taken as it is.
inline constexpr qint64 ClockSkewMs = 60'000;

/// What a token allows whose signature is valid, by its @p payload (RFC 7519 §4.1, RFC 9068 §2.2) at @p now, in
/// milliseconds since the epoch: "scope", "loom_devices" (any device where that is missing) and "exp"; its id is "sub".
/// A failure quotes nothing of the token; it is transient where the token will be valid later.
Result<Grant, Failure> grantOf(const QByteArray &payload, const TokenRules &rules, qint64 now);

} // namespace loom
