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

using namespace Qt::StringLiterals;

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
        return it == m_places.constEnd() ? nothing : m_inner[size_t(*it)];
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
    const auto properties = u"properties"_s;
    if (schema[properties].isObject())
        ordered.insert(u"x-loom-order"_s, QJsonArray::fromStringList(order.of(properties).names()));
    return ordered;
}

} // namespace

bool isSchemaId(const QString &id)
{
    static const QRegularExpression expression(QRegularExpression::anchoredPattern(QLatin1StringView(SchemaIdPattern)));
    return expression.match(id).hasMatch();
}

Failure SchemaDocument::failure(const QString &pointer, const QString &reason) const
{
    return {u"%1: %2: %3"_s.arg(file, pointer, reason)};
}

Result<SchemaDocument, Failure> SchemaDocument::parse(const QByteArray &text, const QString &file)
{
    const auto json = ParsedJson::parse(text);
    if (!json)
        return Failure{file + u": "_s + json.error().message};
    if (!json->value.isObject())
        return Failure{file + u": a schema file must contain one JSON object"_s};

    SchemaDocument document{file, {}, withOrders(json->value.toObject(), FieldOrder(json->text))};
    document.id = document.schema[u"$id"_s].toString();
    if (!isSchemaId(document.id))
        return document.failure(u"/$id"_s, u"specify a name and a version in lower-case letters, "
                                           "such as \"device/sensor/gps/v1\""_s);
    return document;
}

Result<SchemaDocument, Failure> SchemaDocument::read(const QString &path, const QString &file)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return Failure{u"%1: the file cannot be read: %2"_s.arg(file, source.errorString())};
    const auto text = source.read(MaxBytes + 1);
    if (text.size() > MaxBytes)
        return Failure{u"%1: a schema file must not exceed %2 bytes"_s.arg(file).arg(MaxBytes)};
    return parse(text, file);
}

} // namespace loom
