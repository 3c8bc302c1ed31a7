// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/summarytext.h"

#include "console/replay/program/quantities.h"

#include <QStringList>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr qsizetype MaxListed = 20;

QString line(const char *label, const QString &text)
{
    return QStringLiteral("%1%2\n").arg(QLatin1String(label), -13).arg(text);
}

QString statusesText(const Summary &summary)
{
    QStringList texts;
    for (auto status = summary.byStatus.begin(); status != summary.byStatus.end(); ++status) {
        const auto name = status.key() == 0 ? QStringLiteral("none") : QString::number(status.key());
        texts.append(QStringLiteral("%1: %2").arg(name).arg(*status));
    }
    return texts.join(QLatin1String(", "));
}

QString latencyText(const Latencies &latencies)
{
    const auto ms = [](double value) { return QString::number(value, 'f', 2); };
    return QStringLiteral("p50 %1 ms, p90 %2 ms, p99 %3 ms, max %4 ms")
        .arg(ms(latencies.percentile(0.5)), ms(latencies.percentile(0.9)), ms(latencies.percentile(0.99)),
             ms(latencies.highest()));
}

QString lateText(const Progress &progress)
{
    QStringList texts;
    if (progress.late > 0)
        texts.append(QStringLiteral("%1 were sent more than 100 ms after they were due").arg(progress.late));
    if (progress.unsent > 0)
        texts.append(
            QStringLiteral("%1 that were due were not sent: the service is slower than the rate").arg(progress.unsent));
    return texts.join(QLatin1String("; "));
}

} // namespace

QString summaryText(const Progress &progress, const Summary &summary)
{
    const double seconds = std::max(0.001, double(progress.elapsedMs) / 1000);
    const auto sent = QStringLiteral("%1 in %2 (%3/s), %4")
                          .arg(progress.sent)
                          .arg(durationText(progress.elapsedMs))
                          .arg(double(progress.sent) / seconds, 0, 'f', 1)
                          .arg(bytesText(progress.bytesSent));
    auto text = line("Sent", sent);
    if (summary.answers() > 0)
        text += line("Answers", statusesText(summary));
    if (summary.latencies.count() > 0)
        text += line("Took", latencyText(summary.latencies));
    if (progress.late + progress.unsent > 0)
        text += line("Late", lateText(progress));
    if (progress.inFlight() > 0)
        text += line("Unanswered", QString::number(progress.inFlight()));
    return text + line("As expected", QStringLiteral("%1 of %2").arg(summary.asExpected).arg(progress.sent));
}

QString differencesText(const Comparison &comparison)
{
    QString text;
    const auto &differences = comparison.differences();
    for (const auto &difference : differences.first(std::min(MaxListed, differences.size())))
        text += QStringLiteral("  %1\n").arg(difference.toText());
    if (comparison.different() > MaxListed)
        text += QStringLiteral("  and %1 more\n").arg(comparison.different() - MaxListed);
    return text;
}

} // namespace loom::replay
