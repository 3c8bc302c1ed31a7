// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loom::test {

/// Returns the schema in the file "x.json" with the content @p text.
inline SchemaDocument document(const QByteArray &text)
{
    auto parsed = SchemaDocument::parse(text, QStringLiteral("x.json"));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    return *std::move(parsed);
}

inline QJsonObject object(const QByteArray &text)
{
    const auto document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace loom::test
