// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/comparison.h"

#include "common/core/jsondocument.h"
#include "console/replay/summary.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

QString statusText(int status, const QString &code)
{
    const auto text = status == 0 ? u"no answer"_s : QString::number(status);
    return code.isEmpty() ? text : text + u' ' + code;
}

QString detailOf(const Response &answer)
{
    if (!answer.isThere())
        return answer.trouble;
    return readJsonDocument(answer.body).object()["message"_L1].toString();
}

} // namespace

QString Difference::toText() const
{
    auto text = u"%1: %2"_s.arg(origin, route);
    if (!device.isEmpty())
        text += u" of %1"_s.arg(device);
    if (!messageId.isEmpty())
        text += u" (id %1)"_s.arg(messageId);
    const auto wanted = expected ? statusText(expected->status, expected->code.value_or(QString())) : u"any answer"_s;
    text += u": expected %1, got %2"_s.arg(wanted, statusText(status, code));
    return detail.isEmpty() ? text : text + u": "_s + detail;
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
