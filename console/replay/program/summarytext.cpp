// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/summarytext.h"

#include "console/replay/program/quantities.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr qsizetype MaxListedDifferences = 20;
constexpr int LabelWidth = 13;
constexpr char16_t FirstWide = 0x2e80; ///< start of the Chinese, Japanese and Korean characters

class SummaryTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Summary)
};

QString statusesText(const Summary &summary)
{
    QStringList texts;
    for (auto status = summary.byStatus.begin(); status != summary.byStatus.end(); ++status) {
        //: No response
        const auto name = status.key() == 0 ? SummaryTexts::tr("none") : QString::number(status.key());
        texts.append(u"%1: %2"_s.arg(name).arg(*status));
    }
    return texts.join(", "_L1);
}

QString latencyText(const Latencies &latencies)
{
    const auto ms = [](double value) { return QString::number(value, 'f', 2); };
    //: Percentiles of the response time: 50 % (median) is %1, 90 % is %2, 99 % is %3, the maximum is %4
    return SummaryTexts::tr("p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms")
        .arg(ms(latencies.percentile(0.5)), ms(latencies.percentile(0.9)), ms(latencies.percentile(0.99)),
             ms(latencies.highest()));
}

QString lateText(const Progress &progress)
{
    QStringList texts;
    if (progress.late > 0)
        //: Messages
        texts.append(SummaryTexts::tr("%n sent more than 100 ms late", nullptr, int(progress.late)));
    if (progress.unsent > 0 && !progress.wasStopped)
        //: Messages
        texts.append(SummaryTexts::tr("%n due but not sent: the service is slower than the schedule", nullptr,
                                      int(progress.unsent)));
    return texts.join("; "_L1);
}

/// Returns why a run was not completed; empty if it was, or if lateText() has the reason.
QString incompleteText(const Progress &progress)
{
    if (progress.wasStopped && progress.isUnsentAtLeast)
        //: Messages of a run that was stopped
        return SummaryTexts::tr("at least %n unsent", nullptr, int(progress.unsent));
    if (progress.wasStopped && progress.unsent > 0)
        //: Messages of a run that was stopped
        return SummaryTexts::tr("%n unsent", nullptr, int(progress.unsent));
    if (progress.wasStopped && !progress.isEndless)
        return SummaryTexts::tr("before the end");
    return {};
}

} // namespace

QString labelled(const QString &label, const QString &text)
{
    // Wide characters occupy two columns on a terminal.
    const auto wide = std::count_if(label.begin(), label.end(), [](QChar c) { return c.unicode() >= FirstWide; });
    return label.leftJustified(LabelWidth - 1 - int(wide)) + u' ' + text + u'\n';
}

QString summaryText(const Progress &progress, const Summary &summary)
{
    const double seconds = std::max(0.001, double(progress.elapsedMs) / 1000);
    //: Number of messages, time, messages per second, size
    const auto sent = SummaryTexts::tr("%1 in %2 (%3/s), %4")
                          .arg(progress.sent)
                          .arg(durationText(progress.elapsedMs))
                          .arg(double(progress.sent) / seconds, 0, 'f', 1)
                          .arg(bytesText(progress.bytesSent));
    //: This and those below are labels in a column: at most 12 letters, or 6 Chinese characters
    auto text = labelled(SummaryTexts::tr("Sent"), sent);
    if (summary.answers() > 0)
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Responses"), statusesText(summary));
    if (summary.latencies.count() > 0)
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Latency"), latencyText(summary.latencies));
    if (summary.sinceDue.count() > 0)
        //: A label of at most 12 letters; response times measured from the time at which the message was due
        text += labelled(SummaryTexts::tr("Since due"), latencyText(summary.sinceDue));
    if (const auto late = lateText(progress); !late.isEmpty())
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Late"), late);
    if (const auto incomplete = incompleteText(progress); !incomplete.isEmpty())
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Stopped"), incomplete);
    if (progress.sent == 0)
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Failed"), SummaryTexts::tr("nothing was sent"));
    if (progress.inFlight() > 0)
        //: A label of at most 12 letters
        text += labelled(SummaryTexts::tr("Unanswered"), QString::number(progress.inFlight()));
    //: A label of at most 12 letters, and numbers of responses
    return text
           + labelled(SummaryTexts::tr("As expected"),
                      SummaryTexts::tr("%1 of %2").arg(summary.asExpected).arg(progress.sent));
}

QString rejectedKeyText(const Summary &summary, bool hadKey)
{
    QString text;
    if (summary.byStatus.value(401) > 0 && !hadKey)
        text = SummaryTexts::tr(
            "401: the service requires a key, and none was sent. Set one with --key-file or LOOM_KEY.");
    else if (summary.byStatus.value(401) > 0)
        text = SummaryTexts::tr("401: the service does not accept the key. It is unknown, revoked or expired: ask the "
                                "operator of the service for a new one.");
    else if (summary.byStatus.value(403) > 0)
        text = SummaryTexts::tr(
            "403: the key does not permit some of these messages. Ask the operator of the service for the "
            "scope of the message type, or for the device.");
    return text.isEmpty() ? text : text + u'\n';
}

QString differencesText(const Comparison &comparison)
{
    QString text;
    const auto &differences = comparison.differences();
    for (const auto &difference : differences.first(std::min(MaxListedDifferences, differences.size())))
        text += u"  %1\n"_s.arg(difference.toText());
    if (comparison.different() > MaxListedDifferences)
        text += u"  %1\n"_s.arg(
            SummaryTexts::tr("and %n more", nullptr, int(comparison.different() - MaxListedDifferences)));
    return text;
}

} // namespace loom::replay
