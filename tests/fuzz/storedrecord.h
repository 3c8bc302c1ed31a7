// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"

#include <QList>
#include <QSet>

namespace loom::fuzz {

/// A publisher that keeps the records and acknowledges each at once.
class RecordList : public Publisher
{
public:
    void publish(Record record, Completion done) override
    {
        records.append(std::move(record));
        done(Delivery{0, records.size() - 1});
    }

    QList<Record> records;
};

/// Whether @p record begins with the base fields, followed by all other fields of @p message with unchanged bytes.
inline bool isStored(const Record &record, const StrictValue &message)
{
    static const QStringList base{QStringLiteral("schema_version"), QStringLiteral("device_id"),
                                  QStringLiteral("message_id"), QStringLiteral("timestamp")};
    const auto value = StrictReader::read(record.value);
    if (!value || value->kind != StrictValue::Kind::Object || value->members.size() < 4)
        return false;
    size_t next = 0;
    for (const auto &name : base) {
        const auto &[known, field] = value->members[next++];
        if (known != name || field.kind != StrictValue::Kind::String)
            return false;
    }
    for (const auto &[name, field] : message.members) {
        const bool isBase = base.contains(name);
        if (isBase && (name == QStringLiteral("message_id") || name == QStringLiteral("schema_version"))
            && field.kind == StrictValue::Kind::String && value->member(name)->text != field.text)
            return false;
        if (isBase)
            continue;
        if (next >= value->members.size() || value->members[next].name != name
            || value->members[next].value.raw != field.raw)
            return false;
        ++next;
    }
    return next == value->members.size() && record.key == value->member(QStringLiteral("device_id"))->text.toUtf8();
}

inline void requireStored(const Record &record, const StrictValue &message)
{
    if (!isStored(record, message))
        requireEqual(record.value, message.raw,
                     "a record does not consist of the base fields and the message's fields");
    const auto *device = message.member(QStringLiteral("device_id"));
    require(device == nullptr || device->kind != StrictValue::Kind::String || record.key == device->text.toUtf8(),
            "a record's key is not its device");
}

} // namespace loom::fuzz
