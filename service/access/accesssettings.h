// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

namespace loom {

/// Settings of authentication.
struct AccessSettings
{
    bool isRequired = false; ///< whether every request needs a credential
    QString keysFile; ///< empty: no API keys
    QString jwksFile; ///< JSON Web Key Set; empty: tokens are not accepted
    QString issuer; ///< required "iss" of tokens
    QString audience; ///< required "aud" of tokens
    QList<QByteArray> exempt = {"/healthz", "/readyz"}; ///< paths without authentication; "/docs*" matches a prefix

    bool isExempt(const QByteArray &path) const
    {
        return std::any_of(exempt.begin(), exempt.end(), [&](const QByteArray &one) {
            return one.endsWith('*') ? path.startsWith(QByteArrayView(one).chopped(1)) : path == one;
        });
    }
};

} // namespace loom
