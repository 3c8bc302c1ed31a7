// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/batchitem.h"

#include <QJsonArray>

#include <algorithm>

namespace loom {

namespace {

constexpr QLatin1String StreamName = BatchItem::StreamField;
/// That a refusal lists: an operator may have added hundreds.
constexpr qsizetype MostListed = 32;

Violation unknownStream(const QJsonValue &name, const std::vector<Stream> &streams)
{
    QStringList ids;
    for (const auto &stream : streams)
        ids << stream.id;
    ids.sort();
    const auto more = ids.size() - MostListed;
    ids = ids.first(std::min(ids.size(), MostListed));
    auto rule = QStringLiteral("is one of: '%1'").arg(ids.join(QStringLiteral("', '")));
    if (more > 0)
        rule += QStringLiteral(" and %1 more").arg(more);
    return Violation::wrongValue({StreamName}, rule, name,
                                 {{QStringLiteral("expected"), QJsonArray::fromStringList(ids)}});
}

bool hasField(const Stream &stream)
{
    return stream.schema[QStringLiteral("properties")].toObject().contains(StreamName);
}

} // namespace

bool BatchItem::canNameStream(const Stream &own)
{
    return !hasField(own);
}

Result<BatchItem, Violation> BatchItem::of(const QJsonValue &item, const Stream &own,
                                           const std::vector<Stream> &streams)
{
    const auto name = item[StreamName];
    if (!name.isString() || !isSchemaId(name.toString()) || !canNameStream(own))
        return BatchItem{&own, item};
    const auto found =
        std::find_if(streams.begin(), streams.end(), [id = name.toString()](const auto &s) { return s.id == id; });
    if (found == streams.end())
        return unknownStream(name, streams);
    if (hasField(*found))
        return BatchItem{&*found, item};
    auto object = item.toObject();
    object.remove(StreamName);
    return BatchItem{&*found, object};
}

} // namespace loom
