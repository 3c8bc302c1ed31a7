// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/recordingtexts.h"

#include "console/models/numbers.h"
#include "console/views/replaypage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 LongPauseMs = 60'000;

} // namespace

QString factsText(const replay::RecordingFacts &facts)
{
    QStringList parts{
        ReplayPage::tr("messages: %1").arg(countText(facts.messages)),
        ReplayPage::tr("devices: %1").arg(countText(facts.devices.names())),
        //: Numbers of messages
        ReplayPage::tr("stored: %1, rejected: %2").arg(countText(facts.stored), countText(facts.rejected)),
        ReplayPage::tr("%1 s long").arg(QLocale().toString(double(facts.durationMs) / 1000, 'f', 1))};
    if (facts.longestPauseMs >= LongPauseMs)
        //: Between two messages of a recording
        parts << ReplayPage::tr("longest pause %1").arg(durationText(facts.longestPauseMs));
    if (!facts.header.service.isEmpty())
        //: %1 is the address of the service that was recorded
        parts << ReplayPage::tr("from %1").arg(facts.header.service);
    if (facts.partial > 0)
        //: Messages
        parts << ReplayPage::tr("⚠ %Ln incomplete in the recording, skipped", nullptr, pluralCount(facts.partial));
    if (facts.gaps > 0)
        //: Times without a connection during a recording: their number and total duration
        parts
            << ReplayPage::tr("⚠ gaps in the recording: %1 (%2)").arg(countText(facts.gaps), durationText(facts.gapMs));
    if (facts.badLines > 0)
        //: %1 is their number, %2 the reason for the first
        parts << ReplayPage::tr("⚠ unreadable lines, skipped: %1 (%2)")
                     .arg(countText(facts.badLines), facts.reasons.first());
    return parts.join(u" · "_s);
}

} // namespace loom
