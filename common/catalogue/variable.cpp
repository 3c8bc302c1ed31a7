// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/variable.h"

#include <QRegularExpression>

namespace loom {

QString CatalogueVariable::variable() const
{
    return (kind == Kind::TopicPattern ? QStringLiteral("LOOM_TOPIC_") : QStringLiteral("LOOM_")) + name;
}

bool isVariableName(const QString &name)
{
    static const QRegularExpression expression(QStringLiteral("\\A[A-Z][A-Z0-9_]*\\z"));
    return expression.match(name).hasMatch();
}

} // namespace loom
