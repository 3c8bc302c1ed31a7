// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/outcometext.h"

#include "console/models/numbers.h"
#include "console/models/visibletext.h"

#include <QCoreApplication>
#include <QStringList>

namespace loom {

namespace {

struct OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

QString resultText(const protocol::Event &event)
{
    if (event.status != 201)
        return OutcomeText::tr("Rejected with %1 %2: %3").arg(event.status).arg(event.code, event.message);
    return OutcomeText::tr("Stored in topic %1, partition %2, offset %3.")
        .arg(event.topic)
        .arg(event.partition)
        .arg(event.offset);
}

QString timeText(const protocol::Event &event, TimeZone zone)
{
    const auto arrived = fullTimeText(event.time, zone);
    const auto total = millisecondsText(event.totalMs);
    if (event.kafkaMs > 0)
        return OutcomeText::tr("Received at %1. Kafka acknowledged the record after %2. The response was sent after "
                               "%3.")
            .arg(arrived, millisecondsText(event.kafkaMs), total);
    return OutcomeText::tr("Received at %1. The response was sent after %2.").arg(arrived, total);
}

} // namespace

QString outcomeText(const protocol::Event &event, TimeZone zone)
{
    QStringList lines{resultText(event), timeText(event, zone),
                      OutcomeText::tr("Message type: %1").arg(event.messageType)};
    if (!event.device.isEmpty())
        lines << OutcomeText::tr("Device: %1").arg(event.device);
    if (!event.messageId.isEmpty())
        lines << OutcomeText::tr("Message ID: %1").arg(event.messageId);
    if (!event.requestId.isEmpty())
        lines << OutcomeText::tr("Request ID: %1").arg(event.requestId);
    for (auto &line : lines)
        line = visibleText(line);
    return lines.join(u'\n');
}

} // namespace loom
