// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/batchitem.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView StreamName = BatchItem::StreamField;
/// Maximum number of ids in a rejection; an operator may have added hundreds of message types.
constexpr qsizetype MaxListed = 32;

Violation unknownStream(const QJsonValue &name, const std::vector<MessageType> &messageTypes)
{
    QStringList ids;
    for (const auto &messageType : messageTypes)
        ids << messageType.id;
    ids.sort();
    const auto more = ids.size() - MaxListed;
    ids = ids.first(std::min(ids.size(), MaxListed));
    auto rule = u"is one of: '%1'"_s.arg(ids.join(u"', '"_s));
    if (more > 0)
        rule += u" and %1 more"_s.arg(more);
    return Violation::wrongValue({StreamName}, rule, name, {{u"expected"_s, QJsonArray::fromStringList(ids)}});
}

bool hasField(const MessageType &messageType)
{
    return messageType.schema[u"properties"_s].toObject().contains(StreamName);
}

} // namespace

bool BatchItem::canNameStream(const MessageType &defaultType)
{
    return !hasField(defaultType);
}

Result<BatchItem, Violation> BatchItem::of(const QJsonValue &item, const MessageType &defaultType,
                                           const std::vector<MessageType> &messageTypes)
{
    const auto name = item[StreamName];
    if (!name.isString() || !isSchemaId(name.toString()) || !canNameStream(defaultType))
        return BatchItem{&defaultType, item};
    const auto found = std::find_if(messageTypes.begin(), messageTypes.end(),
                                    [id = name.toString()](const auto &s) { return s.id == id; });
    if (found == messageTypes.end())
        return unknownStream(name, messageTypes);
    if (hasField(*found))
        return BatchItem{&*found, item};
    auto object = item.toObject();
    object.remove(StreamName);
    return BatchItem{&*found, object};
}

} // namespace loom
