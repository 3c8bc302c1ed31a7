// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runtexts.h"

#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/models/visibletext.h"
#include "console/views/answersmodel.h"
#include "console/views/runpanel.h"

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

QString statusText(int status)
{
    return status == 0 ? RunPanel::tr("no answer") : QString::number(status);
}

/// How a run ended: "Finished", or "⚠ Stopped, 5 unsent".
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

QString latenciesText(const replay::Progress &progress, const replay::Summary &summary)
{
    const auto &took = summary.latencies;
    if (took.count() == 0)
        return {};
    //: 90 % of the answers took at most %1, 99 % at most %2
    auto text = RunPanel::tr("p90 %1 · p99 %2 · longest %3")
                    .arg(millisecondsText(took.percentile(0.9)), millisecondsText(took.percentile(0.99)),
                         millisecondsText(took.highest()));
    if (progress.late > 0 && summary.sinceDue.count() > 0)
        //: How long answers took from the time at which their messages were due: half of them, and 99 %
        text += u'\n'
                + RunPanel::tr("⚠ since due: p50 %1 · p99 %2")
                      .arg(millisecondsText(summary.sinceDue.percentile(0.5)),
                           millisecondsText(summary.sinceDue.percentile(0.99)));
    return text;
}

QString bodyText(const QByteArray &body)
{
    protocol::Event event;
    event.setPayload(body);
    auto text = visibleJson(payloadText(event)).trimmed();
    if (body.size() >= AnswersModel::MaxBody)
        text += RunPanel::tr("\n… only the beginning is kept");
    return text;
}

QString stateText(replay::Runner::State state, const replay::Progress &progress)
{
    using State = replay::Runner::State;
    switch (state) {
    case State::Idle:
        return RunPanel::tr("About to begin");
    case State::Paused:
        return RunPanel::tr("Paused");
    case State::Stopping:
        return RunPanel::tr("Waiting for the last answers");
    case State::Finished:
        return finishedText(progress);
    case State::Running:
        break;
    }
    if (progress.isWaitingLong())
        //: A run; %1 is the time until the next message is due
        return RunPanel::tr("Running · next in %1").arg(durationText(*progress.nextInMs));
    return RunPanel::tr("Running");
}

} // namespace loom
