// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

namespace loom {

/// Who is let in.
struct AccessSettings
{
    bool isRequired = false; ///< a credential, of everybody
    QString keysFile; ///< empty: there are no keys
    QString jwksFile; ///< a JSON Web Key Set; empty: tokens do not count
    QString issuer; ///< of tokens
    QString audience;
    QList<QByteArray> exempt = {"/healthz", "/readyz"}; ///< paths that need none; "/docs*" is all that begin so

    bool isExempt(const QByteArray &path) const
    {
        return std::any_of(exempt.begin(), exempt.end(), [&](const QByteArray &one) {
            return one.endsWith('*') ? path.startsWith(QByteArrayView(one).chopped(1)) : path == one;
        });
    }
};

} // namespace loom
