// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemadocument.h"

#include "common/core/parsedjson.h"
#include "common/validation/subschemas.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace loom {

namespace {

/// The order of names in the text of a JSON object, and recursively in its values; for an array, the order in each
/// item.
class FieldOrder
{
public:
    FieldOrder() = default;
    explicit FieldOrder(QByteArrayView text)
    {
        if (text.startsWith('{')) {
            for (const auto &member : jsonMembers(text))
                add(member.name(), member.value);
        } else if (text.startsWith('[')) {
            for (const auto item : jsonItems(text))
                add(QString::number(m_names.size()), item);
        }
    }

    const QStringList &names() const { return m_names; }
    /// Returns the order within the member @p step, a name or an index.
    const FieldOrder &of(const QString &step) const
    {
        static const FieldOrder nothing;
        const auto it = m_places.constFind(step);
        return it == m_places.constEnd() ? nothing : m_inner[static_cast<size_t>(*it)];
    }

private:
    void add(const QString &name, QByteArrayView value)
    {
        m_places.insert(name, m_names.size());
        m_names << name;
        m_inner.emplace_back(value);
    }

    QStringList m_names;
    QHash<QString, qsizetype> m_places; ///< indices into m_names and m_inner
    std::vector<FieldOrder> m_inner;
};

QJsonObject withOrders(const QJsonObject &schema, const FieldOrder &order)
{
    auto ordered = changeSubschemas(schema, {}, [&](const QJsonObject &inner, const SubschemaPlace &place) {
        const auto &argument = order.of(place.keyword);
        return withOrders(inner, place.step.isNull() ? argument : argument.of(place.step));
    });
    const auto properties = QStringLiteral("properties");
    if (schema[properties].isObject())
        ordered.insert(QStringLiteral("x-loom-order"), QJsonArray::fromStringList(order.of(properties).names()));
    return ordered;
}

} // namespace

bool isSchemaId(const QString &id)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(QLatin1String(SchemaIdPattern)));
    return expression.match(id).hasMatch();
}

Failure SchemaDocument::failure(const QString &pointer, const QString &reason) const
{
    return {QStringLiteral("%1: %2: %3").arg(file, pointer, reason)};
}

Result<SchemaDocument, Failure> SchemaDocument::parse(const QByteArray &text, const QString &file)
{
    const auto json = ParsedJson::parse(text);
    if (!json)
        return Failure{file + QStringLiteral(": ") + json.error().message};
    if (!json->value.isObject())
        return Failure{file + QStringLiteral(": a schema file must contain one JSON object")};

    SchemaDocument document{file, {}, withOrders(json->value.toObject(), FieldOrder(json->text))};
    document.id = document.schema[QStringLiteral("$id")].toString();
    if (!isSchemaId(document.id))
        return document.failure(QStringLiteral("/$id"),
                                QStringLiteral("specify a name and a version in lower-case letters, "
                                               "such as \"device/sensor/gps/v1\""));
    return document;
}

Result<SchemaDocument, Failure> SchemaDocument::read(const QString &path, const QString &file)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return Failure{QStringLiteral("%1: the file cannot be read: %2").arg(file, source.errorString())};
    const auto text = source.read(MaxBytes + 1);
    if (text.size() > MaxBytes)
        return Failure{QStringLiteral("%1: a schema file must not exceed %2 bytes").arg(file).arg(MaxBytes)};
    return parse(text, file);
}

} // namespace loom
