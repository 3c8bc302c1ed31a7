// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runtexts.h"

#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/views/answersmodel.h"
#include "console/views/runpanel.h"

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

QString statusText(int status)
{
    return status == 0 ? RunPanel::tr("no answer") : QString::number(status);
}

} // namespace

QString statuses(const replay::Summary &summary)
{
    QStringList parts;
    for (const int status : summary.byStatus.keys())
        parts << statusText(status);
    return parts.join(u", "_s);
}

QString statusesText(const replay::Summary &summary)
{
    QStringList parts;
    for (auto status = summary.byStatus.begin(); status != summary.byStatus.end(); ++status)
        parts << u"%1: %2"_s.arg(statusText(status.key()), countText(*status));
    return parts.join(u" · "_s);
}

QString bodyText(const QByteArray &body)
{
    protocol::Event event;
    event.setPayload(body);
    auto text = payloadText(event).trimmed();
    if (body.size() >= AnswersModel::MaxBody)
        text += RunPanel::tr("\n… only the beginning is kept");
    return text;
}

QString finishedText(const replay::Progress &progress)
{
    if (progress.wasStopped && progress.isUnsentAtLeast)
        //: Messages of a run that was stopped
        return RunPanel::tr("⚠ Stopped, at least %Ln unsent", nullptr, pluralCount(progress.unsent));
    if (progress.wasStopped && progress.unsent > 0)
        //: Messages of a run that was stopped
        return RunPanel::tr("⚠ Stopped, %Ln unsent", nullptr, pluralCount(progress.unsent));
    if (progress.wasStopped)
        //: A run
        return RunPanel::tr("Stopped");
    if (progress.sent == 0)
        return RunPanel::tr("⚠ Finished, nothing was sent");
    if (!progress.isComplete())
        return RunPanel::tr("⚠ Finished, not complete");
    return RunPanel::tr("Finished");
}

} // namespace loom
