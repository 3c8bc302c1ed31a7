// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runtexts.h"

#include "common/core/jsondocument.h"
#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/models/visibletext.h"
#include "console/views/responsesmodel.h"
#include "console/views/runpanel.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString statusText(int status)
{
    return status == 0 ? RunPanel::tr("no response") : QString::number(status);
}

/// Returns how a run ended: "Finished" or "⚠ Stopped, 5 unsent".
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
        return RunPanel::tr("⚠ Finished, incomplete");
    return RunPanel::tr("Finished");
}

QString storedText(const ResponsesModel::Row &row)
{
    const auto duration = millisecondsText(row.answer.ms);
    const auto topic = visibleText(readJsonDocument(row.answer.body).object()[u"topic"].toString());
    if (topic.isEmpty())
        //: %1 is an HTTP status, %2 a time
        return RunPanel::tr("Accepted: %1 after %2").arg(row.answer.status).arg(duration);
    if (row.partition < 0)
        //: %1 is a Kafka topic, %2 a time
        return RunPanel::tr("Stored in %1 after %2").arg(topic, duration);
    //: %1 is a Kafka topic, %4 a time
    return RunPanel::tr("Stored in %1, partition %2, offset %3, after %4")
        .arg(topic)
        .arg(row.partition)
        .arg(row.offset)
        .arg(duration);
}

/// "422 INVALID_VALUE: latitude must be …"
QString rejectionText(const ResponsesModel::Row &row)
{
    auto text = u"%1 %2"_s.arg(row.answer.status).arg(row.answer.code).trimmed();
    const auto message = readJsonDocument(row.answer.body).object()[u"message"].toString();
    return visibleText(message.isEmpty() ? text : u"%1: %2"_s.arg(text, message));
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

QString answeredText(const ResponsesModel::Row &row)
{
    const auto expected = row.message.expected ? row.message.expected->status : 0;
    if (!row.answer.isThere())
        //: %1 is the reason
        return RunPanel::tr("⚠ No response: %1").arg(row.answer.trouble);
    const bool isStored = isSuccess(row.answer.status);
    if (isStored && row.isAsExpected)
        return storedText(row);
    if (isStored)
        //: %1 is a sentence such as “Stored in … after 4 ms”, %2 an HTTP status
        return RunPanel::tr("⚠ %1. The expected status was %2.").arg(storedText(row)).arg(expected);
    if (row.isAsExpected)
        return RunPanel::tr("Rejected, as expected: %1").arg(rejectionText(row));
    if (isSuccess(expected))
        return RunPanel::tr("⚠ Rejected: %1").arg(rejectionText(row));
    //: %1 is an HTTP status, %2 a reason
    return RunPanel::tr("⚠ Rejected (expected status %1): %2").arg(expected).arg(rejectionText(row));
}

} // namespace

QString statuses(const replay::Summary &summary)
{
    QStringList parts;
    for (auto status = summary.byStatus.keyBegin(); status != summary.byStatus.keyEnd(); ++status)
        parts << statusText(*status);
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
    const auto &duration = summary.latencies;
    if (duration.count() == 0)
        return {};
    //: %1 and %2 are percentiles of the response times, %3 is the longest
    auto text = RunPanel::tr("p90 %1 · p99 %2 · max %3")
                    .arg(millisecondsText(duration.percentile(0.9)), millisecondsText(duration.percentile(0.99)),
                         millisecondsText(duration.highest()));
    if (progress.late > 0 && summary.sinceDue.count() > 0)
        //: Response times, measured from the times at which the messages were due: median and 99th percentile
        text += u'\n'
                + RunPanel::tr("⚠ from due time: p50 %1 · p99 %2")
                      .arg(millisecondsText(summary.sinceDue.percentile(0.5)),
                           millisecondsText(summary.sinceDue.percentile(0.99)));
    return text;
}

QString bodyText(const QByteArray &body)
{
    protocol::Event event;
    event.setPayload(body);
    auto text = visibleJson(payloadText(event)).trimmed();
    if (body.size() >= ResponsesModel::MaxBody)
        text += RunPanel::tr("\n… truncated, only the beginning is kept");
    return text;
}

QString headersText(const replay::Headers &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines << u"%1: %2"_s.arg(visibleText(QString::fromUtf8(name)), visibleText(QString::fromUtf8(value)));
    return lines.join(u'\n');
}

QString answerText(const ResponsesModel::Row &row, bool withHeaders)
{
    QStringList parts{row.answer.isThere() ? bodyText(row.answer.body) : row.answer.trouble};
    if (withHeaders && !row.answer.headers.isEmpty())
        parts << RunPanel::tr("Response headers:\n%1").arg(headersText(row.answer.headers));
    parts << RunPanel::tr("Sent to %1:\n%2").arg(row.message.route, bodyText(row.message.body));
    return parts.join(u"\n\n"_s);
}

QString singleText(const RunOutcome &outcome)
{
    if (!outcome.answers.isEmpty())
        return answeredText(outcome.answers.first());
    if (outcome.state != replay::Runner::State::Finished)
        return RunPanel::tr("Sending…");
    return outcome.progress.wasStopped ? RunPanel::tr("⚠ Stopped before the response was received")
                                       : finishedText(outcome.progress);
}

QString shortOutcomeText(const RunOutcome &outcome)
{
    if (!outcome.isSingle)
        //: Messages of a run; %1 is the number of responses that were as expected
        return RunPanel::tr("%Ln sent, %1 as expected", nullptr, pluralCount(outcome.progress.sent))
            .arg(countText(outcome.summary.asExpected));
    if (outcome.answers.isEmpty() || !outcome.answers.first().answer.isThere())
        return RunPanel::tr("no response");
    const auto &answer = outcome.answers.first().answer;
    return u"%1 %2"_s.arg(answer.status).arg(visibleText(answer.code)).trimmed();
}

QString stateText(replay::Runner::State state, const replay::Progress &progress)
{
    using State = replay::Runner::State;
    switch (state) {
    case State::Idle:
        return RunPanel::tr("Starting");
    case State::Paused:
        return RunPanel::tr("Paused");
    case State::Stopping:
        return RunPanel::tr("Waiting for the last responses");
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
