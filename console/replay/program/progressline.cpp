// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/progressline.h"

#include "console/replay/program/quantities.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr int BarWidth = 20;

class ProgressTexts
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Progress)
};

QString bar(double fraction)
{
    const int done = int(fraction * BarWidth);
    return u"[%1%2] "_s.arg(QString(done, u'#'), QString(BarWidth - done, u'-'));
}

} // namespace

QString progressText(const Progress &progress, qint64 unexpected, bool withBar, bool canSkip)
{
    QString text;
    if (progress.fraction && withBar)
        text += bar(*progress.fraction);
    if (progress.fraction)
        text += u"%1 %  "_s.arg(int(*progress.fraction * 100), 3);
    //: Numbers of messages in one line: short
    QStringList counts{ProgressTexts::tr("%1 sent").arg(progress.sent),
                       //: Sent, no response yet
                       ProgressTexts::tr("%1 in flight").arg(progress.inFlight())};
    if (progress.late > 0)
        //: Sent after the time due
        counts.append(ProgressTexts::tr("%1 late").arg(progress.late));
    if (unexpected > 0)
        //: Responses
        counts.append(ProgressTexts::tr("%1 not as expected").arg(unexpected));
    if (progress.elapsedMs > 0) {
        const double perSecond = double(progress.answered) * 1000 / double(progress.elapsedMs);
        //: A rate; "/s" means "per second"
        counts.append(ProgressTexts::tr("%1/s").arg(perSecond, 0, 'f', 1));
    }
    if (progress.isWaitingLong() && canSkip)
        //: The next message is sent in %1
        counts.append(ProgressTexts::tr("next in %1 · press Enter to skip").arg(durationText(*progress.nextInMs)));
    else if (progress.isWaitingLong())
        //: The next message is sent in %1
        counts.append(ProgressTexts::tr("next in %1").arg(durationText(*progress.nextInMs)));
    return text + counts.join(", "_L1);
}

ProgressLine::ProgressLine() : m_isOnTerminal(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const QString &text)
{
    std::fprintf(stderr, m_isOnTerminal ? "\r\033[K%s" : "%s\n", qUtf8Printable(text));
    std::fflush(stderr);
}

void ProgressLine::clear()
{
    if (m_isOnTerminal)
        std::fputs("\r\033[K", stderr);
}

} // namespace loom::replay
