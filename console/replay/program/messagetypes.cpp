// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/messagetypes.h"

#include "common/catalogue/publicschema.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr char NewId[] = R"("message_id": "{{uuid}}", )";

QString exampleOf(const MessageType &messageType, const QJsonValue &example)
{
    auto message = example.toObject();
    message.remove("message_id"_L1);
    message.remove("timestamp"_L1);
    return QString::fromUtf8(messageText(message, messageType.schema).insert(1, NewId));
}

QString exampleOf(const Batch &batch, const Catalogue &catalogue)
{
    QStringList messages;
    for (const auto &message : batch.examples.first().toArray())
        messages.append(exampleOf(catalogue.itemsOf(batch), message));
    return u'[' + messages.join(", "_L1) + u']';
}

} // namespace

QString endpointList(const Catalogue &catalogue)
{
    QString list;
    for (const auto *endpoint : catalogue.endpoints()) {
        const auto route = QString::fromLatin1(endpoint->route);
        list += u"%1  %2  %3\n"_s.arg(route, -24).arg(endpoint->id, -34).arg(endpoint->title);
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
        return Failure{u"there is no example for '%1'. loom-replay --list shows the routes that have one. "
                       "--payload FILE works with any route"_s.arg(route)};
    }
    return Payload{.name = route, .route = route, .body = exampleOf(*messageType, messageType->examples.first())};
}

} // namespace loom::replay
