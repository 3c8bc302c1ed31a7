// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/messagetypes.h"

#include "common/catalogue/publicschema.h"

#include <QStringList>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr char NewId[] = R"("message_id": "{{uuid}}", )";

QString exampleOf(const MessageType &messageType, const QJsonValue &example)
{
    auto message = example.toObject();
    message.remove(QLatin1String("message_id"));
    message.remove(QLatin1String("timestamp"));
    return QString::fromUtf8(messageText(message, messageType.schema).insert(1, NewId));
}

QString exampleOf(const Batch &batch, const Catalogue &catalogue)
{
    QStringList messages;
    for (const auto &message : batch.examples.first().toArray())
        messages.append(exampleOf(catalogue.itemsOf(batch), message));
    return u'[' + messages.join(QLatin1String(", ")) + u']';
}

} // namespace

QString endpointList(const Catalogue &catalogue)
{
    QString list;
    for (const auto *endpoint : catalogue.endpoints()) {
        const auto route = QString::fromLatin1(endpoint->route);
        list += QStringLiteral("%1  %2  %3\n").arg(route, -24).arg(endpoint->id, -34).arg(endpoint->title);
    }
    return list;
}

Result<Payload, Failure> examplePayload(const Catalogue &catalogue, const QString &route)
{
    const auto &batches = catalogue.batches();
    const auto batch = std::find_if(batches.begin(), batches.end(), [&](const auto &candidate) {
        return QString::fromLatin1(candidate.route) == route;
    });
    if (batch != batches.end() && !batch->examples.isEmpty())
        return Payload{.name = route, .route = route, .body = exampleOf(*batch, catalogue)};
    const auto *messageType = catalogue.findByRoute(route.toLatin1());
    if (messageType == nullptr || messageType->examples.isEmpty()) {
        return Failure{
            QStringLiteral("there is no example for '%1'. loom-replay --list shows the routes that have one. "
                           "--payload FILE works with any route")
                .arg(route)};
    }
    return Payload{.name = route, .route = route, .body = exampleOf(*messageType, messageType->examples.first())};
}

} // namespace loom::replay
