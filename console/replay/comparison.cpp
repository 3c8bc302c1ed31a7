// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/comparison.h"

#include "common/core/jsondocument.h"
#include "console/replay/summary.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace loom::replay {

namespace {

QString statusText(int status, const QString &code)
{
    const auto text = status == 0 ? QStringLiteral("no answer") : QString::number(status);
    return code.isEmpty() ? text : text + u' ' + code;
}

QString detailOf(const Response &answer)
{
    if (!answer.isThere())
        return answer.trouble;
    return readJsonDocument(answer.body).object()[QLatin1String("message")].toString();
}

} // namespace

QString Difference::toText() const
{
    auto text = QStringLiteral("%1: %2").arg(origin, route);
    if (!device.isEmpty())
        text += QStringLiteral(" of %1").arg(device);
    if (!messageId.isEmpty())
        text += QStringLiteral(" (id %1)").arg(messageId);
    const auto wanted =
        expected ? statusText(expected->status, expected->code.value_or(QString())) : QStringLiteral("any answer");
    text += QStringLiteral(": expected %1, got %2").arg(wanted, statusText(status, code));
    return detail.isEmpty() ? text : text + QStringLiteral(": ") + detail;
}

void Comparison::add(const Outgoing &message, const Response &answer)
{
    if (isAsExpected(message, answer)) {
        ++m_same;
        return;
    }
    ++m_different;
    if (m_differences.size() >= MaxListed)
        return;
    m_differences.append({.origin = message.origin,
                          .route = message.route,
                          .device = message.device,
                          .messageId = message.messageId,
                          .expected = message.expected,
                          .status = answer.status,
                          .code = answer.code,
                          .detail = detailOf(answer)});
}

} // namespace loom::replay
