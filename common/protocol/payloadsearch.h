// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace loom {

/// A case-insensitive search for a text in messages (Subscribe::text). JSON fragments match regardless of the message's
/// white space and escapes: `"latitude": 1` matches `{"latitude":1.5}`, `你好` matches `"\u4f60\u597d"`. Immutable;
/// thread-safe. The run time is linear in both lengths.
class PayloadSearch
{
public:
    /// An empty @p wanted matches every payload.
    explicit PayloadSearch(const QString &wanted);

    bool isFoundIn(QByteArrayView payload) const;

private:
    QByteArray m_asTyped;
    QByteArrayList m_asJson;
};

} // namespace loom
