// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace loom {

/// A text that a person looks for in messages (Subscribe::text). The case of letters does not matter. A piece of JSON
/// is found whatever blanks and escapes the message has: `"latitude": 1` in `{"latitude":1.5}`, `你好` in
/// `"\u4f60\u597d"`. Constant once made; from any thread. Takes time that is linear in both lengths.
class PayloadSearch
{
public:
    /// An empty @p wanted is found everywhere.
    explicit PayloadSearch(const QString &wanted);

    bool isFoundIn(QByteArrayView payload) const;

private:
    QByteArray m_asTyped;
    QByteArrayList m_asJson;
};

} // namespace loom
