// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/collection.h"

#include "common/core/jsondocument.h"
#include "common/core/parsedjson.h"
#include "console/replay/collectionreader.h"
#include "console/replay/textplace.h"
#include "console/replay/wording.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

QByteArray indent(int depth)
{
    return QByteArray(2 * depth, ' ');
}

/// Returns @p items, one per line, between @p brackets ("[]" or "{}").
QByteArray block(const QList<QByteArray> &items, const char *brackets, int depth)
{
    if (items.isEmpty())
        return brackets;
    const auto separator = ",\n" + indent(depth + 1);
    return brackets[0] + ("\n" + indent(depth + 1)) + items.join(separator) + "\n" + indent(depth) + brackets[1];
}

QByteArray member(const char *name, const QByteArray &value)
{
    return '"' + QByteArray(name) + "\": " + value;
}

QByteArray bodyText(const QString &body, int depth)
{
    if (!body.contains(u'\n'))
        return jsonText(body);
    QList<QByteArray> lines;
    for (const auto &line : body.split(u'\n'))
        lines.append(jsonText(line));
    return block(lines, "[]", depth);
}

QByteArray payloadText(const Payload &payload, int depth)
{
    QList<QByteArray> members{member("name", jsonText(payload.name))};
    if (!payload.description.isEmpty())
        members.append(member("description", jsonText(payload.description)));
    members.append(member(payload.transport == Transport::WebSocket ? "websocket" : "route", jsonText(payload.route)));
    if (!payload.headers.isEmpty()) {
        QList<QByteArray> headers;
        for (auto header = payload.headers.begin(); header != payload.headers.end(); ++header)
            headers.append(jsonText(header.key()) + ": " + jsonText(header.value()));
        members.append(member("headers", block(headers, "{}", depth + 1)));
    }
    members.append(member("expected_status", QByteArray::number(payload.expectedStatus)));
    members.append(member("body", bodyText(payload.body, depth + 1)));
    return block(members, "{}", depth);
}

} // namespace

QByteArray Collection::toText() const
{
    QList<QByteArray> texts;
    for (const auto &payload : payloads)
        texts.append(payloadText(payload, 2));
    QList<QByteArray> members{member("loom_collection", "1"), member("name", jsonText(name))};
    if (!description.isEmpty())
        members.append(member("description", jsonText(description)));
    members.append(member("payloads", block(texts, "[]", 1)));
    return block(members, "{}", 0) + '\n';
}

Result<Collection, Failure> Collection::fromText(const QByteArray &text, const QString &file)
{
    QJsonParseError error{};
    const auto document = readJsonDocument(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto before = QString::fromUtf8(text.left(error.offset));
        return Failure{u"%1: %2: %3"_s.arg(file, placeIn(before, before.size()), error.errorString())};
    }
    auto collection = CollectionReader().read(document);
    if (!collection)
        return Failure{u"%1: %2"_s.arg(file, collection.error().message)};
    return collection;
}

Result<Collection, Failure> Collection::load(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Failure{Wording::tr("%1 cannot be read: %2").arg(file, device.errorString())};
    return fromText(device.readAll(), file);
}

Result<void, Failure> Collection::save(const QString &file) const
{
    QSaveFile device(file);
    if (!device.open(QIODevice::WriteOnly) || device.write(toText()) < 0 || !device.commit())
        return Failure{Wording::tr("%1 cannot be written: %2").arg(file, device.errorString())};
    return {};
}

} // namespace loom::replay
