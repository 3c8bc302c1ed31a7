// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/describecommand.h"

#include "common/core/timetext.h"
#include "console/replay/program/quantities.h"
#include "console/replay/program/summarytext.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr qsizetype MaxListedNames = 20;
constexpr int CountWidth = 9;

QString timeOf(qint64 msecs)
{
    return QString::fromLatin1(timeText(msecs));
}

/// Replaces characters that are not printable. Names come from clients and might contain terminal escape sequences.
QString printable(QString name)
{
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }, QChar::ReplacementCharacter);
    return name;
}

QString line(qint64 count, const QString &name)
{
    return u"  %1  %2\n"_s.arg(count, CountWidth).arg(name);
}

/// Returns a line with @p label and the number of names, followed by the most frequent names, one per line.
QString listed(const QString &label, const NameCounts &counts, const QString &nameless)
{
    const auto total = counts.isComplete() ? QString::number(counts.names())
                                           //: More names than this are in the recording
                                           : DescribeCommand::tr("more than %1").arg(counts.names());
    auto text = labelled(label, total);
    for (const auto &[name, count] : counts.top(MaxListedNames))
        text += line(count, name.isEmpty() ? nameless : printable(name));
    const int unlisted = int(counts.names() - MaxListedNames);
    if (unlisted > 0)
        text += u"  %1\n"_s.arg(counts.isComplete()
                                    //: Topics or devices
                                    ? DescribeCommand::tr("and %n more", nullptr, unlisted)
                                    //: Topics or devices
                                    : DescribeCommand::tr("and more than %n others", nullptr, unlisted));
    return text;
}

QString timesOf(const RecordingFacts &facts)
{
    const auto first = *facts.firstTime;
    const auto last = *facts.lastTime;
    //: A label of at most 12 letters
    return labelled(DescribeCommand::tr("From"), timeOf(first))
           //: A label of at most 12 letters. %1 is a time, %2 a duration
           + labelled(DescribeCommand::tr("To"),
                      DescribeCommand::tr("%1 (%2)").arg(timeOf(last), durationText(last - first)));
}

QString gapsOf(const RecordingFacts &facts)
{
    //: A label of at most 12 letters: number of times without a connection, and their total length
    auto text = labelled(DescribeCommand::tr("Gaps"),
                         DescribeCommand::tr("%1 (%2)").arg(facts.gaps).arg(durationText(facts.gapMs)));
    const auto count = std::min(facts.firstGaps.size(), MaxListedNames);
    for (const auto &gap : facts.firstGaps.first(count))
        text += u"  %1  %2\n"_s.arg(timeOf(gap.from), durationText(gap.lengthMs()));
    if (facts.gaps > count)
        text += u"  %1\n"_s.arg(DescribeCommand::tr("and %n more", nullptr, int(facts.gaps - count)));
    return text;
}

QString skippedOf(const RecordingFacts &facts)
{
    QString text;
    if (facts.partial > 0)
        //: A label of at most 12 letters
        text += labelled(DescribeCommand::tr("Incomplete"),
                         //: Messages
                         DescribeCommand::tr("%n recorded in part, cannot be replayed", nullptr, int(facts.partial)));
    if (facts.badLines > 0)
        //: A label of at most 12 letters
        text += labelled(DescribeCommand::tr("Unreadable"),
                         //: %1 is their number, %2 why the first cannot be read
                         DescribeCommand::tr("lines: %1 (%2)").arg(facts.badLines).arg(facts.reasons.first()));
    return text;
}

} // namespace

QString descriptionOf(const RecordingFacts &facts)
{
    //: A label of at most 12 letters. %1 is the address of a service, %2 a time
    auto text =
        labelled(DescribeCommand::tr("Recorded"),
                 DescribeCommand::tr("from %1 at %2").arg(facts.header.service, timeOf(facts.header.capturedAt)))
        //: A label of at most 12 letters
        + labelled(DescribeCommand::tr("Messages"),
                   //: Numbers of messages
                   DescribeCommand::tr("%1 (stored: %2, rejected: %3)")
                       .arg(facts.messages)
                       .arg(facts.stored)
                       .arg(facts.rejected));
    if (facts.messages > 0) {
        const auto seconds = std::max(0.001, double(*facts.lastTime - *facts.firstTime) / 1000);
        text += timesOf(facts);
        //: A label of at most 12 letters
        text += labelled(DescribeCommand::tr("Rate"),
                         //: Messages per second
                         DescribeCommand::tr("%1/s on average, %2/s peak")
                             .arg(double(facts.messages) / seconds, 0, 'f', 1)
                             .arg(facts.rate.highestPerSecond(), 0, 'f', 1));
        //: A label of at most 12 letters. Below: messages without a Kafka topic
        text += listed(DescribeCommand::tr("Topics"), facts.topics, DescribeCommand::tr("(rejected, no topic)"));
        //: A label of at most 12 letters
        text += listed(DescribeCommand::tr("Devices"), facts.devices, {});
    }
    if (facts.gaps > 0)
        text += gapsOf(facts);
    return text + skippedOf(facts);
}

DescribeCommand::DescribeCommand(const Options &options, QObject *parent) : QObject(parent), m_options(options)
{
    connect(&m_scan, &RecordingScan::finished, this, &DescribeCommand::report);
}

void DescribeCommand::start()
{
    const auto started = m_scan.start(m_options.file);
    if (started)
        return;
    std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(started.error().message));
    emit finished(ExitCode::CannotBegin);
}

void DescribeCommand::stop()
{
    emit finished(ExitCode::CannotBegin);
}

void DescribeCommand::report()
{
    std::fputs(qUtf8Printable(descriptionOf(m_scan.facts())), stdout);
    emit finished(ExitCode::Success);
}

} // namespace loom::replay
