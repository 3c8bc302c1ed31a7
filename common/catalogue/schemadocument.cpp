// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemadocument.h"

#include "common/core/jsontext.h"
#include "common/validation/subschemas.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

namespace loom {

namespace {

/// The names of every object of a text in their order, found by the object's JSON pointer.
class FieldOrders
{
public:
    explicit FieldOrders(QByteArrayView text) { read(text, {}); }

    QStringList at(const QString &pointer) const { return m_orders.value(pointer); }

private:
    void read(QByteArrayView text, const QString &pointer)
    {
        if (text.startsWith('{'))
            readObject(text, pointer);
        if (text.startsWith('[')) {
            qsizetype index = 0;
            for (const auto item : jsonItems(text))
                read(item, jsonPointer(pointer, QString::number(index++)));
        }
    }

    void readObject(QByteArrayView text, const QString &pointer)
    {
        QStringList names;
        for (const auto &member : jsonMembers(text)) {
            const auto inner = jsonPointer(pointer, member.name());
            names << member.name();
            read(member.value, inner);
        }
        m_orders.insert(pointer, names);
    }

    QHash<QString, QStringList> m_orders;
};

QJsonObject withOrders(const QJsonObject &schema, const QString &pointer, const FieldOrders &orders)
{
    auto ordered = changeSubschemas(schema, pointer, [&](const QJsonObject &inner, const SubschemaPlace &place) {
        return withOrders(inner, place.pointer, orders);
    });
    if (schema[QStringLiteral("properties")].isObject())
        ordered.insert(QStringLiteral("x-loom-order"),
                       QJsonArray::fromStringList(orders.at(pointer + QStringLiteral("/properties"))));
    return ordered;
}

bool isSchemaId(const QString &id)
{
    static const QRegularExpression expression(QStringLiteral("\\A(?:[a-z0-9_-]+/)+v[1-9][0-9]*\\z"));
    return expression.match(id).hasMatch();
}

} // namespace

Failure SchemaDocument::failure(const QString &pointer, const QString &why) const
{
    return {QStringLiteral("%1: %2: %3").arg(file, pointer, why)};
}

Result<SchemaDocument, Failure> SchemaDocument::parse(const QByteArray &text, const QString &file)
{
    const auto json = JsonText::parse(text);
    if (!json)
        return Failure{file + QStringLiteral(": ") + json.error().message};
    if (!json->value.isObject())
        return Failure{file + QStringLiteral(": a schema file holds one JSON object")};

    const FieldOrders orders(json->text);
    SchemaDocument document{file, {}, withOrders(json->value.toObject(), {}, orders)};
    document.id = document.schema[QStringLiteral("$id")].toString();
    if (!isSchemaId(document.id))
        return document.failure(QStringLiteral("/$id"),
                                QStringLiteral("give every schema a name and a version in small letters, "
                                               "such as \"device/sensor/gps/v1\""));
    return document;
}

Result<SchemaDocument, Failure> SchemaDocument::read(const QString &path, const QString &file)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: the file cannot be read: %2").arg(file, source.errorString())};
    return parse(source.readAll(), file);
}

} // namespace loom
