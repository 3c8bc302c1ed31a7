// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadexample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QJsonValue withPlaceholders(const QJsonValue &example)
{
    auto message = example.toObject();
    message.insert(u"message_id"_s, u"{{uuid}}"_s);
    if (message.contains(u"timestamp"_s))
        message.insert(u"timestamp"_s, u"{{now}}"_s);
    return message;
}

} // namespace

QString exampleText(const QJsonValue &example)
{
    QJsonDocument document;
    if (example.isArray()) {
        QJsonArray messages;
        for (const auto &message : example.toArray())
            messages.append(withPlaceholders(message));
        document.setArray(messages);
    } else {
        document.setObject(withPlaceholders(example).toObject());
    }
    static const QRegularExpression indent(u"^( +)\\1"_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(document.toJson()).trimmed().replace(indent, u"\\1"_s);
}

} // namespace loom
